/** Tables whose cells stand on lines of their own, each ended by a bar, with a bar alone between two rows. SPEC.md [R122]. */
import type { Line } from './plain-lines.ts';

const ALONE = /^\s*\|\s*$/;
/** Fewer bars alone are no table. */
const ROWS = 3;

/** Which lines belong to which cell; undefined for lines outside of such tables. */
export function barCells(
  lines: readonly Line[],
  text: string,
): ReadonlyMap<Line, { row: number; column: number }> {
  const cells = new Map<Line, { row: number; column: number }>();
  const alone = lines.flatMap((line, at) => (isAlone(line, text) ? [at] : []));
  if (alone.length < ROWS) return cells;
  const first = alone[0]!;
  const last = alone.at(-1)!;
  let row = 0;
  let column = 0;
  for (let at = first + 1; at < last; at += 1) {
    const line = lines[at]!;
    if (isAlone(line, text)) {
      row += 1;
      column = 0;
      continue;
    }
    if (line.kind === 'blank') continue;
    cells.set(line, { row, column });
    if (endsCell(line, text)) column += 1;
  }
  return cells;
}

function isAlone({ kind, start, end }: Line, text: string): boolean {
  return (
    kind === 'blank' && ALONE.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, lineEnd(end, text)))
  );
}

function endsCell({ end }: Line, text: string): boolean {
  return text.slice(end, lineEnd(end, text)).includes('|');
}

function lineEnd(at: number, text: string): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
