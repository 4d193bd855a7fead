/** Which row's elements show which finding: those of a row that went out of view are taken for one that comes. Pure. */

/** By the place in the list: the key of the elements that show it. */
export type Slots = ReadonlyMap<number, number>;

/** A row that stays keeps its elements, and with them the focus; the others take what is left, else new ones. */
export function takeSlots(before: Slots, wanted: readonly number[]): Slots {
  const kept = new Set(wanted.flatMap((at) => before.get(at) ?? []));
  const free = [...before.values()].filter((slot) => !kept.has(slot)).toSorted((a, b) => b - a);
  let next = Math.max(-1, ...before.values()) + 1;
  return new Map(wanted.map((at) => [at, before.get(at) ?? free.pop() ?? next++]));
}
