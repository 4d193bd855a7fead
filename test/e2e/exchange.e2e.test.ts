import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { bringSamples, eventually, openApp, openBrowser, watchPage, type WatchedPage } from './pwa-kit.ts';

const server = inject('server');

/** Two members with a browser each: one takes the findings of the sample library out, the other brings them in. */
describe.skipIf(server === undefined)('findings as files, from one member to another', () => {
  let browser: Browser;
  let folder: string;
  let giving: WatchedPage;
  let taking: WatchedPage;
  let listed: number;

  const openPage = async ({ page }: WatchedPage, hash: string): Promise<void> => {
    await page.evaluate((to) => (location.hash = to), hash);
    await page.locator('main#page h1').waitFor();
  };
  const save = async (page: Page, button: string): Promise<string> => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const file = await download;
    const path = join(folder, file.suggestedFilename());
    await file.saveAs(path);
    return path;
  };
  const choose = (page: Page, path: string): Promise<void> =>
    page.locator('main input[type=file]').setInputFiles(path);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapporteur-exchange-'));
    browser = await openBrowser();
    giving = await watchPage(await browser.newContext());
    taking = await watchPage(await browser.newContext());
    await openApp(giving.page, `${server!.app}/`);
    await bringSamples(giving.page);
    await openPage(giving, '#/findings');
    const status = giving.page.locator('.findings-count').first();
    await status.filter({ hasText: /^\d+ findings$/ }).waitFor({ timeout: 20_000 });
    listed = Number.parseInt((await status.textContent()) ?? '', 10);
    await openPage(giving, '#/exchange');
    await giving.page.getByText('Everyone’s that this device has').click();
    await openApp(taking.page, `${server!.app}/#/exchange`);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('[X1] [X11] web annotations: looked at first, brought in whole, and a second time nothing is new', async () => {
    const path = await save(giving.page, 'Save web annotations');
    const { page, problems } = taking;
    await choose(page, path);
    await page.getByText(`${listed} new, 0 changed, 0 here already, 0 not taken`).waitFor();
    await page.getByRole('button', { name: `Bring in ${listed} findings` }).click();
    await page.getByText(`${listed} findings brought in`).waitFor({ timeout: 20_000 });
    await choose(page, path);
    await page
      .getByText(`0 new, 0 changed, ${listed} here already, 0 not taken`)
      .waitFor({ timeout: 20_000 });
    await page.getByText('There is nothing to add.').waitFor();
    await openPage(taking, '#/findings');
    await eventually(() => page.locator('.findings-count').first().textContent()).toBe(`${listed} findings`);
    expect(problems).toEqual([]);
  }, 90_000);

  test('[X12] one step takes all of it out again, and it can come once more', async () => {
    const { page } = taking;
    await openPage(taking, '#/exchange');
    const path = await save(giving.page, 'Save a findings file');
    await choose(page, path);
    await page.getByText(`${listed} here already`).waitFor({ timeout: 20_000 });
    await openPage(taking, '#/findings');
    await page.keyboard.press('Control+z');
    await eventually(() => page.locator('main').textContent()).toContain('Nothing is marked yet.');
    await openPage(taking, '#/exchange');
    await choose(page, path);
    await page.getByText(`${listed} new`).waitFor({ timeout: 20_000 });
  }, 90_000);

  test('[X5] [X7] the table is UTF-8 for spreadsheets, the Word file has a table for each theme', async () => {
    const csv = await readFile(await save(giving.page, 'Save a table'));
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.toString('utf8')).toContain('Id,Council,Committee,Meeting date,Paper');
    const word = unzipSync(new Uint8Array(await readFile(await save(giving.page, 'Save for Word'))));
    const xml = strFromU8(word['word/document.xml']!);
    expect(xml.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThan(3);
    expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)?.length).toBe(xml.match(/<w:tbl>/g)?.length);
    expect(giving.problems).toEqual([]);
  });

  test('[X8] what is cut, unknown or a bomb is refused by name, and nothing is changed', async () => {
    const { page } = taking;
    const whole = await readFile(await save(giving.page, 'Save for Hypothesis'), 'utf8');
    const give = async (name: string, bytes: string | Uint8Array): Promise<void> => {
      await writeFile(join(folder, name), bytes);
      const other = page.getByRole('button', { name: 'Another file, or none' });
      if (await other.isVisible()) await other.click();
      await choose(page, join(folder, name));
    };
    await give('cut.json', whole.slice(0, whole.length / 2));
    await page.getByText('This file ends too early').waitFor();
    await give('geo.json', '{"type":"FeatureCollection"}');
    await page.getByText('This is no file of findings').waitFor();
    await give('bomb.zip', zipSync({ 'bomb.json': new Uint8Array(80 * 1024 * 1024) }));
    await page.getByText('bomb.json: This zip file unpacks to far more').waitFor({ timeout: 20_000 });
    await openPage(taking, '#/findings');
    await page.getByText('Nothing is marked yet.').waitFor();
  }, 60_000);
});
