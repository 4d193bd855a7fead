import type { Browser, BrowserContext } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  eventually,
  bringSamples,
  openApp,
  openBrowser,
  openPaper,
  paintedIn,
  paperShown,
  watchPage,
  type WatchedPage,
} from './pwa-kit.ts';

const server = inject('server');

describe.skipIf(server === undefined)('16: the PWA without a connection', () => {
  let browser: Browser;
  let context: BrowserContext;
  let watched: WatchedPage;

  beforeAll(async () => {
    browser = await openBrowser();
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    watched = await watchPage(context);
  });
  afterAll(() => browser.close());

  test('opens offline after the first visit', async () => {
    const { page } = watched;
    await openApp(page, `${server!.app}/`);
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('button', { name: 'Try the sample library' }).waitFor();
  });

  test('the sample library opens in the reader with its findings painted, still offline', async () => {
    const { page } = watched;
    await bringSamples(page);
    await openPaper(page, 'Outcome of the Ofsted Inspection');
    const painted = await paintedIn(page);
    expect(Object.keys(painted).filter((name) => name.includes('strength'))).not.toEqual([]);
  });

  test('a deep link and its reload, as a hash and as a path', async () => {
    const { page } = watched;
    const hash = new URL(page.url()).hash;
    await page.reload();
    await paperShown(page);
    const other = await watchPage(context);
    await other.page.goto(`${server!.app}${hash.slice(1)}`);
    await paperShown(other.page);
    expect(new URL(other.page.url()).hash).toBe(hash);
    expect(other.problems).toEqual([]);
    await other.page.close();
  });

  test('an edit offline is there after a reload and online again', async () => {
    const { page } = watched;
    const glyphs = await page.locator('.rp-gutter-glyph').count();
    await page.getByRole('button', { name: 'Reading view' }).click();
    await page.getByRole('button', { name: 'Mark this paragraph, 3.2' }).click();
    await page.getByText('Saved on this computer').waitFor();
    await page.reload();
    await paperShown(page);
    await eventually(() => page.locator('.rp-gutter-glyph').count()).toBe(glyphs + 1);
    await context.setOffline(false);
    await page.reload();
    await paperShown(page);
    await eventually(() => page.locator('.rp-gutter-glyph').count()).toBe(glyphs + 1);
  });

  test('the service worker answers only the app’s own paths', async () => {
    const { page } = watched;
    await context.setOffline(true);
    const answers = await page.evaluate(async () => {
      const paths = ['/healthz', '/samples/', '/sync', '/blobs/x', '/index.html'];
      return Promise.all(
        paths.map((path) =>
          fetch(path).then(
            (r) => r.ok,
            () => false,
          ),
        ),
      );
    });
    expect(answers).toEqual([false, false, false, false, true]);
    await context.setOffline(false);
  });

  test('no exception and no refusal of the policy in the console', () => {
    expect(
      watched.problems.filter((text) => !/ERR_INTERNET_DISCONNECTED|Failed to load resource/.test(text)),
    ).toEqual([]);
  });
});
