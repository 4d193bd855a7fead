import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPdfFile, paintedOnPages, samplePdf, selectOnPage } from './pdf-kit.ts';
import { eventually, expectNoAxeProblems, openApp, openBrowser, watchPage } from './pwa-kit.ts';

const server = inject('server');
const SHOTS = process.env.SHOTS;

describe.skipIf(server === undefined)('only the pages that the member marked', () => {
  let browser: Browser;
  let page: Page;
  let problems: string[];

  beforeAll(async () => {
    browser = await openBrowser();
    const context = await browser.newContext({
      viewport: { width: 1389, height: 868 },
      reducedMotion: 'reduce',
    });
    ({ page, problems } = await watchPage(context));
    await openApp(page, `${server!.app}/`);
    await openPdfFile(page, samplePdf('saltmere-2016'));
  });
  afterAll(() => browser.close());

  test('the page as a picture with its marks, and the passage below; one sheet for each when printed', async () => {
    await selectOnPage(page, 'That Cabinet notes and agrees the action plan');
    await page.keyboard.press('q');
    await eventually(() => paintedOnPages(page)).toBe(1);
    await page.goto(`${server!.app}/#/brief`);
    await page.getByRole('button', { name: 'Only the pages I marked, with my notes' }).click();
    const picture = page.locator('.pages-page img');
    await eventually(() =>
      picture.evaluateAll((all) => all.map((img) => (img as HTMLImageElement).naturalWidth > 800)),
    ).toEqual([true]);
    await page.getByText('That Cabinet notes and agrees the action plan').waitFor();
    await expectNoAxeProblems(page, 'marked pages', '.app-toast');
    if (SHOTS !== undefined) {
      await mkdir(SHOTS, { recursive: true });
      await page.screenshot({ path: `${SHOTS}/pages.png`, fullPage: true });
    }
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.pages-head').isVisible()).toBe(false);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0).toBeLessThan(4);
    expect(problems).toEqual([]);
  });
});
