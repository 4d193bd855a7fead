import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, CDPSession, Page } from 'playwright';
import { build } from 'vite';
import { root } from '../../.ci/tree.mjs';
import { launchExtension } from '../e2e/harness/extension.ts';
import { median, type Measure, type OpenBench } from './bench.ts';
import type { PdfBench } from './pdf/page.ts';

const PAGES = 1_000;
const MEGABYTES = 64;
const FINDINGS = 5_000;
const FRAMES = 200;
const SAVED = 500;
/** Answered by the bench itself; `localhost`, because OPFS needs a secure context. */
const ADDRESS = 'http://localhost';

type Global = { readonly bench: PdfBench };

/** The page with everything that it asks for, as the build would make it. */
async function servePage(context: BrowserContext): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      target: 'chrome125',
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: fileURLToPath(new URL('pdf/page.ts', import.meta.url)),
        output: {
          entryFileNames: 'bench.js',
          chunkFileNames: '[name].js',
          assetFileNames: '[name][extname]',
        },
      },
    },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('nothing was built');
  const types: Record<string, string> = { js: 'text/javascript', mjs: 'text/javascript', css: 'text/css' };
  const sheets = first.output.filter(({ fileName }) => fileName.endsWith('.css'));
  const links = sheets.map(({ fileName }) => `<link rel="stylesheet" href="/${fileName}">`).join('');
  const style = '<style>body{margin:0}#box{position:absolute;inset:0;overflow:auto}</style>';
  const body = `<!doctype html>${links}${style}<div id="box"></div><script type="module" src="/bench.js"></script>`;
  await context.route(`${ADDRESS}/**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    if (path === 'bench') return route.fulfill({ contentType: 'text/html', body });
    const file = first.output.find(({ fileName }) => fileName === path);
    if (file === undefined) return route.fulfill({ status: 404, body: '' });
    const content = file.type === 'chunk' ? file.code : Buffer.from(file.source);
    return route.fulfill({ contentType: types[path.split('.').at(-1)!] ?? '', body: content });
  });
}

async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${ADDRESS}/bench`);
  await page.waitForFunction(() => 'bench' in globalThis);
  return page;
}

/** What is promised of a large pack, in a page with the reader's own parts for PDFs. */
export default async function open(): Promise<OpenBench> {
  const browser = await launchExtension({ extension: false, args: ['--js-flags=--expose-gc'] });
  await servePage(browser.context);
  const filling = await openPage(browser.context);
  const megabytes = await filling.evaluate(
    ([pages, size]) => (globalThis as unknown as Global).bench.prepare(pages, size),
    [PAGES, MEGABYTES] as const,
  );
  await filling.close();
  let page = await openPage(browser.context);
  const run = <Name extends keyof PdfBench>(name: Name, ...args: Parameters<PdfBench[Name]>) =>
    page.evaluate(
      ([which, given]) =>
        ((globalThis as unknown as Global).bench[which as 'find'] as (...all: unknown[]) => unknown)(
          ...given,
        ),
      [name, args] as const,
    ) as Promise<Awaited<ReturnType<PdfBench[Name]>>>;
  console.log(`A pack of ${PAGES} pages, ${Math.round(megabytes)} MB`);
  const anew = async (): Promise<void> => {
    await page.close();
    page = await openPage(browser.context);
  };
  const memory = async (isCollected: boolean): Promise<number> => {
    if (isCollected) await collect(page);
    return largestPage(browser.browser);
  };
  return { close: () => browser.close(), measures: measuresOf(run, anew, memory) };
}

/** What nobody holds any more is taken away, in the page and in its workers. */
async function collect(page: Page): Promise<void> {
  const collectHere = (): void => (globalThis as unknown as { gc(): void }).gc();
  await Promise.all([
    page.evaluate(collectHere),
    ...page.workers().map((worker) => worker.evaluate(collectHere)),
  ]);
}

/** The largest of the processes that show pages, MB of its own and its share of what others hold too (Pss). */
async function largestPage(browser: CDPSession): Promise<number> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  const pssOf = (pid: number): number =>
    Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1000;
  return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => pssOf(id)));
}

