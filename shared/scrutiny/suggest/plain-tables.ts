/** Tables of a text file: cells between tabs or bars, lists in cells, tables that a page's end cuts. SPEC.md [R122]. */
import type { RawBlock } from '../../anchoring/blocks.ts';
import type { Line } from './plain-lines.ts';
import { EDGE } from './plain-markup.ts';

interface PlainTables {
  /** The cells of one row, several blocks for a cell with a list. */
  rowOf(line: Line, text: string): readonly RawBlock[];
}

export function createPlainTables(): PlainTables {
  let table = -1;
  let row = 0;
  let lastEnd = -1;
  let columns = 0;
  let hasEdge = true;
  return {
    rowOf: (line, text) => {
      let cells = cellsOf(line, text, true);
      const between = lastEnd < 0 ? undefined : text.slice(lastEnd, line.start);
      const goesOn =
        between !== undefined &&
        /^[\s|:—–\-\u200b\u2060]*$/.test(between) &&
        !isNew(between, cells, columns, text);
      if (goesOn) {
        row += 1;
        if (!hasEdge) cells = cellsOf(line, text, false);
      } else {
        table += 1;
        row = 0;
        columns = cells.length;
        hasEdge = text.slice(line.start, line.end).trimStart().startsWith('|');
      }
      lastEnd = line.end;
      return cells.flatMap((cell, column) =>
        blocksOf(cell, text).map((block): RawBlock => ({ ...block, kind: 'cell', table, row, column })),
      );
    },
  };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** After an empty line a row with short cells for each column is the header of a new table. */
function isNew(between: string, cells: readonly Stretch[], columns: number, text: string): boolean {
  const isApart = /\n[^\S\n]*\n/.test(between.replace(/[^\S\n]/g, '')) || /\n\n/.test(between);
  if (!isApart) return false;
  const words = cells
    .map(({ start, end }) =>
      text
        .slice(start, end)
        .replace(/[\u200b\u2060]/g, '')
        .trim(),
    )
    .filter(Boolean);
  return words.length >= Math.min(2, columns) && words.every((one) => one.length < 60);
}

/** With `hasEdge` a bar at the line's begin is the edge of the table; else the first cell is empty. */
function cellsOf({ start, end }: Line, text: string, hasEdge: boolean): readonly Stretch[] {
  const by = text.slice(start, end).includes('\t') ? '\t' : '|';
  const cells: Stretch[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && text[at] !== by) continue;
    cells.push({ start: from, end: at });
    from = at + 1;
  }
  if (hasEdge && by === '|' && text.slice(start, end).trimStart().startsWith('|')) cells.shift();
  return cells;
}

const EMPTY = /[\s\u200b\u2060•○●▪·\uf0b7]/;

function blocksOf({ start, end }: Stretch, text: string): readonly Stretch[] {
  const blocks: Stretch[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && text[at] !== EDGE) continue;
    let [first, last] = [from, at];
    while (first < last && EMPTY.test(text[first]!)) first += 1;
    while (last > first && EMPTY.test(text[last - 1]!)) last -= 1;
    if (last > first) blocks.push({ start: first, end: last });
    from = at;
  }
  return blocks;
}
