import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { format, resolveConfig } from 'prettier';
import { launchExtension } from '../e2e/harness/extension.ts';
import { median, type Measure, type OpenBench } from './bench.ts';
import { buildPage } from './build-page.ts';
import type { Paint, PaintingBench, Pass } from './painting/page.ts';

const ADDRESS = 'http://localhost/bench';
const RESULTS = fileURLToPath(new URL('results-painting.md', import.meta.url));
const SIZE = 4_000_000;
const COUNT = 5_000;
const FRAMES = 150;
const ROUNDS = 5;
/** Bare on both sides of the others, so that a machine that slows down slows both. */
const ORDER: readonly Paint[] = ['bare', 'highlights', 'overlay', 'bare'];

type Global = { readonly bench: PaintingBench };
interface Round {
  readonly bare: readonly Pass[];
  readonly highlights: Pass;
  readonly overlay: Pass;
}

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

async function runRound(page: Page): Promise<Round> {
  const passes = new Map<Paint, Pass[]>();
  for (const paint of ORDER) {
    const pass = await page.evaluate(
      ([which, frames]) => (globalThis as unknown as Global).bench.pass(which, frames),
      [paint, FRAMES] as const,
    );
    passes.set(paint, [...(passes.get(paint) ?? []), pass]);
  }
  const [bare, highlights, overlay] = (['bare', 'highlights', 'overlay'] as const).map((paint) =>
    passes.get(paint)!,
  );
  return { bare: bare!, highlights: highlights![0]!, overlay: overlay![0]! };
}

/** As many times what the bare page needs, in the same round. */
const ratio = ({ bare, ...painted }: Round, paint: 'highlights' | 'overlay', share: number): number =>
  at(painted[paint].frames, share) / mean(bare.map(({ frames }) => at(frames, share)));

const PAINTS = ['highlights', 'overlay'] as const;

function measureOf(page: Page, rounds: Round[]): Measure {
  return {
    rounds: ROUNDS,
    promises: PAINTS.flatMap((paint) => [
      { name: `scroll frame with ${COUNT} findings, ${paint}, median`, unit: 'times', limit: 1.2 },
      { name: `scroll frame with ${COUNT} findings, ${paint}, 95th of 100`, unit: 'times', limit: 1.2 },
      { name: `painting ${COUNT} findings, ${paint}`, unit: 'ms' },
      // Of changes and shifts there must be none; a median of none is under one.
      { name: `changes of the page’s nodes, ${paint}`, unit: 'times', limit: 1 },
      { name: `layout shifts, ${paint}`, unit: 'times', limit: 1 },
    ]),
    async measure() {
      const round = await runRound(page);
      rounds.push(round);
      return PAINTS.flatMap((paint) => {
        const { mutations, shifts, paint: painting } = round[paint];
        return [ratio(round, paint, 0.5), ratio(round, paint, 0.95), painting, mutations, shifts];
      });
    },
  };
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;

function describe(rounds: readonly Round[], browser: string, date: Date): string {
  const all = (of: (round: Round) => number): number => median(rounds.map(of));
  const bare = (share: number): number =>
    all((round) => mean(round.bare.map(({ frames }) => at(frames, share))));
  const row = (paint: (typeof PAINTS)[number]): string =>
    `| ${[
      paint,
      ms(all((round) => at(round[paint].frames, 0.5))),
      all((round) => ratio(round, paint, 0.5)).toFixed(2),
      ms(all((round) => at(round[paint].frames, 0.95))),
      all((round) => ratio(round, paint, 0.95)).toFixed(2),
      ms(all((round) => round[paint].paint)),
      Math.max(...rounds.map((round) => round[paint].mutations)),
      Math.max(...rounds.map((round) => round[paint].shifts)),
      all((round) => round[paint].near),
    ].join(' | ')} |`;
  return [
    '# Painting: what the last run measured',
    '',
    `Written by \`npm run bench -- painting\`. A page of ${SIZE / 1e6} MB of text with ${COUNT} findings is scrolled ${FRAMES}`,
    'frames of 90 px, without a limit to the rate of frames: bare, by highlights, by the SVG overlay, and bare again, each',
    'round. "Times" is against the bare page of the same round. The worst of all rounds is shown for changes and shifts.',
    '',
    `- Date: ${date.toISOString().slice(0, 10)}`,
    `- Machine: ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}`,
    `- Load in the minute before (others at work make all times longer): ${loadavg()[0]?.toFixed(1)}`,
    `- Browser: ${browser}, headless; ${rounds.length} rounds`,
    '',
    '| | frame, median | times | frame, 95th of 100 | times | painting | changes of nodes | layout shifts | painted near the view |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|',
    `| bare | ${ms(bare(0.5))} | | ${ms(bare(0.95))} | | | | | |`,
    ...PAINTS.map(row),
    '',
  ].join('\n');
}

export default async function open(): Promise<OpenBench> {
  const script = await buildPage(fileURLToPath(new URL('painting/page.ts', import.meta.url)));
  const browser = await launchExtension({
    extension: false,
    args: ['--disable-frame-rate-limit', '--disable-gpu-vsync'],
  });
  const page = await browser.context.newPage();
  await page.route(ADDRESS, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><meta charset="utf-8"><body></body>' }),
  );
  await page.goto(ADDRESS);
  await page.evaluate(script);
  await page.evaluate(([size, count]) => (globalThis as unknown as Global).bench.prepare(size, count), [
    SIZE,
    COUNT,
  ] as const);
  const rounds: Round[] = [];
  const version = browser.context.browser()?.version() ?? '';
  return {
    measures: [measureOf(page, rounds)],
    async close() {
      await browser.close();
      // The first round warms up.
      const written = describe(rounds.slice(1), `Chromium ${version}`, new Date());
      const options = await resolveConfig(RESULTS);
      writeFileSync(RESULTS, await format(written, { ...options, filepath: RESULTS }));
    },
  };
}
