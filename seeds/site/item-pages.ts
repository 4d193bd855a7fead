import type { SampleCouncil } from '../councils.ts';
import { committeeOf, itemsOf, shownNumber } from '../meetings/all-meetings.ts';
import type { PlacedItem } from '../meetings/all-meetings.ts';
import { renderBlocks } from '../reports/render-report.ts';
import { escapeHtml, longDate, shortDate } from './html.ts';
import type { ModGovPage } from './meeting-pages.ts';
import { itemBody, meetingSubTitle, paperLink, renderModGov, wordBlock } from './modgov.ts';

/** One agenda item alone. */
export function itemPage({ meeting, item }: PlacedItem): ModGovPage {
  return {
    title: `Agenda item - ${item.title}`,
    here: item.title,
    content: renderModGov({
      title: 'Agenda item',
      subTitle: item.title,
      links: [meetingLink({ meeting, item })],
      content: `<p><span class="mgLabel">Meeting:&nbsp;</span>${escapeHtml(meetingSubTitle(meeting))} (Item ${shownNumber(item)})</p>\n${itemBody(item)}`,
    }),
  };
}

/** The same page for a member who has signed in, where the item is restricted. */
export function restrictedItemPage({ meeting, item }: PlacedItem): ModGovPage {
  const { restricted } = item;
  if (restricted === undefined) throw new Error(`item ${item.id} is not restricted`);
  return {
    title: `Agenda item - ${item.title}`,
    here: item.title,
    content: renderModGov({
      title: 'Agenda item',
      subTitle: item.title,
      links: [meetingLink({ meeting, item })],
      content: `<p><span class="mgRestricted">Restricted</span></p>
<p><span class="mgLabel">Reasons why item ${item.no}. is restricted:&nbsp;</span>${escapeHtml(restricted.reason)}</p>
<p><span class="mgLabel">Meeting:&nbsp;</span>${escapeHtml(meetingSubTitle(meeting))} (Item ${shownNumber(item)})</p>
<div class="mgWordPara">${renderBlocks(restricted.text)}</div>
`,
    }),
  };
}

function meetingLink({ meeting, item }: PlacedItem): string {
  return `<a href="ieListDocuments.aspx?CId=${meeting.committee}&amp;MId=${meeting.id}&amp;Ver=4#AI${item.id}">View the meeting</a>`;
}

/** One decision: maker, status, text, dates and documents. */
export function decisionPage({ meeting, item }: PlacedItem): ModGovPage {
  const fact = (label: string, value: string): string =>
    `<p><span class="mgLabel">${label}&nbsp;</span>${escapeHtml(value)}</p>\n`;
  const papers = (item.papers ?? []).map((paper) => `<li>${paperLink(paper)}</li>`).join('');
  return {
    title: `Decision details - ${item.title}`,
    here: 'Decision details',
    content: renderModGov({
      title: 'Decision details',
      subTitle: item.title,
      content: [
        fact('Decision Maker:', committeeOf(meeting).name),
        fact('Decision status:', 'Recommendations approved'),
        fact('Is Key decision?:', 'No'),
        fact('Is subject to call in?:', 'Yes'),
        item.purpose === undefined ? '' : wordBlock('Purpose:', [item.purpose]),
        wordBlock('Decision:', item.decision ?? []),
        fact('Publication date:', longDate(meeting.date)),
        fact('Date of decision:', longDate(meeting.date)),
        `<p class="mgSubItemTitleTxt">Accompanying Documents:&nbsp;</p><ul class="mgBulletList">${papers}</ul>\n`,
      ].join(''),
    }),
  };
}

/** The council's own thread of one issue through its meetings. */
export function issuePage(council: SampleCouncil, issue: number): ModGovPage | undefined {
  const items = itemsOf(council.id).filter(({ item }) => item.issueId === issue);
  const [first] = items;
  if (first === undefined) return undefined;
  const lines = items.map(
    ({ meeting, item }) =>
      `<li><a href="mgAi.aspx?ID=${item.id}">Meeting: ${shortDate(meeting.date)} - ${escapeHtml(committeeOf(meeting).name)} (Item ${item.minuteNo ?? item.no})</a></li>\n`,
  );
  return {
    title: `Issue history - ${first.item.title}`,
    here: 'Issue history',
    content: renderModGov({
      title: 'Issue history',
      subTitle: first.item.title,
      content: `<ul class="mgNonBulletTableList">\n${lines.join('')}</ul>`,
    }),
  };
}

export function committeeListPage(council: SampleCouncil): ModGovPage {
  const lines = council.committees.map(
    ({ id, name }) => `<li><a href="ieListMeetings.aspx?CId=${id}&amp;Year=0">${escapeHtml(name)}</a></li>\n`,
  );
  return {
    title: 'Committee structure',
    here: 'Committee structure',
    content: renderModGov({
      title: 'Committee structure',
      content: `<p>Committees of the Council, and their meetings.</p>\n<ul class="mgBulletList">\n${lines.join('')}</ul>`,
    }),
  };
}
