import { SAMPLE_MEETINGS, committeeOf } from '../meetings/all-meetings.ts';
import type { SampleMeeting } from '../meetings/meeting-types.ts';
import { escapeHtml, inlineText, longDate, shortDate } from './html.ts';
import { itemRow, meetingSubTitle, paperLink, renderModGov, supplementLine } from './modgov.ts';

export interface ModGovPage {
  readonly title: string;
  readonly here: string;
  readonly content: string;
}

const STAGES = {
  agenda: 'Agenda',
  draft: 'Agenda, decisions and draft minutes',
  minutes: 'Agenda, decisions and minutes',
} as const;

/** The main page: items, attachments, decisions and minutes of one meeting, inline. */
export function meetingPage(meeting: SampleMeeting): ModGovPage {
  const title = STAGES[meeting.stage];
  const content = `${meetingFacts(meeting)}${supplementLine(meeting)}${itemTable(meeting)}`;
  return {
    title: `Agenda for ${committeeOf(meeting).name} on ${longDate(meeting.date)}, ${meeting.time}`,
    here: meetingSubTitle(meeting),
    content: renderModGov({
      title,
      subTitle: meetingSubTitle(meeting),
      links: packLinks(meeting),
      content,
    }),
  };
}

function packLinks(meeting: SampleMeeting): readonly string[] {
  const day = meeting.date.slice(8);
  const when = `${day}th-${shortDate(meeting.date).slice(-8).replace(' ', '-').trim()} ${meeting.time.replace(' pm', '')}`;
  const name = `${when} ${committeeOf(meeting).name}.pdf`;
  const pack = `documents/g${meeting.id}/Public reports pack ${name}?T=10`;
  const front = `documents/g${meeting.id}/Agenda frontsheet ${name}?T=0`;
  if (!meeting.items.some(({ papers }) => papers !== undefined)) return [];
  return [
    `<a href="${escapeHtml(front)}">Agenda frontsheet <span class="mgFileSize">PDF 62 KB</span></a>`,
    `<a href="${escapeHtml(pack)}">Agenda reports pack <span class="mgFileSize">PDF 1 MB</span></a>`,
  ];
}

function meetingFacts(meeting: SampleMeeting): string {
  const fact = (label: string, value: string): string =>
    `<p><span class="mgLabel">${label}&nbsp;</span>${escapeHtml(value)}</p>\n`;
  const present = meeting.present.length === 0 ? '' : fact('Present:', meeting.present.join('; '));
  return `${fact('Venue:', meeting.venue)}${fact('Contact:', meeting.contact)}${present}`;
}

/** Some installs give the table an id, others a class; the two councils have one each. */
function itemTable(meeting: SampleMeeting): string {
  const named = meeting.council === 'saltmere' ? 'id="mgItemTable"' : 'class="mgItemTable"';
  return `<table ${named}><tbody>\n${meeting.items.map(itemRow).join('')}</tbody></table>`;
}

/** All meetings of one committee, newest first. */
export function meetingListPage(council: string, committee: { id: number; name: string }): ModGovPage {
  const meetings = SAMPLE_MEETINGS.filter(
    (meeting) => meeting.council === council && meeting.committee === committee.id,
  ).toReversed();
  const lines = meetings.map(
    (meeting) =>
      `<li><a class="mgMeetingTableLnk" href="ieListDocuments.aspx?CId=${committee.id}&amp;MId=${meeting.id}&amp;Ver=4" title="Link to ${escapeHtml(longDate(meeting.date))}">${shortDate(meeting.date)}&nbsp;${meeting.time}</a>${meeting.stage === 'agenda' ? ' - Agenda' : ' - Minutes'}</li>\n`,
  );
  const legacy = meetings.filter(({ legacyId }) => legacyId !== undefined).map(legacyLine);
  return {
    title: `Browse meetings - ${committee.name}`,
    here: committee.name,
    content: renderModGov({
      title: 'Browse meetings',
      subTitle: committee.name,
      content: `<p>The meetings of ${escapeHtml(committee.name)}.</p>\n<ul class="mgNonBulletTableList">\n${lines.join('')}</ul>\n${legacy.join('')}`,
    }),
  };
}

function legacyLine(meeting: SampleMeeting): string {
  return `<p class="mgSubItemTitleTxt">Older meetings, as first published</p><ul class="mgNonBulletTableList"><li><a href="${escapeHtml(legacyAddress(meeting))}">${shortDate(meeting.date)}</a></li></ul>\n`;
}

function legacyAddress(meeting: SampleMeeting): string {
  const [year, month, day] = meeting.date.split('-');
  return `CeListDocuments.aspx?CommitteeId=${meeting.committee}&MeetingId=${meeting.legacyId}&DF=${day}%2f${month}%2f${year}&Ver=2`;
}

/** A legacy meeting: "Meeting documents", then a table of item, description and resolution. */
export function legacyPage(meeting: SampleMeeting): ModGovPage {
  const rows = meeting.items.map(
    (item) =>
      `<tr><td>${item.minuteNo ?? item.no}</td><td><p>${inlineText(item.title)}</p>${(item.papers ?? []).map((paper) => `<p>${paperLink(paper)}</p>`).join('')}</td><td>${(item.decision ?? item.minutes ?? []).map((text) => inlineText(text)).join('<br>')}</td></tr>\n`,
  );
  return {
    title: `Meeting documents - ${committeeOf(meeting).name}`,
    here: 'Meeting documents',
    content: renderModGov({
      title: 'Meeting documents',
      subTitle: meetingSubTitle(meeting),
      content: `<p>Part I</p>\n<table class="mgLegacy"><thead><tr><th>Item</th><th>Description</th><th>Resolution</th></tr></thead><tbody>\n${rows.join('')}</tbody></table>`,
    }),
  };
}
