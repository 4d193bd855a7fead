/** Which papers an address of "My marks" means, and their findings as one value. Pure. */
import type { Audience, LibraryView, MeetingView, ReportSummary, ReportView } from '../../core/view.ts';
import { createMarks, isFrom, type Marks, type MarksFrom, type MarksSource } from '../../exchange/marks.ts';
import { showDate } from '../../ui/strings/times.ts';

export interface MarksScope {
  readonly title: string;
  readonly committee?: string;
  readonly date?: string;
  readonly papers: readonly {
    readonly summary: ReportSummary;
    readonly item?: { readonly no: string; readonly title: string };
  }[];
}

/** A meeting's id means all its papers in agenda order, a rid that paper alone. Undefined when neither is known. */
export function findScope(library: LibraryView, of: string): MarksScope | undefined {
  const meeting = library.meetings.find((each) => each.id === of);
  if (meeting !== undefined) {
    return { title: meeting.meeting.committee, ...head(meeting), papers: papersOf(meeting) };
  }
  for (const each of library.meetings) {
    const paper = papersOf(each).find(({ summary }) => summary.rid === of);
    if (paper !== undefined) return { title: paper.summary.report.title, ...head(each), papers: [paper] };
  }
  const loose = library.loose.find((paper) => paper.rid === of);
  return loose && { title: loose.report.title, papers: [{ summary: loose }] };
}

function head({ meeting }: MeetingView): { committee: string; date: string } {
  return { committee: `${meeting.council}, ${meeting.committee}`, date: showDate(meeting.date) };
}

function papersOf(meeting: MeetingView): MarksScope['papers'] {
  return meeting.items.flatMap((item) =>
    item.papers.map((summary) => ({
      summary,
      ...(item.no === '' && item.title === '' ? {} : { item: { no: item.no, title: item.title } }),
    })),
  );
}

/** The marks of a scope; papers whose rows are not loaded yet are left out, restricted ones unless asked for. */
export function collectMarks(
  scope: MarksScope,
  views: readonly (ReportView | null)[],
  withRestricted: boolean,
  from: MarksFrom,
): Marks {
  const sources = scope.papers.flatMap(({ summary, item }, index): MarksSource[] => {
    const view = views[index];
    if (view == null || (summary.restricted && !withRestricted)) return [];
    return [
      {
        rid: summary.rid,
        report: summary.report,
        ...(item && item.no !== '' ? { item } : {}),
        findings: view.findings,
        restricted: summary.restricted,
      },
    ];
  });
  const { title, committee, date } = scope;
  return createMarks(
    { title, ...(committee ? { committee } : {}), ...(date ? { date } : {}) },
    sources,
    from,
  );
}

/** The groups that have any of the papers; and whether others marked anything that "me" does not list. */
export function findWhose(views: readonly (ReportView | null)[]): {
  readonly groups: readonly Audience[];
  readonly others: boolean;
} {
  const loaded = views.filter((view) => view !== null);
  const groups = loaded.flatMap(({ layers }) => layers).filter(({ kind }) => kind === 'group');
  const others = loaded.some(({ findings, report }) =>
    findings.some((finding) => !isFrom(finding, 'me', report.sample === true)),
  );
  return { groups: [...new Map(groups.map((group) => [group.ws, group])).values()], others };
}