/** Bytes of what the worker keeps for PDFs: pdf.js, its worker, viewer, decoders and fonts, and the reader for them. */
function pdfPrecache(): number {
  const folder = join(root, 'dist/pwa');
  const listed = readFileSync(join(folder, 'sw.js'), 'utf8').matchAll(/"url":"([^"]+)"/g);
  const urls = [...listed].map(([, url]) => url!).filter((url) => /pdf/i.test(url));
  if (urls.length < 20) throw new Error('the list of what is kept cannot be read');
  return urls.reduce((sum, url) => sum + gzipSync(readFileSync(join(folder, url)), { level: 9 }).length, 0);
}

type Run = <Name extends keyof PdfBench>(
  name: Name,
  ...args: Parameters<PdfBench[Name]>
) => Promise<Awaited<ReturnType<PdfBench[Name]>>>;

function measuresOf(
  run: Run,
  anew: () => Promise<void>,
  memory: (isCollected: boolean) => Promise<number>,
): OpenBench['measures'] {
  let at = 0;
  const first: Measure = {
    promises: [{ name: 'first page of the pack, with its text', unit: 'ms', limit: 1500 }],
    rounds: 5,
    measure: async () => [await run('firstPage')],
  };
  const read: Measure = {
    promises: [
      { name: 'text of all pages read', unit: 'ms' },
      { name: 'the longest task of the main thread meanwhile', unit: 'ms', limit: 50 },
    ],
    rounds: 1,
    async measure() {
      const { took, longest } = await run('index');
      return [took, longest];
    },
  };
  const find: Measure = {
    promises: [{ name: 'find over it', unit: 'ms', limit: 50 }],
    measure: async () => [await run('find', `ward ${(at += 1) + 20} was`)],
  };
  const scroll: Measure = {
    promises: [
      { name: `scroll frame with ${FINDINGS} findings, against none`, unit: 'times', limit: 1.2 },
      { name: `showing ${FINDINGS} findings`, unit: 'ms' },
    ],
    rounds: 3,
    async measure() {
      await run('mark', 0);
      const bare = median(await run('scroll', FRAMES));
      const shown = await run('mark', FINDINGS);
      return [median(await run('scroll', FRAMES)) / bare, shown];
    },
  };
  const jump: Measure = {
    promises: [{ name: 'jump to a page with its marks', unit: 'ms', limit: 400 }],
    measure: async () => [await run('jump', 1 + ((at += 373) % PAGES))],
  };
  const save: Measure = {
    promises: [{ name: `${SAVED} findings written into a copy of it`, unit: 'ms', limit: 2000 }],
    rounds: 3,
    measure: async () => [await run('save', SAVED)],
  };
  const again: Measure = {
    promises: [{ name: 'memory that stays after opening it five times', unit: 'MB', limit: 40 }],
    rounds: 1,
    async measure() {
      await run('firstPage');
      const before = await memory(true);
      for (let time = 0; time < 5; time++) await run('firstPage');
      return [Math.max(0, (await memory(true)) - before)];
    },
  };
  const through: Measure = {
    promises: [
      { name: 'memory while going through all of it, all that is held', unit: 'MB', limit: 250 },
      { name: 'with what the browser has not collected yet', unit: 'MB' },
    ],
    rounds: 1,
    async measure() {
      // As a paper that is kept is opened: its words come from the device.
      await anew();
      await run('firstPage');
      await run('index');
      await run('mark', FINDINGS);
      let [held, most] = [0, 0];
      for (let page = 1; page <= PAGES; page += 20) {
        await run('goThrough', [page, page + 1, page + 2]);
        most = Math.max(most, await memory(false));
        if (page % 100 === 1) held = Math.max(held, await memory(true));
      }
      return [held, most];
    },
  };
  const precache: Measure = {
    promises: [{ name: "the reader's precache, compressed (gzip)", unit: 'kB', limit: 1500 }],
    rounds: 1,
    measure: () => [pdfPrecache() / 1000],
  };
  const stock: Measure = {
    promises: [{ name: "first page by pdf.js's own viewer, all of the file read", unit: 'ms' }],
    rounds: 5,
    measure: async () => [await run('firstPageOfStock')],
  };
  // What holds the whole file in memory comes after what is measured of memory.
  return [first, again, read, find, scroll, jump, through, save, stock, precache];
}
