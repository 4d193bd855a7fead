/** A table cell by the headers of its row and of its column, with its own words or with others. SPEC.md [A12]. */
import type { Anchor, Selectors, Span } from '../core/selector.ts';
import { contextAt, quoteAt, spanAt } from './accept.ts';
import type { Alignment } from './alignment.ts';
import { cellHint, columnHeader } from './describe.ts';
import { toWholeWords } from './place.ts';
import type { Wanted } from './place.ts';
import type { Block, TextIndex } from './text-index.ts';
import { rowFrom, type Unit } from './units.ts';

/** Longer cells are text, and text that shares nothing with the quote is other text. */
const LONGEST = 40;

interface Units {
  readonly first: number;
  readonly last: number;
}

/** A row, and what it became, by the same header. */
function ownRow({ olds, news, to }: Alignment, { first, last }: Units): { old: Unit; now: Unit } | undefined {
  const old = olds[first];
  const now = news[to[first] ?? -1];
  if (first !== last || old?.kind !== 'row' || now?.kind !== 'row') return undefined;
  return old.header !== 0 && old.header === now.header ? { old, now } : undefined;
}

/**
 * The same words at the same place of the cell, wherever its column stands now: so two columns may change places, and
 * new ones may come between them. Undefined unless one column, and no other, has that header.
 */
export function sameCell(
  index: TextIndex,
  alignment: Alignment,
  home: Units,
  wanted: Wanted,
  { cell: hint, block }: Selectors,
): Anchor | undefined {
  const rows = ownRow(alignment, home);
  if (rows === undefined || hint === undefined || hint.columnHeader === 0) return undefined;
  const { now } = rows;
  if (block.startBlock !== block.endBlock) return undefined;
  const row = rowFrom(index.blocks, index.blockOrdinalAt(now.start));
  const [cell, other] = row.filter((one) => columnHeader(index, one) === hint.columnHeader);
  if (cell === undefined || other !== undefined) return undefined;
  const span = spanAt(cell.start + block.startOffset, wanted);
  if (!quoteAt(index.text, span.start, wanted) || span.end > cell.end) return undefined;
  const words = toWholeWords(index.text, span, wanted);
  if (words.start !== span.start || words.end !== span.end) return undefined;
  return { state: contextAt(index.text, span.start, wanted) ? 'exact' : 'moved', span };
}

/** The cell’s span in the new edition; undefined unless row, column and length all speak for it. */
export function replacedCell(
  index: TextIndex,
  alignment: Alignment,
  home: Units,
  wanted: Wanted,
  { cell: hint, block }: Selectors,
): Span | undefined {
  const rows = ownRow(alignment, home);
  if (rows === undefined || hint === undefined || hint.columnHeader === 0) return undefined;
  const { old, now } = rows;
  if (block.startOffset !== 0 || block.startBlock !== block.endBlock || old.cells !== now.cells)
    return undefined;
  const ordinal = index.blockOrdinalAt(now.start);
  const cells = rowFrom(index.blocks, ordinal);
  const at = cells.findIndex((cell) => cell.column === hint.column);
  const cell = cells[at];
  if (cell === undefined || !isReplaced(cell, wanted, now.length - old.length)) return undefined;
  const found = cellHint(index, ordinal + at);
  const isSame = found?.rowHeader === hint.rowHeader && found.columnHeader === hint.columnHeader;
  return isSame && cell.hash !== hint.rowHeader ? { start: cell.start, end: cell.end } : undefined;
}

/** The row grew by as much as the cell did: so the quote was the whole cell, and nothing else changed its length. */
function isReplaced(cell: Block, wanted: Wanted, growth: number): boolean {
  const length = cell.end - cell.start;
  return length <= LONGEST && length - wanted.quote.length === growth;
}
