/**
 * Aligns two sequences of hashes in order. A pair is `certain` only if *every* longest alignment has it; where two
 * alignments are equally long (a row of equal blocks of which one is gone) the old unit is `unclear`. SPEC.md [A8].
 *
 * Method: unique long units as anchors (patience diff, longest increasing subsequence), between them the table of
 * longest common subsequences from both ends.
 */
import { placesIn, type Hashed, type HashPlaces } from './hash-places.ts';
import { pauseEvery, type Steps } from './steps.ts';

export interface HashAlignment {
  /** Per old unit the new one that it certainly is, or -1. */
  readonly pairs: Int32Array;
  /** Old units with several places, or with one that may belong to another: the places. */
  readonly unclear: Map<number, readonly number[]>;
  /** Per new unit 1 if some longest alignment uses it. */
  readonly used: Uint8Array;
}

interface Range {
  readonly o0: number;
  readonly o1: number;
  readonly n0: number;
  readonly n1: number;
}

const TABLE_LIMIT = 40_000;
const ANCHOR_LENGTH = 24;

/** Where the units of both editions are. */
export interface BothPlaces {
  readonly olds: HashPlaces;
  readonly news: HashPlaces;
}

/** Entries of tables between two pauses. */
const ENTRIES = 2 * TABLE_LIMIT;

/** Pairs are ordinals of units. Where a table would have over 40,000 entries, only anchors and equal ends are paired. */
export function* alignHashes(
  olds: readonly Hashed[],
  news: readonly Hashed[],
  places: BothPlaces,
): Steps<HashAlignment> {
  const result = {
    pairs: new Int32Array(olds.length).fill(-1),
    unclear: new Map<number, readonly number[]>(),
    used: new Uint8Array(news.length),
  };
  const isDue = pauseEvery(ENTRIES);
  const whole: Range = { o0: 0, o1: olds.length, n0: 0, n1: news.length };
  const work = [whole];
  for (let range = work.pop(); range !== undefined; range = work.pop()) {
    const { o0, o1, n0, n1 } = range;
    if (isDue(Math.min((o1 - o0) * (n1 - n0), 8 * (o1 - o0 + n1 - n0)))) yield;
    if (o0 === o1 || n0 === n1) continue;
    if (pairIfEqual(result, olds, news, range)) continue;
    if ((o1 - o0) * (n1 - n0) <= TABLE_LIMIT) {
      alignByTable(result, olds, news, range);
      continue;
    }
    const anchors = uniqueAnchors(olds, range, range === whole ? places : placesOf(olds, news, range));
    if (anchors.length === 0) alignFromBothEnds(result, olds, news, range);
    else split(result, work, range, anchors);
  }
  return result;
}

function pair(result: HashAlignment, old: number, now: number): void {
  result.pairs[old] = now;
  result.used[now] = 1;
}

function pairIfEqual(
  result: HashAlignment,
  olds: readonly Hashed[],
  news: readonly Hashed[],
  r: Range,
): boolean {
  if (r.o1 - r.o0 !== r.n1 - r.n0) return false;
  const shift = r.n0 - r.o0;
  for (let i = r.o0; i < r.o1; i += 1) if (olds[i]?.hash !== news[i + shift]?.hash) return false;
  for (let i = r.o0; i < r.o1; i += 1) pair(result, i, i + shift);
  return true;
}

function split(
  result: HashAlignment,
  work: Range[],
  r: Range,
  anchors: readonly (readonly [number, number])[],
): void {
  let { o0, n0 } = r;
  for (const [old, now] of anchors) {
    pair(result, old, now);
    if (old > o0 && now > n0) work.push({ o0, o1: old, n0, n1: now });
    o0 = old + 1;
    n0 = now + 1;
  }
  work.push({ o0, o1: r.o1, n0, n1: r.n1 });
}

/** Long units that occur once in each range, thinned to the longest chain that is in order in both. */
function uniqueAnchors(
  olds: readonly Hashed[],
  r: Range,
  { olds: own, news: place }: BothPlaces,
): [number, number][] {
  const both: number[] = [];
  const nows: number[] = [];
  for (let i = r.o0; i < r.o1; i += 1) {
    const unit = olds[i];
    if (unit === undefined || unit.length < ANCHOR_LENGTH || own.only(unit.hash) !== i) continue;
    const now = place.only(unit.hash);
    if (now < 0) continue;
    both.push(i);
    nows.push(now);
  }
  return increasing(nows).map((k) => [both[k] ?? 0, nows[k] ?? 0]);
}

