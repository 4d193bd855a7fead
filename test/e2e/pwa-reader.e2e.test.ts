import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  eventually,
  bringSamples,
  clickWords,
  openApp,
  openBrowser,
  openPaper,
  paintedIn,
  paperShown,
  selectWords,
  watchPage,
} from './pwa-kit.ts';

const server = inject('server');
const WORDS = 'met the Young Experts, our council of children in care';

describe.skipIf(server === undefined)('17 and 23b: reading and marking in the PWA', () => {
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

  const glyphs = () => page.locator('.rp-gutter-glyph').count();
  const risks = async () => (await paintedIn(page))['rapporteur-light-risk-1'] ?? 0;

  test('the kept page stands in a frame without scripts', async () => {
    expect(await page.locator('.paper-frame').getAttribute('sandbox')).toBe('allow-same-origin');
    expect(await page.locator('.paper-frame').getAttribute('srcdoc')).toBeNull();
  });

  test('words selected with the mouse and key 5: a risk, painted, announced, undone by Z', async () => {
    const before = await glyphs();
    await selectWords(page, WORDS);
    await page.keyboard.press('5');
    await eventually(risks).toBe(1);
    expect(await glyphs()).toBe(before + 1);
    await eventually(() => page.getByRole('status').allTextContents()).toContainEqual(
      expect.stringMatching(/Marked as risk, paragraph 3\.4\./),
    );
    await page.keyboard.press('z');
    await eventually(risks).toBe(0);
    expect(await glyphs()).toBe(before);
  });

  test('the buttons of the toolbar do the same', async () => {
    await selectWords(page, WORDS);
    await page.getByRole('toolbar').getByRole('button', { name: 'Risk' }).click();
    await eventually(risks).toBe(1);
  });

  test('a note is a draft at each keystroke, kept by Keep, there after a reload', async () => {
    await page.locator('.rp-gutter-glyph[data-kind="risk"]').click();
    await page.keyboard.press('n');
    const note = page.getByLabel('Note', { exact: true });
    await note.pressSequentially('Who takes it on?');
    await page.waitForTimeout(200);
    await page.reload();
    await paperShown(page);
    await page.locator('.rp-gutter-glyph[data-kind="risk"]').click();
    await page.keyboard.press('n');
    await eventually(() => note.inputValue()).toBe('Who takes it on?');
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.locator('.rp-note', { hasText: 'Who takes it on?' }).waitFor();
    await page.reload();
    await paperShown(page);
    await page.locator('.rp-note', { hasText: 'Who takes it on?' }).waitFor();
  });

  test('a theme by T, and Ask by 8', async () => {
    await page.locator('.rp-gutter-glyph[data-kind="risk"]').click();
    await page.keyboard.press('t');
    await page.getByRole('combobox', { name: 'Themes' }).pressSequentially('workf');
    await page.keyboard.press('Enter');
    await page.locator('.rp-chosen-theme', { hasText: 'Workforce' }).waitFor();
    await page.getByRole('button', { name: 'Keep' }).click();
    const card = page.locator('.margin-card[data-active]');
    await card.locator('.rp-theme', { hasText: 'Workforce' }).waitFor();
    await page.keyboard.press('8');
    await card.locator('.rp-ask').waitFor();
    await page.getByText('Will be asked.').first().waitFor({ state: 'attached' });
  });

  test('J and K go through the findings in page order', async () => {
    // What the rules suggest is on the way: see suggestions.e2e.test.ts.
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await eventually(() => page.locator('[role=status]').allTextContents()).toContainEqual(
      expect.stringMatching(/^1 of \d+:/),
    );
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const active = page.locator('.rp-gutter-glyph[aria-pressed=true]');
    await eventually(() => active.count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await active.count()).toBe(0);
  });

  test('a click on painted words opens their card, a click beside them closes it', async () => {
    await clickWords(page, WORDS);
    const card = page.locator('.margin-card[data-active] .rp-card');
    await eventually(() => card.getAttribute('data-kind')).toBe('risk');
    await card.getByRole('button', { name: 'Delete' }).waitFor();
    await clickWords(page, 'Four inspectors were here on');
    await eventually(() => card.count()).toBe(0);
  });

  test('Shift+Z does again what Z has undone', async () => {
    const before = await glyphs();
    await page.keyboard.press('z');
    await page.getByText('Undone.').first().waitFor({ state: 'attached' });
    await page.keyboard.press('Shift+Z');
    await page.getByText('Done again.').first().waitFor({ state: 'attached' });
    await eventually(glyphs).toBe(before);
  });

  test('a letter typed at the very moment of a reload is not lost', async () => {
    for (const text of ['Who signs', 'Who signs it off']) {
      await page.locator('.rp-gutter-glyph[data-kind="risk"]').first().click();
      await page.keyboard.press('n');
      const note = page.getByLabel('Note', { exact: true });
      await note.fill('');
      await page.evaluate(() =>
        addEventListener('input', ({ target }) => {
          if ((target as HTMLTextAreaElement).value.endsWith('!')) location.reload();
        }),
      );
      await note.pressSequentially(`${text}!`);
      await page.waitForLoadState('load');
      await paperShown(page);
      await page.locator('.rp-gutter-glyph[data-kind="risk"]').first().click();
      await page.keyboard.press('n');
      await eventually(() => note.inputValue()).toBe(`${text}!`);
    }
    await page.getByLabel('Note', { exact: true }).fill('');
    await page.keyboard.press('Escape');
  });

  test('find goes through the hits with Enter', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('improve');
    await eventually(() => page.locator('.reader-hits').textContent()).toMatch(/^1 of \d+/);
    await page.keyboard.press('Enter');
    await eventually(() => page.locator('.reader-hits').textContent()).toMatch(/^2 of \d+/);
    expect((await paintedIn(page))['rapporteur-find']).toBeGreaterThan(1);
    await page.keyboard.press('Escape');
    await eventually(async () => (await paintedIn(page))['rapporteur-find'] ?? 0).toBe(0);
  });

  test('no exception and no refusal of the policy', () => {
    expect(problems).toEqual([]);
  });
});
