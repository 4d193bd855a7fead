import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright';
import { build } from 'vite';
import { launchExtension } from '../e2e/harness/extension.ts';
import { median, type Measure, type OpenBench } from './bench.ts';
import type { PdfBench } from './pdf/page.ts';

const PAGES = 1_000;
const MEGABYTES = 64;
const FINDINGS = 5_000;
const FRAMES = 200;
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
  const browser = await launchExtension({ extension: false });
  await servePage(browser.context);
  const filling = await openPage(browser.context);
  const megabytes = await filling.evaluate(
    ([pages, size]) => (globalThis as unknown as Global).bench.prepare(pages, size),
    [PAGES, MEGABYTES] as const,
  );
  await filling.close();
  const page = await openPage(browser.context);
  const run = <Name extends keyof PdfBench>(name: Name, ...args: Parameters<PdfBench[Name]>) =>
    page.evaluate(
      ([which, given]) =>
        ((globalThis as unknown as Global).bench[which as 'find'] as (...all: unknown[]) => unknown)(
          ...given,
        ),
      [name, args] as const,
    ) as Promise<Awaited<ReturnType<PdfBench[Name]>>>;
  console.log(`A pack of ${PAGES} pages, ${Math.round(megabytes)} MB`);
  return { close: () => browser.close(), measures: measuresOf(run) };
}

type Run = <Name extends keyof PdfBench>(
  name: Name,
  ...args: Parameters<PdfBench[Name]>
) => Promise<Awaited<ReturnType<PdfBench[Name]>>>;

function measuresOf(run: Run): OpenBench['measures'] {
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
  return [first, read, find, scroll, jump];
}
