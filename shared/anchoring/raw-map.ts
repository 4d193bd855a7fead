/**
 * A compact map between folded and raw offsets: one run per stretch in which the two advance together, so one or
 * two runs per block instead of four bytes per unit.
 */
export interface RawMap {
  /** Raw offset of the unit that gave the folded unit at `folded`. */
  rawOf(folded: number): number;
  /** The first folded offset whose raw unit is at or after `raw`; the folded length if there is none. */
  foldedFrom(raw: number): number;
  readonly runs: number;
}

/** From where each run begins, in the folded and in the raw text, in order. */
export function createRawMap(folded: readonly number[], raw: readonly number[], length: number): RawMap {
  const foldedStarts = new Int32Array(folded);
  const rawStarts = new Int32Array(raw);
  return {
    runs: foldedStarts.length,
    rawOf(offset) {
      const run = firstAtLeast(foldedStarts, offset + 1) - 1;
      if (run < 0) return 0;
      return (rawStarts[run] ?? 0) + (offset - (foldedStarts[run] ?? 0));
    },
    foldedFrom(offset) {
      const next = firstAtLeast(rawStarts, offset);
      const nextFolded = foldedStarts[next] ?? length;
      if (next === 0) return nextFolded;
      const inside = (foldedStarts[next - 1] ?? 0) + offset - (rawStarts[next - 1] ?? 0);
      return Math.min(inside, nextFolded);
    },
  };
}

/** Index of the first value that is at least `wanted`, in a sorted array. */
export function firstAtLeast(sorted: Int32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
