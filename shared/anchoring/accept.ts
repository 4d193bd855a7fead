/** When a place is good enough, and what it is then called. Thresholds: SPEC.md [A10]. */
import type { Anchor, Selectors, Span } from '../core/selector.ts';
import { rowHeaderAt } from './describe.ts';
import { toWholeWords } from './place.ts';
import type { Fit, Wanted } from './place.ts';
import type { TextIndex } from './text-index.ts';

const MIDDLE = 24;
const SHORT = 8;

/** In the block that is the quote's own, by the alignment: the thresholds of a known neighbourhood. */
export function fitsOwnBlock(fit: Fit, wanted: Wanted): boolean {
  const length = wanted.quote.length;
  const context = contextLikeness(fit, wanted);
  if (Math.max(fit.prefix, fit.suffix) < 0.6) return false;
  if (length >= MIDDLE) return fit.quote >= 0.75 || (fit.quote >= 0.65 && context >= 0.85);
  if (length >= SHORT) return (fit.quote >= 0.7 && context >= 0.55) || (fit.quote === 1 && context >= 0.4);
  return (fit.quote === 1 && context >= 0.5) || (fit.quote >= 0.6 && context >= 0.85);
}

/** Anywhere else: both sides of the context must speak for it. */
export function fitsElsewhere(fit: Fit, wanted: Wanted): boolean {
  const context = contextLikeness(fit, wanted);
  if (Math.min(fit.prefix, fit.suffix) < 0.6 || context < 0.7) return false;
  if (fit.second < 2 * fit.distance + 3) return false;
  if (wanted.quote.length >= MIDDLE) return fit.quote >= 0.8;
  return (fit.quote === 1 && context >= 0.75) || (fit.quote >= 0.6 && context >= 0.9);
}

/** More edits than this never pass {@link fitsElsewhere}. */
export function mostElsewhere({ quote, prefix, suffix }: Wanted): number {
  const context = prefix.length + suffix.length;
  return quote.length >= MIDDLE ? 0.25 * quote.length + 0.45 * context : 0.7 * quote.length + 0.45 * context;
}

function contextLikeness(fit: Fit, wanted: Wanted): number {
  const before = wanted.prefix.length;
  const after = wanted.suffix.length;
  return before + after === 0 ? 1 : (fit.prefix * before + fit.suffix * after) / (before + after);
}

/** The quote letter by letter at this folded offset; its context is not asked. */
export function quoteAt(text: string, start: number, wanted: Wanted): boolean {
  return start >= 0 && text.startsWith(wanted.quote, start);
}

/** The quote and all of its stored context, letter by letter. */
export function contextAt(text: string, start: number, wanted: Wanted): boolean {
  return (
    quoteAt(text, start, wanted) &&
    start >= wanted.prefix.length &&
    text.startsWith(wanted.prefix, start - wanted.prefix.length) &&
    text.startsWith(wanted.suffix, start + wanted.quote.length)
  );
}

/** The span of the unchanged quote that begins here. */
export function spanAt(start: number, wanted: Wanted): Span {
  return { start, end: start + wanted.quote.length };
}

/**
 * What a fit is: the same words (exact, or moved where the context differs), or edited ones.
 * @param isNamed its row certainly has the same header
 */
export function anchorOf(
  index: TextIndex,
  fit: Fit,
  wanted: Wanted,
  selectors: Selectors,
  isNamed = false,
): Anchor {
  const rivals = fit.rivals.filter((rival) => rival.end > rival.start);
  if (rivals.length > 0) return { state: 'ambiguous', candidates: distinct([fit.span, ...rivals]) };
  const span = toWholeWords(index.text, fit.span, wanted);
  if (fit.rivals.length > 0 || span.start === span.end) return { state: 'gone', candidate: span };
  if (!inOwnRow(index, span, selectors)) return { state: 'gone', candidate: span };
  const isDoubted = !isNamed && isOtherHeader(index, span, wanted, selectors);
  if (isDoubted && !isMistyped(index, span, fit, wanted)) return { state: 'gone', candidate: span };
  const now = index.text.slice(span.start, span.end);
  if (now !== wanted.quote) {
    if (!bordersHold(fit, now, wanted)) return { state: 'gone', candidate: span };
    return { state: 'edited', span, was: selectors.quote.exact, now: index.asSeen(span) };
  }
  return { state: contextAt(index.text, span.start, wanted) ? 'exact' : 'moved', span };
}

/** Each border of an edited quote is held by the context beside it, or by the quote's own first or last words. */
function bordersHold(fit: Fit, now: string, { quote }: Wanted): boolean {
  const start = fit.prefix >= 0.75 || now.startsWith(quote.slice(0, SHORT));
  const end = fit.suffix >= 0.75 || now.endsWith(quote.slice(-SHORT));
  return start && end;
}

/** The row header decides: a cell whose row has another one is another cell. */
export function inOwnRow(index: TextIndex, span: Span, { cell }: Selectors): boolean {
  if (cell === undefined || cell.rowHeader === 0) return true;
  const header = rowHeaderAt(index, index.blockOrdinalAt(span.start));
  return header === undefined || header === cell.rowHeader;
}

/** A short row header with other words, or words of one whose neighbours differ, may be another row's. */
function isOtherHeader(index: TextIndex, span: Span, wanted: Wanted, { cell }: Selectors): boolean {
  return cell?.rowHeader === 0 && wanted.quote.length < MIDDLE && !contextAt(index.text, span.start, wanted);
}

/** A letter or so, never a figure, between neighbours that stayed as they were. */
function isMistyped(index: TextIndex, { start, end }: Span, fit: Fit, { quote }: Wanted): boolean {
  const figures = (text: string): string => text.replace(/\P{N}+/gu, ' ').trim();
  const isFirm = Math.min(fit.prefix, fit.suffix) >= 0.9 && fit.quote >= 0.8;
  return isFirm && figures(index.text.slice(start, end)) === figures(quote);
}

function distinct(spans: readonly Span[]): Span[] {
  const seen = new Set<string>();
  return spans.filter(({ start, end }) => !seen.has(`${start}|${end}`) && seen.add(`${start}|${end}`));
}
