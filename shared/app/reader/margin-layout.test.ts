import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutMargin, type MarginCard } from './margin-layout.ts';

const cards: MarginCard[] = [
  { id: 'a', wish: 100, height: 80 },
  { id: 'b', wish: 120, height: 80 },
  { id: 'c', wish: 130, height: 80 },
];

test('cards are aligned with their passages and give way downwards', () => {
  expect([...layOutMargin(cards, undefined)]).toEqual([
    ['a', 100],
    ['b', 188],
    ['c', 276],
  ]);
});

test('the active card keeps its place and the others give way', () => {
  const tops = layOutMargin(cards, 'b');
  expect(tops.get('b')).toBe(120);
  expect(tops.get('a')).toBe(32);
  expect(tops.get('c')).toBe(208);
});

test('no card leaves the top of the margin', () => {
  expect(layOutMargin(cards, 'c').get('a')).toBe(0);
});

test('whatever the wishes, cards never overlap and keep their order', () => {
  const list = fc.array(fc.record({ wish: fc.nat(5000), height: fc.integer({ min: 40, max: 400 }) }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(list, fc.nat(40), (raw, pick) => {
      const sorted = [...raw].sort((x, y) => x.wish - y.wish).map((card, i) => ({ ...card, id: String(i) }));
      const tops = layOutMargin(sorted, String(pick));
      for (let i = 1; i < sorted.length; i++) {
        const before = sorted[i - 1]!;
        expect(tops.get(String(i))!).toBeGreaterThanOrEqual(tops.get(before.id)! + before.height + 8);
      }
    }),
  );
});
