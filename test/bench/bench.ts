/** One promise about speed or size. */
export interface Promised {
  /** What is measured, in the words of the promise. */
  readonly name: string;
  /** `times`: as many times what is compared with. */
  readonly unit: 'ms' | 'kB' | 'MB' | 'times' | '%';
  /** The median must stay under this; absent when nothing is promised. */
  readonly limit?: number;
  /** The median must be this or more. */
  readonly atLeast?: number;
}

/** What is measured again and again. One round can tell about several promises. */
export interface Measure {
  readonly promises: readonly Promised[];
  /** How often, 9 when absent. The first round warms up and is not counted, unless there is only one. */
  readonly rounds?: number;
  /** One round; gives a value for each promise, in its unit. */
  measure(): Promise<readonly number[]> | readonly number[];
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

/** Runs all rounds and gives the counted values of each promise, in the order of the promises. */
export async function runMeasure(measure: Measure): Promise<readonly (readonly number[])[]> {
  const rounds = measure.rounds ?? 9;
  const values: number[][] = measure.promises.map(() => []);
  for (let round = 0; round < rounds + (rounds > 1 ? 1 : 0); round += 1) {
    const given = await measure.measure();
    if (given.length !== values.length) throw new Error('a round must give one value for each promise');
    if (round > 0 || rounds === 1) given.forEach((value, at) => values[at]?.push(value));
  }
  return values;
}

/** False when the median is not under the limit, less than it must be, or no number. */
export function isKept(
  { limit = Infinity, atLeast = -Infinity }: Promised,
  values: readonly number[],
): boolean {
  const middle = median(values);
  return Number.isFinite(middle) && middle < limit && middle >= atLeast;
}

/** One line: median, target beside it, how many rounds and how far they lie apart. */
export function describePromise(promised: Promised, values: readonly number[]): string {
  const { name, unit, limit, atLeast } = promised;
  const show = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`;
  const wanted = limit === undefined ? atLeast && `≥ ${atLeast}` : `< ${limit}`;
  const target =
    wanted === undefined
      ? 'nothing promised'
      : `target ${wanted} ${unit}${isKept(promised, values) ? '' : ': BROKEN'}`;
  const spread =
    values.length > 1
      ? `, n ${values.length}, min ${show(Math.min(...values))}, max ${show(Math.max(...values))}`
      : '';
  return `${name}: ${show(median(values))} (${target}${spread})`;
}
