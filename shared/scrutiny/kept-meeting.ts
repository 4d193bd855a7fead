/** What was kept of a meeting: its page as it was read then, and of each kept paper what tells its version. */
import type { FoundItem, FoundMeeting, FoundPaper } from '../core/found-meeting.ts';

/** What tells whether a file is still the same. Whatever is not known is absent. */
export interface PaperFacts {
  /** SHA-256 of the bytes. */
  readonly edition?: string;
  /** `ETag`, else `Last-Modified`, as the server sent it. */
  readonly validator?: string;
  readonly bytes?: number;
  /** Of a file, where they could be counted. */
  readonly pages?: number;
}

export interface KeptMeeting {
  readonly found: FoundMeeting;
  /** When the page was read, by this device's clock. */
  readonly at: number;
  /** Paper key → what was kept of it. Absent: listed then, not kept. */
  readonly kept: Readonly<Record<string, PaperFacts>>;
}

/** What is known of a paper that was fetched again: a validator that changed while the bytes did not tells nothing of it. */
export function factsAfter(before: PaperFacts | undefined, now: PaperFacts): PaperFacts {
  const isSame = before?.edition !== undefined && before.edition === now.edition;
  if (!isSame || before.validator === now.validator) return now;
  const { validator: _unsteady, ...rest } = now;
  return rest;
}

/** A paper with the item it stands under; none for papers of the whole meeting. */
export interface PlacedPaper {
  readonly paper: FoundPaper;
  readonly item?: FoundItem;
}

/** All papers with their items, each key once, the meeting's own first. */
export function placedPapers(meeting: Pick<FoundMeeting, 'papers' | 'items'>): PlacedPaper[] {
  const all: PlacedPaper[] = [
    ...meeting.papers.map((paper) => ({ paper })),
    ...meeting.items.flatMap((item) => item.papers.map((paper) => ({ paper, item }))),
  ];
  const seen = new Set<string>();
  return all.filter(({ paper: { key } }) => !seen.has(key) && seen.add(key));
}
