/** What a page says of itself: Modern.Gov first, CMIS, else what any page has. Reads; judges nothing. */
import type { PageFacts } from '../../core/page.ts';
import { readDate, readMeetingLine } from './dates.ts';
import type { MeetingLine } from './dates.ts';
import { readLinks } from './page-links.ts';
import type { PageText } from './page-text.ts';
import { readPage } from './read-page.ts';
import { readRestrictionSigns } from './restriction-signs.ts';
import { contentRoot } from './skipped.ts';
import { wordsOf } from './words-of.ts';

/** Titles that say what sort of page it is; the second line has the subject. */
const SORT_OF_PAGE = /^(?:agenda item|decision details|issue (?:history|details)|item details)$/i;
const COUNCIL = /\b(?:council|borough|corporation|combined authority|county|senedd)\b/i;
const REPORT_TO =
  /\bto (?:the )?((?:[A-Z][\w&'\u2019-]*,? (?:(?:and|of|for|the|&) )*){1,9})on:? (?:\w+day,? )?(\d{1,2}(?:st|nd|rd|th)? \w+,? \d{4})/;
const HEADER_BLOCKS = 30;

/**
 * @param page the page as read already, to spare a second reading
 */
export function readPageFacts(
  document: Document,
  page: PageText = readPage(contentRoot(document)),
): PageFacts {
  const { root } = page;
  const meeting = readMeeting(page);
  const title = readTitle(document, root);
  const council = readCouncil(document, page);
  const date = meeting?.date ?? readDate(labelled(root, /^(?:meeting )?date\b/i));
  const committee = meeting?.committee ?? labelled(root, /^committee\b/i);
  const place = labelled(root, /^(?:venue|place|location)\b/i);
  const item = readItem(document, root, meeting, title);
  return {
    title,
    ...(council && { council }),
    ...(committee && { committee }),
    ...(date && { meetingDate: date }),
    ...(place && { place }),
    ...(item && { item }),
    restrictionSigns: readRestrictionSigns(page),
    sample: root.querySelector('[data-sample], .mgSample') !== null,
    links: readLinks(root),
  };
}

function readTitle(document: Document, root: Element): string {
  const main = wordsOf(root.querySelector('.mgMainTitleTxt'));
  const sub = wordsOf(root.querySelector('.mgSubTitleTxt'));
  if (main !== '' && sub !== '' && SORT_OF_PAGE.test(main)) return sub;
  if (main !== '' && sub !== '' && readMeetingLine(sub) === undefined) return `${main}: ${sub}`;
  const heading = main || wordsOf(root.querySelector('h1')) || wordsOf(document.querySelector('h1'));
  return heading || document.title.trim() || wordsOf(root.querySelector('h2')) || 'Untitled page';
}

/** From the second title, the line that names the meeting, or a report's own "to Cabinet on 5th January 2016". */
function readMeeting(page: PageText): MeetingLine | undefined {
  const { root, index } = page;
  const named =
    readMeetingLine(wordsOf(root.querySelector('.mgSubTitleTxt'))) ??
    readMeetingLine(labelled(root, /^meeting\b(?! date)/i));
  if (named) return named;
  for (const block of index.blocks.slice(0, HEADER_BLOCKS)) {
    if (block.end - block.start > 400) continue;
    const found = REPORT_TO.exec(index.asSeen(block));
    const date = found ? readDate(found[2]!) : undefined;
    if (found && date) return { committee: found[1]!.trim(), date };
  }
  return undefined;
}

function readItem(
  document: Document,
  root: Element,
  meeting: MeetingLine | undefined,
  title: string,
): PageFacts['item'] {
  const isItemPage = /\/mgai\.aspx(?:[?#]|$)/i.test(document.URL);
  const said = wordsOf(root.querySelector('.mgMainTitleTxt'));
  if (meeting?.item === undefined && !isItemPage && !/^agenda item$/i.test(said)) return undefined;
  return { no: meeting?.item ?? '', title };
}

/** The value beside a label: Modern.Gov's in the same paragraph, CMIS's in the next element. */
function labelled(root: Element, wanted: RegExp): string {
  for (const label of root.querySelectorAll('.mgLabel, .DNNLabel, dt')) {
    const words = wordsOf(label);
    if (!wanted.test(words)) continue;
    const value = label.classList.contains('mgLabel')
      ? wordsOf(label.parentElement).slice(words.length)
      : wordsOf(label.nextElementSibling);
    if (value.trim() !== '') return value.trim();
  }
  return '';
}

function readCouncil(document: Document, { index }: PageText): string {
  const site = document.querySelector('meta[property="og:site_name"]')?.getAttribute('content') ?? '';
  const parts = document.title
    .split(/\s+[-\u2013|:]\s+/)
    .slice(1)
    .toReversed();
  const named = [site, ...parts].map((part) => part.replace(/\s*\(.*\)\s*$/, '').trim());
  const found = named.find((part) => COUNCIL.test(part) && part.length < 80);
  if (found) return found;
  const line = index.blocks
    .slice(0, HEADER_BLOCKS)
    .map((block) => (block.end - block.start < 70 ? index.asSeen(block) : ''))
    .find((words) => /^[A-Z].*\b(?:Council|Authority)$/.test(words));
  return line ?? '';
}
