import type { JSX } from 'preact';
import type { ReportSummary } from '../../core/view.ts';
import { Glyph, Icon } from '../../ui/Glyph.tsx';
import { markLabel, type MarkStyle } from '../../ui/strings/kinds.ts';
import { KEPT_OFFLINE, NOT_KEPT } from '../../ui/strings/words.ts';
import { writeRoute } from '../route.ts';
import { LIBRARY } from '../strings/app.ts';
import { COLUMNS } from './LedgerHead.tsx';

function countOf(paper: ReportSummary, style: MarkStyle): number {
  return paper.counts[style === 'mark' ? 'plain' : style];
}

function countsInWords(paper: ReportSummary): string {
  const parts = COLUMNS.filter((style) => countOf(paper, style) > 0).map(
    (style) => `${markLabel(style)} ${countOf(paper, style)}`,
  );
  return parts.length === 0 ? LIBRARY.none : parts.join(', ');
}

/** One paper: its title leads to the reader; counts by kind; whether it opens without a connection. */
export function PaperRow({ paper }: { readonly paper: ReportSummary }): JSX.Element {
  const { report } = paper;
  return (
    <li class="paper-row">
      <p class="paper-title">
        <a href={writeRoute({ page: 'reader', rid: paper.rid })}>{report.title}</a>
        {report.sample ? <span class="paper-tag">{LIBRARY.sample}</span> : null}
        {report.linkOnly ? <span class="paper-tag">{LIBRARY.linkOnly}</span> : null}
        {paper.restricted ? (
          <span class="paper-tag paper-restricted">
            <Icon name="lock" size={14} /> {LIBRARY.restricted}
          </span>
        ) : null}
      </p>
      <span class="sr-only">{countsInWords(paper)}</span>
      <span class="ledger-counts" aria-hidden="true">
        {COLUMNS.map((style) => (
          <Count key={style} style={style} n={countOf(paper, style)} />
        ))}
      </span>
      <span class="paper-kept">
        <Icon name={paper.keptOffline ? 'kept' : 'offline'} size={16} />
        {paper.keptOffline ? KEPT_OFFLINE : NOT_KEPT}
      </span>
    </li>
  );
}

function Count({ style, n }: { readonly style: MarkStyle; readonly n: number }): JSX.Element {
  return (
    <span class={n === 0 ? 'count count-none num' : 'count num'}>
      <Glyph of={style} size={16} />
      {n === 0 ? '–' : n}
    </span>
  );
}
