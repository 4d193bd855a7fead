/** What changed at a meeting's page since it was kept. Pure; rules R20 to R27 of SPEC.md. */
import type { FoundItem, FoundMeeting, FoundPaper } from '../core/found-meeting.ts';
import { placedPapers, type KeptMeeting, type PaperFacts, type PlacedPaper } from './kept-meeting.ts';

export interface PaperChange extends PlacedPaper {
  readonly kind: 'new' | 'replaced' | 'gone';
  /** Of a replaced paper that has another address now: the key it was kept under. */
  readonly before?: string;
}

export interface MeetingChanges {
  /** When the list was kept that this is compared with. */
  readonly since: number;
  /** New, then replaced, then gone; each in agenda order. */
  readonly changes: readonly PaperChange[];
  /** The page says now that the meeting is cancelled, and did not then. */
  readonly cancelled: boolean;
  /** What the page lists now, with supplements put to their items. */
  readonly now: FoundMeeting;
}

/**
 * @param facts of papers whose address was asked now; a paper that was not asked is judged by what the page prints
 */
export function compareMeeting(
  kept: KeptMeeting,
  found: FoundMeeting,
  facts: Readonly<Record<string, PaperFacts>> = {},
): MeetingChanges {
  const now = placeSupplements(found, kept.found);
  const before = placedPapers(placeSupplements(kept.found, now));
  const after = placedPapers(now);
  const fresh = after.filter(({ paper }) => !before.some((old) => old.paper.key === paper.key));
  const missing = before.filter(({ paper }) => !after.some((one) => one.paper.key === paper.key));
  const moved = pairMoved(fresh, missing);
  const replaced: PaperChange[] = after.flatMap((placed): PaperChange[] => {
    const old = moved.get(placed.paper.key);
    if (old) return [{ ...placed, kind: 'replaced', before: old }];
    const then = before.find(({ paper }) => paper.key === placed.paper.key)?.paper;
    const { key } = placed.paper;
    return then && isReplaced(then, placed.paper, kept.kept[key], facts[key])
      ? [{ ...placed, kind: 'replaced' }]
      : [];
  });
  const gone = new Set(moved.values());
  return {
    since: kept.at,
    changes: [
      ...fresh.filter(({ paper }) => !moved.has(paper.key)).map((one) => ({ ...one, kind: 'new' as const })),
      ...replaced,
      ...(found.isPart
        ? []
        : missing
            .filter(({ paper }) => !gone.has(paper.key))
            .map((one) => ({ ...one, kind: 'gone' as const }))),
    ],
    cancelled: found.cancelled === true && kept.found.cancelled !== true,
    now,
  };
}

/**
 * Supplements that stand beside the items go to the item that they name, by the number that is shown now or was shown
 * when it was kept: minutes change the numbers.
 */
export function placeSupplements(found: FoundMeeting, other?: FoundMeeting): FoundMeeting {
  const added = new Map<FoundItem, FoundPaper[]>();
  const rest = found.papers.filter((paper) => {
    const item = paper.role === 'supplement' ? itemOf(paper, found, other) : undefined;
    if (item) added.set(item, [...(added.get(item) ?? []), paper]);
    return item === undefined;
  });
  if (added.size === 0) return found;
  const items = found.items.map((item) => ({
    ...item,
    papers: [...item.papers, ...(added.get(item) ?? [])],
  }));
  return { ...found, papers: rest, items };
}

function itemOf(paper: FoundPaper, found: FoundMeeting, other?: FoundMeeting): FoundItem | undefined {
  const no = /\bitem\s+(?:no\.?\s*)?(\d{1,4}[a-z]?)\b/i.exec(paper.title)?.[1]?.toLowerCase();
  if (no !== undefined) {
    const named = found.items.find((item) => item.no?.toLowerCase() === no);
    if (named) return named;
    const then = other?.items.find((item) => item.no?.toLowerCase() === no);
    return then && found.items.find((item) => isSameItem(item, then));
  }
  const title = fold(paper.title);
  const byTitle = found.items.filter(
    (item) => fold(item.title).length > 12 && title.includes(fold(item.title)),
  );
  return byTitle.length === 1 ? byTitle[0] : undefined;
}

/** By the agenda item's id where both have one, else by title. */
export function isSameItem(one: FoundItem, other: FoundItem): boolean {
  if (one.key !== undefined && other.key !== undefined) return one.key === other.key;
  return fold(one.title) === fold(other.title);
}

/** Published again under another address: the same title at the same item, the old one no longer there. */
function pairMoved(fresh: readonly PlacedPaper[], missing: readonly PlacedPaper[]): Map<string, string> {
  const left = [...missing];
  const pairs = new Map<string, string>();
  for (const { paper, item } of fresh) {
    const at = left.findIndex(
      (old) =>
        fold(old.paper.title) === fold(paper.title) &&
        (item && old.item ? isSameItem(item, old.item) : item === old.item),
    );
    if (at >= 0) pairs.set(paper.key, left.splice(at, 1)[0]!.paper.key);
  }
  return pairs;
}

function isReplaced(
  then: FoundPaper,
  now: FoundPaper,
  kept: PaperFacts = {},
  asked: PaperFacts = {},
): boolean {
  if (kept.edition !== undefined && asked.edition !== undefined) return kept.edition !== asked.edition;
  if (kept.bytes !== undefined && asked.bytes !== undefined && kept.bytes !== asked.bytes) return true;
  const [before, after] = [validatorOf(kept), validatorOf(asked)];
  if (before !== undefined && after !== undefined) return before !== after;
  return sizeOf(then) !== sizeOf(now) && then.sizeText !== undefined && now.sizeText !== undefined;
}

/** A weak validator says the same about the same bytes, and so does one of packed bytes. */
function validatorOf({ validator }: PaperFacts): string | undefined {
  return validator?.replace(/^W\//, '').replace(/-gzip(?="$)/, '');
}

function sizeOf({ sizeText }: FoundPaper): string | undefined {
  return sizeText?.toLowerCase().replace(/[\s,]+/g, '');
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
