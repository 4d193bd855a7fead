/** Meetings, and papers that name a committee and a day without belonging to a meeting, as one row of days. */
import type { LibraryView, MeetingView, ReportSummary } from '../core/view.ts';

export interface LibraryInTime {
  /** Newest first. One without an id is no meeting that is known: its papers say where and when they were. */
  readonly days: readonly (Omit<MeetingView, 'id'> & { readonly id?: string })[];
  /** Papers that say neither. */
  readonly others: readonly ReportSummary[];
}

export function inTime({ meetings, loose }: LibraryView): LibraryInTime {
  const dated = loose.filter(isDated);
  const known = Map.groupBy(dated, ({ report }) =>
    [report.date, report.council ?? '', report.committee].join('|'),
  );
  const said = [...known.values()].map((papers) => {
    const { council = '', committee = '', date = '' } = papers[0]!.report;
    return { meeting: { council, committee, date }, items: [{ id: '', no: '', title: '', papers }] };
  });
  return {
    // Meetings come sorted, and stay as they are among those of one day.
    days: [...meetings, ...said].sort((a, b) =>
      a.meeting.date < b.meeting.date ? 1 : a.meeting.date > b.meeting.date ? -1 : 0,
    ),
    others: loose.filter((paper) => !isDated(paper)),
  };
}

function isDated({ report }: ReportSummary): boolean {
  return report.committee !== undefined && report.date !== undefined;
}
