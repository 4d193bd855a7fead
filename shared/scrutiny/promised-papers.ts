/** Papers that a report names as its appendices and that the meeting does not have. Rules R28 to R31 of SPEC.md. */
import type { FoundMeeting } from '../core/found-meeting.ts';
import { placedPapers } from './kept-meeting.ts';

export interface PromisedPaper {
  /** "Appendix 2", "Annex B"; of an item whose report is to follow, the item's title. */
  readonly name: string;
  /** The paper that names it; absent where the agenda itself does. */
  readonly by?: string;
  /** Where it belongs, as the page numbers it. */
  readonly item?: { readonly key?: string; readonly no?: string; readonly title: string };
  /** The report's own words. */
  readonly words: string;
}

/** An appendix that a paper's text names and that is not bound into it. */
export interface NamedPaper {
  readonly name: string;
  /** The report's own words. */
  readonly words: string;
}

/** What the text of a paper names. */
export interface PaperNames {
  readonly key: string;
  readonly names: readonly NamedPaper[];
}

const NAME = '(appendix|appendices|annexe?s?)';
const LABEL = String.raw`(?:[a-z]|\d{1,2}[a-z]?|[ivx]{1,4})`;
const MENTION = new RegExp(
  String.raw`\b${NAME}\s+(${LABEL}(?:\s*(?:,|and|&|to|-|\u2013)\s*${LABEL})*)(?![\w'\u2019])`,
  'gi',
);
/** "Appendix 2 of the national guidance" is somebody else's. */
const OF_ANOTHER = /^\s*(?:of|to|in|from)\s+(?:the|a|an|its|their|that)\s+(?!report\b|this\b)/i;
const TO_FOLLOW = /\bto follow\b|\bwill (?:be (?:sent|circulated|published|tabled)|follow)\b/i;
/** Shorter than this, what stands below the words is a list's entry, and not the appendix itself. */
const WORDS_OF_AN_APPENDIX = 60;
const LONGEST = 200;

/** One row for each name and item, in the order of the meeting. */
export function findPromised(meeting: FoundMeeting, texts: readonly PaperNames[]): readonly PromisedPaper[] {
  const placed = placedPapers(meeting);
  const promised: PromisedPaper[] = [];
  for (const { key, title, no, papers } of meeting.items) {
    if (papers.length === 0 && TO_FOLLOW.test(title))
      promised.push({ name: title, item: itemRef({ key, no, title }), words: title });
  }
  for (const { paper, item } of placed) {
    const text = texts.find(({ key }) => key === paper.key);
    if (!text || paper.role === 'pack') continue;
    const there = (item ? item.papers : meeting.papers).map((one) => one.title);
    for (const { name, words } of text.names) {
      const isThere = there.some((title) => namesIt(title, name));
      const isKnown = promised.some((row) => row.name === name && row.item?.title === item?.title);
      if (isThere || isKnown) continue;
      promised.push({ name, by: paper.key, ...(item && { item: itemRef(item) }), words });
    }
  }
  return promised;
}

/** Whether a paper with this title is the one that was promised: "Supplement 1, Appendix 2 (late)". */
export function namesIt(title: string, name: string): boolean {
  return [...mentionsIn(title)].includes(name);
}

function itemRef(item: {
  key?: string | undefined;
  no?: string | undefined;
  title: string;
}): NonNullable<PromisedPaper['item']> {
  const { key, no, title } = item;
  return { title, ...(key !== undefined && { key }), ...(no !== undefined && { no }) };
}

/** @param paragraphs of the paper, in order */
export function namedPapers(paragraphs: readonly string[]): readonly NamedPaper[] {
  const found = new Map<string, string>();
  for (const paragraph of paragraphs) {
    for (const name of mentionsIn(paragraph)) {
      if (!found.has(name)) found.set(name, shorten(paragraph, name));
    }
  }
  return [...found]
    .map(([name, words]) => ({ name, words }))
    .filter(({ name }) => !isBound(paragraphs, name));
}

function* mentionsIn(text: string): Generator<string> {
  for (const match of text.matchAll(MENTION)) {
    if (OF_ANOTHER.test(text.slice(match.index + match[0].length))) continue;
    const noun = /^annex/i.test(match[1]!) ? 'Annex' : 'Appendix';
    const isMany = /^(?:appendices|annexe?s)$/i.test(match[1]!);
    const labels = isMany ? labelsOf(match[2]!) : [match[2]!.split(/[\s,&\u2013-]/)[0]!];
    for (const label of labels) {
      // "Appendix a report": a small letter is a word unless it stands in a list of labels.
      if (!isMany && /^[a-z]$/.test(label)) continue;
      yield `${noun} ${label.toUpperCase()}`;
    }
  }
}

/** "1, 2 and 4", "A to C". */
function labelsOf(list: string): string[] {
  const range = new RegExp(String.raw`^(${LABEL})\s*(?:to|-|\u2013)\s*(${LABEL})$`, 'i').exec(list.trim());
  if (range) {
    const all = /^\d+$/.test(range[1]!) ? numbers(range[1]!, range[2]!) : letters(range[1]!, range[2]!);
    if (all.length > 0 && all.length <= 30) return all;
  }
  return list.split(/\s*(?:,|\band\b|&|\bto\b)\s*/i).filter((label) => label !== '');
}

function numbers(from: string, to: string): string[] {
  const count = Number(to) - Number(from) + 1;
  return count > 0 ? Array.from({ length: Math.min(count, 31) }, (_, at) => String(Number(from) + at)) : [];
}

function letters(from: string, to: string): string[] {
  const first = from.toUpperCase().charCodeAt(0);
  const count = to.toUpperCase().charCodeAt(0) - first + 1;
  return count > 0 ? Array.from({ length: count }, (_, at) => String.fromCharCode(first + at)) : [];
}

/** Bound into the paper itself: a heading with its name, and text below it before the next appendix. */
function isBound(paragraphs: readonly string[], name: string): boolean {
  const starts = (paragraph: string, with_: RegExp): boolean => with_.test(paragraph.trim());
  const [noun, label] = name.split(' ') as [string, string];
  const heading = new RegExp(
    String.raw`^${noun}\s+${label}(?!\w)(?!.*\b(?:is|are|shows?|sets?|attached)\b)`,
    'i',
  );
  return paragraphs.some((paragraph, at) => {
    if (!starts(paragraph, heading) || paragraph.length > LONGEST) return false;
    const below = paragraphs.slice(at + 1);
    const end = below.findIndex(
      (one) => starts(one, /^(?:appendix|annex)\s/i) || starts(one, /^background papers/i),
    );
    const words = (end < 0 ? below : below.slice(0, end)).join(' ').split(/\s+/).length;
    return words >= WORDS_OF_AN_APPENDIX;
  });
}

/** Around the name, so that a long paragraph still shows why. */
function shorten(paragraph: string, name: string): string {
  if (paragraph.length <= LONGEST) return paragraph.trim();
  const at = Math.max(0, paragraph.toLowerCase().indexOf(name.toLowerCase()) - LONGEST / 2);
  return `${at > 0 ? '\u2026' : ''}${paragraph.slice(at, at + LONGEST).trim()}\u2026`;
}
