/** Where units with a hash stand: a table in two arrays, as maps of numbers of 32 bits are slow. */
export interface Hashed {
  readonly hash: number;
  readonly length: number;
}

export interface HashPlaces {
  /** How many units have the hash. */
  count(hash: number): number;
  /** The ordinal of the only unit that has it; -1 if there is none, or several. */
  only(hash: number): number;
}

/** Of the units between two ordinals. */
export function placesIn(units: readonly Hashed[], from: number, to: number): HashPlaces {
  const mask = (2 << (32 - Math.clz32(to - from))) - 1;
  /** One more than the ordinal of the first unit with the hash, 0 for none. */
  const firsts = new Int32Array(mask + 1);
  const counts = new Int32Array(mask + 1);
  const slotOf = (hash: number): number => {
    let slot = hash & mask;
    for (let at = firsts[slot] ?? 0; at > 0 && units[at - 1]?.hash !== hash; at = firsts[slot] ?? 0)
      slot = (slot + 1) & mask;
    return slot;
  };
  for (let at = from; at < to; at += 1) {
    const slot = slotOf(units[at]?.hash ?? 0);
    if (counts[slot] === 0) firsts[slot] = at + 1;
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return {
    count: (hash) => counts[slotOf(hash)] ?? 0,
    only(hash) {
      const slot = slotOf(hash);
      return counts[slot] === 1 ? (firsts[slot] ?? 0) - 1 : -1;
    },
  };
}
