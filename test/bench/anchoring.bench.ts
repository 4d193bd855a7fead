import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { format, resolveConfig } from 'prettier';
import { launchExtension } from '../e2e/harness/extension.ts';
import { describeResults, type Cell, type Run } from './anchoring/results.ts';
import type { AnchoringBench } from './anchoring/page.ts';
import { SCENES, type Scene } from './anchoring/scenes.ts';
import type { Measure, OpenBench, Promised } from './bench.ts';
import { buildPage } from './build-page.ts';

const ADDRESS = 'http://localhost/bench';
const RESULTS = fileURLToPath(new URL('results.md', import.meta.url));

const LEADING = 'leading client’s method';
const OTHERS = ['dom-anchor-text-quote', '@apache-annotator/dom', '@recogito/text-annotator'];

/** Pages of that many units of text, with so many findings. Nothing was tuned on the second seed. */
const ALL_RUNS: readonly Run[] = [
  { size: 40_000, count: 100, seed: 1, rounds: 5, budget: 300, peers: [LEADING, ...OTHERS] },
  { size: 400_000, count: 1_000, seed: 1, rounds: 15, budget: 600, peers: [LEADING, ...OTHERS] },
  { size: 400_000, count: 1_000, seed: 3, rounds: 15, budget: 0, peers: [] },
  // One finding alone would take some of the others a quarter of a minute.
  { size: 4_000_000, count: 5_000, seed: 1, rounds: 5, budget: 300, peers: [LEADING] },
];

/** Only ours, on these sizes and seeds, such as `400000:1 4000000:7`: to try something. `results.md` stays as it is. */
const OURS_ONLY = process.env['ANCHORING_OURS']?.split(' ').filter(Boolean);

const RUNS: readonly Run[] =
  OURS_ONLY?.flatMap((one) => {
    const [size, seed] = one.split(':').map(Number);
    const like = ALL_RUNS.find((run) => run.size === size);
    return like === undefined ? [] : [{ ...like, seed: seed ?? like.seed, budget: 0, peers: [] }];
  }) ?? ALL_RUNS;

type Global = { readonly bench: AnchoringBench };

async function runScene(page: Page, run: Run, scene: Scene): Promise<Cell> {
  const ours = await page.evaluate(
    ([name, rounds]) => (globalThis as unknown as Global).bench.ours(name, rounds),
    [scene, run.rounds] as const,
  );
  const theirs: Cell['theirs'] = {};
  for (const name of run.peers) {
    theirs[name] = await page.evaluate(
      ([peer, budget]) => (globalThis as unknown as Global).bench.theirs(peer, budget),
      [name, run.budget] as const,
    );
  }
  return { run, scene, ours, theirs };
}

