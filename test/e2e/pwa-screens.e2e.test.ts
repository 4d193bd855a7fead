import { mkdir } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  bringSamples,
  expectNoAxeProblems,
  openApp,
  openBrowser,
  openPaper,
  paintedIn,
  paperShown,
  watchPage,
} from './pwa-kit.ts';

const server = inject('server');
/** Pictures are kept when a folder is named, to be looked at by a person. */
const SHOTS = process.env.SHOTS;

const SIZES = [
  { name: 'desktop', viewport: { width: 1280, height: 900 } },
  { name: 'tablet', viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true },
  { name: 'phone', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
] as const;
const THEMES = { light: 'Light', dark: 'Dark', contrast: 'High contrast' } as const;

async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  await mkdir(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

/** Nothing may be wider than the screen: a page that scrolls sideways loses its words at 320 px. */
async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over, where).toBeLessThanOrEqual(0);
}

describe.skipIf(server === undefined).each(SIZES)('17: on a $name', ({ name, ...size }) => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let problems: string[];

  beforeAll(async () => {
    browser = await openBrowser();
    context = await browser.newContext({ ...size, reducedMotion: 'reduce' });
    ({ page, problems } = await watchPage(context));
    await openApp(page, `${server!.app}/`);
    await shoot(page, `${name}-empty`);
    await expectNoAxeProblems(page, 'empty library');
    await bringSamples(page);
  });
  afterAll(() => browser.close());

  test.each(Object.entries(THEMES))(
    'in %s: library, reader, settings and marks have no axe problems',
    async (theme, label) => {
      const at = `${name}-${theme}`;
      await page.goto(`${server!.app}/#/settings`);
      await page.getByLabel(label, { exact: true }).check();
      await shoot(page, `${at}-settings`);
      await expectNoAxeProblems(page, `${at} settings`);
      await expectNoSidewaysScroll(page, `${at} settings`);

      await page.goto(`${server!.app}/#/`);
      await page.locator('.rp-row-link').first().waitFor();
      await shoot(page, `${at}-library`);
      await expectNoAxeProblems(page, `${at} library`);
      await expectNoSidewaysScroll(page, `${at} library`);

      await openPaper(page, 'Outcome of the Ofsted Inspection');
      const scheme = Object.keys(await paintedIn(page)).filter((key) => key.includes(`-${theme}-`));
      expect(scheme.length).toBeGreaterThan(2);
      await page.locator('.rp-gutter-glyph').nth(3).click();
      await page.waitForTimeout(300);
      await shoot(page, `${at}-reader`);
      await expectNoAxeProblems(page, `${at} reader`);
      await expectNoSidewaysScroll(page, `${at} reader`);

      await page.getByRole('button', { name: 'Reading view' }).click();
      await page.locator('.reading').waitFor();
      await shoot(page, `${at}-reading`);
      await expectNoAxeProblems(page, `${at} reading view`);

      await page.getByRole('link', { name: 'My marks' }).click();
      await page.locator('.rp-marks-row').first().waitFor();
      await shoot(page, `${at}-marks`);
      await expectNoAxeProblems(page, `${at} marks`);
      await expectNoSidewaysScroll(page, `${at} marks`);
    },
  );

  test('glyphs are touch targets of 44 px, in reading order, and none lies on another', async () => {
    await page.goto(`${server!.app}/#/`);
    await openPaper(page, 'Outcome of the Ofsted Inspection');
    await paperShown(page);
    const boxes = await page.locator('.rp-gutter-glyph').evaluateAll((all) =>
      all.map((each) => {
        const { top, width, height } = each.getBoundingClientRect();
        return { top, width, height };
      }),
    );
    boxes.forEach((box, at) => {
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
      if (at > 0) expect(box.top).toBeGreaterThanOrEqual(boxes[at - 1]!.top + 44);
    });
  });

  test('nothing against us in the console', () => {
    expect(problems).toEqual([]);
  });
});
