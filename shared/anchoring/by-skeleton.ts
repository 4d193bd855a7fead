/** Route by the alignment of the old edition's units with the new one's. Rules: SPEC.md [A9] and [A10]. */
import type { Anchor, Selectors, Span } from '../core/selector.ts';
import {
  anchorOf,
  contextAt,
  fitsElsewhere,
  fitsOwnBlock,
  inOwnRow,
  mostElsewhere,
  quoteAt,
  spanAt,
} from './accept.ts';
import { edgesOf, gapOf, isAllowed, isFree, isOnlyOne } from './aligned.ts';
import type { Aligned, Home } from './aligned.ts';
import { goneWith, likelyFits, verbatimPlaces } from './by-quote.ts';
import { replacedCell, sameCell } from './cell.ts';
import { placesOfWords } from './grams.ts';
import { isLike } from './likeness.ts';
import { isOnlyUnit } from './partners.ts';
import { inOwnUnits } from './own-units.ts';
import { fitIn, toWholeWords } from './place.ts';
import type { Fit, Wanted } from './place.ts';

/** Windows longer than this are searched by rare pieces instead of letter by letter. */
const LONG_WINDOW = 3_000;
/** Likeness of context that was hardly touched. */
const NEARLY = 0.78;
/** Words of this length do not come about twice by chance. */
const SURE = 40;

/** Where the alignment alone decides, or the units paired with the quote's own. Undefined if it must be looked for. */
export function resolveNear(
  aligned: Aligned,
  home: Home,
  wanted: Wanted,
  selectors: Selectors,
): Anchor | undefined {
  return (
    unchanged(aligned, home, wanted, selectors) ??
    unclear(aligned, home, wanted, selectors) ??
    atPosition(aligned, home, wanted, selectors) ??
    inOwnBlocks(aligned, home, wanted, selectors)
  );
}

/** Anywhere else, for what {@link resolveNear} did not find, or what is gone by what it knows. */
export function resolveFar(
  aligned: Aligned,
  home: Home,
  wanted: Wanted,
  selectors: Selectors,
  known: Anchor | undefined,
): Anchor {
  if (known !== undefined) return inOwnUnits(aligned, home, wanted, selectors) ?? known;
  const likely = inGap(aligned, home, wanted, selectors);
  if (likely !== undefined && likely.state !== 'gone') return likely;
  const isPaired = [home.first, home.last].every((old) => (aligned.to[old] ?? -1) >= 0);
  // What left its place is looked for only after the words that stayed there.
  const stayed = isPaired ? undefined : sameWords(aligned, home, wanted, selectors);
  return (
    stayed ??
    inOwnUnits(aligned, home, wanted, selectors) ??
    likely ??
    sameWords(aligned, home, wanted, selectors) ??
    inNewBlocks(aligned, home, wanted, selectors)
  );
}

/** First and last unit of the quote stand unchanged: its borders are certain, whatever came in between. */
function unchanged(aligned: Aligned, home: Home, wanted: Wanted, selectors: Selectors): Anchor | undefined {
  const { index } = aligned;
  const start = placeIn(aligned, home.first, selectors.position.start);
  const end = placeIn(aligned, home.last, selectors.position.end);
  if (start === undefined || end === undefined || end <= start) return undefined;
  const span = { start, end };
  const now = index.text.slice(start, end);
  if (now === wanted.quote) {
    const isMoved = aligned.kind.slice(home.first, home.last + 1).includes('moved');
    // The row is the same letter by letter, but its columns may have changed places.
    const inColumn = sameCell(index, aligned, home, wanted, selectors);
    if (inColumn !== undefined && 'span' in inColumn && inColumn.span.start !== start) return inColumn;
    return { state: isMoved ? 'moved' : 'exact', span };
  }
  const isOne = home.first === home.last;
  const ratio = now.length / wanted.quote.length;
  if (isOne || ratio < 0.6 || ratio > 1.6) return undefined;
  if (!quoteEnds(now, wanted.quote) || !inOwnRow(index, span, selectors)) return undefined;
  return { state: 'edited', span, was: selectors.quote.exact, now: index.asSeen(span) };
}

/** Where an old offset is now, if its unit stands unchanged. */
function placeIn({ kind, to, olds, news }: Aligned, old: number, offset: number): number | undefined {
  if (kind[old] !== 'same' && kind[old] !== 'moved') return undefined;
  return offset - (olds[old]?.start ?? 0) + (news[to[old] ?? -1]?.start ?? 0);
}

