import type { JSX } from 'preact';
import type { CodeAskState } from '../core/sharing-view.ts';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import { useFocusIfLost } from './focus.ts';
import { Refusal } from './InviteDialog.tsx';
import { NameAndHost, type NameAndHostProps } from './NameAndHost.tsx';

export interface CodeEntryProps {
  /** What was typed: a code, a whole link or the letters of a recovery page. */
  readonly text: string;
  readonly error?: string | undefined;
  readonly onText: (text: string) => void;
  readonly ask: NameAndHostProps;
  /** Absent until a code was sent. */
  readonly state?: CodeAskState | undefined;
  readonly busy: boolean;
  readonly onGo: () => void;
  readonly onLeave: () => void;
}

/** "Type a code": or paste a link, or the letters of a recovery page. The digits are compared before anybody is let in. */
export function CodeEntry(props: CodeEntryProps): JSX.Element {
  const { state } = props;
  if (state?.state === 'comparing') return <Comparing digits={state.digits} onLeave={props.onLeave} />;
  return (
    <section class="rp-join" aria-label="Type a code">
      <h1 class="rp-title">Type a code</h1>
      <p class="rp-join-lead">
        The code stands on your other device, or on that of whoever invites you. A whole link, or the letters
        of a recovery page, will do as well.
      </p>
      {state?.state === 'failed' ? <Refusal code={state.code} /> : null}
      <form
        class="rp-form"
        // A pasted link brings its server: the browser would refuse the empty field for it, without our words.
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          props.onGo();
        }}
      >
        <div class="rp-code-field">
          <Field
            label="Code or link"
            hint="Eight letters and digits, such as 7Q4M 2KXW. Capitals and spaces do not matter."
            value={props.text}
            error={props.error}
            onInput={props.onText}
          />
        </div>
        <NameAndHost {...props.ask} />
        <div class="rp-actions">
          <Button look="primary" type="submit" busy={props.busy ? 'Looking for the other device' : undefined}>
            Go on
          </Button>
          <Button look="bare" onClick={props.onLeave}>
            Not now
          </Button>
        </div>
      </form>
    </section>
  );
}

function Comparing({
  digits,
  onLeave,
}: {
  readonly digits: string;
  readonly onLeave: () => void;
}): JSX.Element {
  const heading = useFocusIfLost<HTMLHeadingElement>();
  return (
    <section class="rp-join" aria-label="Compare the digits">
      <h1 ref={heading} class="rp-title" tabIndex={-1}>
        Compare the digits
      </h1>
      <p class="rp-digits num" role="img" aria-label={`Digits ${[...digits].join(' ')}`}>
        <span>{digits.slice(0, 3)}</span> <span>{digits.slice(3)}</span>
      </p>
      <p class="rp-join-lead" role="status">
        The other device shows digits too. If they are the same, “Let in” is chosen there, and this goes on by
        itself. If they differ, stop.
      </p>
      <div class="rp-actions">
        <Button onClick={onLeave}>Stop</Button>
      </div>
    </section>
  );
}
