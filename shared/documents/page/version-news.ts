/** What is new in the paragraphs that were marked on an earlier version, for surfaces that read papers. */
import { asksForOld, newsOf, type CarriedFinding, type CarriedNews } from '../../anchoring/carried.ts';
import { readSkeleton } from '../../anchoring/skeleton.ts';
import type { Words } from './anchor-page.ts';
import { inTurns } from './slices.ts';

/** Words that may stand on pages: a paragraph goes on over the end of one. */
export interface PagedWords extends Words {
  pageAt?(offset: number): number;
}

export interface EarlierVersion {
  /** Of that version, where it is known. */
  readonly skeleton: Uint8Array | undefined;
  /** Its words; undefined where they are not on this device. Called only where they are needed. Never rejects. */
  readonly read: () => Promise<PagedWords | undefined>;
}

/** In slices. It never settles once it is aborted. */
export async function readVersionNews(
  now: PagedWords,
  carried: readonly CarriedFinding[],
  earlier: EarlierVersion,
  signal: AbortSignal,
): Promise<readonly CarriedNews[]> {
  const read = earlier.skeleton && readSkeleton(earlier.skeleton);
  const skeleton = read?.ok ? read.value : undefined;
  if (!(await inTurns(asksForOld(now, carried, skeleton), signal))) return [];
  const old = await earlier.read();
  // Words that another program, or another version of ours, read from the same bytes are not those that were marked.
  const isThat = skeleton === undefined || old?.index.hash === skeleton.textHash;
  return inTurns(newsOf(now, carried, skeleton, isThat ? old : undefined), signal);
}
