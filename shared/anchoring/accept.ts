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

/** What the alignment knows of a quote's units. */
export interface Known {
  /** Its row certainly has the same header. */
  readonly isNamed?: boolean;
  /** It began with its first unit, or ended with its last: so it may do where a block does. */
  readonly opens?: boolean;
  readonly closes?: boolean;
}

/**
 * What a fit is: the same words (exact, or moved where the context differs), or edited ones.
 */
export function anchorOf(
  index: TextIndex,
  fit: Fit,
  wanted: Wanted,
  selectors: Selectors,
  { isNamed = false, opens = false, closes = false }: Known = {},
): Anchor {
  const rivals = fit.rivals.filter((rival) => rival.end > rival.start);
  if (rivals.length > 0) return { state: 'ambiguous', candidates: distinct([fit.span, ...rivals]) };
  const span = toWholeWords(index.text, fit.span, wanted);
  if (fit.rivals.length > 0 || span.start === span.end) return { state: 'gone', candidate: span };
  if (!inOwnRow(index, span, selectors)) return { state: 'gone', candidate: span };
  const isDoubted = !isNamed && isOtherHeader(index, span, wanted, selectors);
  if (isDoubted && !isMistyped(index, span, fit, wanted, selectors))
    return { state: 'gone', candidate: span };
  if (index.text.slice(span.start, span.end) === wanted.quote)
    return { state: contextAt(index.text, span.start, wanted) ? 'exact' : 'moved', span };
  const edited = withEdges(index, span, fit, wanted, opens, closes);
  if (edited === undefined) return { state: 'gone', candidate: span };
  return { state: 'edited', span: edited, was: selectors.quote.exact, now: index.asSeen(edited) };
}

/**
 * An edited quote's span, if each of its borders is held: by the context beside it, by the quote's own first or last
 * words, or by the border of a block, where the quote began or ended with its own. Undefined otherwise.
 */
function withEdges(
  index: TextIndex,
  span: Span,
  fit: Fit,
  { quote, prefix, suffix }: Wanted,
  opens: boolean,
  closes: boolean,
): Span | undefined {
  const now = index.text.slice(span.start, span.end);
  const isHeld = (context: string, likeness: number): boolean => context.length >= SHORT && likeness >= 0.75;
  let { start, end } = span;
  if (!isHeld(prefix, fit.prefix) && !now.startsWith(quote.slice(0, SHORT))) {
    const first = opens ? (index.blockAt(start)?.start ?? -1) : -1;
    if (first < 0 || start - first > SHORT) return undefined;
    start = first;
  }
  if (!isHeld(suffix, fit.suffix) && !now.endsWith(quote.slice(-SHORT))) {
    const last = closes ? (index.blockAt(end - 1)?.end ?? Infinity) : Infinity;
    if (last - end > SHORT) return undefined;
    end = last;
  }
  return { start, end };
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
function isMistyped(
  index: TextIndex,
  { start, end }: Span,
  fit: Fit,
  { quote, prefix }: Wanted,
  { block }: Selectors,
): boolean {
  // Of a part of the header the rest must stand before it as it was.
  const rest = block.startOffset === 0 ? '' : prefix.slice(-block.startOffset);
  if (!index.text.endsWith(rest, start)) return false;
  const figures = (text: string): string => text.replace(/\P{N}+/gu, ' ').trim();
  const isFirm = Math.min(fit.prefix, fit.suffix) >= 0.9 && fit.quote >= 0.8;
  return isFirm && figures(index.text.slice(start, end)) === figures(quote);
}

function distinct(spans: readonly Span[]): Span[] {
  const seen = new Set<string>();
  return spans.filter(({ start, end }) => !seen.has(`${start}|${end}`) && seen.add(`${start}|${end}`));
}
