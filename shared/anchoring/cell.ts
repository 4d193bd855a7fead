/** A table cell whose words were replaced whole: same row by its header, same column by its header. SPEC.md [A12]. */
import type { Selectors, Span } from '../core/selector.ts';
import type { Alignment } from './alignment.ts';
import { cellHint } from './describe.ts';
import type { Wanted } from './place.ts';
import type { Block, TextIndex } from './text-index.ts';
import { rowFrom } from './units.ts';

/** Longer cells are text, and text that shares nothing with the quote is other text. */
const LONGEST = 40;

/** The cell’s span in the new edition; undefined unless row, column and length all speak for it. */
export function replacedCell(
  index: TextIndex,
  { olds, news, to }: Alignment,
  home: { readonly first: number; readonly last: number },
  wanted: Wanted,
  { cell: hint, block }: Selectors,
): Span | undefined {
  const old = olds[home.first];
  const now = news[to[home.first] ?? -1];
  if (hint === undefined || hint.columnHeader === 0 || home.first !== home.last) return undefined;
  if (old?.kind !== 'row' || now?.kind !== 'row' || old.header === 0 || old.header !== now.header)
    return undefined;
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
