/** The words of a PDF with where they stand on its pages. Rules: SPEC.md. */
import { textIndexInSteps } from '../../../anchoring/text-index.ts';
import { finish, type Steps } from '../../../anchoring/steps.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import {
  LONGEST_QUOTE,
  MOST_PAGE_PARTS,
  MOST_QUADS,
  type PagePart,
  type Selectors,
  type Span,
} from '../../../core/selector.ts';
import { describeCited, type Words } from '../../page/anchor-page.ts';
import type { PdfPageText } from './pdf-page.ts';
import { itemAt, quadAround, quadsOnPage, type RawStretch } from './pdf-quads.ts';
import { pdfTextInSteps, type PdfText } from './pdf-text.ts';

export interface PdfWords extends Words {
  /** One per page of the file, in order. */
  readonly pages: readonly PdfPageWords[];
  /** As pdf.js gave them. */
  readonly text: PdfText;
  /** The page, from 1, of a folded offset. */
  pageAt(offset: number): number;
  /** Where the words of a span stand: page by page, a quad per line, without what runs at the pages' edges. */
  quadsOf(span: Span): readonly PagePart[];
}

export interface PdfPageWords {
  readonly label?: string;
  /** As it is shown, in points. */
  readonly width: number;
  readonly height: number;
  /** Folded offsets; of a page without words they are equal. */
  readonly span: Span;
  /** A picture with next to no words: what is marked there is a box with words that are typed. */
  readonly isPicture: boolean;
  readonly source: PdfPageText;
}

/** Equal pages give equal words. */
export function createPdfWords(pages: readonly PdfPageText[]): PdfWords {
  return finish(pdfWordsInSteps(pages));
}

/** The same, in steps: for packs, where the whole takes a second. */
export function* pdfWordsInSteps(pages: readonly PdfPageText[]): Steps<PdfWords> {
  const text = yield* pdfTextInSteps(pages);
  const index = yield* textIndexInSteps(text);
  const blockEnds = Int32Array.from(text.blocks, ({ end }) => end);
  yield;
  const pageOf = (raw: number): number => Math.max(0, upTo(text.pages, raw) - 1);
  const pageEnd = (page: number): number => text.pages[page + 1] ?? text.raw.length;
  const spanOf = (page: number): Span => {
    const inside = within(text, blockEnds, text.pages[page]!, pageEnd(page));
    const at = (raw: number): number => index.toFolded(raw);
    const start = at(inside[0]?.start ?? text.pages[page]!);
    return { start, end: Math.max(start, inside.length === 0 ? start : at(inside.at(-1)!.end)) };
  };
  return {
    index,
    text,
    pages: pages.map((source, at) => ({
      ...(source.label === undefined ? {} : { label: source.label }),
      width: source.width,
      height: source.height,
      span: spanOf(at),
      isPicture: source.isPicture === true,
      source,
    })),
    pageAt: (offset) => pageOf(index.toRaw(offset, 'start')) + 1,
    quadsOf(span) {
      const [start, end] = [index.toRaw(span.start, 'start'), index.toRaw(span.end, 'end')];
      const parts: PagePart[] = [];
      for (let page = pageOf(start); start < end && page <= pageOf(end - 1); page++) {
        const [from, to] = [Math.max(start, text.pages[page]!), Math.min(end, pageEnd(page))];
        const source = pages[page]!;
        const quads = quadsOnPage(source, text.items[page]!, within(text, blockEnds, from, to));
        if (quads.length > 0) parts.push(createPart(page + 1, source.label, quads));
      }
      return parts;
    },
  };
}

/**
 * As {@link describeCited}, with its places on the pages: what a finding in a PDF is kept with. `selection-empty` for a span
 * without words, `selection-too-long` for more words or pages than a row may hold.
 */
export function describePdfSpan(words: PdfWords, span: Span): Result<Selectors> {
  const described = describeCited(words, span, words.pageAt);
  if (!described.ok) return described;
  if (described.value.quote.exact.length > LONGEST_QUOTE) return fail('selection-too-long');
  const pages = words.quadsOf(described.value.position);
  if (pages.length === 0) return described;
  const isTooLong = pages.length > MOST_PAGE_PARTS || pages.some(({ quads }) => quads.length > MOST_QUADS);
  return isTooLong ? fail('selection-too-long') : ok({ ...described.value, pages });
}

/**
 * A box over a picture of words, with the words as the member types them. `selection-empty` without either.
 * @param corners two that lie across from each other, in points of the page's own space
 */
export function describePdfBox(
  words: PdfWords,
  page: number,
  corners: readonly [from: readonly [number, number], to: readonly [number, number]],
  typed: string,
): Result<Selectors> {
  const exact = typed.replace(/\s+/g, ' ').trim();
  const of = words.pages[page - 1];
  const [[x1, y1], [x2, y2]] = corners;
  if (!of || exact === '' || x1 === x2 || y1 === y2) return fail('selection-empty');
  if (exact.length > LONGEST_QUOTE) return fail('selection-too-long');
  const at = of.span.start;
  const block = Math.max(0, words.index.blockOrdinalAt(at));
  return ok({
    v: 1,
    quote: { exact, prefix: '', suffix: '' },
    position: { start: at, end: at },
    block: { startBlock: block, startOffset: 0, endBlock: block, endOffset: 0 },
    pages: [createPart(page, of.label, [quadAround(of.source, corners)])],
    area: true,
  });
}

/**
 * The folded words of a page, without what runs at its edges: what tells it from others, wherever it stands.
 * @param page from 1
 */
export function wordsOnPage({ pages, index }: PdfWords, page: number): string {
  const span = pages[page - 1]?.span;
  return span === undefined ? '' : index.text.slice(span.start, span.end);
}

function createPart(
  page: number,
  label: string | undefined,
  quads: readonly (readonly number[])[],
): PagePart {
  return label === undefined ? { page, quads } : { page, label, quads };
}

/** What of a raw stretch is in blocks. */
function within({ blocks }: PdfText, ends: Int32Array, start: number, end: number): readonly RawStretch[] {
  const out: RawStretch[] = [];
  let at = itemAt(ends, start);
  while (at < blocks.length && ends[at]! <= start) at += 1;
  for (; at < blocks.length && blocks[at]!.start < end; at++) {
    const block = blocks[at]!;
    out.push({ start: Math.max(start, block.start), end: Math.min(end, block.end) });
  }
  return out;
}

/** How many of the sorted values are at most `wanted`. */
function upTo(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
