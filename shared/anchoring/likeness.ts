/** How alike two units are, by what a skeleton keeps of them. Rules: SPEC.md [A8], [A9] and [A16]. */
import type { Unit } from './units.ts';

/** Units that were paired by their position alone may have nothing in common. */
export function isLike(old: Unit | undefined, now: Unit | undefined): boolean {
  if (old === undefined || now === undefined) return false;
  if (old.label !== 0 && old.label === now.label) return true;
  if (old.header !== 0 && old.header === now.header) return true;
  const agree = agreement(old, now);
  return agree > 1 || (agree === 1 && lengthRatio(old, now) >= 0.75);
}

export function lengthRatio(a: Unit, b: Unit): number {
  return Math.min(a.length, b.length) / Math.max(a.length, b.length);
}

/** How many of the three min-hashes are the same. */
export function agreement(a: Unit, b: Unit): number {
  return a.min.filter((min, k) => min === b.min[k]).length;
}
