import { committeeOf, shownNumber } from '../meetings/all-meetings.ts';
import type { SampleItem, SampleMeeting, SamplePaper } from '../meetings/meeting-types.ts';
import { escapeHtml, inlineText, longDate, wordParagraph } from './html.ts';

/** Shown inside the software's own content as well, so that a kept page still says it. */
export const SAMPLE_MARK = '<p class="mgSample" data-sample="invented">Sample</p>\n';

/** `#modgov` with its header, sub-title, links, content and footer. */
export function renderModGov(parts: {
  readonly title: string;
  readonly subTitle?: string;
  readonly links?: readonly string[];
  readonly content: string;
}): string {
  const subTitle =
    parts.subTitle === undefined
      ? ''
      : `<div class="mgSubTitle"><h2 class="mgSubTitleTxt">${escapeHtml(parts.subTitle)}</h2></div>\n`;
  const links = (parts.links ?? []).map((link) => `<li>${link}</li>`).join('');
  return `<div id="modgov">
<div class="mgHeader"><h1 class="mgMainTitleTxt">${escapeHtml(parts.title)}</h1></div>
${subTitle}${SAMPLE_MARK}${links === '' ? '' : `<div class="mgLinks"><ul class="mgActionList">${links}</ul></div>\n`}<div class="mgContent">
${parts.content}
</div>
<div class="mgFooter"> &nbsp; </div>
</div>`;
}

export function meetingSubTitle(meeting: SampleMeeting): string {
  return `${committeeOf(meeting).name} - ${longDate(meeting.date)} ${meeting.time}`;
}

export function paperAddress(paper: SamplePaper): string {
  return `documents/s${paper.id}/${paper.name}.${paper.form}`;
}

/** A link to an attachment as the software prints it: relative, with raw spaces, with its size in the title. */
export function paperLink(paper: SamplePaper): string {
  const kind = paper.form === 'pdf' ? 'PDF' : 'HTML';
  const size = `<span class="mgFileSize"> ${kind} ${escapeHtml(paper.size)}</span>`;
  return `<a href="${escapeHtml(paperAddress(paper))}" title="Link to document ${escapeHtml(`${paper.name}.${paper.form}`)} ${kind} ${escapeHtml(paper.size)}">${escapeHtml(paper.name)}${size}</a><span class="mgHide"> ref: ${paper.id + 8000}</span>`;
}

export function supplementLine(meeting: SampleMeeting): string {
  const { supplement } = meeting;
  if (supplement === undefined) return '';
  return `<p class="mgSubItemTitleTxt">Additional documents:&nbsp;</p><ul class="mgBulletList"><li>${paperLink(supplement)} (published ${supplement.published})</li></ul>\n`;
}

/** A block of pasted text under a label, with the empty paragraph that Word leaves behind. */
export function wordBlock(label: string, texts: readonly string[]): string {
  const lines = texts.map((text) => wordParagraph(hardSpaces(inlineText(text))));
  const title = label === '' ? '' : `<p class="mgSubItemTitleTxt">${label}&nbsp;</p>\n`;
  return `${title}<div class="mgWordPara"><div class="WordSection1" id="WordSection1">\n${lines.join('')}<p class="MsoNormal"><span>&nbsp;</span></p>\n</div></div>\n`;
}

/** "(i)" is followed by a run of hard spaces where Word had a tab. */
function hardSpaces(html: string): string {
  return html.replace(/^(\([ivx]+\))\s+/, (_, number: string) => `${number}${'&nbsp;'.repeat(7)} `);
}

/** Everything that the software prints about one item, below its title. */
export function itemBody(item: SampleItem): string {
  const papers = item.papers ?? [];
  const list = papers.map((paper) => `<li>${paperLink(paper)}</li>`).join('\n');
  return [
    item.decisionId === undefined ? '' : actionList(item),
    item.purpose === undefined ? '' : wordBlock('', [item.purpose]),
    item.restricted === undefined ? '' : restrictedNotice(item),
    papers.length === 0
      ? ''
      : `<p class="mgSubItemTitleTxt">Additional documents:&nbsp;</p>\n<ul class="mgBulletList">${list}</ul>\n`,
    item.decision === undefined ? '' : wordBlock('Decision:', item.decision),
    item.minutes === undefined ? '' : wordBlock('Minutes:', item.minutes),
  ].join('');
}

function actionList(item: SampleItem): string {
  return `<ul class="mgActionList"><li><a href="ieDecisionDetails.aspx?ID=${item.decisionId}">View the decision for item ${item.no}.</a></li><li><a href="mgIssueHistoryHome.aspx?IId=${item.issueId}&amp;Opt=0">View the background to item ${item.no}.</a></li></ul>\n`;
}

function restrictedNotice(item: SampleItem): string {
  return `<ul class="mgActionList"><li>Restricted enclosure. Papers of this item are for members who have signed in. <a href="mgAi.aspx?ID=${item.id}">Sign in to read item ${item.no}.</a></li></ul>\n`;
}

/** One row of the item table: number cell with the anchor, then the item. */
export function itemRow(item: SampleItem): string {
  const [paper] = item.papers ?? [];
  const title = escapeHtml(item.title);
  const linked = paper === undefined ? title : titleLink(item, paper);
  return `<tr>
<td class="mgItemNumberCell"><p class="mgAiTitleTxt"><a id="AI${item.id}" name="AI${item.id}"></a>${shownNumber(item)}</p></td>
<td><p class="mgAiTitleTxt">${linked}</p>
${itemBody(item)}</td>
</tr>
`;
}

function titleLink(item: SampleItem, paper: SamplePaper): string {
  return `<a class="mgAiTitleLnk" href="${escapeHtml(paperAddress(paper))}">${escapeHtml(item.title)} <span class="mgFileSize">${paper.form.toUpperCase()} ${escapeHtml(paper.size)}</span></a>`;
}
