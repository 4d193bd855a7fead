import type { MatrixPlace } from './story-values.ts';

/** By which what has the focus is found again. */
export function placeKey({ row, column }: MatrixPlace): string {
  return `${column}|${row}`;
}
