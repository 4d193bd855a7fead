import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright';
import { launchExtension } from '../e2e/harness/extension.ts';
import type { OpenBench } from './bench.ts';
import { buildPage } from './build-page.ts';
import type { DeskBench } from './desk-page.ts';

const COUNT = 10_000;
/** Answered by the bench itself; `localhost`, because OPFS needs a secure context. */
const ADDRESS = 'http://localhost/bench';

type BenchGlobal = { readonly bench: DeskBench };

async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(ADDRESS);
  return page;
}

/** A large report, opened by a page that has just been loaded. */
export default async function open(): Promise<OpenBench> {
  const script = await buildPage(fileURLToPath(new URL('desk-page.ts', import.meta.url)));
  const browser = await launchExtension({ extension: false });
  const { context } = browser;
  await context.route(`${ADDRESS}.js`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script }),
  );
  await context.route(ADDRESS, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><script src="/bench.js"></script>' }),
  );
  const filling = await openPage(context);
  await filling.evaluate((count) => (globalThis as unknown as BenchGlobal).bench.fill(count), COUNT);
  await filling.close();
  return {
    close: () => browser.close(),
    measures: [
      {
        promises: [
          { name: '10,000 findings open, cold desk included', unit: 'ms', limit: 1000 },
          { name: 'of this the desk alone', unit: 'ms' },
          { name: 'one more marked and committed (strict) among 10,000', unit: 'ms', limit: 100 },
        ],
        async measure() {
          const page = await openPage(context);
          const times = await page.evaluate(
            (count) => (globalThis as unknown as BenchGlobal).bench.openCold(count),
            COUNT,
          );
          await page.close();
          return times;
        },
      },
    ],
  };
}