/** A check against selectors that do not belong to the skeleton: first and last word must still be there. */
function quoteEnds(now: string, quote: string): boolean {
  return now.split(' ', 1)[0] === quote.split(' ', 1)[0] && now.split(' ').at(-1) === quote.split(' ').at(-1);
}

/** Equal blocks of which one is gone: the place whose context on both sides speaks for it, if it is the only one. */
function unclear(aligned: Aligned, home: Home, wanted: Wanted, selectors: Selectors): Anchor | undefined {
  const { olds, news, index, to, kind } = aligned;
  const { first, last } = home;
  let asked = first;
  while (asked <= last && !aligned.unclear.has(asked)) asked += 1;
  if (asked > last) return undefined;
  const offset = selectors.position.start - (olds[first]?.start ?? 0);
  const units = aligned.unclear.get(first) ?? [to[first] ?? -1];
  const places = units
    .map((unit) => (news[unit]?.start ?? -Infinity) + offset)
    .filter((start) => quoteAt(index.text, start, wanted) && isFree(aligned, home, spanAt(start, wanted)));
  const good = places.filter((start) => contextSpeaksFor(index.text, start, wanted));
  const whole = good.filter((start) => contextAt(index.text, start, wanted));
  const only = whole.length === 1 ? whole[0] : good.length === 1 ? good[0] : undefined;
  if (only !== undefined) {
    const state = whole.length === 1 || kind[first] === 'same' ? 'exact' : 'moved';
    return { state, span: spanAt(only, wanted) };
  }
  const candidates = places.map((start) => spanAt(start, wanted));
  const candidate = candidates[0];
  if (candidates.length > 1) return { state: 'ambiguous', candidates };
  if (candidate === undefined || isOnlyUnit(aligned, first)) return undefined;
  return { state: 'gone', candidate };
}

function contextSpeaksFor(text: string, start: number, wanted: Wanted): boolean {
  const from = Math.max(0, start - wanted.prefix.length);
  const end = start + wanted.quote.length;
  const fit = fitIn(text, from, Math.min(text.length, end + wanted.suffix.length), wanted);
  // One side nearly as it was: what is printed around each of its twins makes half of both sides alike.
  const sides = fit === undefined || fit.span.start !== start ? [0] : [fit.prefix, fit.suffix];
  return Math.min(...sides) >= 0.6 && Math.max(...sides) >= NEARLY;
}

function atPosition(aligned: Aligned, home: Home, wanted: Wanted, selectors: Selectors): Anchor | undefined {
  const { start } = selectors.position;
  const span = spanAt(start, wanted);
  if (!contextAt(aligned.index.text, start, wanted) || !isFree(aligned, home, span)) return undefined;
  return inOwnRow(aligned.index, span, selectors) ? { state: 'exact', span } : undefined;
}

/** The quote in the edited units that are paired with its own. */
function inOwnBlocks(aligned: Aligned, home: Home, wanted: Wanted, selectors: Selectors): Anchor | undefined {
  const { to, news, index } = aligned;
  const first = news[to[home.first] ?? -1];
  const last = news[to[home.last] ?? -1];
  if (first === undefined || last === undefined || last.start < first.start) return undefined;
  const own = { start: first.start, end: last.start + last.length };
  if (own.end - own.start > 4 * LONG_WINDOW) return undefined;
  const same = sameCell(index, aligned, home, wanted, selectors);
  if (same !== undefined) return same;
  const fit = fitInside(index.text, own, wanted);
  if (fit !== undefined && fitsOwnBlock(fit, wanted) && isAllowed(aligned, home, fit.span)) {
    return anchorOf(index, fit, wanted, selectors, {
      ...edgesOf(aligned, home, selectors.position),
      isNamed: isNamed(aligned, home),
    });
  }
  const cell = replacedCell(index, aligned, home, wanted, selectors);
  return cell && { state: 'edited', span: cell, was: selectors.quote.exact, now: index.asSeen(cell) };
}

/** The paired row has the very header that the quote's own row had. */
function isNamed({ olds, news, to }: Aligned, { first, last }: Home): boolean {
  const header = olds[first]?.header ?? 0;
  return first === last && header !== 0 && news[to[first] ?? -1]?.header === header;
}

