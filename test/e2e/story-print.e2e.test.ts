import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { printed } from './print-kit.ts';
import { bringSamples, eventually, openApp, openBrowser, watchPage, type WatchedPage } from './pwa-kit.ts';

const server = inject('server');

describe.skipIf(server === undefined)('the story on paper', () => {
  let browser: Browser;
  let watched: WatchedPage;

  beforeAll(async () => {
    browser = await openBrowser();
    watched = await watchPage(await browser.newContext({ viewport: { width: 1280, height: 900 } }));
    const { page } = watched;
    await openApp(page, `${server!.app}/`);
    await bringSamples(page);
    await page.getByRole('navigation').getByRole('link', { name: 'Story' }).click();
  });
  afterAll(() => browser.close());

  test('[R175] the matrix is a table in words on sheets that lie on their side, with each theme and each year', async () => {
    const { page } = watched;
    await eventually(() => page.locator('.rp-story-column .num').allTextContents()).toHaveLength(4);
    const themes = await page.locator('.rp-story-row a').allTextContents();
    expect(themes.length).toBeGreaterThan(5);
    const sheets = await printed(page);
    expect(sheets.length).toBeLessThan(4);
    const text = sheets.map((sheet) => sheet.text).join(' ');
    for (const name of [...themes, '2011', '2014', '2016', '2019', 'Where it stands'])
      expect(text).toContain(name);
    expect(text).toContain('Nothing marked since 2016');
    expect(text).toContain('Raised again by Cllr Joan Pellew');
    expect(sheets.every(({ width, height }) => width > height)).toBe(true);
    // What is only suggested, and what is pressed, stays on the screen.
    expect(text).not.toMatch(/In pencil|As a table|Kinds: all|Compare|Library/);
  });

  test('[R175] the thread is on two sheets at most, with its passages, its silence, and what members said below them', async () => {
    const { page } = watched;
    await page.getByRole('link', { name: /^Conferences/ }).click();
    await page.getByText(/No finding marked, but its words/).waitFor();
    const sheets = await printed(page);
    expect(sheets.length).toBeLessThanOrEqual(2);
    const text = sheets.map((sheet) => sheet.text).join(' ');
    expect(text).toContain('thought that both were chaired well');
    expect(text).toContain('Oversight and challenge by the independent chairs');
    expect(text).toContain('No finding marked, but its words');
    expect(text).toMatch(/Raised again by Cllr Joan Pellew/);
    expect(text).not.toMatch(/Say where it stands|Write it|Print thread|All themes/);
    expect(watched.problems).toEqual([]);
  });
});
