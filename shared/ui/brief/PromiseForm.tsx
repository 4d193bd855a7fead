import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '../Button.tsx';
import { Field, TextArea } from '../Field.tsx';
import { ROOM } from '../strings/room.ts';

export interface PromiseFields {
  readonly who: string;
  readonly what: string;
  readonly when: string;
}

export interface PromiseFormProps extends PromiseFields {
  readonly onInput: (name: keyof PromiseFields, text: string) => void;
  /** "That is 31 January 2027", as it is typed. */
  readonly understood: string;
  /** Names that were typed before. */
  readonly names: readonly string[];
  readonly error?: string | undefined;
  /** To choose who can read it. */
  readonly audience?: ComponentChildren;
  readonly seenBy: string;
  readonly onKeep: () => void;
  readonly onClose?: (() => void) | undefined;
}

/** Who, what, by when: kept at each letter, and as a promise by Enter or the button. */
export function PromiseForm(props: PromiseFormProps): JSX.Element {
  const first = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => first.current?.focus(), []);
  return (
    <form
      class="rp-promise"
      aria-label={ROOM.promiseTitle}
      onSubmit={(event) => {
        event.preventDefault();
        props.onKeep();
      }}
    >
      <Field
        label={ROOM.who}
        value={props.who}
        inputRef={first}
        onInput={(text) => props.onInput('who', text)}
      />
      <Names id={id} names={props.names} onPick={(name) => props.onInput('who', name)} who={props.who} />
      <TextArea
        label={ROOM.what}
        rows={2}
        value={props.what}
        error={props.error}
        onInput={(text) => props.onInput('what', text)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          props.onKeep();
        }}
      />
      <Field
        label={ROOM.when}
        hint={ROOM.whenHint}
        value={props.when}
        onInput={(text) => props.onInput('when', text)}
      />
      <p class="rp-meta" role="status">
        {props.understood}
      </p>
      {props.audience}
      <div class="rp-actions">
        <Button look="primary" type="submit">
          {ROOM.keep}
        </Button>
        {props.onClose === undefined ? null : <Button onClick={props.onClose}>{ROOM.close}</Button>}
      </div>
      <p class="rp-meta">{props.seenBy}</p>
    </form>
  );
}

function Names(props: {
  readonly id: string;
  readonly names: readonly string[];
  readonly who: string;
  readonly onPick: (name: string) => void;
}): JSX.Element | null {
  const shown = props.names.filter((name) => name !== props.who).slice(0, 4);
  if (shown.length === 0) return null;
  return (
    <div class="rp-actions rp-promise-names">
      {shown.map((name) => (
        <Button key={name} onClick={() => props.onPick(name)}>
          {name}
        </Button>
      ))}
    </div>
  );
}
