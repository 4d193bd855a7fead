import { fileURLToPath } from 'node:url';
import { filterFindings, inOrder, type Filter } from '../../shared/app/findings/filter-findings.ts';
import { createFindingSearch } from '../../shared/app/findings/finding-search.ts';
import { launchExtension } from '../e2e/harness/extension.ts';
import type { Measure, OpenBench } from './bench.ts';
import { buildPage } from './build-page.ts';
import type { FindingsBench } from './findings/page.ts';
import { createMany } from './findings/many.ts';

/** Answered by the bench itself. */
const ADDRESS = 'http://localhost/bench';
const FRAMES = 200;
/** Pixels a frame: a walk through the list, a flight through it, and from end to end. */
const STEPS = [90, 2_000, 60_000];

interface Size {
  readonly name: string;
  readonly reports: number;
  readonly each: number;
  readonly limit: number;
}
const SIZES: readonly Size[] = [
  { name: '100,000 findings in 1,000 reports', reports: 1_000, each: 100, limit: 50 },
  { name: '5,100 findings in 300 papers', reports: 300, each: 17, limit: 12.5 },
];

function time(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

/** The worst of several filters, and of several searches with a filter. */
function measureOf({ name, reports, each, limit }: Size): Measure {
  const { findings, known, words } = createMany(reports, each);
  const search = createFindingSearch();
  const all = inOrder(findings, known);
  const reading = time(() => [...search.take(all, () => 'Report')]);
  const filters: readonly Filter[] = [
    { kind: 'risk' },
    { theme: 't3', author: 'me' },
    { committee: 'Committee 3', year: '2013', ask: 'anybody' },
  ];
  const [often, seldom] = [words[3]!, words[9_000]!];
  const wrong = `${seldom.slice(0, 2)}x${seldom.slice(3)}`;
  const typed = [often, seldom, wrong, `${often} ${words[40]!}`, often.slice(0, 2), 'environmental'];
  return {
    promises: [
      { name: `${name}: the slowest of ${filters.length} filters`, unit: 'ms', limit },
      { name: `${name}: the slowest of ${typed.length} searches, letters wrong`, unit: 'ms', limit },
      { name: `${name}: their words read, in slices`, unit: 'ms' },
    ],
    measure: () => [
      Math.max(...filters.map((filter) => time(() => filterFindings(all, filter, known)))),
      Math.max(
        ...typed.map((text) =>
          time(() => filterFindings(all, { kind: 'risk' }, known, search.find(text, all))),
        ),
      ),
      reading,
    ],
  };
}

/** The list of all findings: narrowed, searched, scrolled. */
export default async function open(): Promise<OpenBench> {
  const script = await buildPage(fileURLToPath(new URL('findings/page.ts', import.meta.url)));
  const browser = await launchExtension({ extension: false });
  const { context } = browser;
  await context.route(`${ADDRESS}.js`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script }),
  );
  await context.route(ADDRESS, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><body><script src="/bench.js"></script>',
    }),
  );
  const page = await context.newPage();
  await page.goto(ADDRESS);
  type Global = { readonly bench: FindingsBench };
  const scrolling: Measure = {
    rounds: 3,
    promises: STEPS.map((step) => ({
      name: `100,000 findings scrolled by ${step} px a frame, the longest of ${FRAMES} frames`,
      unit: 'ms',
      limit: 50,
    })),
    async measure() {
      await page.evaluate(() => (globalThis as unknown as Global).bench.show(100_000));
      const longest: number[] = [];
      for (const step of STEPS) {
        const frames = await page.evaluate(
          ([count, by]) => (globalThis as unknown as Global).bench.scroll(count, by),
          [FRAMES, step] as const,
        );
        longest.push(Math.max(...frames));
      }
      return longest;
    },
  };
  return { measures: [...SIZES.map(measureOf), scrolling], close: () => browser.close() };
}
