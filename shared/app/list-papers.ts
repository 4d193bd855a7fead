/** The papers of a library, and what is counted of them. Pure. */
import type { WorkspaceId } from '../core/ids.ts';
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

/** The papers that a workspace has; all of them for null. Meetings and items without any are left out. */
export function seenIn(library: LibraryView, ws: WorkspaceId | null): LibraryView {
  if (ws === null) return library;
  const has = (paper: ReportSummary): boolean => paper.layers?.some((layer) => layer.ws === ws) ?? false;
  const meetings = library.meetings
    .map((meeting) => ({
      ...meeting,
      items: meeting.items
        .map((item) => ({ ...item, papers: item.papers.filter(has) }))
        .filter(({ papers }) => papers.length > 0),
    }))
    .filter(({ items }) => items.length > 0);
  return { ...library, meetings, loose: library.loose.filter(has) };
}

/** The meetings of one committee, and papers that name it. */
export function ofCommittee(library: LibraryView, committee: string): LibraryView {
  const meetings = library.meetings.filter(({ meeting }) => meeting.committee === committee);
  return {
    ...library,
    meetings,
    loose: library.loose.filter(({ report }) => report.committee === committee),
  };
}
