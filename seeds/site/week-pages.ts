/** The meeting of a changing week on its council's site: its page, its papers, and the button that publishes Thursday's. */
import {
  WEEK_PAPERS,
  weekMeeting,
  weekMeetingOf,
  weekPack,
  weekPages,
  type WeekDay,
} from '../meetings/changing-week.ts';
import { meetingPage, type ModGovPage } from './meeting-pages.ts';
import { readParameter, redirect, type SiteRequest, type SiteResponse } from './site-types.ts';
import { writePdf } from './write-pdf.ts';

/** What day it is at each of these meetings; Monday until somebody publishes. */
export type WeekDays = Map<number, WeekDay>;

const dayAt = (days: WeekDays, id: number): WeekDay => days.get(id) ?? 'monday';

export function weekPage(days: WeekDays, id: number): ModGovPage {
  const day = dayAt(days, id);
  const [next, words] =
    day === 'monday' ? ['thursday', 'Publish Thursday’s papers'] : ['monday', 'Back to Monday’s papers'];
  const shown = meetingPage(weekMeeting(id, day));
  const form = `<form method="post" action="samplePublish.aspx?MId=${id}&amp;day=${next}"><p>Sample: this meeting’s papers change within the week. <button>${words}</button></p></form>\n`;
  return {
    ...shown,
    content: shown.content.replace('<div class="mgFooter">', `${form}<div class="mgFooter">`),
  };
}

/** What the council does on Thursday. By a form: who only looks changes nothing. */
export function publishWeek(days: WeekDays, id: number, request: SiteRequest): SiteResponse {
  if (request.method === 'POST') {
    days.set(id, readParameter(request.query, 'day') === 'thursday' ? 'thursday' : 'monday');
  }
  return redirect(`ieListDocuments.aspx?CId=134&MId=${id}&Ver=4`);
}

/** A paper by its attachment's id; undefined for one that is no paper of such a meeting, or not there on that day. */
export function weekPaper(days: WeekDays, paper: number): SiteResponse | undefined {
  const id = weekMeetingOf(paper);
  const name = Object.entries(WEEK_PAPERS).find(([, no]) => no === paper % 10)?.[0];
  if (id === undefined || name === undefined) return undefined;
  const pages = weekPages(name as keyof typeof WEEK_PAPERS, dayAt(days, id));
  return pages && file(name, pages);
}

export function weekPackFile(days: WeekDays, id: number, isFront: boolean): SiteResponse {
  const pages = weekPack(dayAt(days, id));
  return isFront ? file('Agenda frontsheet', pages.slice(0, 1)) : file('Public reports pack', pages);
}

function file(title: string, pages: readonly (readonly string[])[]): SiteResponse {
  return { status: 200, headers: {}, body: '', bytes: writePdf(title, pages) };
}
