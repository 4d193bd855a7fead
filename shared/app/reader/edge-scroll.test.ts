import { expect, test } from 'vitest';
import { speedAt } from './edge-scroll.ts';

test('what is held scrolls at an edge alone: faster the nearer, upwards at the upper one, never faster than at the edge', () => {
  const edges = { top: 100, bottom: 900 };
  expect([500, 156, 844].map((y) => speedAt(y, edges))).toEqual([0, 0, 0]);
  expect(speedAt(128, edges)).toBe(-450);
  expect(speedAt(872, edges)).toBe(450);
  expect([speedAt(100, edges), speedAt(20, edges)]).toEqual([-900, -900]);
  expect([speedAt(900, edges), speedAt(2_000, edges)]).toEqual([900, 900]);
});
