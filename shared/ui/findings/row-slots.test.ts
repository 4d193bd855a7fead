import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeSlots, type Slots } from './row-slots.ts';

const views = fc.array(fc.record({ from: fc.nat(40), length: fc.nat(12), current: fc.nat(60) }), {
  maxLength: 12,
});

test('[X23] rows that stay keep their elements, no two rows have the same, and none is made while one is left', () => {
  fc.assert(
    fc.property(views, (all) => {
      let before: Slots = new Map();
      for (const { from, length, current } of all) {
        const wanted = [...new Set([...Array.from({ length }, (_, at) => from + at), current])];
        const now = takeSlots(before, wanted);
        expect([...now.keys()]).toEqual(wanted);
        expect(new Set(now.values()).size).toBe(wanted.length);
        const stay = wanted.filter((at) => before.has(at));
        expect(stay.map((at) => now.get(at))).toEqual(stay.map((at) => before.get(at)));
        const made = [...now.values()].filter((slot) => !new Set(before.values()).has(slot));
        expect(made.length).toBe(Math.max(0, now.size - before.size));
        before = now;
      }
    }),
  );
});
