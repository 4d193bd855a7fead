import type { JSX } from 'preact';
import { Icon } from '../Glyph.tsx';
import { SESSION } from '../strings/session.ts';

export interface SessionHeadProps {
  readonly group: string;
  readonly report: string;
  /** "Passage 7 of 8"; absent when it is closed. */
  readonly where?: string | undefined;
  /** 0 to 3; absent when it is closed. */
  readonly step?: number | undefined;
  readonly leaveHref: string;
}

/** The way out, what this is, and which of the four steps it is at. */
export function SessionHead({ group, report, where, step, leaveHref }: SessionHeadProps): JSX.Element {
  return (
    <header class="rp-session-head">
      <a class="rp-session-leave" href={leaveHref}>
        <Icon name="back" size={20} />
        <span>{SESSION.leave}</span>
      </a>
      <div class="rp-session-what">
        <h1>{SESSION.of(group)}</h1>
        <p>
          <span class="num">{report}</span>
          {where === undefined ? null : <span>. {where}</span>}
        </p>
      </div>
      {step === undefined ? null : (
        <ol class="rp-session-steps" aria-label="Steps">
          {SESSION.steps.map((name, at) => (
            <li
              key={name}
              aria-current={at === step ? 'step' : undefined}
              data-done={at < step ? '' : undefined}
            >
              <span class="rp-step-no num" aria-hidden="true">
                {at < step ? <Icon name="check" size={14} /> : at + 1}
              </span>
              <span>
                {name}
                {at < step ? <span class="rp-hidden">, done</span> : null}
              </span>
            </li>
          ))}
        </ol>
      )}
    </header>
  );
}
