import type { JSX } from 'preact';
import type { SaidCount } from '../../core/session.ts';
import { saidLabel, SESSION } from '../strings/session.ts';
import { SaidGlyph } from './ShownViews.tsx';

export interface AgreementProps {
  /** "Seven of eight the same; you part ways on 3.12." */
  readonly sentence: string;
  /** Passages that were split, as they are called. */
  readonly apart: readonly {
    readonly label: string;
    readonly split: string;
    readonly counts: readonly SaidCount[];
  }[];
  /** The session is closed. */
  readonly isOver?: boolean | undefined;
  readonly kinds: number | undefined;
  readonly themes: number | undefined;
}

/** Counts and words; the coefficient only for who asks for it. */
export function Agreement({ sentence, apart, isOver, kinds, themes }: AgreementProps): JSX.Element {
  return (
    <section class="rp-agreement" aria-labelledby="session-how">
      <h2 id="session-how">{isOver ? SESSION.howOver : SESSION.how}</h2>
      <p class="rp-agreement-words num">{sentence}</p>
      {apart.length === 0 ? null : (
        <>
          <h3>{SESSION.apart}</h3>
          <ul>
            {apart.map(({ label, split, counts }) => (
              <li key={label}>
                <span class="num">{label}</span>
                <span>
                  {counts.map(({ said }, at) => (
                    <span key={said} class="rp-agreement-said">
                      {at === 0 ? '' : ' or '}
                      <SaidGlyph said={said} size={16} /> {saidLabel(said)}
                    </span>
                  ))}
                </span>
                <span class="num">{split}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <details>
        <summary>{SESSION.details}</summary>
        <dl class="num">
          <dt>{SESSION.alphaKinds}</dt>
          <dd>{kinds === undefined ? SESSION.alphaNone : SESSION.alpha(kinds)}</dd>
          <dt>{SESSION.alphaThemes}</dt>
          <dd>{themes === undefined ? SESSION.alphaNone : SESSION.alpha(themes)}</dd>
        </dl>
        <p class="rp-meta">{SESSION.alphaMeans}</p>
      </details>
    </section>
  );
}
