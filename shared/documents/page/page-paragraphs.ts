/** The page's paragraphs and sentences, for marking without selecting and for the reading view. */
import { fold } from '../../anchoring/fold.ts';
import { wordsBehindLabel } from '../../anchoring/labels.ts';
import type { BlockKind } from '../../anchoring/text-index.ts';
import type { Span } from '../../core/selector.ts';
import type { Words } from './anchor-page.ts';
import { splitSentences } from './sentences.ts';

export interface PageParagraph {
  /** Ordinal of the block in the page's index. */
  readonly block: number;
  readonly kind: BlockKind;
  /** 1 to 6, for headings. */
  readonly level?: number;
  /** For cells: they follow each other row by row. */
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  /** The paragraph's own number or label, else the one in force there. */
  readonly label?: string;
  /** As seen, with the number that is printed before it. */
  readonly text: string;
  /** In the folded text. */
  readonly span: Span;
  /** The part of the span behind that number: what marking the paragraph marks. */
  readonly words: Span;
  /** In order, together all words. One for a heading. */
  readonly sentences: readonly Span[];
}

/**
 * In reading order. Blocks without a letter or figure are left out.
 * @param from ordinals of blocks, for a part of a long paper
 */
export function listParagraphs(page: Words, from = 0, to = Infinity): PageParagraph[] {
  const { index } = page;
  return index.blocks.slice(from, to).flatMap((block, place): PageParagraph[] => {
    const at = from + place;
    const { kind, level, table, row, column } = block;
    const text = index.asSeen(block);
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    const label = block.label ?? block.paragraph;
    const span = { start: block.start, end: block.end };
    const words = wordsBehindLabel(index.text, block);
    return [
      {
        block: at,
        kind,
        text,
        span,
        words,
        ...(level !== undefined && { level }),
        ...(table !== undefined && { table }),
        ...(row !== undefined && { row }),
        ...(column !== undefined && { column }),
        ...(label !== undefined && { label }),
        sentences: kind === 'heading' ? [words] : sentencesOf(page, words),
      },
    ];
  });
}

/** Sentences of a span. Their borders are found in the words as seen, because capitals tell where one begins. */
export function sentencesOf(page: Words, span: Span): Span[] {
  const { index } = page;
  const folded = index.text.slice(span.start, span.end);
  const seen = index.asSeen(span);
  const borders = splitSentences(seen).map((end) => countVisible(seen, end));
  const sentences: Span[] = [];
  let start = 0;
  let visible = 0;
  let next = 0;
  // As seen and folded, a text has the same words: the border comes after the same number of spaces.
  for (let at = 0; at <= folded.length; at += 1) {
    if (at < folded.length && folded[at] !== ' ') continue;
    visible += 1;
    if (visible !== borders[next] && at < folded.length) continue;
    next += 1;
    if (at > start) sentences.push({ start: span.start + start, end: span.start + at });
    start = at + 1;
  }
  return sentences;
}

/** Words that end at or before an offset. */
function countVisible(text: string, end: number): number {
  return text
    .slice(0, end)
    .split(' ')
    .filter((word) => fold(word) !== '').length;
}
