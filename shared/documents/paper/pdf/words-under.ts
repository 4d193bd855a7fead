/** Which words a mark of another program lies on. Pure. */
import type { Span } from '../../../core/selector.ts';
import { shareBefore } from './char-widths.ts';
import { stretchOf, type PdfItem } from './pdf-page.ts';
import type { PdfWords } from './pdf-words.ts';
import type { Rect } from './read-annotations.ts';
import { unitAt } from '../../page/word-units.ts';
import { isOfPaper } from './words-at.ts';

/** Of what lies between its first and its last word so much must be marked: else a column was marked across another. */
const ENOUGH = 0.6;
/** Letters that may lie between two marked ones of a run: a raised figure, a bullet. */
const GAP = 3;

/**
 * The folded span of the letters whose middles lie in the quads; undefined where there are none.
 * @param page from 1
 * @param isExact letter by letter; else a word at an end is taken whole or not at all
 */
export function spanUnder(
  words: PdfWords,
  page: number,
  quads: readonly Rect[],
  isExact: boolean,
): Span | undefined {
  const under = lettersUnder(words, page, quads);
  const [first, last] = [under[0], under.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const all = lettersBetween(words, first, last);
  const [from, to] = under.length >= all * ENOUGH ? [first, last] : longestRun(words, under);
  const span = toFolded(words, from, to);
  return isExact || span === undefined ? span : toWords(words, span);
}

/** Raw offsets in order. */
function lettersUnder(words: PdfWords, page: number, quads: readonly Rect[]): readonly number[] {
  const starts = words.text.items[page - 1];
  const items = words.pages[page - 1]?.source.items ?? [];
  const out: number[] = [];
  for (const [at, item] of items.entries()) {
    const near = quads.filter((quad) => touches(item, quad));
    if (near.length === 0) continue;
    for (let letter = 0; letter < item.str.length; letter += 1) {
      const raw = starts![at]! + letter;
      if (item.str.charAt(letter).trim() === '') continue;
      const [x, y] = middleOf(item, letter);
      if (near.some((quad) => isIn(quad, x, y)) && isOfPaper(words, raw)) out.push(raw);
    }
  }
  return out.sort((a, b) => a - b);
}

function touches({ x, y, width, height }: PdfItem, [left, bottom, right, top]: Rect): boolean {
  const far = width + height;
  return x - far <= right && x + far >= left && y - far <= top && y + far >= bottom;
}

/** Of a letter, in the page's own space: half its width on, at a third of the height of its print. */
function middleOf(item: PdfItem, letter: number): readonly [x: number, y: number] {
  const share = (shareBefore(item.str, letter) + shareBefore(item.str, letter + 1)) / 2;
  const { from, to, angle } = stretchOf(item);
  const along = item.isRtl === true ? to - share * (to - from) : from + share * (to - from);
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const across = item.y * cos - item.x * sin + item.height / 3;
  return [along * cos - across * sin, along * sin + across * cos];
}

function isIn([left, bottom, right, top]: Rect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
}

function lettersBetween({ text }: PdfWords, first: number, last: number): number {
  return text.raw.slice(first, last + 1).replaceAll(/\s+/g, '').length;
}

function longestRun(words: PdfWords, under: readonly number[]): readonly [from: number, to: number] {
  let best: [number, number] = [under[0]!, under[0]!];
  let from = under[0]!;
  let [length, longest] = [0, 0];
  for (const [at, raw] of under.entries()) {
    const before = under[at - 1];
    if (before !== undefined && lettersBetween(words, before, raw) - 2 > GAP) [from, length] = [raw, 0];
    length += 1;
    if (length > longest) [longest, best] = [length, [from, raw]];
  }
  return best;
}

function toFolded({ index }: PdfWords, from: number, to: number): Span | undefined {
  const start = index.toFolded(from);
  let end = index.toFolded(to + 1);
  while (end > start && index.text[end - 1] === ' ') end -= 1;
  return end > start ? { start, end } : undefined;
}

/** A word of which half is marked was meant, without what is set round it; widths of letters are guessed, and mice slip. */
function toWords({ index: { text } }: PdfWords, { start, end }: Span): Span {
  const first = wordEdges(text, start);
  const last = wordEdges(text, end - 1);
  const [head, tail] = [lettersOf(text, first), lettersOf(text, last)];
  const isWhole = first.start === last.start;
  const from =
    isWhole || first.end - start >= (first.end - first.start) / 2
      ? Math.min(start, head.start)
      : first.end + 1;
  const to =
    isWhole || end - last.start >= (last.end - last.start) / 2 ? Math.max(end, tail.end) : last.start - 1;
  return to > from ? { start: from, end: to } : { start, end };
}

function lettersOf(text: string, { start, end }: Span): Span {
  const word = text.slice(start, end);
  const before = word.search(/[\p{L}\p{N}]/u);
  const behind = /[^\p{L}\p{N}]*$/u.exec(word)?.[0].length ?? 0;
  return before < 0 ? { start, end } : { start: start + before, end: end - behind };
}

function wordEdges(text: string, at: number): Span {
  let [start, end] = [at, at];
  while (start > 0 && text[start - 1] !== ' ') start -= 1;
  while (end < text.length && text[end] !== ' ') end += 1;
  return { start, end };
}

/** How far from a line, in heights of its print, a sign beside it may stand. */
const BESIDE = 1;

/**
 * The sentence beside which a sign stands, in whatever margin; undefined where no line is at its height.
 * @param page from 1
 */
export function sentenceBeside(words: PdfWords, page: number, sign: Rect): Span | undefined {
  const starts = words.text.items[page - 1];
  const [x, y] = [(sign[0] + sign[2]) / 2, (sign[1] + sign[3]) / 2];
  let best: { readonly far: number; readonly raw: number } | undefined;
  for (const [at, item] of (words.pages[page - 1]?.source.items ?? []).entries()) {
    if (item.str.trim() === '' || item.angle !== undefined) continue;
    const { from, to, top, bottom } = stretchOf(item);
    const over = Math.max(0, bottom - y, y - top) / Math.max(1, item.height);
    const aside = Math.max(0, from - x, x - to) / Math.max(1, item.height);
    const far = over * 4 + aside;
    if (over > BESIDE || (best && far >= best.far)) continue;
    const share = Math.max(0, Math.min(1, (x - from) / Math.max(1, to - from)));
    const raw = starts![at]! + Math.floor(share * (item.str.length - 1));
    if (isOfPaper(words, raw)) best = { far, raw };
  }
  return best && unitAt(words, words.index.toFolded(best.raw), 'sentence');
}
