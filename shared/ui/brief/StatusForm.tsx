import type { ComponentChildren, JSX } from 'preact';
import type { StatusValue } from '../../core/status-row.ts';
import { Button } from '../Button.tsx';
import { Field, TextArea } from '../Field.tsx';
import { InPlace } from '../InPlace.tsx';
import { RadioList } from '../RadioList.tsx';
import { SAYABLE, STATUS_LABELS, TRACKER } from '../strings/tracker.ts';

export interface StatusFields {
  readonly value: StatusValue;
  readonly kind: 'quote' | 'statement';
  readonly words: string;
  readonly paper: string;
  readonly paragraph: string;
}

export interface StatusFormProps {
  readonly fields: StatusFields;
  readonly papers: readonly { readonly id: string; readonly title: string }[];
  readonly error?: string | undefined;
  /** To choose who can read it, and who can now. */
  readonly audience: ComponentChildren;
  readonly seenBy: string;
  readonly onChange: (fields: StatusFields) => void;
  readonly onKeep: () => void;
  readonly onClose: () => void;
}

/** Where something stands, and what shows it: without that nothing is said. */
export function StatusForm(props: StatusFormProps): JSX.Element {
  const { fields, papers, onChange } = props;
  const set = (change: Partial<StatusFields>): void => onChange({ ...fields, ...change });
  return (
    <InPlace label={TRACKER.say}>
      <form
        class="rp-form rp-status-form"
        onSubmit={(event) => {
          event.preventDefault();
          props.onKeep();
        }}
      >
        <RadioList
          legend={TRACKER.value}
          value={fields.value}
          rows={SAYABLE.map((id) => ({ id, label: STATUS_LABELS[id] }))}
          onChange={(value) => set({ value })}
        />
        <RadioList
          legend={TRACKER.evidence}
          value={fields.kind}
          rows={(['quote', 'statement'] as const).map((id) => ({ id, label: TRACKER.kinds[id] }))}
          onChange={(kind) => set({ kind })}
        />
        <TextArea
          label={fields.kind === 'quote' ? TRACKER.quote : TRACKER.statement}
          value={fields.words}
          error={props.error}
          onInput={(words) => set({ words })}
        />
        {fields.kind === 'statement' ? null : (
          <>
            <label class="rp-field">
              <span class="rp-label">{TRACKER.paper}</span>
              <select
                class="rp-input"
                value={fields.paper}
                onChange={({ currentTarget: { value } }) => set({ paper: value })}
              >
                {papers.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
            <Field
              label={TRACKER.paragraph}
              value={fields.paragraph}
              onInput={(paragraph) => set({ paragraph })}
            />
          </>
        )}
        {props.audience}
        <p class="rp-meta">{props.seenBy}</p>
        <div class="rp-actions">
          <Button look="primary" type="submit">
            {TRACKER.keep}
          </Button>
          <Button onClick={props.onClose}>{TRACKER.close}</Button>
        </div>
      </form>
    </InPlace>
  );
}
