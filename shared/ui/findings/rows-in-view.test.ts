import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsInView, stepOf } from './rows-in-view.ts';

test('[X23] every row that is in view is there, and hardly more', () => {
  const asked = fc.record({
    top: fc.integer({ min: -12_000_000, max: 2_000 }),
    view: fc.integer({ min: 100, max: 2_000 }),
    row: fc.constantFrom(134, 178),
    count: fc.integer({ min: 0, max: 100_000 }),
    around: fc.constant(8),
  });
  fc.assert(
    fc.property(asked, ({ top, view, row, count, around }) => {
      const { from, to } = rowsInView({ top, view, row, count, around });
      expect(from >= 0 && to <= count && from <= to).toBe(true);
      expect(to - from).toBeLessThanOrEqual(Math.ceil(view / row) + 2 * around + 8);
      const first = Math.max(0, Math.floor(-top / row));
      const last = Math.min(count - 1, Math.floor((view - top - 1) / row));
      for (const at of first <= last ? [first, last] : []) expect(at >= from && at < to).toBe(true);
    }),
  );
});

test('[X23] arrow keys, Home and End move through all of them, and stop at the ends', () => {
  const keys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'x'];
  expect(keys.map((key) => stepOf(key, 5, 100, 10))).toEqual([6, 4, 15, 0, 0, 99, undefined]);
  expect(stepOf('ArrowDown', 99, 100, 10)).toBe(99);
  expect(stepOf('End', 0, 0, 10)).toBeUndefined();
});