async function runAll(page: Page, run: Run): Promise<Cell[]> {
  await page.evaluate(
    ([size, count, seed]) => (globalThis as unknown as Global).bench.prepare(size, count, seed),
    [run.size, run.count, run.seed] as const,
  );
  const cells: Cell[] = [];
  for (const scene of SCENES) cells.push(await runScene(page, run, scene));
  return cells;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
const worst = (values: readonly number[]): number => Math.max(...values);

interface Target extends Promised {
  readonly of: (cells: readonly Cell[]) => number;
}

const total = ({ ours }: Cell): number => ours.read + ours.index + ours.resolve;
const inScene = (scene: Scene) => (cells: readonly Cell[]) =>
  worst(cells.filter((cell) => cell.scene === scene).map(total));

/** Of pages of 400 kB with 1,000 findings, both seeds; the worse one counts. */
const TARGETS: readonly Target[] = [
  { name: 'unchanged', unit: 'ms', limit: 60, of: inScene('unchanged') },
  { name: 'paragraphs inserted', unit: 'ms', limit: 120, of: inScene('inserted') },
  { name: '3 % of the quotes edited', unit: 'ms', limit: 300, of: inScene('edited') },
  {
    name: 'longest task',
    unit: 'ms',
    limit: 50,
    of: (cells) => worst(cells.map(({ ours }) => ours.longest)),
  },
  {
    name: 'faster than the leading client’s method once the page has changed',
    unit: 'times',
    atLeast: 50,
    of: (cells) =>
      Math.min(
        ...cells.flatMap((cell) => {
          const other = cell.theirs[LEADING];
          return other && cell.scene !== 'unchanged' ? [other.total / total(cell)] : [];
        }),
      ),
  },
  {
    name: 'still there and right, in the worst scene but moved blocks',
    unit: '%',
    atLeast: 99.5,
    of: (cells) => rightest(cells.filter(({ scene }) => scene !== 'moved')),
  },
  {
    name: 'blocks moved: still there and right',
    unit: '%',
    atLeast: 97,
    of: (cells) => rightest(cells.filter(({ scene }) => scene === 'moved')),
  },
  {
    name: 'blocks moved: of those whose words stand once',
    unit: '%',
    atLeast: 99.5,
    of: (cells) =>
      Math.min(
        ...cells.filter(({ scene }) => scene === 'moved').map(({ ours }) => share(ours.onceRight, ours.once)),
      ),
  },
  {
    name: 'wrong place, in the worst scene',
    unit: '%',
    limit: 0.2,
    of: (cells) => worst(cells.map(({ ours }) => share(ours.wrong, ours.present))),
  },
  {
    name: 'deleted quotes put on other words',
    unit: '%',
    limit: 1,
    of: (cells) => worst(cells.map(({ ours }) => share(ours.misplaced, ours.deleted))),
  },
];

function rightest(cells: readonly Cell[]): number {
  return Math.min(...cells.map(({ ours }) => share(ours.right, ours.present)));
}

function measureOf(
  page: Page,
  runs: readonly Run[],
  prefix: string,
  targets: readonly Target[],
  into: Cell[],
): Measure {
  return {
    rounds: 1,
    promises: targets.map(({ of: _of, ...promised }) => ({
      ...promised,
      name: `${prefix}: ${promised.name}`,
    })),
    async measure() {
      const cells: Cell[] = [];
      for (const run of runs) cells.push(...(await runAll(page, run)));
      into.push(...cells);
      return targets.map(({ of }) => of(cells));
    },
  };
}

/** What holds for every size; how many are right is promised for the middle one. */
const ANY_SIZE: readonly Target[] = TARGETS.filter(
  ({ name }) => name === 'longest task' || name.startsWith('wrong') || name.startsWith('deleted'),
);

const LARGE: readonly Target[] = [
  { name: 'in the slowest scene', unit: 'ms', limit: 1_000, of: (cells) => worst(cells.map(total)) },
  ...ANY_SIZE,
];

function print({ run, scene, ours }: Cell): void {
  const { read, index, resolve, longest } = ours;
  const times = [read, index, resolve, read + index + resolve, longest].map((ms) => ms.toFixed(1)).join(' ');
  console.log(`${run.size}:${run.seed} ${scene}: read, index, resolve, total, longest ${times}`);
}

/** Findings found again in six scenes, ours and other people's ways beside it, in Chromium. Writes `results.md`. */
export default async function open(): Promise<OpenBench> {
  const script = await buildPage(fileURLToPath(new URL('anchoring/page.ts', import.meta.url)));
  const browser = await launchExtension({ extension: false });
  const page = await browser.context.newPage();
  await page.route(ADDRESS, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><meta charset="utf-8"><body></body>' }),
  );
  await page.goto(ADDRESS);
  await page.evaluate(script);
  const cells: Cell[] = [];
  const measured = (size: number, prefix: string, targets: readonly Target[]): Measure[] => {
    const runs = RUNS.filter((run) => run.size === size);
    return runs.length === 0 ? [] : [measureOf(page, runs, prefix, targets, cells)];
  };
  return {
    measures: [
      ...measured(40_000, '40 kB, 100 findings', ANY_SIZE),
      ...measured(400_000, '400 kB, 1,000 findings', TARGETS),
      ...measured(4_000_000, '4 MB, 5,000 findings', LARGE),
    ],
    async close() {
      const version = browser.context.browser()?.version() ?? 'unknown';
      await browser.close();
      if (OURS_ONLY !== undefined) cells.forEach(print);
      if (cells.length === 0 || OURS_ONLY !== undefined) return;
      const settings = await resolveConfig(RESULTS);
      const table = describeResults(cells, version, new Date());
      writeFileSync(RESULTS, await format(table, { ...settings, parser: 'markdown' }));
    },
  };
}
