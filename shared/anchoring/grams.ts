/** Where the rare pieces of a quote occur: one index of 8-grams per text, shared by all findings. SPEC.md [A11]. */
import { finish, type Steps } from './steps.ts';
import type { TextIndex } from './text-index.ts';

const SIZE = 8;
/** Pieces that occur more often than this say too little. */
const COMMON = 400;
const SECTIONS = 12;
const BASE = 0x01000193;
/** What a unit weighs when it leaves the rolling hash. */
const LEAVING = Array.from({ length: SIZE }).reduce<number>((power) => Math.imul(power, BASE), 1);
const PIECE = 1 << 16;

interface GramIndex {
  readonly bits: number;
  /** Pieces whose hash has one of these bits are in no index: of long texts each second or fourth is enough. */
  readonly skip: number;
  /** Bucket to its first place in `places`. */
  readonly starts: Int32Array;
  readonly places: Int32Array;
}

const cache = new WeakMap<TextIndex, GramIndex>();

/** Builds the index that {@link seedsOf} and {@link placesOfWords} need, in steps; at once if it is there. */
export function* gramsInSteps(index: TextIndex): Steps<GramIndex> {
  const known = cache.get(index);
  if (known !== undefined) return known;
  const grams = yield* buildGrams(index.text);
  cache.set(index, grams);
  return grams;
}

/** Offsets at which `pattern` may begin (to within 16 units), the likeliest first. */
export function seedsOf(index: TextIndex, pattern: string, limit: number): number[] {
  const votes = countVotes(gramsOf(index), pattern);
  let most = 0;
  for (const { count } of votes) if (count > most) most = count;
  const ranked = votes
    .filter(({ count }) => count >= most / 4)
    .sort((a, b) => b.count - a.count || a.diagonal - b.diagonal);
  const chosen: number[] = [];
  for (const { diagonal } of ranked) {
    if (chosen.length === limit) break;
    if (!chosen.some((other) => Math.abs(other - diagonal) <= 2)) chosen.push(diagonal);
  }
  return chosen.map((diagonal) => Math.max(0, diagonal * 16));
}

/** All places of these very words, in order, or the first `limit` of them. Words under eight units have none. */
export function placesOfWords(index: TextIndex, words: string, limit: number): number[] {
  const grams = gramsOf(index);
  let rarest: Gram | undefined;
  eachGram(grams, words, (gram) => {
    if (rarest === undefined || gram.count < rarest.count) rarest = gram;
  });
  const places: number[] = [];
  if (rarest === undefined) {
    const long = words.length >= SIZE ? words : undefined;
    for (let at = long ? index.text.indexOf(words) : -1; at >= 0; at = index.text.indexOf(words, at + 1)) {
      if (places.push(at) === limit) break;
    }
    return places;
  }
  const { at, bucket } = rarest;
  for (let k = grams.starts[bucket] ?? 0; k < (grams.starts[bucket + 1] ?? 0); k += 1) {
    const start = (grams.places[k] ?? 0) - at;
    if (start >= 0 && index.text.startsWith(words, start) && places.push(start) === limit) break;
  }
  return places;
}

interface Gram {
  readonly at: number;
  readonly bucket: number;
  readonly count: number;
}

interface Votes {
  /** Sixteenths of the offset at which the pattern would begin. */
  readonly diagonal: number;
  count: number;
}

function countVotes(grams: GramIndex, pattern: string): Votes[] {
  const votes: Votes[] = [];
  slots.fill(-1);
  for (const { at, bucket } of rarestGrams(grams, pattern)) {
    const end = grams.starts[bucket + 1] ?? 0;
    for (let k = grams.starts[bucket] ?? 0; k < end; k += 1) {
      const diagonal = ((grams.places[k] ?? 0) - at + 8) >> 4;
      let slot = Math.imul(diagonal, 0x9e3779b1) >>> (32 - SLOT_BITS);
      let known = slots[slot] ?? -1;
      while (known >= 0 && votes[known]!.diagonal !== diagonal) {
        slot = (slot + 1) & (slots.length - 1);
        known = slots[slot] ?? -1;
      }
      if (known >= 0) votes[known]!.count += 1;
      else slots[slot] = votes.push({ diagonal, count: 1 }) - 1;
    }
  }
  return votes;
}

