import { committeeOf, papersOf } from '../meetings/all-meetings.ts';
import type { SampleMeeting, SamplePaper } from '../meetings/meeting-types.ts';
import { escapeHtml, longDate } from './html.ts';
import type { ModGovPage } from './meeting-pages.ts';

/** Addresses of that software's papers are one opaque word, in which no id can be seen. */
const OPAQUE = 'czJKcae';

/** The meeting's page in the shape of the other software that councils use: labels, and a list of files. */
export function cmisPage(meeting: SampleMeeting): ModGovPage {
  const fact = (label: string, name: string, value: string): string =>
    `<div class="holder"><div class="DNNLabel">${label}</div><div class="${name}">${escapeHtml(value)}</div></div>\n`;
  const { name } = committeeOf(meeting);
  const files = papersOf(meeting).filter(({ form }) => form === 'pdf');
  const content = `<div id="dnn_ContentPane"><div class="ModCMISMeetingsC">
<h1>${escapeHtml(name)}</h1>
<p data-sample="invented">Sample</p>
${fact('Committee', 'Value', name)}${fact('Meeting date', 'Value', `${longDate(meeting.date)} ${meeting.time}`)}${fact('Venue', 'Value Venue', meeting.venue)}<h3>Reports</h3>
<ol class="DocumentList">${files.map((paper) => fileLine(meeting, paper)).join('')}</ol>
</div></div>`;
  return { title: `Meeting details - ${name}`, here: name, content };
}

/** The id of the paper that an opaque address means. */
export function cmisPaperId(query: URLSearchParams): number | undefined {
  const word = [...query.keys()].find((key) => key.startsWith(OPAQUE));
  const id = Number.parseInt(word?.slice(OPAQUE.length) ?? '', 36);
  return Number.isFinite(id) ? id : undefined;
}

/** Below the address of a meeting's page, wherever that was. */
export function isCmisPath(rest: readonly string[]): boolean {
  return rest[0]?.toLowerCase() === 'cmis';
}

/** The number after `Meeting` in the path. */
export function cmisMeetingId(rest: readonly string[]): number {
  const at = rest.findIndex((part) => part.toLowerCase() === 'meeting');
  return Number(rest[at + 1] ?? '');
}

function fileLine(meeting: SampleMeeting, paper: SamplePaper): string {
  const item = meeting.items.find(({ papers }) => papers?.includes(paper));
  const title = `${item === undefined ? '' : `${item.no}. `}${paper.name}`;
  const address = `/${meeting.council}/cmis/Document.ashx?${OPAQUE}${paper.id.toString(36)}=`;
  return `<li class="DocumentListItem"><a class="TitleLink" href="${address}">${escapeHtml(title)}</a> <span class="FileSize">(${paper.size.replace(' ', '').replace('KB', 'Kb')})</span></li>\n`;
}
