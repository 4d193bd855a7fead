/** Where the rare pieces of a quote occur: one index of 8-grams per text, shared by all findings. SPEC.md [A11]. */
import type { TextIndex } from './text-index.ts';

const SIZE = 8;
const STRIDE = 4;
const COMMON = 48;
const SECTIONS = 12;
const PRIME = 0x01000193;

interface GramIndex {
  readonly bits: number;
  /** Bucket to its first place in `places`. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
}

const cache = new WeakMap<TextIndex, GramIndex>();

/** Offsets at which `pattern` may begin (to within 16 units), the likeliest first. */
export function seedsOf(index: TextIndex, pattern: string, limit: number): number[] {
  const grams = gramsOf(index);
  const votes = new Map<number, number>();
  for (const { at, bucket } of rarestGrams(grams, pattern)) {
    for (let k = grams.starts[bucket] ?? 0; k < (grams.starts[bucket + 1] ?? 0); k += 1) {
      const diagonal = Math.round(((grams.places[k] ?? 0) - at) / 16);
      votes.set(diagonal, (votes.get(diagonal) ?? 0) + 1);
    }
  }
  const ranked = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const least = (ranked[0]?.[1] ?? 0) / 4;
  const chosen: number[] = [];
  for (const [diagonal, count] of ranked) {
    if (chosen.length === limit || count < least) break;
    if (!chosen.some((other) => Math.abs(other - diagonal) <= 2)) chosen.push(diagonal);
  }
  return chosen.map((diagonal) => Math.max(0, diagonal * 16));
}

interface Gram {
  readonly at: number;
  readonly bucket: number;
  readonly count: number;
}

/** The rarest piece of each section, so that no part of the pattern outvotes the others. */
function rarestGrams(grams: GramIndex, pattern: string): Gram[] {
  const rarest: (Gram | undefined)[] = [];
  for (let at = 0; at + SIZE <= pattern.length; at += STRIDE) {
    const bucket = bucketOf(pattern, at, grams.bits);
    const count = (grams.starts[bucket + 1] ?? 0) - (grams.starts[bucket] ?? 0);
    if (count === 0 || count > COMMON) continue;
    const section = Math.floor((at * SECTIONS) / pattern.length);
    if (count < (rarest[section]?.count ?? Infinity)) rarest[section] = { at, bucket, count };
  }
  return rarest.filter((gram) => gram !== undefined);
}

function gramsOf(index: TextIndex): GramIndex {
  let grams = cache.get(index);
  if (grams === undefined) cache.set(index, (grams = buildGrams(index.text)));
  return grams;
}

function buildGrams(text: string): GramIndex {
  const bits = Math.min(20, Math.max(10, Math.ceil(Math.log2(text.length + 1))));
  const count = Math.max(0, text.length - SIZE + 1);
  const buckets = new Int32Array(count);
  const starts = new Int32Array((1 << bits) + 2);
  for (let at = 0; at < count; at += 1) {
    const bucket = bucketOf(text, at, bits);
    buckets[at] = bucket;
    starts[bucket + 2] = (starts[bucket + 2] ?? 0) + 1;
  }
  for (let k = 2; k < starts.length; k += 1) starts[k] = (starts[k] ?? 0) + (starts[k - 1] ?? 0);
  const places = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const next = (buckets[at] ?? 0) + 1;
    places[starts[next] ?? 0] = at;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  return { bits, starts, places };
}

function bucketOf(text: string, at: number, bits: number): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < SIZE; k += 1) hash = Math.imul(hash ^ text.charCodeAt(at + k), PRIME);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> (32 - bits);
}
