import type { PageRun } from './page-runs.ts';
import type { SignedRow } from './rows.ts';

/**
 * `meta.within`: `rid|edition|rid|edition` → where the pages of the first paper's version are in the second's, a pack.
 * `meta.notWithin`: the same key → a {@link SignedRow}: somebody said that they are not the same paper.
 */
export interface WithinRow extends SignedRow {
  readonly runs: readonly PageRun[];
  /** Pages of the pack. */
  readonly of: number;
  /** The pack's own labels of the pages in `runs`, one after the other, where it has labels. */
  readonly labels?: readonly string[];
  /** Each page lies as it did: quads are the same on both. */
  readonly alike?: boolean;
}
