/** Where an old unit is now, wherever it went: by the alignment, else by words that only it has. SPEC.md [A16]. */
import type { Span } from '../core/selector.ts';
import type { Aligned } from './aligned.ts';
import { hash32 } from './hash.ts';
import { fewOf, keyOf, lookupsOf } from './lookups.ts';
import { agreement, isLike, lengthRatio } from './likeness.ts';
import type { Unit } from './units.ts';

/** Units longer than this are not read letter by letter. */
export const LONGEST = 12_000;

/** The new text that an old unit may be. */
export interface Partner extends Span {
  /** Those of them that it certainly is, from the first to the last. */
  readonly first: number;
  readonly last: number;
  /** Word for word, from `start` on. */
  readonly isSame: boolean;
}

/** Undefined for a unit that is gone, or that may be several. */
export function partnerOf(aligned: Aligned, old: number): Partner | undefined {
  const now = aligned.to[old] ?? -1;
  if (now < 0) return elsewhere(aligned, old) ?? apart(aligned, old);
  if (aligned.kind[old] !== 'edited') return units(aligned, now, now, true);
  return isLike(aligned.olds[old], aligned.news[now]) ? withBeside(aligned, now) : undefined;
}

function units({ news }: Aligned, first: number, last: number, isSame: boolean): Partner | undefined {
  const [from, to] = [news[first], news[last]];
  return from && to && { first, last, isSame, start: from.start, end: to.start + to.length };
}

/** Units beside it that are nobody's may be a part of it that was split off. */
const BESIDE = 3;

function withBeside(aligned: Aligned, now: number): Partner | undefined {
  let [first, last] = [now, now];
  while (now - first < BESIDE && isNobodys(aligned, first - 1)) first -= 1;
  while (last - now < BESIDE && isNobodys(aligned, last + 1)) last += 1;
  const around = units(aligned, first, last, false);
  return around && { ...around, first: now, last: now };
}

/** No other unit of either edition has its words. */
export function isOnlyUnit(aligned: Aligned, old: number): boolean {
  const hash = aligned.olds[old]?.hash ?? 0;
  return aligned.places.count(hash) === 1 && lookupsOf(aligned).counts.get(hash) === 1;
}

/** A new unit that no old one is. */
export function isNobodys(aligned: Aligned, now: number): boolean {
  return aligned.news[now] !== undefined && !lookupsOf(aligned).taken.has(now);
}

/** Moved, with all of its words or with most of them, where no other unit of either edition is like it. */
function elsewhere(aligned: Aligned, old: number): Partner | undefined {
  const unit = aligned.olds[old];
  if (unit === undefined) return undefined;
  const lookups = lookupsOf(aligned);
  const [same] = fewOf(lookups.free, unit.hash);
  if (same !== undefined) return isOnlyUnit(aligned, old) ? units(aligned, same, same, true) : undefined;
  if (aligned.unclear.has(old)) return undefined;
  const named = namedRow(aligned, old);
  if (named !== undefined) return units(aligned, named, named, false);
  const [now, other] = alike(lookups.news, unit, aligned.news);
  const [own, twin] = alike(lookups.olds, unit, aligned.olds);
  if (now === undefined || other !== undefined || own !== old || twin !== undefined) return undefined;
  return canBe(unit, aligned.news[now]) ? withBeside(aligned, now) : undefined;
}

/** The row with the same header, if there is one only that is nobody's, and no other old row that might be it. */
function namedRow(aligned: Aligned, old: number): number | undefined {
  const { olds, before, after } = aligned;
  const { header, kind } = olds[old] ?? { header: 0, kind: '' };
  if (kind !== 'row' || header === 0) return undefined;
  const { rows, freeRows } = lookupsOf(aligned);
  const all = fewOf(freeRows, header);
  const near = all.filter((at) => at > (before[old] ?? -1) && at < (after[old] ?? Infinity));
  if (near.length === 1 && near[0] !== undefined && rowsOf(aligned, header, near[0]) === 1) return near[0];
  return all.length === 1 && fewOf(rows, header).length === 1 ? all[0] : undefined;
}

function canBe(old: Unit, now: Unit | undefined): boolean {
  if (now === undefined || (old.kind === 'heading') !== (now.kind === 'heading')) return false;
  if ((old.kind === 'row') !== (now.kind === 'row')) return false;
  return old.header === now.header && lengthRatio(old, now) >= 0.5;
}

/** A row of a table that was taken apart: from the paragraph that was its header, if that stands once where it should. */
function apart(aligned: Aligned, old: number): Partner | undefined {
  const { olds, news, before, after } = aligned;
  const row = olds[old];
  if (row?.kind !== 'row' || row.header === 0 || aligned.unclear.has(old)) return undefined;
  const [from, to] = [before[old] ?? -1, after[old] ?? news.length];
  const { free, rows } = lookupsOf(aligned);
  const found = fewOf(free, row.header).filter((at) => at > from && at < to);
  const same = found.filter((at) => hashAt(aligned, at, row.length) === row.hash);
  const rivals = fewOf(rows, row.header).filter((at) => olds[at]?.hash === row.hash);
  if (same[0] !== undefined) {
    const start = news[same[0]]?.start ?? 0;
    if (same.length > 1 || rivals.length !== 1) return undefined;
    return { first: same[0], last: same[0], start, end: start + row.length, isSame: true };
  }
  const [first] = found;
  if (first === undefined || found.length > 1 || rowsOf(aligned, row.header, first) !== 1) return undefined;
  let last = first;
  while (last - first < 2 * row.cells && isNobodys(aligned, last + 1) && !rows.has(news[last + 1]?.hash ?? 0))
    last += 1;
  return units(aligned, first, last, false);
}

function hashAt({ news, index }: Aligned, now: number, length: number): number {
  const start = news[now]?.start ?? 0;
  return hash32(index.text, start, Math.min(index.text.length, start + length));
}

/** How many old rows with this header, and without a partner, may stand there. */
function rowsOf(aligned: Aligned, header: number, now: number): number {
  const rows = fewOf(lookupsOf(aligned).rows, header);
  return rows.filter((old) => (aligned.before[old] ?? -1) < now && now < (aligned.after[old] ?? 0)).length;
}

/** Ordinals of the units of which two min-hashes of three agree. */
function alike(by: ReadonlyMap<number, readonly number[]>, unit: Unit, among: readonly Unit[]): number[] {
  const found = new Set<number>();
  unit.min.forEach((min, k) => {
    for (const at of fewOf(by, keyOf(min, k))) {
      const other = among[at];
      if (other !== undefined && agreement(unit, other) >= 2) found.add(at);
    }
  });
  return [...found];
}
