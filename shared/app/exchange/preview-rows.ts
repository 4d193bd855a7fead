/** A plan as its preview shows it. Pure. */
import type { PreviewRow } from '../../ui/exchange/ImportPreview.tsx';
import { ENTRY_FAULT_WORDS, IMPORT } from '../../ui/strings/exchange.ts';
import { showDay } from '../../ui/strings/times.ts';
import type { ImportPlan, PlannedRow } from './prepare-import.ts';

export function previewRows({ rows, refused }: ImportPlan): readonly PreviewRow[] {
  return [
    ...refused.map(({ nth, name, fault }): PreviewRow => ({
      id: `refused ${nth} ${fault} ${name}`,
      state: 'refused',
      quote: name,
      lines: [`${IMPORT.entry(nth)}. ${ENTRY_FAULT_WORDS[fault]}`],
    })),
    ...rows.map((row): PreviewRow => ({
      id: row.finding,
      state: row.state,
      quote: row.entry.quote.exact,
      lines: linesOf(row),
    })),
  ];
}

function linesOf(row: PlannedRow): readonly string[] {
  const { entry, paper, state } = row;
  const signed = [IMPORT.by(entry.creator), ...(entry.at === undefined ? [] : [showDay(entry.at)])].join(
    ', ',
  );
  const title = paper.view?.report.title ?? paper.paper.title;
  return [
    `${title}. ${signed}`,
    ...(state === 'added' ? [standing(row)] : []),
    ...(state === 'updated' ? [adds(row)] : []),
  ];
}

function standing({ comesBack, paper, placed }: PlannedRow): string {
  if (comesBack) return IMPORT.comesBack;
  if (paper.view === undefined) return IMPORT.asLink;
  return placed === undefined ? IMPORT.notFound : IMPORT.onWords;
}

function adds({ kind, ask, themes, notes, links, statuses }: PlannedRow): string {
  return IMPORT.adds({
    kind: kind !== null,
    ask,
    themes: themes.length,
    notes: notes.length,
    said: links.length + statuses.length,
  });
}
