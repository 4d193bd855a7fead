import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
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
  return (
    <>
      {/* There before its words are: screen readers do not hear a region that arrives with them. */}
      <p class="rp-hidden" role="status">
        {saidOf(props.state)}
      </p>
      <Shown {...props} />
    </>
  );
}

function saidOf(state: CodeOfferState | undefined): string {
  switch (state?.state) {
    case 'asked':
      return `${whoAsks(state.name)} asks to be let in. Compare the digits: ${[...state.digits].join(' ')}.`;
    case 'let-in':
      return LET_IN;
    case 'failed':
      return failedWords(state);
    default:
      return '';
  }
}

const LET_IN = 'Let in. It may take a moment until everything is there.';

function whoAsks(name: string): string {
  return name === '' ? 'A device' : name;
}

function failedWords({ code }: Extract<CodeOfferState, { state: 'failed' }>): string {
  const { what, todo } = ERROR_WORDS[code];
  return `${what} ${todo}`;
}

function Shown(props: CodePanelProps): JSX.Element {
  const { code, state } = props;
  if (state?.state === 'asked') return <Asked {...props} name={state.name} digits={state.digits} />;
  if (state?.state === 'let-in') return <p class="rp-strong">{LET_IN}</p>;
  if (code === undefined || state === undefined || state.state === 'failed') {
    const failed = state?.state === 'failed' ? failedWords(state) : undefined;
    return (
      <div class="rp-code">
        {failed === undefined ? null : <p class="rp-meta">{failed}</p>}
        <Button onClick={props.onNew}>{failed === undefined ? 'Show a code to type' : 'A new code'}</Button>
      </div>
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
  const who = whoAsks(name);
  const box = useRef<HTMLDivElement>(null);
  // On a phone it would come below what is in sight.
  useLayoutEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={box} class="rp-code" role="group" aria-label={`${who} asks to be let in`}>
      <p class="rp-strong">{who} asks to be let in</p>
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
