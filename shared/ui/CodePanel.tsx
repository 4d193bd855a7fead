import type { JSX } from 'preact';
import type { CodeOfferState } from '../core/sharing-view.ts';
import { Button } from './Button.tsx';
import { ERROR_WORDS } from './strings/errors.ts';
import { showTime } from './strings/times.ts';

export interface CodePanelProps {
  /** "7Q4M 2KXW"; absent until one was asked for. */
  readonly code?: string | undefined;
  readonly state?: CodeOfferState | undefined;
  /** Where it is typed: "rapporteur.example". */
  readonly at: string;
  readonly onNew: () => void;
  readonly onLetIn: () => void;
  readonly onRefuse: () => void;
}

/** A code to type on the other device, then six digits to compare, then "Let in". */
export function CodePanel(props: CodePanelProps): JSX.Element {
  const { code, state } = props;
  if (state?.state === 'asked') return <Asked {...props} name={state.name} digits={state.digits} />;
  if (code === undefined || state === undefined || state.state === 'failed') {
    const failed = state?.state === 'failed' ? ERROR_WORDS[state.code] : undefined;
    return (
      <div class="rp-code">
        {failed === undefined ? null : (
          <p class="rp-meta" role="status">
            {failed.what} {failed.todo}
          </p>
        )}
        <Button onClick={props.onNew}>{failed === undefined ? 'Show a code to type' : 'A new code'}</Button>
      </div>
    );
  }
  if (state.state === 'let-in') {
    return (
      <p class="rp-strong" role="status">
        Let in. It may take a moment until everything is there.
      </p>
    );
  }
  return (
    <div class="rp-code">
      <p class="rp-meta">Or open {props.at} there, choose “Type a code” and type:</p>
      <p class="rp-code-letters num" role="img" aria-label={`Code ${[...code].join(' ')}`}>
        {code}
      </p>
      <p class="rp-meta">Good until {showTime(state.endsAt)}. Keep this open.</p>
    </div>
  );
}

function Asked({
  name,
  digits,
  onLetIn,
  onRefuse,
}: CodePanelProps & { readonly name: string; readonly digits: string }): JSX.Element {
  const who = name === '' ? 'A device' : name;
  return (
    <div class="rp-code" role="group" aria-label={`${who} asks to be let in`}>
      <p class="rp-strong" role="status">
        {who} asks to be let in
      </p>
      <p class="rp-digits num" role="img" aria-label={`Digits ${[...digits].join(' ')}`}>
        <span>{digits.slice(0, 3)}</span> <span>{digits.slice(3)}</span>
      </p>
      <p class="rp-meta">Only if the other device shows these digits.</p>
      <div class="rp-actions">
        <Button look="primary" onClick={onLetIn}>
          Let in
        </Button>
        <Button look="bare" onClick={onRefuse}>
          Not now
        </Button>
      </div>
    </div>
  );
}
