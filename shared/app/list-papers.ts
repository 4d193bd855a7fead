/** The papers of a library, and what is counted of them. Pure. */
import type { LibraryView, ReportSummary } from '../core/view.ts';

/** All papers: those of the meetings in the library's order, then those that name no meeting. */
export function listPapers({ meetings, loose }: LibraryView): readonly ReportSummary[] {
  return [...meetings.flatMap(({ items }) => items.flatMap(({ papers }) => papers)), ...loose];
}

/** The findings that a copy is for: those of the samples come back by themselves. */
export function countOwnFindings(library: LibraryView): number {
  return listPapers(library).reduce(
    (sum, { report, total }) => sum + (report.sample === true ? 0 : total),
    0,
  );
}
