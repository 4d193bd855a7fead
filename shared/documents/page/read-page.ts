/** Reads a content root into the raw text and blocks that `anchoring` makes its index of. */
import { blockAt, type BlockPlace } from '../../anchoring/blocks.ts';
import { finish, type Steps } from '../../anchoring/steps.ts';
import { textIndexInSteps } from '../../anchoring/text-index.ts';
import type { BlockKind, RawBlock, TextInput } from '../../anchoring/text-index.ts';
import { fail, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { createPageText } from './page-text.ts';
import type { PageText, TextNodes } from './page-text.ts';
import { contentRoot } from './skipped.ts';
import { isBlockTag, isHeadingTag, isLayoutTable } from './tags.ts';
import type { Tag } from './tags.ts';
import { cleaned, createWalk, type Visitor } from './walk.ts';

/** UTF-16 units of raw text that a page may have; 4 MB of text is well inside. */
const LONGEST = 16_000_000;

/** Nodes that are walked between two pauses. */
const NODES = 1024;

interface Context {
  readonly place: BlockPlace;
  /** Of the table that the context is in, if it is one of data. */
  readonly table?: Table;
}

interface Table {
  readonly ordinal: number;
  row: number;
  column: number;
  /** Per column the first row that no cell from above reaches into. */
  readonly free: number[];
}

/** The page's paper: `page-empty` without words, `page-too-long` beyond what can be kept. */
export function openPage(document: Document): Result<PageText> {
  return checkPage(readPage(contentRoot(document)));
}

/** The same of a page that is read already. */
export function checkPage(page: PageText): Result<PageText> {
  if (page.index.text === '') return fail('page-empty');
  return page.index.text.length > LONGEST ? fail('page-too-long') : ok(page);
}

/** Reads a root. Never changes the page. O(nodes + text). */
export function readPage(root: Element): PageText {
  return finish(readPageInSteps(root));
}

/** The same in steps, between which the page must not change. */
export function* readPageInSteps(root: Element): Steps<PageText> {
  const words = yield* readTextInSteps(root);
  return createPageText(root, yield* textIndexInSteps(words.input), words);
}

/** A root's raw text and blocks, with the nodes they came from. */
export interface PageWords {
  readonly input: TextInput;
  readonly nodes: TextNodes;
}

export function readText(root: Element): PageWords {
  return finish(readTextInSteps(root));
}

/** The same in steps, between which the page must not change. */
export function* readTextInSteps(root: Element): Steps<PageWords> {
  const { visitor, pause, end } = createReader();
  const walkOn = createWalk(root, visitor);
  while (!walkOn(NODES)) {
    pause();
    yield;
  }
  pause();
  yield;
  return end();
}

function createReader() {
  const chunks: string[] = [];
  let pieces: string[] = [];
  const nodes: Text[] = [];
  const starts: number[] = [];
  const blocks: RawBlock[] = [];
  let context: Context = { place: { kind: 'paragraph' } };
  const contexts: Context[] = [];
  let tables = 0;
  let length = 0;
  let from = 0;
  let breaks: number[] = [];
  const endRun = (): void => {
    if (length > from) {
      const block = blockAt(from, length, context.place);
      if (breaks.length > 0) block.breaks = breaks;
      blocks.push(block);
    }
    from = length;
    if (breaks.length > 0) breaks = [];
  };
  const nextTable = (): number => tables++;
  const visitor: Visitor = {
    open(tag, element) {
      if (!isBlockTag(tag)) return;
      endRun();
      contexts.push(context);
      context = contextOf(tag, element, context, nextTable);
    },
    close(tag) {
      if (!isBlockTag(tag)) return;
      endRun();
      context = contexts.pop()!;
    },
    text(data, node) {
      pieces.push(data);
      nodes.push(node);
      starts.push(length);
      length += data.length;
    },
    lineBreak: () => void breaks.push(length),
    rule: endRun,
  };
  /** Puts together what has been walked over. */
  const pause = (): void => {
    chunks.push(joined(pieces));
    pieces = [];
  };
  const end = (): PageWords => {
    endRun();
    const raw = chunks.join('');
    return { input: { raw, blocks }, nodes: { raw, nodes, starts } };
  };
  return { visitor, pause, end };
}

const UNCLEAN = /[\0\ud800-\udfff]/;

function joined(pieces: readonly string[]): string {
  const text = pieces.join('');
  // One by one, as a pair whose halves stand in two nodes is none.
  return UNCLEAN.test(text) ? pieces.map(cleaned).join('') : text;
}

const KINDS = new Map<Tag, BlockKind>([
  ['li', 'item'],
  ['caption', 'caption'],
  ['figcaption', 'caption'],
  ['dt', 'term'],
  ['dd', 'paragraph'],
]);

function contextOf(tag: Tag, element: Element, parent: Context, nextTable: () => number): Context {
  if (tag === 'table') {
    if (isLayoutTable(element)) return { place: { kind: 'paragraph' } };
    return { place: { kind: 'paragraph' }, table: { ordinal: nextTable(), row: -1, column: 0, free: [] } };
  }
  const { table } = parent;
  if (tag === 'tr' && table) {
    table.row += 1;
    table.column = 0;
  }
  if ((tag === 'td' || tag === 'th') && table) return { place: cellPlace(tag, element, table) };
  if (isHeadingTag(tag)) return { place: { kind: 'heading', level: Number(tag[1]) } };
  const kind = KINDS.get(tag);
  // What stands in a cell, an item or a heading stays of that kind.
  if (kind === undefined || parent.place.kind === 'cell') return parent;
  return table ? { place: { kind }, table } : { place: { kind } };
}

function cellPlace(tag: Tag, element: Element, table: Table): BlockPlace {
  const span = (name: string, most: number): number =>
    Math.min(most, Math.max(1, Number(element.getAttribute(name)) || 1));
  while ((table.free[table.column] ?? 0) > table.row) table.column += 1;
  const column = table.column;
  const below = table.row + span('rowspan', 1_000);
  for (let left = span('colspan', 100); left > 0; left -= 1) table.free[table.column++] = below;
  const place = { kind: 'cell' as const, table: table.ordinal, row: table.row, column };
  return tag === 'th' ? { ...place, header: true } : place;
}
