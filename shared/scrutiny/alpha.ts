/**
 * Krippendorff's alpha over any distance, with choices missing: 1 − observed / expected disagreement. Who chose is not
 * needed, only what was chosen of each passage; a passage with fewer than two choices says nothing. After K. Krippendorff,
 * "Computing Krippendorff's Alpha-Reliability" (2011), whose worked examples are the tests' ([S131]).
 */

/** From 0, the same, to 1. */
export type Distance<T> = (a: T, b: T) => number;

/** For kinds: the same or not. */
export function nominal(a: unknown, b: unknown): number {
  return a === b ? 0 : 1;
}

/**
 * For sets of themes: one less the share of what both have in what either has; two empty sets are the same. The plain
 * Jaccard distance as it stands, as NLTK's `jaccard_distance` and CPAN's `Statistics::Krippendorff` have it, not
 * Passonneau's MASI (2006), which weighs it once more.
 */
export function jaccard(a: readonly string[], b: readonly string[]): number {
  const [one, two] = [new Set(a), new Set(b)];
  const both = [...one].filter((item) => two.has(item)).length;
  const either = one.size + two.size - both;
  return either === 0 ? 0 : 1 - both / either;
}

/**
 * Undefined where nothing can be said: fewer than two passages with two choices, or everybody chose one and the same thing
 * throughout, so that luck cannot be told from agreement.
 * @param units what was chosen of each passage, without those who made no choice
 */
export function alpha<T>(units: readonly (readonly T[])[], distance: Distance<T>): number | undefined {
  const paired = units.filter((unit) => unit.length > 1);
  const all = paired.flat();
  if (paired.length < 2) return undefined;
  const observed =
    paired.reduce((sum, unit) => sum + between(unit, distance) / (unit.length - 1), 0) / all.length;
  const expected = between(all, distance) / (all.length * (all.length - 1));
  return expected === 0 ? undefined : 1 - observed / expected;
}

/** The sum over all ordered pairs. */
function between<T>(values: readonly T[], distance: Distance<T>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    for (let j = i + 1; j < values.length; j++) sum += 2 * distance(values[i]!, values[j]!);
  }
  return sum;
}
