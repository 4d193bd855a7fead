/** A quote in the units that are its own, each border by itself, whatever became of the text around them. SPEC.md [A16]. */
import type { Anchor, Selectors } from '../core/selector.ts';
import { anchorOf, contextAt, fitsOwnBlock, inOwnRow, spanAt } from './accept.ts';
import { edgesOf, gapOf, isAllowed, isFree, withinUnit } from './aligned.ts';
import type { Aligned, Home } from './aligned.ts';
import { betweenBorders } from './borders.ts';
import { hash32 } from './hash.ts';
import { LONGEST, partnerOf } from './partners.ts';
import { fitIn } from './place.ts';
import type { Fit, Wanted } from './place.ts';
import type { Unit } from './units.ts';

/** Quote and context inside of the unit: less than this may be anybody's words. */
const LEAST_OWN = 10;

/** Undefined where units, words or borders do not speak for it. */
export function inOwnUnits(
  aligned: Aligned,
  home: Home,
  wanted: Wanted,
  selectors: Selectors,
): Anchor | undefined {
  if (wanted.quote.length !== selectors.position.end - selectors.position.start) return undefined;
  return home.first === home.last
    ? inOneUnit(aligned, home, wanted, selectors)
    : betweenBorders(aligned, home, wanted, selectors);
}

/** Context that stands in other units does not count: these may have been taken out, put in or moved. */
function inOneUnit(aligned: Aligned, home: Home, wanted: Wanted, selectors: Selectors): Anchor | undefined {
  const { index, olds, news } = aligned;
  const now = partnerOf(aligned, home.first);
  const old = olds[home.first];
  if (old === undefined) return undefined;
  if (now === undefined) return wholeRow(aligned, home, old, wanted, selectors);
  if (now.end - now.start > LONGEST) return undefined;
  const own = withinUnit(old, wanted, selectors.position);
  const offset = selectors.position.start - old.start;
  const isBegun = own.prefix.length === offset && index.text.startsWith(own.prefix + own.quote, now.start);
  if (now.isSame || isBegun) return atOffset(aligned, home, now.start + offset, wanted, selectors);
  if (own.prefix.length + own.quote.length + own.suffix.length < LEAST_OWN) return undefined;
  const fit = fitIn(index.text, now.start, now.end, own);
  if (fit === undefined || !fitsOwnBlock(fit, own) || !isAllowed(aligned, home, fit.span)) return undefined;
  if (!sidesSpeakForIt(fit, own, (aligned.to[home.first] ?? -1) >= 0)) return undefined;
  const isNamed = old.header !== 0 && [news[now.first]?.header, news[now.first]?.hash].includes(old.header);
  const anchor = anchorOf(index, fit, own, selectors, {
    ...edgesOf(aligned, home, selectors.position),
    isNamed,
  });
  if (anchor.state === 'gone') return undefined;
  return anchor.state === 'exact' ? { state: 'moved', span: anchor.span } : anchor;
}

/** One side of what stood beside it in its unit, or both where the unit is only like its own. */
function sidesSpeakForIt(fit: Fit, { prefix, suffix }: Wanted, isPaired: boolean): boolean {
  const sides = [prefix === '' ? [] : fit.prefix, suffix === '' ? [] : fit.suffix].flat();
  if (sides.length === 0) return true;
  return (isPaired ? Math.max(...sides) : Math.min(...sides)) >= 0.6;
}

/** A row whose words are all known from quote and context, now a part of another unit, which is nobody's. */
function wholeRow(
  aligned: Aligned,
  home: Home,
  old: Unit,
  wanted: Wanted,
  selectors: Selectors,
): Anchor | undefined {
  const { index, places } = aligned;
  if (old.kind !== 'row') return undefined;
  const own = withinUnit(old, wanted, selectors.position);
  const words = own.prefix + own.quote + own.suffix;
  if (words.length !== old.length || hash32(words) !== old.hash || places.count(old.hash) !== 1)
    return undefined;
  const between = gapOf(aligned, home, LONGEST);
  if (words.length < LEAST_OWN || between === undefined) return undefined;
  const gap = index.text.slice(between.start, between.end);
  const at = gap.indexOf(words);
  if (at < 0 || gap.includes(words, at + 1) || !isWhole(gap, at, words.length)) return undefined;
  const start = between.start + at;
  const span = spanAt(start + own.prefix.length, wanted);
  if (!isFree(aligned, home, { start, end: start + words.length })) return undefined;
  return { state: contextAt(index.text, span.start, wanted) ? 'exact' : 'moved', span };
}

function isWhole(text: string, at: number, length: number): boolean {
  return (at === 0 || text[at - 1] === ' ') && (at + length === text.length || text[at + length] === ' ');
}

/** In a unit that has the same words elsewhere. */
function atOffset(
  aligned: Aligned,
  home: Home,
  start: number,
  wanted: Wanted,
  selectors: Selectors,
): Anchor | undefined {
  const span = spanAt(start, wanted);
  if (!aligned.index.text.startsWith(wanted.quote, start) || !isFree(aligned, home, span)) return undefined;
  if (!inOwnRow(aligned.index, span, selectors)) return undefined;
  return { state: contextAt(aligned.index.text, start, wanted) ? 'exact' : 'moved', span };
}
