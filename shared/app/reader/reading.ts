/** The reading view as a value: the blocks of a page, their sentences, and the findings that begin in each. */
import type { Span } from '../../core/selector.ts';
import type { PlacedFinding } from '../../core/view.ts';
import type { PageText } from '../../documents/page/page-text.ts';
import { spanOf } from './outline.ts';

export interface Sentence {
  readonly span: Span;
  readonly text: string;
}

export interface ReadingBlock {
  readonly span: Span;
  readonly text: string;
  readonly kind: string;
  /** 1 to 6 for headings. */
  readonly level?: number;
  readonly label?: string;
  /** For a table cell: the head of its column. */
  readonly context?: string;
  readonly sentences: readonly Sentence[];
  readonly findings: readonly PlacedFinding[];
}

type Block = PageText['index']['blocks'][number];

/** Blocks in page order. Cells say their column, because a table read cell by cell loses it. */
export function createReading(page: PageText, placed: readonly PlacedFinding[]): readonly ReadingBlock[] {
  const { index } = page;
  const starts = placed.map((each) => ({ each, start: spanOf(each)?.start ?? -1 }));
  const heads = new Map<string, string>();
  return index.blocks.map((block) => {
    const span = { start: block.start, end: block.end };
    const text = index.asSeen(span);
    const context = contextOf(block, text, heads);
    return {
      span,
      text,
      kind: block.kind,
      ...(block.kind === 'heading' ? { level: block.level ?? 2 } : {}),
      ...(block.label === undefined ? {} : { label: block.label }),
      ...(context === undefined ? {} : { context }),
      sentences: block.kind === 'heading' ? [] : splitSentences(page, span),
      findings: starts.filter(({ start }) => start >= span.start && start < span.end).map(({ each }) => each),
    };
  });
}

function contextOf(block: Block, text: string, heads: Map<string, string>): string | undefined {
  if (block.kind !== 'cell' || block.table === undefined) return undefined;
  const key = `${block.table}|${block.column ?? 0}`;
  if (block.header === true && block.row === 0) {
    heads.set(key, text);
    return undefined;
  }
  return heads.get(key);
}

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('en-GB', { granularity: 'sentence' }) : undefined;

/** Sentences of a span of folded text, as seen. Numbers such as "3.11" do not end one. */
export function splitSentences(page: PageText, span: Span): readonly Sentence[] {
  const folded = page.index.text.slice(span.start, span.end);
  const cuts =
    segmenter === undefined ? [0] : [...segmenter.segment(withCapitals(folded))].map((each) => each.index);
  return cuts
    .map((cut, at) => ({ start: span.start + cut, end: span.start + (cuts[at + 1] ?? folded.length) }))
    .map((each) => ({ span: each, text: page.index.asSeen(each) }))
    .filter(({ text }) => text !== '');
}

/** The segmenter ends a sentence only before a capital, which folded text has lost. Same length. */
function withCapitals(folded: string): string {
  return folded.replaceAll(
    /([.!?]["')\]]* )([a-z])/g,
    (_all, end: string, first: string) => end + first.toUpperCase(),
  );
}
