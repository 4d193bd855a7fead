/** From a span of an edition to the selectors that are stored with a finding. Rules: SPEC.md [A6]. */
import { fail, ok } from '../core/result.ts';
import type { Result } from '../core/result.ts';
import type { BlockPosition, CellHint, Quote, Selectors, Span } from '../core/selector.ts';
import type { Block, TextIndex } from './text-index.ts';
import { rowFrom, rowHeader } from './units.ts';

const CONTEXT = 64;
const SHORT_QUOTE = 24;
const SHORT_QUOTE_CONTEXT = 96;

/** Inverse of `resolveAll` on the same edition. `selection-empty` for a span without a visible character. */
export function describe(index: TextIndex, span: Span): Result<Selectors> {
  const whole = wholeUnits(index, span);
  if (whole === undefined) return fail('selection-empty');
  const startBlock = index.blockOrdinalAt(whole.start);
  const block = index.blocks[startBlock];
  const paragraph = block?.paragraph;
  const cell = cellHint(index, startBlock);
  return ok({
    v: 1,
    quote: quoteOf(index, whole),
    position: whole,
    block: blockPosition(index, whole),
    ...(paragraph !== undefined && { paragraph }),
    ...(block?.heading !== undefined && { heading: block.heading }),
    ...(cell !== undefined && { cell }),
  });
}

/** Length of the stored context for a quote of that folded length. */
function contextFor(length: number): number {
  return length < SHORT_QUOTE ? SHORT_QUOTE_CONTEXT : CONTEXT;
}

/**
 * The row and column that a cell stands in, by the hashes of their headers; undefined outside of tables. The row
 * header is 0 where nothing names the row, or where the cell is itself what names it.
 */
export function cellHint(index: TextIndex, ordinal: number): CellHint | undefined {
  const cell = index.blocks[ordinal];
  if (cell?.kind !== 'cell') return undefined;
  return {
    rowHeader: rowHeaderAt(index, ordinal) ?? 0,
    columnHeader: columnHeader(index, cell),
    row: cell.row ?? 0,
    column: cell.column ?? 0,
  };
}

/** Hash of what names the row of a cell, 0 as above; undefined outside of tables. */
export function rowHeaderAt(index: TextIndex, ordinal: number): number | undefined {
  const cell = index.blocks[ordinal];
  if (cell?.kind !== 'cell') return undefined;
  const header = rowHeader(index.text, rowFrom(index.blocks, ordinal));
  return header === undefined || header === cell ? 0 : header.hash;
}

/** Hash of the cell in the same column of the table's first row; 0 if there is none. */
export function columnHeader(index: TextIndex, { table, column }: Block): number {
  const first = firstCells(index).get(table ?? -1) ?? -1;
  return rowFrom(index.blocks, first).find((cell) => cell.column === (column ?? -1))?.hash ?? 0;
}

const tables = new WeakMap<TextIndex, ReadonlyMap<number, number>>();

/** Per table the ordinal of its first cell. */
function firstCells(index: TextIndex): ReadonlyMap<number, number> {
  const known = tables.get(index);
  if (known !== undefined) return known;
  const first = new Map<number, number>();
  index.blocks.forEach(({ kind, table = -1 }, at) => {
    if (kind === 'cell' && !first.has(table)) first.set(table, at);
  });
  tables.set(index, first);
  return first;
}

function quoteOf(index: TextIndex, { start, end }: Span): Quote {
  const context = contextFor(end - start);
  return {
    exact: index.asSeen({ start, end }),
    prefix: index.text.slice(Math.max(0, start - context), start),
    suffix: index.text.slice(end, end + context),
  };
}

function blockPosition(index: TextIndex, { start, end }: Span): BlockPosition {
  const startBlock = index.blockOrdinalAt(start);
  const endBlock = index.blockOrdinalAt(end - 1);
  return {
    startBlock,
    startOffset: start - (index.blocks[startBlock]?.start ?? 0),
    endBlock,
    endOffset: end - (index.blocks[endBlock]?.start ?? 0),
  };
}

/** Trimmed of spaces and widened to whole raw units: half a ligature cannot be seen, nor stored as seen. */
function wholeUnits(index: TextIndex, span: Span): Span | undefined {
  const length = index.text.length;
  const start = Math.min(length, Math.max(0, Math.trunc(span.start) || 0));
  const end = Math.min(length, Math.trunc(span.end) || 0);
  const inner = trimmed(index.text, { start, end });
  if (inner.start >= inner.end) return undefined;
  return trimmed(index.text, {
    start: index.toFolded(index.toRaw(inner.start, 'start')),
    end: index.toFolded(index.toRaw(inner.end, 'end')),
  });
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && text.charCodeAt(start) === 0x20) start += 1;
  while (end > start && text.charCodeAt(end - 1) === 0x20) end -= 1;
  return { start, end };
}
