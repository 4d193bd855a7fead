/** What is looked up about the units of an alignment that have no partner in it. Rules: SPEC.md [A16]. */
import type { Aligned } from './aligned.ts';

export interface Lookups {
  /** New units that some old unit is. */
  readonly taken: ReadonlySet<number>;
  /** The others, by the hash of their words. */
  readonly free: ReadonlyMap<number, readonly number[]>;
  /** How many new units have these very words. */
  readonly counts: ReadonlyMap<number, number>;
  /** By each min-hash: new units that are nobody's, and all old ones. */
  readonly news: ReadonlyMap<number, readonly number[]>;
  readonly olds: ReadonlyMap<number, readonly number[]>;
  /** Old rows without a partner, by their headers. */
  readonly rows: ReadonlyMap<number, readonly number[]>;
  /** New rows that are nobody's, by theirs. */
  readonly freeRows: ReadonlyMap<number, readonly number[]>;
}

const cache = new WeakMap<Aligned, Lookups>();

/** Once per alignment, and only where a unit has no partner. */
export function lookupsOf(aligned: Aligned): Lookups {
  const known = cache.get(aligned);
  if (known !== undefined) return known;
  const taken = new Set(aligned.to);
  const free = new Map<number, number[]>();
  const freeRows = new Map<number, number[]>();
  const counts = new Map<number, number>();
  const news = new Map<number, number[]>();
  const olds = new Map<number, number[]>();
  aligned.news.forEach((unit, at) => {
    counts.set(unit.hash, (counts.get(unit.hash) ?? 0) + 1);
    if (taken.has(at)) return;
    add(free, unit.hash, at);
    if (unit.header !== 0) add(freeRows, unit.header, at);
    unit.min.forEach((min, k) => add(news, keyOf(min, k), at));
  });
  const rows = new Map<number, number[]>();
  aligned.olds.forEach((unit, at) => {
    unit.min.forEach((min, k) => add(olds, keyOf(min, k), at));
    if (unit.header !== 0 && (aligned.to[at] ?? -1) < 0) add(rows, unit.header, at);
  });
  const lookups = { taken, free, counts, news, olds, rows, freeRows };
  cache.set(aligned, lookups);
  return lookups;
}

export function keyOf(min: number, k: number): number {
  return min * 3 + k;
}

/** What so many units have says nothing about any of them. */
const MOST = 40;

/** Ordinals of the units that have it; none where too many have. */
export function fewOf(map: ReadonlyMap<number, readonly number[]>, key: number): readonly number[] {
  const found = map.get(key) ?? [];
  return found.length < MOST ? found : [];
}

function add(map: Map<number, number[]>, key: number, at: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [at]);
  else if (known.length < MOST) known.push(at);
}
