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

export interface RawMapBuilder {
  /**
   * From the folded unit `folded` on, in order, the units stand for those from the raw unit `raw` on, until the next call.
   * Gives back how far the one is from the other.
   */
  add(folded: number, raw: number): number;
  build(foldedLength: number): RawMap;
}

/** Add where they cease to advance together, then build once. */
export function createRawMapBuilder(): RawMapBuilder {
  const foldedStarts: number[] = [];
  const rawStarts: number[] = [];
  return {
    add(folded, raw) {
      foldedStarts.push(folded);
      rawStarts.push(raw);
      return raw - folded;
    },
    build: (foldedLength) =>
      createRawMap(Int32Array.from(foldedStarts), Int32Array.from(rawStarts), foldedLength),
  };
}

function createRawMap(foldedStarts: Int32Array, rawStarts: Int32Array, length: number): RawMap {
  return {
    runs: foldedStarts.length,
    rawOf(folded) {
      const run = firstAtLeast(foldedStarts, folded + 1) - 1;
      if (run < 0) return 0;
      return (rawStarts[run] ?? 0) + (folded - (foldedStarts[run] ?? 0));
    },
    foldedFrom(raw) {
      const next = firstAtLeast(rawStarts, raw);
      const nextFolded = foldedStarts[next] ?? length;
      if (next === 0) return nextFolded;
      const inside = (foldedStarts[next - 1] ?? 0) + raw - (rawStarts[next - 1] ?? 0);
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
