/** A tie's key, and what a pack calls its pages. Pure. */
import type { PaperVersion } from './command.ts';
import type { PageRun } from './page-runs.ts';

/** The key of a tie in `meta.within`. */
export function withinKey(report: PaperVersion, pack: PaperVersion): string {
  return [report.rid, report.edition, pack.rid, pack.edition].join('|');
}

/** Undefined for a key that is none. */
export function readWithinKey(
  key: string,
): { readonly report: PaperVersion; readonly pack: PaperVersion } | undefined {
  const [rid, edition, packRid, packEdition, ...more] = key.split('|');
  if (!rid || !edition || !packRid || !packEdition || more.length > 0) return undefined;
  return { report: { rid, edition }, pack: { rid: packRid, edition: packEdition } };
}

/** What the pack calls one of its pages: its own label, else its number in the file. */
export function packLabel(
  { runs, labels }: { readonly runs: readonly PageRun[]; readonly labels?: readonly string[] },
  page: number,
): string {
  let before = 0;
  for (const { at, count } of runs) {
    if (page >= at && page < at + count) return labels?.[before + page - at] ?? String(page);
    before += count;
  }
  return String(page);
}
