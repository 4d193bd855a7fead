import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  bringSamples,
  eventually,
  expectNoAxeProblems,
  openApp,
  openBrowser,
  watchPage,
  type WatchedPage,
} from './pwa-kit.ts';

const server = inject('server');

describe.skipIf(server === undefined)('the story of the sample library', () => {
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

  test('themes by reports in their years, another council only where it is asked for', async () => {
    const { page } = watched;
    const years = (): Promise<string[]> => page.locator('.rp-story-column .num').allTextContents();
    await eventually(years).toEqual(['2011', '2014', '2016', '2019']);
    await page.getByRole('button', { name: /^Compare/ }).click();
    await eventually(years).toEqual(['2011', '2014', '2016', '2019', '2017']);
    await expectNoAxeProblems(page, 'story');
    await page.getByRole('button', { name: /^Compare/ }).click();
  });

  test('the grid is walked by arrow keys; a cell shows its passages, an empty one what was searched', async () => {
    const { page } = watched;
    const cell = (name: RegExp) => page.getByRole('button', { name });
    await cell(/^Child protection plans, 2019: To improve/).click();
    await page.getByText('The quality of plans for children who need protection').waitFor();
    await page.keyboard.press('Escape');
    await eventually(() => page.locator('.rp-cell-card').count()).toBe(0);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    const empty = cell(/^Child protection plans, 2014: nothing marked/);
    await eventually(() => empty.evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    // Its two appendices are not in the library.
    await page.getByText(/No finding marked.*Not searched: Appendix 1, Appendix 2/).waitFor();
    expect(await page.getByText('Not mentioned').count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  test('as a table it is a real one, and only the kinds that are wanted are there', async () => {
    const { page } = watched;
    await page.getByRole('button', { name: 'As a table' }).click();
    const row = page.getByRole('row', { name: /^Domestic abuse/ });
    expect(await row.getByRole('cell').allTextContents()).toEqual([
      'To improve',
      'Action or promise',
      'To improve',
      'nothing marked',
      'Nothing marked since 2016',
    ]);
    await page.getByRole('button', { name: 'Kinds: all' }).click();
    await page.getByRole('checkbox', { name: 'Action or promise' }).check();
    await eventually(() => row.getByRole('cell').first().textContent()).toBe('nothing marked');
    await expectNoAxeProblems(page, 'story as a table');
    await page.getByRole('checkbox', { name: 'Action or promise' }).uncheck();
    await page.getByRole('button', { name: 'As a table' }).click();
  });

  test('nothing went wrong in the page', () => {
    expect(watched.problems).toEqual([]);
  });
});
