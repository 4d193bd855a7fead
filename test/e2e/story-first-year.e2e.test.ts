import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { root } from '../../.ci/tree.mjs';
import {
  eventually,
  expectNoAxeProblems,
  openApp,
  openBrowser,
  watchPage,
  type WatchedPage,
} from './pwa-kit.ts';

const server = inject('server');
const file = (year: string): string => join(root, 'seeds/pdf', `saltmere-${year}.pdf`);

describe.skipIf(server === undefined)('the first year of a committee', () => {
  let browser: Browser;
  let watched: WatchedPage;

  beforeAll(async () => {
    browser = await openBrowser();
    watched = await watchPage(await browser.newContext({ viewport: { width: 1280, height: 900 } }));
    await openApp(watched.page, `${server!.app}/`);
  });
  afterAll(() => browser.close());

  test('three reports are dropped, and their story is there in pencil, counted nowhere', async () => {
    const { page } = watched;
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open files' }).first().click();
    await (await chooser).setFiles([file('2019'), file('2014'), file('2016')]);
    await page.locator('.rp-row-link').nth(2).waitFor({ timeout: 30_000 });
    await page.getByRole('link', { name: 'Story' }).click();
    const pencil = page.getByRole('region', { name: /^In pencil/ });
    await pencil.getByRole('grid').waitFor({ timeout: 30_000 });
    expect(await page.locator('.rp-story-column .num').allTextContents()).toEqual(['2014', '2016', '2019']);
    await page.getByText('Nothing is marked with a theme yet').waitFor();
    expect(await pencil.locator('[data-pencil=true]').count()).toBeGreaterThan(4);
    await expectNoAxeProblems(page, 'the story in pencil', '.app-toast');
    await page.emulateMedia({ media: 'print' });
    expect(await pencil.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  test('a row is accepted, and is a story that members have marked; the others stay in pencil; one step takes it all back', async () => {
    const { page } = watched;
    const pencil = page.getByRole('region', { name: /^In pencil/ });
    const row = pencil.locator('[data-pencil=true]').nth(1);
    const name = (await row.locator('.rp-story-name').textContent()) ?? '';
    const left = await pencil.locator('[data-pencil=true]').count();
    await row.getByRole('button', { name: /^Accept/ }).click();
    await page.getByRole('link', { name, exact: true }).waitFor({ timeout: 20_000 });
    await eventually(() => page.locator('h1').textContent()).toMatch(/^\w+ themes? through/);
    await eventually(() => pencil.locator('[data-pencil=true]').count()).toBe(left - 1);
    expect(await pencil.locator('.rp-story-name').allTextContents()).not.toContain(name);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Nothing is marked with a theme yet').waitFor();
    await eventually(() => pencil.locator('[data-pencil=true]').count()).toBe(left);
    expect(watched.problems).toEqual([]);
  });
});
