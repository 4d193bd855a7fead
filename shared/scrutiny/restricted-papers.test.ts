import { describe, expect, it, test } from 'vitest';
import { lineSays } from './restriction-line.ts';
import { judgeFoundPaper, judgeRestriction } from './restricted.ts';
import { judgePages, restrictedRanges, type PageLines } from './restricted-pages.ts';
import {
  CLOSED_LINES,
  CLOSED_TITLES,
  LATER_CLOSED,
  LATER_OPEN,
  OPEN_LINES,
  OPEN_TITLES,
} from './test-phrasings.ts';

const CLOSED = [...CLOSED_LINES, ...CLOSED_TITLES, ...LATER_CLOSED];
const OPEN = [...OPEN_LINES, ...OPEN_TITLES, ...LATER_OPEN];

const plain: PageLines = { header: [], running: ['Page'] };
const opens = (...header: string[]): PageLines => ({ header, running: [] });
const running = (...lines: string[]): PageLines => ({ header: [], running: lines });

describe('phrasings', () => {
  test('[R6] of at least 40, half of them public, none that restricts is missed', () => {
    expect(CLOSED.length).toBeGreaterThan(60);
    expect(OPEN.length).toBeGreaterThan(60);
    const missed = CLOSED.filter((words) => lineSays(words) !== 'closed');
    expect(missed).toEqual([]);
  });
  test('[R6] at most one public one in twenty is locked', () => {
    const locked = OPEN.filter((words) => lineSays(words) === 'closed');
    expect(locked.length, locked.join('; ')).toBeLessThanOrEqual(Math.floor(OPEN.length / 20));
  });
  test('[R6] running text decides nothing, whatever it says', () => {
    for (const words of CLOSED_LINES)
      expect(judgeRestriction({ restrictionSigns: [{ where: 'body', words }] }).restricted).toBe(false);
  });
});

describe('a paper as a meeting lists it', () => {
  const paper = { title: 'Budget', url: 'https://a.example/documents/s1/Budget.pdf' };
  it('[R7] is restricted by the mark of the site at it or at its item, and gives the words', () => {
    expect(judgeFoundPaper({ ...paper, restricted: 'Restricted' })).toEqual({
      restricted: true,
      reason: 'Restricted',
    });
    expect(judgeFoundPaper(paper, { restricted: 'Restricted enclosure' }).reason).toBe(
      'Restricted enclosure',
    );
    expect(judgeFoundPaper(paper, {})).toEqual({ restricted: false });
  });
  it('[R8] is restricted by its title or the name of its file', () => {
    for (const title of CLOSED_TITLES)
      expect(judgeFoundPaper({ ...paper, title }), title).toEqual({ restricted: true, reason: title });
    expect(judgeFoundPaper({ ...paper, url: 'https://a.example/x/Exempt_Appendix-2.pdf' }).restricted).toBe(
      true,
    );
    expect(judgeFoundPaper({ ...paper, url: 'https://a.example/x/%zz.pdf' }).restricted).toBe(false);
  });
  it('[R9] "Appendix B is exempt" is said of another paper, unless the paper is that appendix', () => {
    const words = 'Appendix B is exempt under paragraph 3';
    expect(lineSays(words, 'Contract award')).toBe('open');
    expect(lineSays(words, 'Appendix B - prices')).toBe('closed');
  });
});

describe('pages of a file', () => {
  it('[R10] a header box speaks for its paper, up to the next that begins', () => {
    const pages = [
      opens('Part 1 (Public)'),
      plain,
      opens('Part 2', 'Prices'),
      plain,
      plain,
      opens('Roads'),
      plain,
    ];
    expect(restrictedRanges(pages)).toEqual([{ from: 3, to: 5, reason: 'Part 2' }]);
  });
  it('[R11] a running header or footer speaks for its pages, and for those between', () => {
    const pages = [opens('Report'), plain, running('EXEMPT'), plain, running('EXEMPT'), plain];
    expect(restrictedRanges(pages)).toEqual([{ from: 3, to: 5, reason: 'EXEMPT' }]);
  });
  it('[R11] a running line does not reach over a paper that begins', () => {
    const pages = [
      opens('A'),
      running('Confidential'),
      opens('B'),
      plain,
      opens('C'),
      running('Confidential'),
    ];
    expect(restrictedRanges(pages).map(({ from, to }) => [from, to])).toEqual([
      [2, 2],
      [6, 6],
    ]);
  });
  it('[R12] papers one after another with the same words are one range; other words begin another', () => {
    const pages = [opens('Part 2'), opens('Part 2'), opens('EXEMPT'), opens('Part 1')];
    expect(restrictedRanges(pages)).toEqual([
      { from: 1, to: 2, reason: 'Part 2' },
      { from: 3, to: 3, reason: 'EXEMPT' },
    ]);
  });
  it('[R13] a public pack whose agenda mentions excluding the public has no range', () => {
    const pages = [
      opens('Agenda', 'Exclusion of the press and public'),
      plain,
      opens('Part 1 (Public Agenda Item)'),
    ];
    expect(restrictedRanges(pages)).toEqual([]);
    expect(restrictedRanges([])).toEqual([]);
  });
});

test('[R14] a file with a restricted range is restricted as a whole, and says which pages', () => {
  const page = (header: readonly string[], running: readonly string[] = []): PageLines => ({
    header,
    running,
  });
  const closed = 'Not for publication';
  const pack = [page(['Agenda']), page(['Report of A', 'Item 1']), page(['Report of B', closed]), page([])];
  expect(judgePages(pack)).toEqual({ restricted: true, reason: `pages 3 to 4: ${closed}` });
  expect(judgePages([page(['Agenda']), page([], [closed])])).toEqual({
    restricted: true,
    reason: `page 2: ${closed}`,
  });
  expect(judgePages([page([closed]), page([])])).toEqual({ restricted: true, reason: closed });
  expect(judgePages(pack.slice(0, 2))).toEqual({ restricted: false });
});
