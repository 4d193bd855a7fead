/** One thing that is measured again and again. */
export interface Measure {
  /** What is measured, in the words of the promise. */
  readonly name: string;
  readonly unit: 'ms' | 'kB';
  /** The median must stay under this; absent when nothing is promised. */
  readonly limit?: number;
  /** How often, 9 when absent. The first round warms up and is not counted, unless there is only one. */
  readonly rounds?: number;
  /** One round; gives the value in the unit. */
  measure(): Promise<number> | number;
}

/** What a `*.bench.ts` file's default export opens. */
export interface OpenBench {
  readonly measures: readonly Measure[];
  close(): Promise<void>;
}

/** The middle of the values, of an even number of them the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}
