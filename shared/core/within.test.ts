import { expect, test } from 'vitest';
import type { TieView } from './view.ts';
import { carriedParts, furtherParts, findLabel, otherPageOf, pagesOn, rangesOf } from './within.ts';
import { packLabel, readWithinKey, withinKey } from './within-key.ts';

const pages = {
  runs: [
    { from: 1, at: 12, count: 2 },
    { from: 3, at: 15, count: 1 },
  ],
  of: 20,
  labels: ['A-10', 'A-11', 'A-13'],
  alike: true,
  by: 'anna',
  at: 1,
};
const report = { rid: 'report', edition: 'r1' };
const pack = { rid: 'pack', edition: 'p1' };

test('[D34] the number that is called out is the pack’s label, else its page; written as people write it', () => {
  const labels = ['i', 'ii', '1', '2', 'A-3'];
  const find = (called: string, of: readonly string[] | undefined = labels) => findLabel(called, of, 5);
  expect(['ii', 'II', ' page 2 ', 'a-3', 'p. 1'].map((called) => find(called))).toEqual([2, 2, 4, 5, 3]);
  // No page is called 5 in this pack: the fifth is meant.
  expect([find('5'), findLabel('5', undefined, 5), findLabel('2', undefined, 5)]).toEqual([5, 5, 2]);
  expect(['', '6', '0', '-1', 'x', '2.5'].map((called) => find(called))).toEqual(Array(6).fill(undefined));
});

test('[D34] where a page is in the other paper, in that paper’s words', () => {
  const other = { rid: 'pack', title: 'Pack', restricted: false, isPack: true };
  const tie: TieView = { report, pack, pages, other, isOff: false, isOfMeeting: true };
  const inPack = (edition: string, page: number, change: Partial<TieView> = {}) =>
    otherPageOf([{ ...tie, ...change }], edition, page)?.page;
  expect([1, 2, 3, 4].map((page) => inPack('r1', page))).toEqual(['A-10', 'A-11', 'A-13', undefined]);
  expect(inPack('r0', 1)).toBeUndefined();
  expect([inPack('r1', 1, { isOff: true }), inPack('r1', 1, { isOfMeeting: false })]).toEqual([
    undefined,
    undefined,
  ]);
  const fromPack = { other: { ...other, rid: 'report', isPack: false } };
  expect([12, 13, 14, 15].map((page) => inPack('p1', page, fromPack))).toEqual(['1', '2', undefined, '3']);
  expect(rangesOf(pages, 'pack')).toEqual([
    ['A-10', 'A-11'],
    ['A-13', 'A-13'],
  ]);
  expect([packLabel(pages, 15), packLabel(pages, 7)]).toEqual(['A-13', '7']);
});

test('[D33] parts carry over where each page lies as it did, both ways, and all of them or none', () => {
  const parts = [1, 3].map((page) => ({ page, quads: [[page]] }));
  const there = carriedParts(pages, parts, 'pack')!;
  expect(there.map(({ page }) => page)).toEqual([12, 15]);
  expect(carriedParts(pages, there, 'report')).toEqual(parts);
  expect(carriedParts(pages, [...parts, { page: 4, quads: [] }], 'pack')).toBeUndefined();
  expect(carriedParts({ ...pages, alike: false }, parts, 'pack')).toBeUndefined();
  expect([pagesOn(pages, 'pack'), pagesOn(pages, 'report')]).toEqual([
    [12, 13, 15],
    [1, 2, 3],
  ]);
});

test('[D33] words of a report that is in a pack twice have a further place there', () => {
  const twice = { ...pages, runs: [...pages.runs, { from: 1, at: 18, count: 3 }] };
  const parts = [2, 3].map((page) => ({ page, quads: [[page]] }));
  expect(furtherParts(twice, parts)).toEqual([
    { page: 19, quads: [[2]] },
    { page: 20, quads: [[3]] },
  ]);
  expect([furtherParts(pages, parts), furtherParts({ ...twice, alike: false }, parts)]).toEqual([[], []]);
});

test('[S110] a tie’s key names both papers and both versions', () => {
  expect(readWithinKey(withinKey(report, pack))).toEqual({ report, pack });
  expect(['', 'a|b|c', 'a|b|c|d|e', 'a||c|d'].map(readWithinKey)).toEqual(Array(4).fill(undefined));
});
