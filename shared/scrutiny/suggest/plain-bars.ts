/** Tables whose cells stand on lines of their own, each ended by a bar. Rules: SPEC.md [R122]. */
import { columnSignal } from './columns.ts';
import type { Line } from './plain-lines.ts';

/** Fewer lines that end in a bar are no table. */
const FEWEST = 6;
/** Longer lines are text that happens to end so. */
const SHORT = 60;

/** The number of the cell that each line belongs to; lines outside of such tables have none. */
export function barCells(lines: readonly Line[], text: string): ReadonlyMap<Line, number> {
  const cells = new Map<Line, number>();
  const ends = lines.flatMap((line, at) => (endsCell(line, text) ? [at] : []));
  const short = ends.filter((at) => lines[at]!.end - lines[at]!.start <= SHORT);
  if (short.length < FEWEST || short.length < ends.length / 2) return cells;
  let cell = 0;
  for (let at = ends[0]!; at <= ends.at(-1)!; at += 1) {
    const line = lines[at]!;
    if (line.kind === 'heading') continue;
    if (endsCell(line, text) && isHeader(text.slice(line.start, line.end))) cell += 1;
    if (line.kind !== 'blank') cells.set(line, cell);
    else cell += 1;
    if (endsCell(line, text)) cell += 1;
  }
  return cells;
}

/** A header stands alone, also behind a line without a bar. */
function isHeader(words: string): boolean {
  return words.length <= 20 && columnSignal(words) !== undefined;
}

function endsCell({ end }: Line, text: string): boolean {
  const stop = text.indexOf('\n', end);
  return /^\s*\|\s*$/.test(text.slice(end, stop < 0 ? text.length : stop));
}
