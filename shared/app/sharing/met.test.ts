import { expect, test } from 'vitest';
import type { Author, FindingView } from '../../core/view.ts';
import { findings, group } from '../../ui/examples/values.ts';
import { keepBoth, lookAgain, metBy, metOwn, overlaps } from './met.ts';

const ME: Author = { member: 'm1', name: 'A. Marsh', isMe: true };
const SEN: Author = { member: 'm2', name: 'R. Sen', isMe: false };
const base = findings[0]!.finding;
const at = (id: string, author: Author, start: number, end: number): FindingView => ({
  ...base,
  id: `finding-${id.padStart(8, '0')}`,
  author,
  audience: group,
  sel: { ...base.sel, position: { start, end } },
});
const mine = at('1', ME, 10, 20);
const theirs = at('2', SEN, 15, 30);
const beside = at('3', SEN, 20, 30);

test('words meet where they share a letter, in one version', () => {
  expect(overlaps(mine, theirs)).toBe(true);
  expect(overlaps(mine, beside)).toBe(false);
  expect(overlaps(mine, { ...theirs, edition: 'another' })).toBe(false);
});

test('[Y88] what another marked on the same words meanwhile is remembered until “Keep both”; what was there is known', () => {
  const first = lookAgain(undefined, { findings: [mine] })!;
  expect(metOwn(first, { findings: [mine] })).toEqual([]);
  const view = { findings: [mine, theirs, beside] };
  const met = lookAgain(first, view)!;
  expect(metOwn(met, view)).toEqual([mine.id]);
  expect(metBy(met, view, mine.id)).toEqual([theirs]);
  expect(lookAgain(met, view)).toBeUndefined();
  expect(metOwn(keepBoth(met, mine.id), view)).toEqual([]);
  // It is gone with the other's finding, and whoever marks what is there already is told nothing.
  expect(metOwn(met, { findings: [mine, beside] })).toEqual([]);
  const later = lookAgain(undefined, { findings: [theirs] })!;
  expect(lookAgain(later, { findings: [theirs, mine] })).toBeUndefined();
});
