/** A quote of several units, each of its borders by itself in the unit that is its own. Rules: SPEC.md [A16]. */
import type { Anchor, Selectors, Span } from '../core/selector.ts';
import { contextAt, inOwnRow } from './accept.ts';
import { isFree, withinUnit } from './aligned.ts';
import type { Aligned, Home } from './aligned.ts';
import { isNobodys, LONGEST, partnerOf } from './partners.ts';
import { fitIn } from './place.ts';
import type { Wanted } from './place.ts';
import type { Unit } from './units.ts';

/** Share of the quote that must be left where units at its ends are gone. */
const LEAST_LEFT = 0.6;
/** Words at a border by which it is known. */
const SHORT = 8;

/** Where the first of the quote's units that is left begins to be quoted, and the last of them ends to be. */
export function betweenBorders(
  aligned: Aligned,
  home: Home,
  wanted: Wanted,
  selectors: Selectors,
): Anchor | undefined {
  const { index } = aligned;
  const start = border(aligned, home, wanted, selectors.position, 1);
  const end = border(aligned, home, wanted, selectors.position, -1);
  if (start === undefined || end === undefined || end.at <= start.at) return undefined;
  const span = { start: start.at, end: end.at };
  const ratio = (span.end - span.start) / wanted.quote.length;
  const left = wanted.quote.length - start.lost - end.lost;
  if (ratio < LEAST_LEFT || ratio > 1.7 || left < wanted.quote.length * LEAST_LEFT) return undefined;
  if (!isFree(aligned, home, span)) return undefined;
  if (start.lost === 0 && !inOwnRow(index, span, selectors)) return undefined;
  const now = index.text.slice(span.start, span.end);
  if (now === wanted.quote)
    return { state: contextAt(index.text, span.start, wanted) ? 'exact' : 'moved', span };
  return { state: 'edited', span, was: selectors.quote.exact, now: index.asSeen(span) };
}

interface Border {
  readonly at: number;
  /** Units of text of the quote that went with what is gone. */
  readonly lost: number;
}

/** From its own unit inwards to the first that is left: 1 for the quote's start, -1 for its end. */
function border(
  aligned: Aligned,
  { first, last }: Home,
  wanted: Wanted,
  was: Span,
  step: 1 | -1,
): Border | undefined {
  const { olds } = aligned;
  let lost = 0;
  for (let at = step === 1 ? first : last; at >= first && at <= last; at += step) {
    const old = olds[at];
    if (old === undefined || aligned.unclear.has(at)) return undefined;
    const now = partnerOf(aligned, at);
    const own = { start: Math.max(was.start, old.start), end: Math.min(was.end, old.start + old.length) };
    if (now === undefined) {
      if ((aligned.to[at] ?? -1) >= 0) return undefined;
      lost += own.end - own.start + 1;
      continue;
    }
    // A new unit that is nobody's may hold what seems to be lost.
    if (lost > 0 && isNobodys(aligned, step === 1 ? now.first - 1 : now.last + 1)) return undefined;
    const edge = step === 1 ? own.start : own.end;
    if (now.isSame) return { at: now.start + edge - old.start, lost };
    const place = edgeIn(aligned.index.text, old, now, wanted, was, own, step);
    return place === undefined ? undefined : { at: place, lost };
  }
  return undefined;
}

/** The quote's border in an edited unit, by the quoted part of it and what stood beside that in the unit. */
function edgeIn(
  text: string,
  old: Unit,
  now: Span,
  wanted: Wanted,
  was: Span,
  own: Span,
  step: 1 | -1,
): number | undefined {
  if (now.end - now.start > LONGEST) return undefined;
  const part = { ...wanted, quote: wanted.quote.slice(own.start - was.start, own.end - was.start) };
  const inner = withinUnit(old, part, own);
  if (old.kind === 'row') return edgeInRow(text, now, inner, step);
  const fit = fitIn(text, now.start, now.end, { ...inner, [step === 1 ? 'suffix' : 'prefix']: '' });
  if (fit === undefined || fit.rivals.length > 0 || fit.quote < 0.6) return undefined;
  const words = text.slice(fit.span.start, fit.span.end);
  const isHeld = step === 1 ? startOf(words) === startOf(inner.quote) : endOf(words) === endOf(inner.quote);
  const side = step === 1 ? inner.prefix : inner.suffix;
  const beside = step === 1 ? fit.prefix : fit.suffix;
  if (!isHeld && (side.length < SHORT || beside < 0.75)) return undefined;
  return step === 1 ? fit.span.start : fit.span.end;
}

/** Columns may have come between its cells: its ends are its ends, and else the words at the border decide. */
function edgeInRow(
  text: string,
  now: Span,
  { quote, prefix, suffix }: Wanted,
  step: 1 | -1,
): number | undefined {
  const row = text.slice(now.start, now.end);
  if (step === 1 && prefix === '' && row.startsWith(quote.slice(0, 4))) return now.start;
  const word = step === 1 ? (quote.split(' ', 1)[0] ?? '') : (quote.split(' ').at(-1) ?? '');
  const ends = [24, SHORT].map((length) => (step === 1 ? quote.slice(0, length) : quote.slice(-length)));
  for (const words of [...ends, word]) {
    const at = row.indexOf(words);
    if (at >= 0 && words.length > 1 && !row.includes(words, at + 1))
      return now.start + at + (step === 1 ? 0 : words.length);
  }
  return step === -1 && suffix === '' ? now.end : undefined;
}

const startOf = (words: string): string => words.slice(0, SHORT);
const endOf = (words: string): string => words.slice(-SHORT);
