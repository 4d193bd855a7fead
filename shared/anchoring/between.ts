/** Without a skeleton: a finding that stands between others, by where these went. SPEC.md [A11]. */
import type { Anchor, Selectors, Span } from '../core/selector.ts';
import { anchorOf, contextAt, spanAt } from './accept.ts';
import { onlyPlace } from './by-quote.ts';
import { firstAfter, NEAR, type Placed } from './neighbours.ts';
import { fitIn, type Fit, type Wanted } from './place.ts';
import type { TextIndex } from './text-index.ts';

/** Less of a side says nothing. */
const LEAST_SIDE = 12;
const MIDDLE = 24;

/**
 * Where the nearest findings before and after it still have it between them: the very words, which stand once; or words
 * like them beside one side of their context, that came along whole.
 */
export function betweenNeighbours(
  index: TextIndex,
  wanted: Wanted,
  selectors: Selectors,
  placed: readonly Placed[],
): Anchor | undefined {
  const between = spanBetween(selectors.position.start, placed);
  if (between === undefined) return undefined;
  const only = onlyPlace(index, wanted);
  if (only && between.start <= only.start && only.end <= between.end) return { state: 'moved', span: only };
  const fit = besideOneSide(index.text, between, wanted);
  const anchor = fit && anchorOf(index, fit, wanted, selectors);
  return anchor?.state === 'gone' ? undefined : anchor;
}

/**
 * One of several places with all of the context: where the findings before and after it went, if these came along
 * together, or the one of their shifts that leaves it between them. Undefined where they say nothing, or two things.
 */
export function atNeighboursShift(
  index: TextIndex,
  wanted: Wanted,
  { position: { start } }: Selectors,
  placed: readonly Placed[],
): Anchor | undefined {
  const at = firstAfter(placed, '', start);
  const [before, after] = [placed[at - 1], placed[at]];
  if (before?.edition !== '' || after?.edition !== '' || after.start - before.start > NEAR) return undefined;
  const [from, to] = [before.start + before.shift, after.start + after.shift];
  const places = [...new Set([before.shift, after.shift])]
    .map((shift) => start + shift)
    .filter((place) => from <= place && place <= to && contextAt(index.text, place, wanted));
  const [only, another] = places;
  return only === undefined || another !== undefined
    ? undefined
    : { state: 'exact', span: spanAt(only, wanted) };
}

/** Between its neighbours; where but one is near, on its own side of that. */
function spanBetween(start: number, placed: readonly Placed[]): Span | undefined {
  const at = firstAfter(placed, '', start);
  const near = (one: Placed | undefined): number | undefined =>
    one?.edition === '' && Math.abs(one.start - start) <= NEAR ? one.start + one.shift : undefined;
  const [before, after] = [near(placed[at - 1]), near(placed[at])];
  if (before === undefined && after === undefined) return undefined;
  const span = { start: before ?? after! - NEAR, end: after ?? before! + NEAR };
  return span.end - span.start > 2 * NEAR || span.end < span.start ? undefined : span;
}

/** What stood on its other side was put in, taken out or changed. Two places are none. */
function besideOneSide(text: string, { start, end }: Span, wanted: Wanted): Fit | undefined {
  const fits = (['prefix', 'suffix'] as const).flatMap((side): Fit[] => {
    if (wanted[side].length < LEAST_SIDE) return [];
    const other = side === 'prefix' ? 'suffix' : 'prefix';
    const from = Math.max(0, start - wanted.prefix.length);
    const to = Math.min(text.length, end + wanted.suffix.length);
    const fit = fitIn(text, from, to, { ...wanted, [other]: '' });
    if (fit === undefined || fit[side] < 0.9 || fit.second < 2 * fit.distance + 3) return [];
    const isWhole = fit[side] === 1 && wanted[side].length >= MIDDLE;
    const isLike = wanted.quote.length >= MIDDLE ? fit.quote >= 0.8 : fit.quote === 1 && isWhole;
    // Nothing holds the other border but the words themselves.
    return isLike ? [{ ...fit, [other]: 0 }] : [];
  });
  const [one, another] = fits;
  const isTwo = another !== undefined && one !== undefined && one.span.start !== another.span.start;
  return isTwo ? undefined : one;
}
