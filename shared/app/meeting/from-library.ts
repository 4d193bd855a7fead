import type { FoundMeeting, FoundPaper } from '../../core/found-meeting.ts';
import type { MeetingView, ReportSummary } from '../../core/view.ts';

/** A meeting that came by a group or another device: what the registry has of it. */
export function fromLibrary({ meeting, items }: MeetingView): FoundMeeting {
  return {
    key: '',
    url: meeting.page ?? '',
    site: 'links',
    title: meeting.committee,
    committee: meeting.committee,
    ...(meeting.council !== '' && { council: meeting.council }),
    ...(meeting.date !== '' && { date: meeting.date }),
    ...(meeting.place !== undefined && { place: meeting.place }),
    papers: items.filter(({ title }) => title === '').flatMap(({ papers }) => papers.map(fromSummary)),
    items: items
      .filter(({ title }) => title !== '')
      .map(({ id, no, title, papers }, order) => ({
        key: id,
        ...(no !== '' && { no }),
        title,
        order,
        papers: papers.map(fromSummary),
      })),
  };
}

function fromSummary({ report, media }: ReportSummary): FoundPaper {
  return {
    key: report.key,
    url: '#',
    title: report.title,
    role: 'report',
    ...(media === 'pdf' && { form: 'pdf' as const }),
  };
}
