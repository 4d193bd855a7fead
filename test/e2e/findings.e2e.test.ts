import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { bringSamples, eventually, openApp, openBrowser, watchPage, type WatchedPage } from './pwa-kit.ts';

const server = inject('server');

describe.skipIf(server === undefined)('one list of everything', () => {
  let browser: Browser;
  let watched: WatchedPage;

  beforeAll(async () => {
    browser = await openBrowser();
    watched = await watchPage(await browser.newContext({ viewport: { width: 1280, height: 900 } }));
    const { page } = watched;
    await openApp(page, `${server!.app}/`);
    await bringSamples(page);
    await page.getByRole('link', { name: 'Findings' }).click();
    await page.locator('.rp-flist-row').first().waitFor({ timeout: 20_000 });
  }, 60_000);
  afterAll(() => browser?.close());

  const counted = () => watched.page.locator('.findings-count').first();

  test('[X20] [X21] the sample library is searched with a letter wrong, and narrowed by year and kind', async () => {
    const { page, problems } = watched;
    const all = Number.parseInt((await counted().textContent()) ?? '', 10);
    expect(all).toBeGreaterThan(20);
    await page.getByLabel('Search findings and their notes').fill('domestik abuse');
    await eventually(() => counted().textContent()).toMatch(new RegExp(`^[1-9]\\d* of ${all} findings`));
    for (const quote of await page.locator('.rp-flist-row').allTextContents()) {
      expect(quote.toLowerCase()).toContain('domestic');
    }
    await page.getByLabel('Search findings and their notes').fill('');
    await page.getByLabel('Year').selectOption('2019');
    await page.getByLabel('Kind').selectOption('Recommendation');
    await eventually(() => counted().textContent()).toMatch(/^[1-9]\d* of/);
    const rows = await page.locator('.rp-flist-row').allTextContents();
    expect(rows.every((row) => row.startsWith('Select') && /Recommendation.*2019/s.test(row))).toBe(true);
    expect(problems).toEqual([]);
  });

  test('[X23] by keys into the passage, and back to the list as it was', async () => {
    const { page } = watched;
    const before = await counted().textContent();
    await page.locator('.rp-flist-link').first().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.locator('.rp-card').first().waitFor({ timeout: 20_000 });
    expect(page.url()).toMatch(/#\/r\/[^/]+\/f\//);
    await page.goBack();
    await eventually(() => counted().textContent()).toBe(before);
    expect(await page.getByLabel('Year').inputValue()).toBe('2019');
  });

  test('[X22] what is listed is what its file has', async () => {
    const { page } = watched;
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    await page.getByLabel('Kind').selectOption('Decision');
    await eventually(() => counted().textContent()).toMatch(/ of /);
    const shown = Number.parseInt((await counted().textContent()) ?? '', 10);
    await page.getByRole('button', { name: 'Save as a file' }).click();
    await page.getByText(`Only the ${shown} finding`).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save for Hypothesis' }).click();
    const stream = await (await download).createReadStream();
    const text = (await stream.toArray()).join('');
    const { annotations } = JSON.parse(text) as { annotations: { references?: unknown }[] };
    expect(annotations.filter(({ references }) => references === undefined)).toHaveLength(shown);
    await page.keyboard.press('Escape');
  });

  test('[X24] the words of the kept papers are found too', async () => {
    const { page, problems } = watched;
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    await page.getByLabel('Search findings and their notes').fill('inspectors');
    await page.getByRole('button', { name: 'Search the kept papers too' }).click();
    await eventually(() => page.locator('.findings-papers').textContent()).toMatch(
      /\d kept papers? with these words/,
    );
    await eventually(() => page.locator('.findings-snippet mark').first().textContent()).toMatch(
      /inspectors/i,
    );
    expect(problems).toEqual([]);
  });
});
