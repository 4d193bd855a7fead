/** Where a report's findings stand in one page: looked for once, kept, and looked for again only when they must be. */
import { resolveInSteps, type FindingToResolve } from '../../anchoring/resolve.ts';
import { readSkeleton, skeletonOf, type Skeleton } from '../../anchoring/skeleton.ts';
import { describedOn } from '../../core/described-on.ts';
import type { EditionId, FindingId } from '../../core/ids.ts';
import type { Anchor, Selectors } from '../../core/selector.ts';
import type { EditionView, FindingView } from '../../core/view.ts';
import type { Words } from './anchor-page.ts';
import { inTurns, sliceFrom } from './slices.ts';

export interface Placer {
  /**
   * Replaces what is to be placed. What was described anew, or can only now be compared with the version that it was
   * described on, is looked for again; until then it stands where it stood.
   * @param near folded offset; what was described closest to it comes first
   */
  take(findings: readonly FindingView[], editions: readonly EditionView[], near?: number): void;
  /** Looks for them step by step until it is told that time is up. True when none is left. */
  work(isTimeUp?: () => boolean): boolean;
  /** Of those that were placed; one that is looked for again has its last place meanwhile. */
  readonly anchors: ReadonlyMap<FindingId, Anchor>;
}

interface Wanted {
  readonly id: FindingId;
  readonly selectors: Selectors;
  readonly skeleton: Skeleton | undefined;
  /** Whether they were made on the version that is read. */
  readonly isOwn: boolean;
}

/** One per page as it was read. Never throws. */
export function createPlacer(page: Words, edition: EditionId): Placer {
  const skeletonAt = createSkeletons(page, edition);
  const done = new Map<FindingId, Wanted>();
  const anchors = new Map<FindingId, Anchor>();
  /** Asked and not answered, and the questions that are being worked on. */
  let left = new Map<FindingId, Wanted>();
  let steps: ReturnType<typeof resolveInSteps> | undefined;
  /** A box over a picture has no words to be looked for: it stands where it was drawn, in that version alone. */
  const settle = (box: Wanted): void => {
    anchors.set(box.id, box.isOwn ? { state: 'exact', span: box.selectors.position } : { state: 'gone' });
    done.set(box.id, box);
  };
  return {
    anchors,
    take(findings, editions, near = 0) {
      const bytes = new Map(editions.map(({ id, skeleton }) => [id, skeleton]));
      const wanted = findings.map((finding): Wanted => {
        const { selectors, on } = describedOn(finding, edition, editions);
        return { id: finding.id, selectors, skeleton: skeletonAt(on, bytes.get(on)), isOwn: on === edition };
      });
      const here = new Set(wanted.map(({ id }) => id));
      for (const one of wanted) if (one.selectors.area && !isSame(done.get(one.id), one)) settle(one);
      for (const id of done.keys()) if (!here.has(id)) [done, anchors].forEach((map) => map.delete(id));
      const far = ({ selectors }: Wanted): number => Math.abs(selectors.position.start - near);
      const asked = wanted.filter((one) => !isSame(done.get(one.id), one)).sort((a, b) => far(a) - far(b));
      // What was begun is not begun again because something else was said meanwhile.
      if (asked.length === left.size && asked.every((one) => isSame(left.get(one.id), one))) return;
      left = new Map(asked.map((one) => [one.id, one]));
      steps = resolveInSteps(page.index, asked.map(toResolve));
    },
    work(isTimeUp = () => false) {
      while (left.size > 0) {
        const step = steps?.next();
        if (step === undefined || step.done) break;
        if (step.value !== undefined) {
          const [id, anchor] = step.value;
          anchors.set(id, anchor);
          done.set(id, left.get(id)!);
          left.delete(id);
        }
        if (isTimeUp()) break;
      }
      return left.size === 0;
    },
  };
}

/** Places all that was taken, in turns with what else is due. It never settles once it is aborted. */
export function placeInTurns(placer: Placer, signal: AbortSignal): Promise<void> {
  return inTurns(stepsOf(placer), signal);
}

function* stepsOf(placer: Placer): Generator<undefined, void, undefined> {
  while (!placer.work(sliceFrom())) yield undefined;
}

function toResolve({ id, selectors, skeleton }: Wanted): FindingToResolve {
  return { id, selectors, ...(skeleton && { skeleton }) };
}

function isSame(a: Wanted | undefined, b: Wanted): boolean {
  return a?.selectors === b.selectors && a.skeleton === b.skeleton;
}

/** Skeletons by version, read once. A version may be known by its name alone, and get its skeleton later. */
function createSkeletons(page: Words, own: EditionId) {
  const known = new Map<EditionId, { readonly length: number; readonly value: Skeleton | undefined }>();
  let ownSkeleton: Skeleton | undefined;
  return (of: EditionId, bytes: Uint8Array | undefined): Skeleton | undefined => {
    if (of === own) return (ownSkeleton ??= skeletonOf(page.index));
    const length = bytes?.length ?? 0;
    const before = known.get(of);
    if (before?.length === length) return before.value;
    const read = bytes && readSkeleton(bytes);
    const value = read?.ok ? read.value : undefined;
    known.set(of, { length, value });
    return value;
  };
}
