import type { JSX } from 'preact';
import { KINDS } from '../../core/kind.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { markLabel, type MarkStyle } from '../../ui/strings/kinds.ts';
import { LIBRARY } from '../strings/app.ts';

/** The columns of the ledger: the plain mark, the seven kinds, Ask. */
export const COLUMNS: readonly MarkStyle[] = ['mark', ...KINDS, 'ask'];

/** Heads of the columns; each row says its counts in words of its own, so this is for the eye only. */
export function LedgerHead(): JSX.Element {
  return (
    <div class="ledger-head" aria-hidden="true">
      <span>{LIBRARY.meeting}</span>
      <span>{LIBRARY.report}</span>
      <span class="ledger-counts">
        {COLUMNS.map((style) => (
          <Glyph key={style} of={style} size={18} />
        ))}
      </span>
      <span>{LIBRARY.onDevice}</span>
    </div>
  );
}

/** What the signs mean. */
export function KindKey(): JSX.Element {
  return (
    <section class="kind-key" aria-label={LIBRARY.key}>
      <ul>
        {COLUMNS.map((style) => (
          <li key={style}>
            <Glyph of={style} size={18} /> {markLabel(style)}
          </li>
        ))}
      </ul>
    </section>
  );
}
