import { brotliCompressSync } from 'node:zlib';
import { brotliSize } from '../tooling/first-load.ts';
import type { OpenBench } from './bench.ts';
import { openHome } from './open-home.ts';

const kilobytes = (bytes: number): number => bytes / 1000;
const COUNTED = /^(?:text\/html|text\/css|(?:text|application)\/javascript)/;

/**
 * What a browser that was never here fetches for the PWA's first page, in bytes after brotli: HTML, scripts and styles,
 * preloaded ones and the service worker's own script included. What the worker keeps for offline use comes later and
 * holds up nobody.
 */
async function firstLoad(): Promise<number> {
  const { server, ext, close } = await openHome({ extension: false });
  try {
    const page = await ext.context.newPage();
    const sizes = new Map<string, number>();
    const reading: Promise<void>[] = [];
    page.on('response', (response) => {
      if (!COUNTED.test(response.headers()['content-type'] ?? '')) return;
      const body = response.body().then((bytes) => brotliCompressSync(bytes).length);
      reading.push(body.then((size) => void sizes.set(response.url(), size)));
    });
    await page.goto(`${server.app}/`);
    await page.locator('main#page').waitFor();
    await page.waitForLoadState('networkidle');
    await Promise.all(reading);
    sizes.set(`${server.app}/sw.js`, brotliSize('pwa/sw.js'));
    return [...sizes.values()].reduce((sum, size) => sum + size, 0);
  } finally {
    await close();
  }
}

/** Sizes of what is built, after brotli; fonts are not counted. */
export default function open(): Promise<OpenBench> {
  const measures = [
    {
      promises: [{ name: 'content script', unit: 'kB' as const, limit: 25 }],
      rounds: 1,
      measure: () => [kilobytes(brotliSize('extension/content.js'))],
    },
    {
      // Injected behind it, when the page is already marked and painted: facts for the host, and the snapshot.
      promises: [{ name: 'its second half, page-facts.js', unit: 'kB' as const }],
      rounds: 1,
      measure: () => [kilobytes(brotliSize('extension/page-facts.js'))],
    },
    {
      promises: [{ name: "PWA's first load (scripts, styles and HTML)", unit: 'kB' as const, limit: 150 }],
      rounds: 1,
      measure: async () => [kilobytes(await firstLoad())],
    },
  ];
  return Promise.resolve({ measures, close: () => Promise.resolve() });
}
