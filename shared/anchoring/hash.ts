/** Hashes of folded text: FNV-1a over UTF-16 units, finished with murmur3's mixer. Rules: SPEC.md [A4]. */

export const FNV_OFFSET = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;
const SEEDS = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35] as const;

export type MinHashes = readonly [number, number, number];

/** 32-bit hash, unsigned, of `text` between two offsets. Not for security. */
export function hash32(text: string, start = 0, end = text.length): number {
  let hash = FNV_OFFSET;
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return mix(hash);
}

/** Three 16-bit min-hashes over the word 3-shingles of a folded text; a shorter text is one shingle. */
export function minHashes(text: string, start = 0, end = text.length): MinHashes {
  const least = [0xffffffff, 0xffffffff, 0xffffffff];
  const add = (shingle: number): void => {
    for (let k = 0; k < 3; k += 1) {
      const value = mix(shingle ^ (SEEDS[k] ?? 0));
      if (value < (least[k] ?? 0)) least[k] = value;
    }
  };
  let before = 0;
  let last = 0;
  let words = 0;
  for (let at = start; at < end;) {
    let stop = text.indexOf(' ', at);
    if (stop < 0 || stop > end) stop = end;
    const word = hash32(text, at, stop);
    words += 1;
    if (words >= 3) add(shingleOf(before, last, word));
    before = last;
    last = word;
    at = stop + 1;
  }
  if (words < 3) add(shingleOf(0, before, last));
  return [(least[0] ?? 0) & 0xffff, (least[1] ?? 0) & 0xffff, (least[2] ?? 0) & 0xffff];
}

function shingleOf(a: number, b: number, c: number): number {
  let hash = Math.imul(FNV_OFFSET ^ a, FNV_PRIME);
  hash = Math.imul(hash ^ (b + 0x7f4a7c15), FNV_PRIME);
  return Math.imul(hash ^ (c + 0x165667b1), FNV_PRIME);
}

/** The finaliser of {@link hash32}. */
export function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
