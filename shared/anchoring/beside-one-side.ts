/** The very words beside one side of their context, between the units that stood around theirs. SPEC.md [A18]. */
import type { Anchor, Selectors, Span } from '../core/selector.ts';
import { inOwnRow, spanAt } from './accept.ts';
import { gapOf, isAllowed, isOnlyOne } from './aligned.ts';
import type { Aligned, Home } from './aligned.ts';
import { standsOnce } from './hints.ts';
import { agreement } from './likeness.ts';
import { LONGEST } from './partners.ts';
import type { Wanted } from './place.ts';
import { firstAtLeast } from './raw-map.ts';

/** Less of a side, without a gap, says nothing. */
const LEAST_SIDE = 24;
/** What is printed in other places as well goes with all of what stood on one side. */
const WHOLE_SIDE = 64;
/** A unit as long as this, where no other is like it, is not a new one with the same words by chance. */
const LEAST_UNIT = 40;
/** Shorter words come about by chance. */
const LEAST_WORDS = 8;

/** Undefined where they stand there never, or twice, or where another unit that is not sure to have stayed was like theirs. */
export function besideOneSide(
  aligned: Aligned,
  home: Home,
  wanted: Wanted,
  selectors: Selectors,
): Anchor | undefined {
  const gap = wanted.quote.length < LEAST_WORDS ? undefined : gapOf(aligned, home, LONGEST);
  if (gap === undefined || hasTwin(aligned, home)) return undefined;
  const { text } = aligned.index;
  const [best, second] = placesIn(text, gap, wanted.quote)
    .map((start) => ({ start, side: longerSide(text, start, wanted) }))
    .sort((a, b) => b.side - a.side);
  if (best === undefined) return undefined;
  if (second !== undefined || !isWholeUnit(aligned, home, best.start, selectors)) {
    const least = isOnlyOne(aligned, home) ? LEAST_SIDE : WHOLE_SIDE;
    if (best.side < least || (second?.side ?? 0) * 2 > best.side) return undefined;
  }
  const span = spanAt(best.start, wanted);
  if (!isAllowed(aligned, home, span) || !inOwnRow(aligned.index, span, selectors)) return undefined;
  return { state: 'moved', span };
}

/** Its unit stands there letter by letter, below its own heading: another's resolution has other words above it. */
function isWholeUnit(
  { olds, news, newStarts, index }: Aligned,
  { first, last }: Home,
  start: number,
  { position, heading }: Selectors,
): boolean {
  const unit = olds[first];
  if (first !== last || unit === undefined || unit.length < LEAST_UNIT) return false;
  if (heading === undefined || index.blockAt(start)?.heading !== heading) return false;
  if (!standsOnce(index, heading)) return false;
  const shift = start - position.start;
  const now = news[firstAtLeast(newStarts, unit.start + shift)];
  return now?.start === unit.start + shift && now.hash === unit.hash && now.length === unit.length;
}

/** Another old unit of the same gap is like one of the quote's. */
function hasTwin({ olds, kind }: Aligned, { first, last }: Home): boolean {
  const own = olds.slice(first, last + 1);
  const isLike = (at: number): boolean => own.some((unit) => agreement(unit, olds[at]!) > 0);
  for (let at = first - 1; at >= 0 && kind[at] !== 'same'; at -= 1) if (isLike(at)) return true;
  for (let at = last + 1; at < olds.length && kind[at] !== 'same'; at += 1) if (isLike(at)) return true;
  return false;
}

function placesIn(text: string, { start, end }: Span, quote: string): number[] {
  const places: number[] = [];
  // Cut out first: a search in the whole text would go on behind the gap to its end.
  const gap = text.slice(start, end);
  let at = gap.indexOf(quote);
  while (at >= 0) {
    places.push(start + at);
    at = gap.indexOf(quote, at + 1);
  }
  return places;
}

/** How much of the context stands there without a gap, on the side where it is more. */
function longerSide(text: string, start: number, { quote, prefix, suffix }: Wanted): number {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before])
    before += 1;
  const end = start + quote.length;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  return Math.max(before, after);
}
