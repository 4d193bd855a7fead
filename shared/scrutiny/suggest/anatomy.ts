/** What a report is made of. Rules: SPEC.md [R100], [R111] and [R114]. */
import { outlineOf } from '../../anchoring/outline.ts';
import { pauseEvery, type Steps } from '../../anchoring/steps.ts';
import type { Block, TextIndex } from '../../anchoring/text-index.ts';
import type { Span } from '../../core/selector.ts';
import { namedPapers, type NamedPaper } from '../promised-papers.ts';
import { readHeaderBlock, type HeaderBlock } from './header-block.ts';
import { readsAsHeading, sectionOf, type Section } from './headings.ts';
import type { Passage } from './passage.ts';
import type { Side } from './signals.ts';

export interface ReportAnatomy {
  readonly header: HeaderBlock;
  readonly sections: readonly { readonly title: string; readonly section: Section; readonly span: Span }[];
  /** Qualified addresses: "3.4", "App1 3.4". */
  readonly paragraphs: readonly { readonly label: string; readonly span: Span }[];
  readonly recommendations: readonly Span[];
  readonly tables: readonly {
    readonly columns: readonly string[];
    readonly rows: number;
    readonly span: Span;
  }[];
  /** Lead-ins and columns that take a side, and what stands below them. */
  readonly lists: readonly { readonly words: string; readonly side: Side; readonly items: readonly Span[] }[];
  /** Appendices that it names and that are not in it. */
  readonly missing: readonly NamedPaper[];
}

/** Between two pauses, in units of text. */
const PIECE = 1 << 15;
/** The header stands on the first page: this many blocks are more than it has. */
const HEADER_BLOCKS = 40;

export function* anatomyInSteps(index: TextIndex, passages: readonly Passage[]): Steps<ReportAnatomy> {
  const { blocks } = index;
  const seen: string[] = [];
  const isDue = pauseEvery(PIECE);
  for (const block of blocks) {
    seen.push(index.asSeen(block));
    if (isDue(block.end - block.start + 64)) yield;
  }
  const sections = sectionsOf(blocks, seen);
  yield;
  const outline = outlineOf(index);
  yield;
  const missing = namedPapers(seen);
  yield;
  return {
    header: readHeaderBlock(seen.slice(0, HEADER_BLOCKS)),
    sections,
    paragraphs: outline.flatMap(({ label, start, end }) =>
      label === undefined ? [] : [{ label, span: { start, end } }],
    ),
    recommendations: passages
      .filter(
        ({ section, frame }) => section === 'recommendations' || frame?.signal.side === 'recommendation',
      )
      .map(({ span }) => span),
    tables: tablesOf(blocks, seen),
    lists: listsOf(passages),
    missing,
  };
}

function sectionsOf(blocks: readonly Block[], seen: readonly string[]): ReportAnatomy['sections'] {
  return blocks.flatMap((block, at) => {
    const title = seen[at]!;
    if (block.kind === 'cell' || !(block.kind === 'heading' || readsAsHeading(title))) return [];
    return [{ title, section: sectionOf(title), span: spanOf(block) }];
  });
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function tablesOf(blocks: readonly Block[], seen: readonly string[]): ReportAnatomy['tables'] {
  const tables = new Map<number, { columns: string[]; rows: number; start: number; end: number }>();
  blocks.forEach(({ kind, table, row = 0, start, end }, at) => {
    if (kind !== 'cell' || table === undefined) return;
    const one = tables.get(table) ?? { columns: [], rows: 0, start, end };
    if (row === 0) one.columns.push(seen[at]!);
    tables.set(table, Object.assign(one, { rows: Math.max(one.rows, row + 1), end }));
  });
  return [...tables.values()].map(({ columns, rows, start, end }) => ({
    columns,
    rows,
    span: { start, end },
  }));
}

function listsOf(passages: readonly Passage[]): ReportAnatomy['lists'] {
  const lists = new Map<string, { words: string; side: Side; items: Span[] }>();
  for (const { frame, span } of passages) {
    if (frame === undefined) continue;
    const list = lists.get(frame.id) ?? { words: frame.words, side: frame.signal.side, items: [] };
    list.items.push(span);
    lists.set(frame.id, list);
  }
  return [...lists.values()];
}
