import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import * as Y from 'yjs';
import {
  bringSamples,
  eventually,
  openApp,
  openBrowser,
  openPaper,
  watchPage,
  type WatchedPage,
} from './pwa-kit.ts';

const server = inject('server');

/** Waits for the sentence on the screen, and that it says what is safe. */
async function sentence(page: Page, what: string, safe: string): Promise<void> {
  const banner = page.getByRole('alert').filter({ hasText: what });
  await banner.waitFor({ timeout: 20_000 });
  expect(await banner.textContent()).toContain(safe);
}

/** One Yjs update as a damaged or newer program would have written it. */
function updateOf(write: (doc: Y.Doc) => void): number[] {
  const doc = new Y.Doc();
  write(doc);
  return [...Y.encodeStateAsUpdate(doc)];
}

/** Adds an update to every report's document on this device, behind the app's back. */
async function addToReports({ page }: WatchedPage, update: number[]): Promise<void> {
  await page.goto('about:blank');
  // A page of the same origin on which nothing of ours runs. Its own, as the browser asks there for an icon that it does
  // not find, and says so at any moment.
  const aside = await page.context().newPage();
  await aside.goto(`${server!.app}/healthz`);
  const changed = await aside.evaluate(async (bytes) => {
    const names = (await indexedDB.databases()).map(({ name }) => name!).filter((name) => /\/r\//.test(name));
    for (const name of names) {
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => fail(opening.error);
      });
      await new Promise((done) => {
        const adding = database.transaction('updates', 'readwrite').objectStore('updates');
        adding.add(new Uint8Array(bytes)).onsuccess = done;
      });
      database.close();
    }
    return names.length;
  }, update);
  await aside.close();
  expect(changed).toBeGreaterThan(0);
}

describe.skipIf(server === undefined)(
  'bad input: each has its sentence on the screen, nothing is lost',
  () => {
    let browser: Browser;

    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(() => browser.close());

    async function openWith(before?: (page: Page) => Promise<unknown>) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const watched = await watchPage(context);
      await before?.(watched.page);
      return { ...watched, context };
    }

    // As the browser answers where a device is full; `full-disk.e2e.test.ts` has a disk that truly is.
    test('a device that is full: said, a copy offered, and saved once there is room', async () => {
      const { page, problems, context } = await openWith((fresh) =>
        fresh.addInitScript(() => {
          const add = IDBObjectStore.prototype.add;
          IDBObjectStore.prototype.add = function (...args) {
            if ((window as { isFull?: boolean }).isFull) throw new DOMException('full', 'QuotaExceededError');
            return add.apply(this, args);
          };
        }),
      );
      const setFull = (isFull: boolean) =>
        page.evaluate((on) => void ((window as { isFull?: boolean }).isFull = on), isFull);
      await openApp(page, `${server!.app}/`);
      await bringSamples(page);
      await openPaper(page, 'Outcome of the Ofsted Inspection');
      await setFull(true);
      await page.getByRole('button', { name: 'Reading view' }).click();
      await page.getByRole('button', { name: 'Mark this paragraph, 3.2' }).click();
      await sentence(page, 'This device has no room left', 'Everything saved before is safe.');
      await page.getByText('Not saved').first().waitFor();
      const download = page.waitForEvent('download');
      await page.getByRole('alert').getByRole('button', { name: 'Save a copy' }).first().click();
      expect((await download).suggestedFilename()).toMatch(/^rapporteur-copy-.*\.zip$/);
      await setFull(false);
      await page.getByRole('button', { name: 'Mark this paragraph, 3.3' }).click();
      await page.getByText('Saved on this computer').first().waitFor({ timeout: 20_000 });
      await page.reload();
      await eventually(() =>
        page.locator('.margin-card', { hasText: 'paragraph 3.2' }).count(),
      ).toBeGreaterThan(0);
      expect(problems).toEqual([]);
      await context.close();
    });

    test('a browser that lets nothing be kept', async () => {
      const { page, problems, context } = await openWith((fresh) =>
        fresh.addInitScript(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          };
        }),
      );
      await page.goto(`${server!.app}/`);
      await sentence(page, 'does not let Rapporteur keep anything', 'Nothing has been lost');
      expect(problems).toEqual([]);
      await context.close();
    });

    test('a clock that is off by years', async () => {
      const { page, problems, context } = await openWith((fresh) =>
        fresh.addInitScript(() => {
          Date.now = () => Date.UTC(2001, 0, 1);
        }),
      );
      await openApp(page, `${server!.app}/`);
      await sentence(page, 'The clock of this device seems to be wrong.', 'their order does not depend on');
      await bringSamples(page);
      expect(problems).toEqual([]);
      await context.close();
    });

    test('a corrupted row: left as it is, all others shown', async () => {
      const watched = await openWith();
      const { page, problems, context } = watched;
      await openApp(page, `${server!.app}/`);
      await bringSamples(page);
      await openPaper(page, 'Outcome of the Ofsted Inspection');
      const address = page.url();
      const glyphs = await page.locator('.rp-gutter-glyph').count();
      await addToReports(
        watched,
        updateOf((doc) => doc.getMap('ann').set('broken', { by: 7, sel: 'nothing' })),
      );
      await page.goto(address);
      await sentence(page, 'One entry could not be read', 'Everything else is here.');
      await eventually(() => page.locator('.rp-gutter-glyph').count()).toBe(glyphs);
      expect(problems).toEqual([]);
      await context.close();
    });

    test('a document of a newer version: read, never written', async () => {
      const watched = await openWith();
      const { page, problems, context } = watched;
      await openApp(page, `${server!.app}/`);
      await bringSamples(page);
      await openPaper(page, 'Outcome of the Ofsted Inspection');
      const address = page.url();
      const glyphs = await page.locator('.rp-gutter-glyph').count();
      await addToReports(
        watched,
        updateOf((doc) => {
          doc.clientID = 0xffff_fff0;
          doc.getMap('schema').set('schema', { v: 9, minWriter: 9 });
          doc.getMap('schema').set('minWriter', 9);
        }),
      );
      await page.goto(address);
      await sentence(page, 'written by a newer Rapporteur', 'You can read it.');
      await eventually(() => page.locator('.rp-gutter-glyph').count()).toBe(glyphs);
      await page.locator('.rp-gutter-glyph').first().click();
      expect(await page.getByRole('button', { name: 'Delete' }).count()).toBe(0);
      expect(problems).toEqual([]);
      await context.close();
    });
  },
);
