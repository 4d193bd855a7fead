import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { WorkspaceId } from '../../core/ids.ts';
import type { StatusValue } from '../../core/status-row.ts';
import type { Audience } from '../../core/view.ts';
import { Button } from '../Button.tsx';
import { TextArea } from '../Field.tsx';
import { RadioList } from '../RadioList.tsx';
import { STATUS_LABELS } from '../strings/status.ts';
import { THREAD } from '../strings/story.ts';
import { audienceChoice } from '../strings/words.ts';
import type { EvidenceChoice } from './thread-values.ts';

export const STATEMENT = 'statement';

const VALUES: readonly StatusValue[] = [
  'raised',
  'in-progress',
  'resolved',
  'raised-again',
  'response-due',
  'no-response',
];

export interface NewStatus {
  readonly value: StatusValue;
  /** A finding's id, or {@link STATEMENT}. */
  readonly evidence: string;
  readonly ws: WorkspaceId;
}

export interface StatusFormProps {
  readonly evidence: readonly EvidenceChoice[];
  /** Those who may see it, by the evidence that is chosen; the first is proposed. */
  readonly audiencesOf: (evidence: string) => readonly Audience[];
  /** What was said, typed: kept at each letter. */
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly onSave: (status: NewStatus) => void;
  readonly onCancel: () => void;
}

/** Where it stands, what shows it, and who can see it. */
export function StatusForm(props: StatusFormProps): JSX.Element {
  const { evidence, audiencesOf, words, onWords, onSave, onCancel } = props;
  const id = useId();
  const [value, setValue] = useState<StatusValue>('raised');
  const [shown, setShown] = useState(evidence.at(-1)?.id ?? STATEMENT);
  const audiences = audiencesOf(shown);
  const [wanted, setWanted] = useState('');
  const ws = audiences.find((each) => each.ws === wanted)?.ws ?? audiences[0]!.ws;
  return (
    <form
      class="rp-status-form"
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ value, evidence: shown, ws });
      }}
    >
      <RadioList
        legend={THREAD.setLegend}
        value={value}
        rows={VALUES.map((each) => ({ id: each, label: STATUS_LABELS[each] }))}
        onChange={setValue}
      />
      <div class="rp-field">
        <label class="rp-label" for={id}>
          {THREAD.evidence}
        </label>
        <select
          id={id}
          class="rp-input"
          value={shown}
          onChange={({ currentTarget }) => setShown(currentTarget.value)}
        >
          {evidence.map((each) => (
            <option key={each.id} value={each.id}>
              {each.label}
            </option>
          ))}
          <option value={STATEMENT}>{THREAD.statement}</option>
        </select>
      </div>
      {shown === STATEMENT ? (
        <TextArea label={THREAD.statementWords} value={words} onInput={onWords} />
      ) : null}
      <RadioList
        legend={THREAD.who}
        value={ws}
        rows={audiences.map((each) => ({ id: each.ws as string, label: audienceChoice(each) }))}
        onChange={setWanted}
      />
      <div class="rp-choices">
        <Button look="primary" type="submit">
          {THREAD.save}
        </Button>
        <Button look="bare" onClick={onCancel}>
          {THREAD.cancel}
        </Button>
      </div>
    </form>
  );
}
