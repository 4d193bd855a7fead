/** What a run of tests came to. */
export interface Tally {
  passed: number;
  /** Name and first line of what went wrong. */
  failed: string[];
  /** Name and reason. */
  skipped: string[];
}

/** By test file; what failed outside a test stands under the empty name. */
export type TallyByFile = Record<string, Tally>;

/** The files to run once more; undefined when all must run, since something failed outside a test. */
export function filesToRepeat(first: TallyByFile): readonly string[] | undefined {
  const broken = Object.keys(first).filter((file) => first[file]!.failed.length > 0);
  return broken.includes('') ? undefined : broken;
}

/** What a second run says of a file replaces what the first said; files it did not run stay as they were. */
export function replaceTallies(first: TallyByFile, second: TallyByFile): TallyByFile {
  const { '': _outside, ...rest } = first;
  return { ...rest, ...second };
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
