import type { JSX } from 'preact';
import type { PassageView } from '../../core/session.ts';
import { Icon } from '../Glyph.tsx';
import { SESSION } from '../strings/session.ts';
import { SaidGlyph } from './ShownViews.tsx';

export interface PassageListProps {
  readonly passages: readonly PassageView[];
  readonly at: string;
  readonly label: (passage: PassageView) => string;
  readonly onGo: (passage: string) => void;
}

/** All passages: where each stands, and of what was shown how it was split. */
export function PassageList({ passages, at, label, onGo }: PassageListProps): JSX.Element {
  return (
    <nav class="rp-session-list" aria-labelledby="session-passages">
      <h2 id="session-passages">{SESSION.passages(passages.length)}</h2>
      <ol>
        {passages.map((passage) => (
          <li key={passage.id}>
            <button
              type="button"
              aria-current={passage.id === at ? 'true' : undefined}
              onClick={() => onGo(passage.id)}
            >
              <span class="rp-session-no num">{label(passage)}</span>
              <span class="rp-session-words">{passage.sel.quote.exact}</span>
              <span class="rp-session-split">
                {passage.step === 'choose' ? null : (
                  <span aria-hidden="true">
                    {passage.counts.flatMap(({ said, n }) =>
                      Array.from({ length: Math.min(n, 8) }, (_, i) => (
                        <SaidGlyph key={`${said}${i}`} said={said} size={16} />
                      )),
                    )}
                  </span>
                )}
                <span class="rp-meta">
                  {passage.step === 'choose' && passage.mine ? <Icon name="check" size={14} /> : null}
                  {stateOf(passage)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function stateOf({ step, mine, outcome }: PassageView): string {
  if (outcome) return outcome.result === 'agreed' ? SESSION.stateAgreed : SESSION.stateDiffer;
  if (step === 'talk') return SESSION.stateTalk;
  return mine ? SESSION.stateMine : SESSION.stateChoose;
}
