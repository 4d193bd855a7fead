/** Which pages of a report are which of a pack. Pure. */

/** Pages `from` and those after it of the report are pages `at` and those after it of the pack. From 1. */
export interface PageRun {
  readonly from: number;
  readonly at: number;
  readonly count: number;
}

/** The page of the pack for a page of the report; undefined for one that is not in it. */
export function toPack(runs: readonly PageRun[], page: number): number | undefined {
  const run = runs.find(({ from, count }) => page >= from && page < from + count);
  return run && run.at + page - run.from;
}

/** The page of the report for a page of the pack; undefined for one that is none of its pages. */
export function toReport(runs: readonly PageRun[], page: number): number | undefined {
  const run = runs.find(({ at, count }) => page >= at && page < at + count);
  return run && run.from + page - run.at;
}
