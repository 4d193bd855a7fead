/** An alignment with what the questions about single quotes need. */
import type { Span } from '../core/selector.ts';
import type { Alignment } from './alignment.ts';
import type { Wanted } from './place.ts';
import type { Unit } from './units.ts';
import { firstAtLeast } from './raw-map.ts';
import type { TextIndex } from './text-index.ts';

export interface Aligned extends Alignment {
  readonly index: TextIndex;
  readonly oldStarts: Int32Array;
  readonly newStarts: Int32Array;
  /** Per old unit the nearest unit before and after it that stands unmoved, as new ordinals. */
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/** Old units from the quote's first to its last. */
export interface Home {
  readonly first: number;
  readonly last: number;
}

export function withLookups(index: TextIndex, alignment: Alignment): Aligned {
  const { olds, news, to, kind } = alignment;
  const before = new Int32Array(olds.length);
  const after = new Int32Array(olds.length);
  let last = -1;
  for (let old = 0; old < olds.length; old += 1) {
    before[old] = last;
    if (kind[old] === 'same') last = Math.max(last, to[old] ?? -1);
  }
  last = news.length;
  for (let old = olds.length - 1; old >= 0; old -= 1) {
    after[old] = last;
    if (kind[old] === 'same') last = Math.min(last, to[old] ?? news.length);
  }
  const oldStarts = startsOf(olds);
  const newStarts = startsOf(news);
  return { ...alignment, index, oldStarts, newStarts, before, after };
}

function startsOf(units: readonly Unit[]): Int32Array {
  const starts = new Int32Array(units.length);
  for (let at = 0; at < units.length; at += 1) starts[at] = units[at]?.start ?? 0;
  return starts;
}

/** Undefined if the span cannot belong to that skeleton. */
export function homeOf({ olds, oldStarts }: Aligned, { start, end }: Span): Home | undefined {
  const first = firstAtLeast(oldStarts, start + 1) - 1;
  const last = firstAtLeast(oldStarts, end) - 1;
  const unit = olds[last];
  if (first < 0 || last < first || unit === undefined || end > unit.start + unit.length) return undefined;
  return { first, last };
}

/** Whether a quote of that home began with its first unit, and ended with its last. */
export function edgesOf(
  { olds }: Aligned,
  { first, last }: Home,
  { start, end }: Span,
): { readonly opens: boolean; readonly closes: boolean } {
  const unit = olds[last];
  return {
    opens: olds[first]?.start === start,
    closes: unit !== undefined && unit.start + unit.length === end,
  };
}

/** Whether a quote of that home may be looked for there. */
export function isAllowed(aligned: Aligned, home: Home, span: Span): boolean {
  return (
    isFree(aligned, home, span) &&
    isInRow(aligned, home.first, span.start) &&
    isInRow(aligned, home.last, span.end)
  );
}

/** What began or ended in a table row that has a partner begins or ends in that partner. */
function isInRow({ olds, news, to }: Aligned, old: number, offset: number): boolean {
  const now = news[to[old] ?? -1];
  if (olds[old]?.kind !== 'row' || now === undefined) return true;
  return offset >= now.start && offset <= now.start + now.length;
}

/** Words may not be looked for where another old unit stands unchanged. */
export function isFree({ newStarts, owner }: Aligned, { first, last }: Home, { start, end }: Span): boolean {
  for (let unit = firstAtLeast(newStarts, start + 1) - 1; (newStarts[unit] ?? end) < end; unit += 1) {
    const whose = owner[unit] ?? -1;
    if (whose >= 0 && (whose < first || whose > last)) return false;
  }
  return true;
}

/** With no more of the context than stood in the quote's own unit. */
export function withinUnit({ start, length }: Unit, { quote, prefix, suffix }: Wanted, was: Span): Wanted {
  return {
    quote,
    prefix: prefix.slice(Math.max(0, prefix.length - Math.max(0, was.start - start))),
    suffix: suffix.slice(0, Math.max(0, start + length - was.end)),
  };
}

/** None of the quote's units has a twin among the others. */
export function isOnlyOne({ olds, places }: Aligned, { first, last }: Home): boolean {
  const own = new Map<number, number>();
  for (const { hash } of olds.slice(first, last + 1)) own.set(hash, (own.get(hash) ?? 0) + 1);
  return [...own].every(([hash, count]) => places.count(hash) === count);
}

/** Between the nearest units that stand unmoved. Undefined where nothing does, or more than `longest`. */
export function gapOf(
  { news, before, after }: Aligned,
  { first, last }: Home,
  longest: number,
): Span | undefined {
  const from = news[(before[first] ?? -1) + 1];
  const to = news[(after[last] ?? news.length) - 1];
  if (from === undefined || to === undefined || to.start < from.start) return undefined;
  const end = to.start + to.length;
  return end - from.start > longest ? undefined : { start: from.start, end };
}
