/**
 * What a meeting's page lists, as a value: of Modern.Gov's current and legacy pages, of CMIS, and of any page with
 * links to papers. Reads the page it is given and nothing else; the page may be live or parsed from fetched HTML.
 */
import type { FoundItem, FoundMeeting, FoundPaper } from '../../../core/found-meeting.ts';
import { readPaperKey } from '../../../core/paper-key.ts';
import { readDate } from '../dates.ts';
import { readPageFacts } from '../facts.ts';
import { readPage } from '../read-page.ts';
import { wordsOf } from '../words-of.ts';
import { readGroupedLinks } from './grouped-links.ts';
import { linkAddress, meetingPageOf, type MeetingPage } from './meeting-page.ts';
import { ITEM_TABLES, readItemPage, readMeetingPapers, readModGovItems } from './modgov-meeting.ts';

type Site = FoundMeeting['site'];
type Listed = Pick<FoundMeeting, 'papers' | 'items'>;

const CANCELLED = /\bcancell?ed\b/i;
const CANCELLED_LINE = /^\W*(?:(?:this|the) meeting (?:has been|is|was) )?cancell?ed\b.{0,80}$/i;

/**
 * @param url where the page was fetched; a document that was parsed does not know it
 * @returns null for a page that lists no papers and is no meeting's
 */
export function readMeeting(document: Document, url: string): FoundMeeting | null {
  const key = readPaperKey(withoutTab(url));
  if (!key.ok) return null;
  const page = meetingPageOf(document, url);
  const site = siteOf(page);
  const facts = readPageFacts(document, readPage(page.root));
  const isPart = /:ai\d+$/.test(key.value);
  const listed = isPart
    ? { papers: [], items: readItemPage(page, facts.item ?? { no: '', title: facts.title }) }
    : listOf(page, site);
  if (site === 'links' && listed.papers.length + listed.items.length === 0) return null;
  const date = facts.meetingDate ?? dateOfAddress(url) ?? dateOfHeading(page);
  return {
    key: isPart ? (meetingKey(page) ?? key.value) : key.value,
    url: page.url,
    site,
    title: facts.title,
    ...(facts.council !== undefined && { council: facts.council }),
    ...(facts.committee !== undefined && { committee: facts.committee }),
    ...(date !== undefined && { date }),
    ...(facts.place !== undefined && { place: facts.place }),
    ...(isPart && { isPart }),
    ...(isCancelled(page) && { cancelled: true }),
    ...listed,
  };
}

function siteOf({ root, url }: MeetingPage): Site {
  const { pathname } = new URL(url);
  if (/\/ce[a-z]*\.aspx$/i.test(pathname)) return 'modgov-legacy';
  const isModGov = root.id === 'modgov' || root.querySelector(ITEM_TABLES) !== null;
  if (isModGov && /\/(?:ielistdocuments|mgai)\.aspx$/i.test(pathname)) return 'modgov';
  if (root.querySelector('.DocumentList, .DocumentListItem') !== null) return 'cmis';
  return isModGov && root.querySelector(ITEM_TABLES) !== null ? 'modgov' : 'links';
}

function listOf(page: MeetingPage, site: Site): Listed {
  if (site !== 'modgov') return readGroupedLinks(page);
  const items = readModGovItems(page);
  const { papers, items: placed } = placeByNumber(readMeetingPapers(page), items);
  return { papers, items: placed };
}

/** "Supplement 1, item 7" stands beside the items on the page and belongs to one of them. */
function placeByNumber(papers: readonly FoundPaper[], items: readonly FoundItem[]): Listed {
  const homeless: FoundPaper[] = [];
  const added = new Map<FoundItem, FoundPaper[]>();
  for (const paper of papers) {
    const no =
      paper.role === 'supplement' || paper.role === 'additional' ? itemNamed(paper.title) : undefined;
    const item = no === undefined ? undefined : items.find((one) => one.no?.toLowerCase() === no);
    if (item) added.set(item, [...(added.get(item) ?? []), paper]);
    else homeless.push(paper);
  }
  return {
    papers: homeless,
    items: items.map((item) => ({ ...item, papers: [...item.papers, ...(added.get(item) ?? [])] })),
  };
}

function itemNamed(title: string): string | undefined {
  return /\bitem\s+(?:no\.?\s*)?(\d{1,4}[a-z]?)\b/i.exec(title)?.[1]?.toLowerCase();
}

/** An item's page links to its meeting. */
function meetingKey(page: MeetingPage): string | undefined {
  for (const link of page.root.querySelectorAll('a[href*="listdocuments.aspx" i]')) {
    const key = readPaperKey(linkAddress(link, page) ?? '');
    if (key.ok && /:c?m\d+$/.test(key.value)) return key.value;
  }
  return undefined;
}

/** CMIS shows one meeting in several tabs, each with an address of its own. */
function withoutTab(url: string): string {
  return url.replace(/\/SelectedTab\/[^/?#]+/i, '');
}

/** Legacy addresses carry the date: `DF=28%2f01%2f2014`. */
function dateOfAddress(url: string): string | undefined {
  const date = [...new URL(url).searchParams].find(([name]) => /^df$/i.test(name))?.[1];
  return date === undefined ? undefined : readDate(date);
}

function dateOfHeading({ document, root }: MeetingPage): string | undefined {
  const headings = [...root.querySelectorAll('h1, h2')].slice(0, 4).map((heading) => wordsOf(heading));
  return [...headings, document.title].map(readDate).find((date) => date !== undefined);
}

/** An ordinary page with the word on it; an item may speak of a cancelled thing. */
function isCancelled({ root }: MeetingPage): boolean {
  const titles = [...root.querySelectorAll('h1, h2, .mgSubTitleTxt')].map((title) => wordsOf(title));
  if (titles.some((title) => CANCELLED.test(title))) return true;
  return [...root.querySelectorAll('p, .mgLabel, strong, .Value')].some(
    (line) => line.closest(ITEM_TABLES) === null && CANCELLED_LINE.test(wordsOf(line)),
  );
}