const SLOT_BITS = 13;
/** Ordinals of votes by the hash of their diagonal: there are more slots than places that could be voted for. */
const slots = new Int16Array(1 << SLOT_BITS);

/** The rarest piece of each section, so that no part of the pattern outvotes the others. */
function rarestGrams(grams: GramIndex, pattern: string): Gram[] {
  const rarest: (Gram | undefined)[] = [];
  eachGram(grams, pattern, (gram) => {
    if (gram.count === 0 || gram.count > COMMON) return;
    const section = Math.floor((gram.at * SECTIONS) / pattern.length);
    if (gram.count < (rarest[section]?.count ?? Infinity)) rarest[section] = gram;
  });
  return rarest.filter((gram) => gram !== undefined);
}

function eachGram({ bits, skip, starts }: GramIndex, pattern: string, visit: (gram: Gram) => void): void {
  let rolling = 0;
  for (let at = 0; at < pattern.length; at += 1) {
    rolling = roll(rolling, pattern, at);
    const hash = mix(rolling);
    if (at + 1 < SIZE || (hash & skip) !== 0) continue;
    const bucket = hash >>> (32 - bits);
    visit({ at: at + 1 - SIZE, bucket, count: (starts[bucket + 1] ?? 0) - (starts[bucket] ?? 0) });
  }
}

function gramsOf(index: TextIndex): GramIndex {
  return cache.get(index) ?? finish(gramsInSteps(index));
}

function* buildGrams(text: string): Steps<GramIndex> {
  const skip = text.length < 1 << 18 ? 0 : text.length < 1 << 21 ? 1 : 3;
  const bits = Math.min(20, Math.max(10, Math.ceil(Math.log2(text.length / (skip + 1) + 1))));
  const starts = new Int32Array((1 << bits) + 2);
  // Hashed twice, as that is less than to keep the hashes of a long text in between.
  let rolling = 0;
  for (let from = 0; from < text.length; from += PIECE) {
    rolling = countIn(text, from, rolling, starts, skip, bits);
    yield;
  }
  for (let k = 2; k < starts.length; k += 1) starts[k] = (starts[k] ?? 0) + (starts[k - 1] ?? 0);
  yield;
  const places = new Int32Array(starts[starts.length - 1] ?? 0);
  rolling = 0;
  for (let from = 0; from < text.length; from += PIECE) {
    rolling = placeIn(text, from, rolling, starts, skip, bits, places);
    yield;
  }
  return { bits, skip, starts, places };
}

/** Counts each kept gram two buckets after its own. Gives the hash with which the next piece goes on. */
function countIn(
  text: string,
  from: number,
  before: number,
  starts: Int32Array,
  skip: number,
  bits: number,
): number {
  const to = Math.min(text.length, from + PIECE);
  let rolling = before;
  for (let at = from; at < to; at += 1) {
    rolling = roll(rolling, text, at);
    const hash = mix(rolling);
    if ((hash & skip) !== 0 || at + 1 < SIZE) continue;
    const bucket = hash >>> (32 - bits);
    starts[bucket + 2] = (starts[bucket + 2] ?? 0) + 1;
  }
  return rolling;
}

/** Puts each kept gram where its bucket has come to; the next bucket's beginning moves on with it. */
function placeIn(
  text: string,
  from: number,
  before: number,
  starts: Int32Array,
  skip: number,
  bits: number,
  places: Int32Array,
): number {
  const to = Math.min(text.length, from + PIECE);
  let rolling = before;
  for (let at = from; at < to; at += 1) {
    rolling = roll(rolling, text, at);
    const hash = mix(rolling);
    if ((hash & skip) !== 0 || at + 1 < SIZE) continue;
    const next = (hash >>> (32 - bits)) + 1;
    const place = starts[next] ?? 0;
    places[place] = at + 1 - SIZE;
    starts[next] = place + 1;
  }
  return rolling;
}

/** The hash of the eight units that end at `at`, from that of those that end one before. */
function roll(before: number, text: string, at: number): number {
  const leaving = at >= SIZE ? Math.imul(text.charCodeAt(at - SIZE), LEAVING) : 0;
  return (Math.imul(before, BASE) + text.charCodeAt(at) - leaving) | 0;
}

function mix(value: number): number {
  const hash = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
