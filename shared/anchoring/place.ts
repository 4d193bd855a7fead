/** Where a quote with its context lies in a window of the text, and how well it fits. Rules: SPEC.md [A10]. */
import type { Span } from '../core/selector.ts';
import { search } from './myers.ts';
import { traceback, type Image } from './traceback.ts';

/** A quote to look for; all folded. */
export interface Wanted {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface Fit {
  readonly span: Span;
  /** Likeness from 0 to 1 of the quote and of each side of its context; 1 for a side that is empty. */
  readonly quote: number;
  readonly prefix: number;
  readonly suffix: number;
  /** Edits of the best place, and of the second best that does not overlap it. */
  readonly distance: number;
  readonly second: number;
  /** Where alignments of equal cost put the quote elsewhere; an empty span says that it may not be there. */
  readonly rivals: readonly Span[];
}

/** Longer quotes are found by their two ends only. */
const LONG = 768;
const LONG_END = 160;
/** From here on the borders are looked for one by one as well: new words may have torn the quote apart. */
const TORN = 60;
const TORN_END = 16;
/** Between its two ends at least this share of its words must be left: else another text came to stand between them. */
const LEAST_WORDS = 0.6;
/** Edits, as a share of quote and context together, beyond which nothing is like it. */
const FARTHEST = 0.5;

/** The best place between two offsets, or undefined where nothing is like it. @param most edits that are of use */
export function fitIn(
  text: string,
  from: number,
  to: number,
  wanted: Wanted,
  most = Infinity,
): Fit | undefined {
  if (wanted.quote.length > LONG) return fitEnds(text, from, to, wanted, LONG_END);
  const fit = fitWhole(text, from, to, wanted, most);
  if (wanted.quote.length < TORN || (fit !== undefined && fit.quote > 0.95)) return fit;
  return fitEnds(text, from, to, wanted, TORN_END) ?? fit;
}

function fitWhole(text: string, from: number, to: number, wanted: Wanted, most = Infinity): Fit | undefined {
  const pattern = wanted.prefix + wanted.quote + wanted.suffix;
  const borders = [0, wanted.prefix.length, wanted.prefix.length + wanted.quote.length, pattern.length];
  const found = search(text, from, to, pattern, Math.max(8, wanted.quote.length));
  if (found.distance > Math.min(most, pattern.length * FARTHEST)) return undefined;
  const first = traceback(text, from, found.firstEnd, pattern, found.distance);
  const [prefix, widest, suffix] = first.read(borders, 'diagonal');
  if (prefix === undefined || widest === undefined || suffix === undefined) return undefined;
  const quote = ownWords(text, wanted.quote, widest);
  const others = [
    ...first.read(borders, 'pattern-first').slice(1, 2),
    ...first.read(borders, 'text-first').slice(1, 2),
  ];
  if (found.lastEnd !== found.firstEnd) {
    const last = traceback(text, from, found.lastEnd, pattern, found.distance);
    others.push(...last.read(borders, 'diagonal').slice(1, 2));
  }
  return {
    span: { start: quote.start, end: quote.end },
    quote: likeness(wanted.quote, quote),
    prefix: likeness(wanted.prefix, prefix),
    suffix: likeness(wanted.suffix, suffix),
    distance: found.distance,
    second: found.second,
    rivals: others
      .map((other) => ownWords(text, wanted.quote, other))
      .filter((other) => !agree(quote, other))
      .map(({ start, end }) => ({ start, end })),
  };
}

/** Words put in at one border of a quote that is all there are not the quote's: to leave them out costs as much. */
function ownWords(text: string, quote: string, image: Image): Image {
  const last = image.end - quote.length;
  if (last <= image.start) return image;
  const isFirst = text.startsWith(quote, image.start);
  if (isFirst === text.startsWith(quote, last)) return image;
  const start = isFirst ? image.start : last;
  return { start, end: start + quote.length, edits: 0 };
}

function likeness(wanted: string, image: Image): number {
  const longer = Math.max(wanted.length, image.end - image.start);
  return longer === 0 ? 1 : Math.max(0, 1 - image.edits / longer);
}

/** Borders may differ by the edits next to them, but the places must be the same one. */
function agree(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const longer = Math.max(a.end - a.start, b.end - b.start);
  return shared >= longer * 0.6;
}

/** The start by the context before it and the first words, the end by the last words and the context after it. */
function fitEnds(text: string, from: number, to: number, wanted: Wanted, part: number): Fit | undefined {
  const { quote, prefix, suffix } = wanted;
  const head = fitWhole(text, from, to, { quote: quote.slice(0, part), prefix, suffix: '' });
  const tail = fitWhole(text, from, to, { quote: quote.slice(-part), prefix: '', suffix });
  if (head === undefined || tail === undefined || head.rivals.length + tail.rivals.length > 0)
    return undefined;
  const likeness = Math.min(head.quote, tail.quote);
  const isSure = Math.max(head.prefix, head.quote) >= 0.8 && Math.max(tail.suffix, tail.quote) >= 0.8;
  const span = { start: head.span.start, end: tail.span.end };
  const ratio = (span.end - span.start) / quote.length;
  if (!isSure || likeness < 0.6 || ratio < 0.6 || ratio > 1.7) return undefined;
  if (shareOfWords(quote, text.slice(span.start, span.end)) < LEAST_WORDS) return undefined;
  return {
    span,
    quote: likeness,
    prefix: head.prefix,
    suffix: tail.suffix,
    distance: head.distance + tail.distance,
    second: Math.min(head.second, tail.second),
    rivals: [],
  };
}

/** Share of the quote's words that stand in the text too, as often. */
function shareOfWords(quote: string, text: string): number {
  const left = new Map<string, number>();
  for (const word of text.split(' ')) left.set(word, (left.get(word) ?? 0) + 1);
  const words = quote.split(' ');
  let shared = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return shared / words.length;
}

/** Widens a span to whole words where the quote began or ended at the border of a word. */
export function toWholeWords(text: string, span: Span, wanted: Wanted): Span {
  let { start, end } = span;
  while (start < end && text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  if (start === end) return { start, end };
  const opens = !isWord(wanted.prefix.at(-1)) && isWord(wanted.quote[0]);
  const closes = isWord(wanted.quote.at(-1)) && !isWord(wanted.suffix[0]);
  for (let k = 0; opens && k < 24 && isWord(text[start]) && isWord(text[start - 1]); k += 1) start -= 1;
  for (let k = 0; closes && k < 24 && isWord(text[end - 1]) && isWord(text[end]); k += 1) end += 1;
  return { start, end };
}

function isWord(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{M}\p{N}]/u.test(unit);
}
