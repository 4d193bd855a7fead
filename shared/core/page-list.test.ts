import { describe, expect, test } from 'vitest';
import { findRuns, type PageList } from './page-list.ts';
import { toPack, toReport } from './page-runs.ts';

/** A page a word: `-` is one with no words, and a page in capitals lies across. */
function listOf(pages: string, letters = 400): PageList {
  const words = pages.split(' ');
  return {
    hashes: words.map((word) => (word === '-' ? '' : word.toLowerCase())),
    letters: words.map((word) => (word === '-' ? 0 : letters)),
    sizes: words.map((word) => (word === word.toLowerCase() ? '595 842 0 0 0' : '842 595 0 0 0')),
  };
}
const find = (report: string, pack: string, letters?: number) =>
  findRuns(listOf(report, letters), listOf(pack, letters));

describe('[D31] a report is recognised in a pack by all of its pages with words, in order', () => {
  test('its pages are the pack’s, from the first to the last', () => {
    expect(find('r1 r2 r3', 'a b r1 r2 r3 c')).toEqual({
      how: 'sure',
      runs: [{ from: 1, at: 3, count: 3 }],
      equal: 3,
      of: 3,
      isAlike: true,
    });
  });

  test('pages without words may stand between them, and at its ends; a blank sheet may have come in', () => {
    expect(find('r1 - r2 -', 'a r1 - r2 - c')?.runs).toEqual([{ from: 1, at: 2, count: 4 }]);
    expect(find('- r1 r2', 'a - r1 r2 c')?.runs).toEqual([{ from: 1, at: 2, count: 3 }]);
    expect(find('r1 r2', 'a r1 - r2')).toMatchObject({
      how: 'sure',
      runs: [
        { from: 1, at: 2, count: 1 },
        { from: 2, at: 4, count: 1 },
      ],
    });
  });

  test('one that is there twice is there twice, the first place first', () => {
    expect(find('r1 r2', 'r1 r2 b r1 r2')?.runs).toEqual([
      { from: 1, at: 1, count: 2 },
      { from: 1, at: 4, count: 2 },
    ]);
  });

  test('turned pages are the same pages, but what lies on them does not carry over', () => {
    expect(find('r1 r2', 'a R1 r2')).toMatchObject({ how: 'sure', isAlike: false });
  });

  test('never itself, nor in what is no longer than it, nor by a page that many papers have', () => {
    expect(find('r1 r2', 'r1 r2')).toBeUndefined();
    expect(find('r1 r2 r3', 'r1 r2')).toBeUndefined();
    expect(find('- -', 'a - - b')).toBeUndefined();
    expect(find('form', 'a form b', 200)).toBeUndefined();
    expect(find('letter', 'a letter b', 900)?.how).toBe('sure');
  });
});

describe('[D32] a report of which some pages differ is only near', () => {
  test('most of them in order: their pages belong together, and nothing carries over by its place', () => {
    expect(find('r1 r2 r3 r4 r5', 'a r1 r2 x r4 r5 c')).toEqual({
      how: 'near',
      runs: [{ from: 1, at: 2, count: 5 }],
      equal: 4,
      of: 5,
      isAlike: false,
    });
    expect(find('r1 r2 r3', 'a x r2 r3 c')?.runs).toEqual([{ from: 1, at: 2, count: 3 }]);
    expect(find('r1 r2 r3 r4', 'a r1 r2 new r3 r4 c')).toMatchObject({ how: 'near', equal: 4 });
  });

  test('half of them, one of them, the same pages in another order or far apart are nothing', () => {
    expect(find('r1 r2 r3 r4', 'a r1 r2 x y c')).toBeUndefined();
    expect(find('r1 r2', 'a r1 x c')).toBeUndefined();
    expect(find('r1 r2 r3', 'r3 r2 r1 x')).toBeUndefined();
    expect(find('r1 r2 r3', `r1 ${'x '.repeat(30)}r2 ${'y '.repeat(30)}r3`)).toBeUndefined();
  });
});

test('[D31] a page of one is a page of the other, both ways; other pages are none', () => {
  const runs = [
    { from: 1, at: 10, count: 3 },
    { from: 4, at: 14, count: 1 },
  ];
  expect([0, 1, 3, 4, 5].map((page) => toPack(runs, page))).toEqual([undefined, 10, 12, 14, undefined]);
  expect([9, 10, 12, 13, 14, 15].map((page) => toReport(runs, page))).toEqual([
    undefined,
    1,
    3,
    undefined,
    4,
    undefined,
  ]);
});