/** The quote between the nearest units before and after that stand unmoved: blocks merged, split or rewritten. */
function inGap(aligned: Aligned, home: Home, wanted: Wanted, selectors: Selectors): Anchor | undefined {
  const { index } = aligned;
  const gap = gapOf(aligned, home, Infinity);
  if (gap === undefined) return undefined;
  const fits =
    gap.end - gap.start <= LONG_WINDOW
      ? [fitInside(index.text, gap, wanted)]
      : likelyFits(index, wanted, 4, mostElsewhere(wanted));
  const fit = fits.find((one) => one !== undefined && isWithin(one.span, gap) && fitsElsewhere(one, wanted));
  if (fit === undefined || !isAllowed(aligned, home, fit.span)) return undefined;
  return anchorOf(index, fit, wanted, selectors);
}

/** The very words in their own unit, where what stood beside them is gone: believed if they stand nowhere else. */
function sameWords(aligned: Aligned, home: Home, wanted: Wanted, selectors: Selectors): Anchor | undefined {
  const { index } = aligned;
  const own = wanted.quote.length < SURE ? undefined : certainWindow(aligned, home);
  if (own === undefined) return undefined;
  const start = own.start + index.text.slice(own.start, own.end).indexOf(wanted.quote);
  const span = spanAt(start, wanted);
  if (start < own.start || !isAllowed(aligned, home, span)) return undefined;
  const words = toWholeWords(index.text, span, wanted);
  if (words.start !== span.start || words.end !== span.end || !inOwnRow(index, span, selectors))
    return undefined;
  const places = placesOfWords(index, wanted.quote, 3);
  const others = places.filter((place) => place !== start).map((place) => spanAt(place, wanted));
  return others.length === 0
    ? { state: 'moved', span }
    : { state: 'ambiguous', candidates: [span, ...others] };
}

/** The units paired with the quote's own; else all between the units that stood beside it, where these still stand. */
function certainWindow({ olds, news, to, kind, before, after }: Aligned, home: Home): Span | undefined {
  const isHeld = (old: number): boolean => olds[old] === undefined || kind[old] === 'same';
  const isBetween = isHeld(home.first - 1) && isHeld(home.last + 1);
  const first = news[to[home.first] ?? -1] ?? (isBetween ? news[(before[home.first] ?? -1) + 1] : undefined);
  const last = news[to[home.last] ?? -1] ?? (isBetween ? news[(after[home.last] ?? 0) - 1] : undefined);
  if (first === undefined || last === undefined || last.start < first.start) return undefined;
  return { start: first.start, end: last.start + last.length };
}

/** Text that left its place is believed only in units that did not exist before, and only with its context. */
function inNewBlocks(aligned: Aligned, home: Home, wanted: Wanted, selectors: Selectors): Anchor {
  const { index } = aligned;
  const places = isOnlyOne(aligned, home)
    ? verbatimPlaces(index, wanted).filter((start) => isFree(aligned, home, spanAt(start, wanted)))
    : [];
  const only = places[0];
  if (only !== undefined && stayedWithout(aligned, home))
    return { state: 'gone', candidate: spanAt(only, wanted) };
  if (places.length > 1)
    return { state: 'ambiguous', candidates: places.map((start) => spanAt(start, wanted)) };
  if (only === undefined || wanted.prefix + wanted.suffix === '') return goneWith(index, wanted, []);
  const span = spanAt(only, wanted);
  return inOwnRow(index, span, selectors) ? { state: 'moved', span } : { state: 'gone', candidate: span };
}

/** Its units are still there, edited, and it is in none of them: another place with its words is a twin. */
function stayedWithout({ olds, news, to, kind }: Aligned, { first, last }: Home): boolean {
  for (let old = first; old <= last; old += 1)
    if (kind[old] !== 'edited' || !isLike(olds[old], news[to[old] ?? -1])) return false;
  return true;
}

function fitInside(text: string, window: Span, wanted: Wanted): Fit | undefined {
  const from = Math.max(0, window.start - wanted.prefix.length - 8);
  const to = Math.min(text.length, window.end + wanted.suffix.length + 8);
  const fit = fitIn(text, from, to, wanted);
  return fit !== undefined && isWithin(fit.span, window) ? fit : undefined;
}

function isWithin(span: Span, window: Span): boolean {
  return span.start >= window.start && span.end <= window.end;
}
