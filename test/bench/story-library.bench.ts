import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright';
import { launchExtension } from '../e2e/harness/extension.ts';
import type { Measure, OpenBench } from './bench.ts';
import { buildPage } from './build-page.ts';
import type { LibraryBench } from './library-page.ts';

/** Answered by the bench itself; `localhost`, because OPFS needs a secure context. */
const ADDRESS = 'http://localhost/bench';

interface Size {
  readonly reports: number;
  readonly findings: number;
  /** Milliseconds promised for the library. */
  readonly limit: number;
}

const SIZES: readonly Size[] = [
  { reports: 300, findings: 17, limit: 250 },
  { reports: 1000, findings: 100, limit: 1000 },
];

type BenchGlobal = { readonly bench: LibraryBench };

async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(ADDRESS);
  return page;
}

function measureOf(context: BrowserContext, { reports, findings, limit }: Size): Measure {
  const size = `${(reports * findings).toLocaleString('en')} findings in ${reports.toLocaleString('en')} reports`;
  let isFilled = false;
  return {
    promises: [
      { name: `${size}: the library with its counts, from a cold start`, unit: 'ms', limit },
      { name: `${size}: the list of all findings after that`, unit: 'ms' },
      { name: `${size}: a mark is in that list, after it is saved`, unit: 'ms' },
    ],
    rounds: 5,
    async measure() {
      const sizes = [reports, findings] as const;
      if (!isFilled) {
        const filling = await openPage(context);
        await filling.evaluate((of) => (globalThis as unknown as BenchGlobal).bench.fill(...of), sizes);
        await filling.close();
        isFilled = true;
      }
      const page = await openPage(context);
      const times = await page.evaluate(
        (of) => (globalThis as unknown as BenchGlobal).bench.openCold(...of),
        sizes,
      );
      await page.close();
      return times;
    },
  };
}

/** Libraries of several years, opened by a page that has just been loaded. */
export default async function open(): Promise<OpenBench> {
  const script = await buildPage(fileURLToPath(new URL('library-page.ts', import.meta.url)));
  const browser = await launchExtension({ extension: false });
  const { context } = browser;
  await context.route(`${ADDRESS}.js`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script }),
  );
  await context.route(ADDRESS, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><script src="/bench.js"></script>' }),
  );
  return { close: () => browser.close(), measures: SIZES.map((size) => measureOf(context, size)) };
}
