import { expect, test } from 'vitest';
import { median } from '../bench/bench.ts';

test('the bench gives medians', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 6])).toBe(5.5);
  expect(median([3])).toBe(3);
});
