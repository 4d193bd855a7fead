/** A meeting on Modern.Gov's current pages: the table of items, and the meeting's own papers around it. */
import type { FoundItem, FoundPaper, PaperRole } from '../../../core/found-meeting.ts';
import { wordsOf } from '../words-of.ts';
import { paperOf, papersIn } from './found-paper.ts';
import { linkAddress, type MeetingPage } from './meeting-page.ts';
import { readMark } from './restricted-mark.ts';
import { splitSize } from './size-text.ts';

/** An id on some installs, a class on others. */
export const ITEM_TABLES = '#mgItemTable, .mgItemTable';

export function readModGovItems(page: MeetingPage): FoundItem[] {
  const items: FoundItem[] = [];
  for (const row of itemRows(page)) {
    const papers = papersOfRow(row, page);
    const item = readItem(row, page, papers, items.length);
    if (item) items.push(item);
    // A row without number and title goes on with the item above it.
    else if (papers.length > 0 && items.length > 0) {
      const last = items.pop()!;
      items.push({ ...last, papers: withoutDoubles([...last.papers, ...papers]) });
    }
  }
  return items;
}

/** The page of one item alone. */
export function readItemPage(page: MeetingPage, shown: { no: string; title: string }): FoundItem[] {
  const id = new URL(page.url).searchParams;
  const key = [...id].find(([name]) => /^(?:id|aiid)$/i.test(name))?.[1];
  const content = page.root.querySelector('.mgContent') ?? page.root;
  const restricted = markOf(content);
  return [
    {
      ...(key !== undefined && /^\d+$/.test(key) && { key: `ai${BigInt(key)}` }),
      ...(shown.no !== '' && { no: shown.no }),
      title: shown.title,
      order: 0,
      ...(restricted !== undefined && { restricted }),
      papers: papersOfRow(content, page),
    },
  ];
}

/** Reports pack, frontsheet, printed minutes, and supplements that stand outside the items. */
export function readMeetingPapers(page: MeetingPage): FoundPaper[] {
  const papers: FoundPaper[] = [];
  for (const link of page.root.querySelectorAll('a[href]')) {
    if (link.closest(ITEM_TABLES) !== null) continue;
    const paper = paperOf(link, page, 'additional');
    if (paper) papers.push(paper);
  }
  return withoutDoubles(papers);
}

/** Tables pasted from Word stand inside an item and have rows of their own. */
function itemRows({ root }: MeetingPage): Element[] {
  return [...root.querySelectorAll('tr')].filter((row) => {
    const table = row.closest('table');
    return table?.matches(ITEM_TABLES) === true;
  });
}

function readItem(
  row: Element,
  page: MeetingPage,
  papers: readonly FoundPaper[],
  order: number,
): FoundItem | undefined {
  const number = row.querySelector('.mgItemNumberCell');
  const titles = [...row.querySelectorAll('.mgAiTitleTxt')].filter((title) => !number?.contains(title));
  const title = splitSize(wordsOf(titles[0])).title;
  const no = wordsOf(number).replace(/[.:)\s]+$/, '');
  const key = itemKey(row, page);
  if (title === '' && (no === '' || key === undefined)) return undefined;
  const restricted = markOf(row);
  return {
    ...(key !== undefined && { key }),
    ...(no !== '' && { no }),
    title: title || `Item ${no}`,
    order,
    ...(restricted !== undefined && { restricted }),
    papers,
  };
}

/** Of the anchor, else of a link to the item's own page. */
function itemKey(row: Element, page: MeetingPage): string | undefined {
  for (const anchor of row.querySelectorAll('[id], a[name]')) {
    const id = /^AI0*(\d+)$/i.exec(anchor.id || (anchor.getAttribute('name') ?? ''))?.[1];
    if (id !== undefined) return `ai${id}`;
  }
  const rowId = /^AI0*(\d+)$/i.exec(row.id)?.[1];
  if (rowId !== undefined) return `ai${rowId}`;
  for (const link of row.querySelectorAll('a[href*="ai.aspx" i]')) {
    const address = linkAddress(link, page);
    const id = address === undefined ? undefined : /\/mgai\.aspx\?(?:.*&)?id=0*(\d+)/i.exec(address)?.[1];
    if (id !== undefined) return `ai${id}`;
  }
  return undefined;
}

/** A mark at one of an item's papers is that paper's, not the item's. */
function markOf(row: Element): string | undefined {
  return readMark(row, (at) => at.closest('li')?.querySelector('a[href*="documents/" i]') != null);
}

function papersOfRow(row: Element, page: MeetingPage): FoundPaper[] {
  return papersIn(row, page, roleOf);
}

function roleOf(link: Element): PaperRole {
  if (link.closest('.mgAiTitleTxt') !== null) return 'report';
  return link.closest('.mgWordPara') === null ? 'additional' : 'other';
}

function withoutDoubles(papers: readonly FoundPaper[]): FoundPaper[] {
  return papers.filter(({ key }, at) => papers.findIndex((paper) => paper.key === key) === at);
}
