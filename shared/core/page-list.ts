/** The pages of a PDF by their words, and how a report is found inside of a pack. Pure. */
import type { PageRun } from './page-runs.ts';

/** One entry per page of the file, in order. */
export interface PageList {
  /** 16 hex digits of the words between the edges; empty where they are too few to tell a page by. */
  readonly hashes: readonly string[];
  /** Letters and figures that were hashed, or would have been. */
  readonly letters: readonly number[];
  /** How the page lies: only where these are equal too do quads carry over. */
  readonly sizes: readonly string[];
  /** The pages' own labels, where the file has labels. */
  readonly labels?: readonly string[];
}

export interface FoundRuns {
  /** `sure`: all of its pages with words, in order. `near`: most of them; that is asked, never taken for granted. */
  readonly how: 'sure' | 'near';
  /** In the pack's order; where it is in the pack twice, the first place first. */
  readonly runs: readonly PageRun[];
  /** Pages that are equal, of those of the report that have words. */
  readonly equal: number;
  readonly of: number;
  /** Each page of the runs lies as it did: quads carry over. */
  readonly isAlike: boolean;
}

/** Fewer letters than this on all its pages together could be a form that many papers have. */
const SURE_LETTERS = 600;
/** Pages without words that may have come between two pages: a sheet that begins on the right. */
const BLANKS = 2;
/** A report with at least this share of its pages in the pack, and at least two of them, is near. */
const NEAR_SHARE = 0.6;

interface Match {
  /** From 1. */
  readonly page: number;
  readonly at: number;
}

/** Where a report's pages are in a pack that is longer than it; undefined where they are not. */
export function findRuns(report: PageList, pack: PageList): FoundRuns | undefined {
  const texts = report.hashes.flatMap((hash, at) => (hash === '' ? [] : [at + 1]));
  if (texts.length === 0 || pack.hashes.length <= report.hashes.length) return undefined;
  const places = placesOf(pack);
  const whole = findWhole(report, pack, texts, places);
  const letters = texts.reduce((sum, page) => sum + report.letters[page - 1]!, 0);
  if (whole.length > 0 && letters >= SURE_LETTERS) return describe('sure', report, pack, whole);
  const most = findMost(report, texts, places);
  const isNear = most.length >= 2 && most.length >= NEAR_SHARE * texts.length;
  return isNear ? describe('near', report, pack, [most]) : undefined;
}

function placesOf({ hashes }: PageList): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  hashes.forEach((hash, at) => {
    if (hash === '') return;
    const known = places.get(hash);
    if (known) known.push(at + 1);
    else places.set(hash, [at + 1]);
  });
  return places;
}

/** Where all pages with words stand one after the other, with none but empty ones between them. It may be twice. */
function findWhole(
  report: PageList,
  pack: PageList,
  texts: readonly number[],
  places: ReadonlyMap<string, readonly number[]>,
): readonly (readonly Match[])[] {
  const all: (readonly Match[])[] = [];
  for (const start of places.get(report.hashes[texts[0]! - 1]!) ?? []) {
    const found: Match[] = [];
    let at = start;
    for (const page of texts) {
      const before = found.at(-1);
      if (before) at = nextWithWords(pack, before.at, page - before.page + BLANKS);
      if (pack.hashes[at - 1] !== report.hashes[page - 1]) break;
      found.push({ page, at });
    }
    if (found.length === texts.length) all.push(found);
  }
  return all;
}

/** The next page with words, at most `reach` pages on; else 0. */
function nextWithWords({ hashes }: PageList, after: number, reach: number): number {
  for (let at = after + 1; at <= Math.min(hashes.length, after + reach); at++) {
    if (hashes[at - 1] !== '') return at;
  }
  return 0;
}

/** Pages may have come in or gone out of a stretch that is near: this many. */
const SHIFT = 3;

/** The most pages that are in the pack in order, about as far from each other as in the report. Pages that are there twice tell nothing. */
function findMost(
  report: PageList,
  texts: readonly number[],
  places: ReadonlyMap<string, readonly number[]>,
): readonly Match[] {
  const all = texts.flatMap((page): readonly Match[] => {
    const [at, ...others] = places.get(report.hashes[page - 1]!) ?? [];
    return at === undefined || others.length > 0 ? [] : [{ page, at }];
  });
  const shifts = new Map<number, number>();
  for (const { page, at } of all) shifts.set(at - page, (shifts.get(at - page) ?? 0) + 1);
  const [most = 0] = [...shifts].sort(([a, x], [b, y]) => y - x || a - b)[0] ?? [];
  return longestInOrder(all.filter(({ page, at }) => Math.abs(at - page - most) <= SHIFT));
}

/** Matches come by page of the report: the longest of them that rises in the pack too. */
function longestInOrder(matches: readonly Match[]): readonly Match[] {
  const chains: (readonly Match[])[] = [];
  let best: readonly Match[] = [];
  for (const match of matches) {
    let longest: readonly Match[] = [];
    for (const chain of chains) {
      const last = chain.at(-1)!;
      if (last.page < match.page && last.at < match.at && chain.length > longest.length) longest = chain;
    }
    const chain = [...longest, match];
    chains.push(chain);
    if (chain.length > best.length) best = chain;
  }
  return best;
}

function describe(
  how: FoundRuns['how'],
  report: PageList,
  pack: PageList,
  places: readonly (readonly Match[])[],
): FoundRuns {
  const runs = places.flatMap((matches) =>
    joinRuns(matches).map((run, at, all) => {
      const wide = at === 0 ? widened(run, report, pack, -1, how) : run;
      return at === all.length - 1 ? widened(wide, report, pack, 1, how) : wide;
    }),
  );
  const isAlike = runs.every(({ from, at, count }) =>
    Array.from({ length: count }, (_, i) => i).every(
      (i) => report.sizes[from - 1 + i] === pack.sizes[at - 1 + i],
    ),
  );
  const of = report.hashes.filter((hash) => hash !== '').length;
  return { how, runs, equal: places[0]!.length, of, isAlike: isAlike && how === 'sure' };
}

/** Pages between two that are equal belong to the run where there are as many of them in both. */
function joinRuns(matches: readonly Match[]): readonly PageRun[] {
  const runs: PageRun[] = [];
  for (const { page, at } of matches) {
    const last = runs.at(-1);
    if (last && at - page === last.at - last.from) {
      runs[runs.length - 1] = { ...last, count: page - last.from + 1 };
    } else runs.push({ from: page, at, count: 1 });
  }
  return runs;
}

/** With the empty pages at one of its ends, as far as the pack has the like; where it is near, with any page. */
function widened(run: PageRun, report: PageList, pack: PageList, by: 1 | -1, how: FoundRuns['how']): PageRun {
  let { from, at, count } = run;
  for (;;) {
    const [page, there] = by < 0 ? [from - 1, at - 1] : [from + count, at + count];
    const isPage = page >= 1 && page <= report.hashes.length && there >= 1 && there <= pack.hashes.length;
    if (!isPage) return { from, at, count };
    const isEmpty = report.hashes[page - 1] === '' && pack.hashes[there - 1] === '';
    const isSame = isEmpty && report.sizes[page - 1] === pack.sizes[there - 1];
    if (how === 'sure' && !isSame) return { from, at, count };
    if (by < 0) [from, at] = [page, there];
    count += 1;
  }
}
