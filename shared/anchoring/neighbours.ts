/** A finding that stands between others, by where these went: the last thing that is tried. SPEC.md [A10]. */
import type { Anchor, Selectors } from '../core/selector.ts';
import { contextAt, inOwnRow, quoteAt, spanAt } from './accept.ts';
import { isAllowed, withinUnit } from './aligned.ts';
import type { Aligned, Home } from './aligned.ts';
import type { Wanted } from './place.ts';
import type { Skeleton } from './skeleton.ts';

/** A finding that was found with the same words: how far it shifted. */
export interface Placed {
  readonly edition: string;
  readonly start: number;
  readonly shift: number;
}

interface Question {
  readonly selectors: Selectors;
  readonly skeleton?: Skeleton;
}

/** Farther away a neighbour says nothing. */
export const NEAR = 4_000;
/** One side of the context, whole, of at least this length. */
const LEAST_SIDE = 24;

export function editionOf(skeleton: Skeleton | undefined): string {
  return skeleton === undefined ? '' : `${skeleton.textHash}|${skeleton.textLength}`;
}

/** In the order of the old editions, for {@link byNeighbours}. */
export function placedOf(
  findings: readonly (Question & { readonly id: string })[],
  anchors: ReadonlyMap<string, Anchor>,
): readonly Placed[] {
  const placed = findings.flatMap(({ id, selectors, skeleton }): Placed[] => {
    const anchor = anchors.get(id);
    if (anchor?.state !== 'exact' && anchor?.state !== 'moved') return [];
    const { start } = selectors.position;
    return [{ edition: editionOf(skeleton), start, shift: anchor.span.start - start }];
  });
  return placed.sort((a, b) => (a.edition < b.edition ? -1 : a.edition > b.edition ? 1 : a.start - b.start));
}

/**
 * The very words where the neighbours' shift puts them, with all of the context, or with the side of it that lies
 * towards the neighbour. Undefined where the neighbours say nothing, or two things.
 */
export function byNeighbours(
  aligned: Aligned,
  home: Home,
  wanted: Wanted,
  { selectors, skeleton }: Question,
  placed: readonly Placed[],
): Anchor | undefined {
  const edition = editionOf(skeleton);
  const { start } = selectors.position;
  const at = firstAfter(placed, edition, start);
  const near = (other: Placed | undefined): other is Placed =>
    other?.edition === edition && Math.abs(other.start - start) <= NEAR;
  const [before, after] = [placed[at - 1], placed[at]];
  const { text } = aligned.index;
  const places = new Set<number>();
  const stands = (from: number, side: 'prefix' | 'suffix'): boolean =>
    contextAt(text, from, wanted) ||
    (quoteAt(text, from, wanted) && wanted[side].length >= LEAST_SIDE && sideAt(text, from, wanted, side));
  if (near(before) && stands(start + before.shift, 'prefix')) places.add(start + before.shift);
  if (near(after) && stands(start + after.shift, 'suffix')) places.add(start + after.shift);
  const [only] = places;
  if (only === undefined || places.size > 1) return undefined;
  const span = spanAt(only, wanted);
  if (!isAllowed(aligned, home, span) || !inOwnRow(aligned.index, span, selectors)) return undefined;
  const old = aligned.olds[home.first];
  // Where a table was taken apart nothing else says which row it is.
  if (old?.kind === 'row' && !contextAt(text, only, withinUnit(old, wanted, selectors.position)))
    return undefined;
  return { state: contextAt(text, only, wanted) ? 'exact' : 'moved', span };
}

function sideAt(text: string, start: number, wanted: Wanted, side: 'prefix' | 'suffix'): boolean {
  const at = side === 'prefix' ? start - wanted.prefix.length : start + wanted.quote.length;
  return at >= 0 && text.startsWith(wanted[side], at);
}

/** Which of these, sorted, is the first after a place in an old edition. */
export function firstAfter(placed: readonly Placed[], edition: string, start: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const one = placed[middle];
    if (one !== undefined && (one.edition < edition || (one.edition === edition && one.start <= start)))
      low = middle + 1;
    else high = middle;
  }
  return low;
}
