/** Reads a content root into the raw text and blocks that `anchoring` makes its index of. */
import { createTextIndex } from '../../anchoring/text-index.ts';
import type { BlockKind, RawBlock, TextInput } from '../../anchoring/text-index.ts';
import { fail, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { createPageText } from './page-text.ts';
import type { PageText, TextNodes } from './page-text.ts';
import { contentRoot } from './skipped.ts';
import { isBlockTag, isLayoutTable } from './tags.ts';
import type { Tag } from './tags.ts';
import { walk } from './walk.ts';

/** UTF-16 units of raw text that a page may have; 4 MB of text is well inside. */
const LONGEST = 16_000_000;

type Place = Omit<RawBlock, 'start' | 'end' | 'breaks'>;

interface Context {
  readonly place: Place;
  /** Of the table that the context is in, if it is one of data. */
  readonly table?: { readonly ordinal: number; row: number; column: number };
}

/** The page's paper: `page-empty` without words, `page-too-long` beyond what can be kept. */
export function openPage(document: Document): Result<PageText> {
  const page = readPage(contentRoot(document));
  if (page.index.text === '') return fail('page-empty');
  return page.index.text.length > LONGEST ? fail('page-too-long') : ok(page);
}

/** Reads a root. Never changes the page. O(nodes + text). */
export function readPage(root: Element): PageText {
  const { input, nodes } = readText(root);
  return createPageText(root, createTextIndex(input), nodes);
}

/** The root's raw text and blocks, with the nodes they came from. */
export function readText(root: Element): { readonly input: TextInput; readonly nodes: TextNodes } {
  const pieces: string[] = [];
  const nodes: Text[] = [];
  const starts: number[] = [];
  const blocks: RawBlock[] = [];
  const contexts: Context[] = [{ place: { kind: 'paragraph' } }];
  let tables = 0;
  let length = 0;
  let from = 0;
  let breaks: number[] = [];
  const endRun = (): void => {
    const place = contexts.at(-1)?.place ?? { kind: 'paragraph' };
    if (length > from) {
      blocks.push({ start: from, end: length, ...place, ...(breaks.length > 0 && { breaks }) });
    }
    from = length;
    breaks = [];
  };
  walk(root, {
    open(tag, element) {
      if (!isBlockTag(tag)) return;
      endRun();
      contexts.push(contextOf(tag, element, contexts.at(-1)!, () => tables++));
    },
    close(tag) {
      if (!isBlockTag(tag)) return;
      endRun();
      contexts.pop();
    },
    text(data, node) {
      pieces.push(data);
      nodes.push(node);
      starts.push(length);
      length += data.length;
    },
    lineBreak: () => void breaks.push(length),
    rule: endRun,
  });
  endRun();
  const raw = pieces.join('');
  return { input: { raw, blocks }, nodes: { raw, nodes, starts } };
}

const KINDS: Readonly<Record<string, BlockKind>> = {
  li: 'item',
  caption: 'caption',
  figcaption: 'caption',
  dt: 'term',
  dd: 'paragraph',
};

function contextOf(tag: Tag, element: Element, parent: Context, nextTable: () => number): Context {
  if (tag === 'table') {
    if (isLayoutTable(element)) return { place: { kind: 'paragraph' } };
    return { place: { kind: 'paragraph' }, table: { ordinal: nextTable(), row: -1, column: 0 } };
  }
  const { table } = parent;
  if (tag === 'tr' && table) {
    table.row += 1;
    table.column = 0;
  }
  if ((tag === 'td' || tag === 'th') && table) return { place: cellPlace(tag, element, table) };
  if (/^h[1-6]$/.test(tag)) return { place: { kind: 'heading', level: Number(tag[1]) } };
  const kind = KINDS[tag];
  // What stands in a cell, an item or a heading stays of that kind.
  const place = kind === undefined || parent.place.kind === 'cell' ? parent.place : { kind };
  return { place, ...(table && { table }) };
}

function cellPlace(tag: Tag, element: Element, table: NonNullable<Context['table']>): Place {
  const column = table.column;
  table.column += Math.min(100, Math.max(1, Number(element.getAttribute('colspan')) || 1));
  const place = { kind: 'cell' as const, table: table.ordinal, row: table.row, column };
  return tag === 'th' ? { ...place, header: true } : place;
}