function placesOf(olds: readonly Hashed[], news: readonly Hashed[], r: Range): BothPlaces {
  return { olds: placesIn(olds, r.o0, r.o1), news: placesIn(news, r.n0, r.n1) };
}

/** Ordinals of the longest subsequence that increases (patience sorting). */
function increasing(values: readonly number[]): number[] {
  const tops: number[] = [];
  const before = new Int32Array(values.length).fill(-1);
  values.forEach((value, k) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((values[tops[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[k] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = k;
  });
  const chain: number[] = [];
  for (let k = tops[tops.length - 1] ?? -1; k >= 0; k = before[k] ?? -1) chain.push(k);
  return chain.reverse();
}

/** All longest alignments at once: `head` and `tail` are the lengths before and after each point. */
function alignByTable(
  result: HashAlignment,
  olds: readonly Hashed[],
  news: readonly Hashed[],
  r: Range,
): void {
  const rows = r.o1 - r.o0;
  const width = r.n1 - r.n0 + 1;
  const oldHashes = hashesOf(olds, r.o0, r.o1);
  const newHashes = hashesOf(news, r.n0, r.n1);
  const same = (i: number, j: number): boolean => oldHashes[i] === newHashes[j];
  const head = new Uint16Array((rows + 1) * width);
  const tail = new Uint16Array((rows + 1) * width);
  const get = (table: Uint16Array, i: number, j: number): number => table[i * width + j] ?? 0;
  for (let i = 1; i <= rows; i += 1) {
    for (let j = 1; j < width; j += 1) {
      const skip = Math.max(get(head, i - 1, j), get(head, i, j - 1));
      head[i * width + j] = same(i - 1, j - 1) ? Math.max(skip, get(head, i - 1, j - 1) + 1) : skip;
    }
  }
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = width - 2; j >= 0; j -= 1) {
      const skip = Math.max(get(tail, i + 1, j), get(tail, i, j + 1));
      tail[i * width + j] = same(i, j) ? Math.max(skip, get(tail, i + 1, j + 1) + 1) : skip;
    }
  }
  const best = get(tail, 0, 0);
  for (let i = 0; i < rows; i += 1) {
    const places: number[] = [];
    let dispensable = false;
    for (let j = 0; j < width; j += 1) {
      if (get(head, i, j) + get(tail, i + 1, j) === best) dispensable = true;
      if (j + 1 === width || !same(i, j)) continue;
      if (get(head, i, j) + 1 + get(tail, i + 1, j + 1) === best) places.push(r.n0 + j);
    }
    settle(result, r.o0 + i, places, dispensable);
  }
}

function hashesOf(units: readonly Hashed[], from: number, to: number): Uint32Array {
  const hashes = new Uint32Array(to - from);
  for (let i = from; i < to; i += 1) hashes[i - from] = units[i]?.hash ?? 0;
  return hashes;
}

function settle(result: HashAlignment, old: number, places: readonly number[], dispensable: boolean): void {
  const only = places[0];
  if (only === undefined) return;
  if (places.length === 1 && !dispensable) {
    pair(result, old, only);
    return;
  }
  for (const place of places) result.used[place] = 1;
  result.unclear.set(old, places);
}

/** For long stretches of nothing but repetition: certain is what stands the same counted from both ends. */
function alignFromBothEnds(
  result: HashAlignment,
  olds: readonly Hashed[],
  news: readonly Hashed[],
  r: Range,
): void {
  const least = Math.min(r.o1 - r.o0, r.n1 - r.n0);
  let front = 0;
  while (front < least && olds[r.o0 + front]?.hash === news[r.n0 + front]?.hash) front += 1;
  let back = 0;
  while (back < least && olds[r.o1 - 1 - back]?.hash === news[r.n1 - 1 - back]?.hash) back += 1;
  const overlap = Math.max(0, front + back - least);
  for (let k = 0; k < front - overlap; k += 1) pair(result, r.o0 + k, r.n0 + k);
  for (let k = 0; k < back - overlap; k += 1) pair(result, r.o1 - 1 - k, r.n1 - 1 - k);
  const oldRest = { from: r.o0 + front - overlap, to: r.o1 - (back - overlap) };
  const newFrom = r.n0 + front - overlap;
  const newTo = r.n1 - (back - overlap);
  const places = new Map<number, number[]>();
  for (let j = newFrom; j < newTo; j += 1) {
    const hash = news[j]?.hash ?? 0;
    places.set(hash, [...(places.get(hash) ?? []), j].slice(0, 8));
  }
  for (let i = oldRest.from; i < oldRest.to; i += 1) {
    const found = places.get(olds[i]?.hash ?? 0);
    if (found !== undefined) settle(result, i, found, true);
  }
}
