/** The reading view as a value: the paragraphs of a page, and the findings that begin in each. */
import type { Span } from '../../core/selector.ts';
import type { PlacedFinding } from '../../core/view.ts';
import { listParagraphs, type PageParagraph } from '../../documents/page/page-paragraphs.ts';
import type { Words } from '../../documents/page/anchor-page.ts';
import { spanOf } from './outline.ts';

export interface Sentence {
  readonly span: Span;
  readonly text: string;
}

export interface ReadingBlock {
  readonly paragraph: PageParagraph;
  /** For headings, 2 to 6 without a gap: papers skip levels, which a reader by headings takes for missing parts. */
  readonly level?: number;
  /** For a table cell: the head of its column. */
  readonly context?: string;
  readonly sentences: readonly Sentence[];
  readonly findings: readonly PlacedFinding[];
}

/** Ordinals of blocks: from the first to the one behind the last. */
export interface ReadingPart {
  readonly from: number;
  readonly to: number;
}

/** As much of a long paper as is shown at once, in blocks. */
const PART = 200;

/** The part of a paper that holds an offset; of one that is not long, all of it. */
export function partAt({ index }: Words, offset: number | undefined): ReadingPart {
  const { length } = index.blocks;
  if (offset === undefined || length <= 2 * PART) return { from: 0, to: length };
  const from = Math.floor(Math.max(0, index.blockOrdinalAt(offset)) / PART) * PART;
  return { from, to: Math.min(length, from + PART) };
}

/** Blocks in page order. Cells say their column, because a table read cell by cell loses it. */
export function createReading(
  page: Words,
  placed: readonly PlacedFinding[],
  { from, to }: ReadingPart = { from: 0, to: page.index.blocks.length },
): readonly ReadingBlock[] {
  // A box over a picture is beside all words.
  const starts = placed.flatMap((each) => {
    const span = spanOf(each);
    return span === undefined || span.start === span.end ? [] : [{ each, start: span.start }];
  });
  const heads = new Map<string, string>();
  const levels = createLevels();
  return listParagraphs(page, from, to).map((paragraph) => {
    const { span } = paragraph;
    const context = contextOf(paragraph, page, heads);
    return {
      paragraph,
      ...(paragraph.level === undefined ? {} : { level: levels(paragraph.level) }),
      ...(context === undefined ? {} : { context }),
      sentences: paragraph.sentences.map((each) => ({ span: each, text: page.index.asSeen(each) })),
      findings: starts.filter(({ start }) => start >= span.start && start < span.end).map(({ each }) => each),
    };
  });
}

function contextOf(
  { kind, table, row, column, text, block }: PageParagraph,
  page: Words,
  heads: Map<string, string>,
): string | undefined {
  if (kind !== 'cell' || table === undefined) return undefined;
  const key = `${table}|${column ?? 0}`;
  if (row === 0 && page.index.blocks[block]?.header === true) {
    heads.set(key, text);
    return undefined;
  }
  return heads.get(key);
}

/** Puts a paper's heading levels under the page's own first heading, each at most one deeper than the one before. */
function createLevels(): (level: number) => number {
  const open: number[] = [];
  return (level) => {
    while (open.length > 0 && open.at(-1)! >= level) open.pop();
    open.push(level);
    return Math.min(6, open.length + 1);
  };
}
