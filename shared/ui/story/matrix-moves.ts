/** Moving through the drawn story, and the line of a theme. Pure. */
import type { MatrixCell, MatrixPlace, MatrixValue } from './story-values.ts';

/** Where a key leads; undefined for a key that leads nowhere. Column -1 is the theme's own name. */
export function moveIn(
  { rows, columns }: MatrixValue,
  { row, column }: MatrixPlace,
  key: string,
  ctrl: boolean,
): MatrixPlace | undefined {
  const at = rows.findIndex(({ id }) => id === row);
  const to = (next: number, in_: number): MatrixPlace | undefined => {
    const found = rows[Math.min(rows.length - 1, Math.max(0, next))];
    return found && { row: found.id, column: Math.min(columns.length - 1, Math.max(-1, in_)) };
  };
  switch (key) {
    case 'ArrowRight':
      return to(at, column + 1);
    case 'ArrowLeft':
      return to(at, column - 1);
    case 'ArrowDown':
      return to(at + 1, column);
    case 'ArrowUp':
      return to(at - 1, column);
    case 'Home':
      return to(ctrl ? 0 : at, -1);
    case 'End':
      return to(ctrl ? rows.length - 1 : at, columns.length - 1);
    default:
      return undefined;
  }
}

export interface LinePart {
  readonly from: number;
  readonly to: number;
  /** Nothing was marked between the two, or after the first. */
  readonly isSilent: boolean;
}

/** From the first column that has findings to the last column of all; other councils have no line. */
export function lineOf(cells: readonly MatrixCell[], columns: number): readonly LinePart[] {
  const marked = cells.map(({ column }) => column).filter((column) => column < columns);
  const parts = marked.slice(1).map((to, i) => {
    const from = marked[i]!;
    return { from, to, isSilent: to > from + 1 };
  });
  const last = marked.at(-1);
  if (last !== undefined && last < columns - 1) parts.push({ from: last, to: columns - 1, isSilent: true });
  return parts;
}
