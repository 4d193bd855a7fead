import { expect, test } from 'vitest';
import type { PlacedFinding } from '../../core/view.ts';
import { findCrowds } from './crowds.ts';

const placed = (id: string, start: number, end: number): PlacedFinding =>
  ({
    finding: { id, kind: null, ask: { on: false } },
    anchor: { state: 'exact', span: { start, end } },
  }) as unknown as PlacedFinding;

test('two that overlap have a line each; the third and further are one crowd, counted with those two', () => {
  const two = [placed('a', 0, 30), placed('b', 5, 20)];
  expect(findCrowds(two)).toEqual(new Map());
  const five = [...two, placed('c', 6, 12), placed('d', 8, 15), placed('e', 40, 50)];
  expect(findCrowds(five)).toEqual(new Map([['c', { ids: ['c', 'd'], count: 4 }]]));
});

test('crowds that do not touch are counted apart; what has no place is in none', () => {
  const at = (from: number): PlacedFinding[] =>
    ['x', 'y', 'z'].map((id) => placed(`${id}${from}`, from, from + 9));
  const gone = { ...placed('g', 0, 0), anchor: { state: 'gone' } } as PlacedFinding;
  const crowds = findCrowds([...at(0), ...at(100), gone]);
  expect([...crowds.values()]).toEqual([
    { ids: ['z0'], count: 3 },
    { ids: ['z100'], count: 3 },
  ]);
});
