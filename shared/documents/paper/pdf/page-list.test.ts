import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findRuns } from '../../../core/page-list.ts';
import { pageList } from './page-list.ts';
import { readTestPdf, testPage } from './test-pages.ts';
import { linesFrom, writeTestPdf } from './write-test-pdf.ts';

const SALTMERE = new URL('../../../../seeds/pdf/saltmere-2016.pdf', import.meta.url);
const WORDS = 'Six of the twelve actions were finished late, and two of them are not finished at all.';
const lines = (page: number): readonly string[] =>
  Array.from({ length: 12 }, (_, at) => `${page}.${at} ${WORDS}`);

test('[D30] a page is told by its words between the edges, whatever stands before, after, above and below', () => {
  const alone = pageList([testPage(lines(1)), testPage(lines(2))]);
  const inside = pageList([
    testPage(['Agenda']),
    testPage(lines(1), { head: 'Public reports pack', foot: 'Page 212', label: '212' }),
    testPage(lines(2), { foot: 'Page 213', label: '213' }),
  ]);
  expect(alone.hashes).toEqual(inside.hashes.slice(1));
  expect(alone.hashes.every((hash) => /^[\da-f]{16}$/.test(hash))).toBe(true);
  expect(new Set(alone.hashes).size).toBe(2);
  expect(findRuns(alone, inside)).toMatchObject({ how: 'sure', runs: [{ from: 1, at: 2, count: 2 }] });
});

test('[D30] where lines end, how hyphens and quotes are written, is not told; a figure that differs is', () => {
  const [one, broken, other] = pageList([
    testPage([`${WORDS} The council’s well-known “plan”.`]),
    testPage([
      ...WORDS.split(' ').slice(0, 6),
      WORDS.split(' ').slice(6).join(' '),
      `The council's well‐`,
      'known "plan".',
    ]),
    testPage([`${WORDS.replace('Six', 'Five')} The council’s well-known “plan”.`]),
  ]).hashes;
  expect(broken).toBe(one);
  expect(other).not.toBe(one);
});

test('[D30] a page with few words, or none, is told by nothing; labels are the file’s own', () => {
  const few = pageList([testPage(['Appendix 2']), testPage([])]);
  expect([few.hashes, few.labels]).toEqual([['', ''], undefined]);
  const labelled = pageList([testPage(['a'], { label: 'i' }), testPage(['b'], { label: '1' })]);
  expect(labelled.labels).toEqual(['i', '1']);
});

test('[D30] a real report is recognised among other pages of a file that another program wrote', async () => {
  const report = await readTestPdf(readFileSync(SALTMERE));
  const cover = await readTestPdf(writeTestPdf([{ lines: linesFrom([WORDS, WORDS]) }]));
  const found = findRuns(pageList(report), pageList([...cover, ...report, ...cover]));
  expect(found).toMatchObject({ how: 'sure', isAlike: true });
  expect(found?.runs).toEqual([{ from: 1, at: 2, count: report.length }]);
});
