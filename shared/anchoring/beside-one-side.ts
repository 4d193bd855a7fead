/** The very words beside one side of their context, between the units that stood around theirs. SPEC.md [A18]. */
import type { Anchor, Selectors, Span } from '../core/selector.ts';
import { inOwnRow, spanAt } from './accept.ts';
import { gapOf, isAllowed, isOnlyOne } from './aligned.ts';
import type { Aligned, Home } from './aligned.ts';
import { agreement } from './likeness.ts';
import { LONGEST } from './partners.ts';
import type { Wanted } from './place.ts';

/** Less of a side, without a gap, says nothing. */
const LEAST_SIDE = 24;
/** What is printed in other places as well goes with all of what stood on one side. */
const WHOLE_SIDE = 64;
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
  const least = isOnlyOne(aligned, home) ? LEAST_SIDE : WHOLE_SIDE;
  if (best === undefined || best.side < least || (second?.side ?? 0) * 2 > best.side) return undefined;
  const span = spanAt(best.start, wanted);
  if (!isAllowed(aligned, home, span) || !inOwnRow(aligned.index, span, selectors)) return undefined;
  return { state: 'moved', span };
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
  let at = text.indexOf(quote, start);
  while (at >= 0 && at + quote.length <= end) {
    places.push(at);
    at = text.indexOf(quote, at + 1);
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
