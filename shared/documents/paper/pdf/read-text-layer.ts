/** The window's selection in the text of a PDF's pages, as folded text. Rules: SPEC.md. */
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Span } from '../../../core/selector.ts';
import { clipToColumn } from './column.ts';
import type { PdfWords } from './pdf-words.ts';

/** One text for what pdf.js draws as text and what it gives as text: ligatures are spelled out in the latter alone. */
export type Normalise = (text: string) => string;

const LAYER = '.textLayer';

/**
 * The words that are selected. `selection-empty`; `selection-outside` where none of the paper's words are: beside the
 * pages, in what runs at their edges, in our own interface.
 */
export function readTextLayer(
  words: PdfWords,
  box: Element,
  selection: Selection | null,
  normalise: Normalise,
): Result<Span> {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return fail('selection-empty');
  const range = selection.getRangeAt(0);
  const layers = [...box.querySelectorAll(LAYER)].filter((layer) => range.intersectsNode(layer));
  const [first, last] = [layers[0], layers.at(-1)];
  if (!first || !last) return fail('selection-outside');
  const [from, to] = [pageOf(first), pageOf(last)];
  const start = rawOffsetOf(words, from, countBefore(first, range, 'start', normalise), 'start');
  const end = rawOffsetOf(words, to, countBefore(last, range, 'end', normalise), 'end');
  if (start === undefined || end === undefined || start >= end) return fail('selection-empty');
  const clipped = clipToColumn(words, { start, end }, isBackward(selection, range));
  const span = { start: words.index.toFolded(clipped.start), end: words.index.toFolded(clipped.end) };
  const text = words.index.text.slice(span.start, span.end);
  if (text.trim() === '') return fail('selection-outside');
  const [left, right] = [text.length - text.trimStart().length, text.trimEnd().length];
  return ok({ start: span.start + left, end: span.start + right });
}

function isBackward({ anchorNode, anchorOffset }: Selection, range: Range): boolean {
  return anchorNode === range.endContainer && anchorOffset === range.endOffset;
}

function pageOf(layer: Element): number {
  return Number(layer.closest<HTMLElement>('[data-page-number]')?.dataset['pageNumber'] ?? 1);
}

/** Characters that are no white space, in a page's text before one end of the range. */
function countBefore(layer: Element, range: Range, end: 'start' | 'end', normalise: Normalise): number {
  const before = layer.ownerDocument.createRange();
  before.selectNodeContents(layer);
  const [container, offset] =
    end === 'start' ? [range.startContainer, range.startOffset] : [range.endContainer, range.endOffset];
  if (before.comparePoint(container, offset) === 0) before.setEnd(container, offset);
  else if (before.comparePoint(container, offset) < 0) return 0;
  return visible(normalise(before.toString())).length;
}

const WHITE = /\s/g;

function visible(text: string): string {
  return text.replace(WHITE, '');
}

/** The raw offset at which so many characters of a page lie behind: as an end right behind the last of them. */
function rawOffsetOf(
  { text: { raw, pages } }: PdfWords,
  page: number,
  count: number,
  side: 'start' | 'end',
): number | undefined {
  const from = pages[page - 1];
  if (from === undefined) return undefined;
  const to = pages[page] ?? raw.length;
  let seen = 0;
  for (let at = from; at < to; at++) {
    if (/\s/.test(raw.charAt(at))) continue;
    if (side === 'start' && seen === count) return at;
    seen += 1;
    if (side === 'end' && seen === count) return at + 1;
  }
  return side === 'start' || count > 0 ? to : from;
}
