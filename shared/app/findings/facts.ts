/** What the library says of each report, for filters and order. Pure. */
import type { ReportId } from '../../core/ids.ts';
import type { LibraryView, ReportSummary } from '../../core/view.ts';
import type { MeetingRow } from '../../core/rows.ts';
import type { ReportFacts } from './filter-findings.ts';

export function factsOf({ meetings, loose }: LibraryView): ReadonlyMap<ReportId, ReportFacts> {
  const facts = new Map<ReportId, ReportFacts>();
  for (const { meeting, items } of meetings) {
    for (const { papers } of items) for (const paper of papers) facts.set(paper.rid, toFacts(paper, meeting));
  }
  for (const paper of loose) facts.set(paper.rid, toFacts(paper));
  return facts;
}

/** Where its row does not say, its meeting does. */
function toFacts({ report }: ReportSummary, meeting?: MeetingRow): ReportFacts {
  return {
    title: report.title,
    council: report.council ?? meeting?.council ?? '',
    committee: report.committee ?? meeting?.committee ?? '',
    date: meeting?.date ?? report.date ?? '',
  };
}
