/** What a run of tests came to. */
export interface Tally {
  passed: number;
  /** Name and first line of what went wrong. */
  failed: string[];
  /** Name and reason. */
  skipped: string[];
}

/** Joins the tallies of several runs. */
export function joinTallies(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.flatMap((tally) => tally.failed),
    skipped: tallies.flatMap((tally) => tally.skipped),
  };
}

/** The lines that end a test run: each skip, each failure, and the counts alone on the last line. */
export function describeTally(tally: Tally): string[] {
  const { passed, failed, skipped } = tally;
  const counts = `${passed} passed, ${failed.length} failed`;
  return [
    ...skipped.map((line) => `skipped: ${line}`),
    ...failed.map((line) => `failed: ${line}`),
    skipped.length > 0 ? `${counts}, ${skipped.length} skipped` : counts,
  ];
}
