import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  bringSamples,
  eventually,
  openApp,
  openBrowser,
  openPaper,
  paperShown,
  watchPage,
} from './pwa-kit.ts';

const server = inject('server');

describe.skipIf(server === undefined)('17: going about in a paper by keys', () => {
  let browser: Browser;
  let page: Page;
  let problems: string[];

  beforeAll(async () => {
    browser = await openBrowser();
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(10_000);
    ({ page, problems } = await watchPage(context));
    await openApp(page, `${server!.app}/`);
    await bringSamples(page);
    await openPaper(page, 'Outcome of the Ofsted Inspection');
  });
  afterAll(() => browser.close());
  beforeEach(() => page.keyboard.press('Escape'));

  test('F6 and Shift+F6 go round outline, document, margin and status line', async () => {
    const focused = () =>
      page.evaluate(() => {
        const at = document.activeElement;
        return ['#reader-pane', '.paper', '.margin', '.rp-status'].find((one) => at?.closest(one)) ?? 'none';
      });
    const places: string[] = [];
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press('F6');
      places.push(await focused());
    }
    const start = places.indexOf('#reader-pane');
    const round = ['#reader-pane', '.paper', '.margin', '.rp-status'];
    expect(places).toEqual(places.map((_, i) => round[(i - start + 4) % 4]));
    await page.keyboard.press('Shift+F6');
    expect(await focused()).toBe(places[3]);
  });

  test('square brackets go through the sections; a number and G to its paragraph; G alone asks for it', async () => {
    const focusedText = () =>
      page.evaluate(() => {
        const frame = document.querySelector<HTMLIFrameElement>('.paper-frame');
        return frame?.contentDocument?.activeElement?.textContent?.trim().slice(0, 60);
      });
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await page.keyboard.press('Escape');
    await page.keyboard.press(']');
    const first = await focusedText();
    await page.keyboard.press(']');
    expect(await focusedText()).not.toBe(first);
    await page.keyboard.press('[');
    expect(await focusedText()).toBe(first);
    await page.keyboard.type('3.2g');
    expect(await focusedText()).toMatch(/^3\.2\s/);
    await page.keyboard.press('g');
    await page.getByLabel('Its number, as printed').fill('99.9');
    await page.keyboard.press('Enter');
    await page.getByText('This paper has no paragraph 99.9.').waitFor();
    await page.getByLabel('Its number, as printed').fill('3.4');
    await page.keyboard.press('Enter');
    await eventually(focusedText).toMatch(/^3\.4\s/);
  });

  test('the reading view opens at the paragraph in sight, and so does the page again', async () => {
    const inSight = (selector: string) =>
      page.evaluate((one) => {
        const all = [...document.querySelectorAll(one)];
        const near = all.filter((each) => each.getBoundingClientRect().top < innerHeight / 3 + 8);
        return near.at(-1)?.textContent?.trim().slice(0, 40);
      }, selector);
    // Not with Playwright's own click, which scrolls for a button that sticks to the top.
    const press = () =>
      page.getByRole('button', { name: 'Reading view' }).evaluate((it: HTMLElement) => it.click());
    await page.keyboard.type('3.4g');
    await press();
    await eventually(() => inSight('.reading [data-start]')).toMatch(/^3\.4\s/);
    await press();
    const top = () =>
      page.evaluate(() => {
        const frame = document.querySelector<HTMLIFrameElement>('.paper-frame')!;
        const all = [...frame.contentDocument!.querySelectorAll('p')];
        const block = all.find((each) => /^\s*3\.4\s/.test(each.textContent ?? ''))!;
        return frame.getBoundingClientRect().top + block.getBoundingClientRect().top;
      });
    await eventually(top).toBeGreaterThan(60);
    expect(await top()).toBeLessThan(600);
  });

  test('a key that the member has changed works, and is written on the buttons', async () => {
    const address = page.url();
    await page.goto(`${server!.app}/#/settings`);
    const row = page.locator('.rp-keys-editor-row', { hasText: 'Next finding' });
    await row.getByRole('button').click();
    await page.keyboard.press('x');
    await page.locator('.rp-keys-editor-row', { hasText: 'Ask at the meeting' }).getByRole('button').click();
    await page.keyboard.press('y');
    await page.goto(address);
    await paperShown(page);
    const open = (glyph: string): Promise<number> => page.locator(`${glyph}[aria-pressed=true]`).count();
    await page.keyboard.press('j');
    expect(await open(':is(.rp-gutter-glyph, .rp-gutter-ghost)')).toBe(0);
    // What is suggested before the first finding is gone through too.
    await eventually(async () => {
      if ((await open('.rp-gutter-glyph')) === 0) await page.keyboard.press('x');
      return open('.rp-gutter-glyph');
    }).toBe(1);
    expect(await page.locator('.margin-card[data-active] .rp-key').allTextContents()).toContain('Y');
    await page.goto(`${server!.app}/#/settings`);
    await page.getByRole('button', { name: 'Back to the usual keys' }).click();
    await page.goto(address);
    await paperShown(page);
  });

  test('no exception and no refusal of the policy', () => {
    expect(problems).toEqual([]);
  });
});
