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
    await page.keyboard.press('j');
    await eventually(() => page.locator('[role=status]').allTextContents()).toContainEqual(
      expect.stringMatching(/^1 of \d+:/),
    );
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const active = page.locator('.rp-gutter-glyph[aria-pressed=true]');
    expect(await active.count()).toBe(1);
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
    await page.keyboard.press('j');
    expect(await page.locator('.rp-gutter-glyph[aria-pressed=true]').count()).toBe(0);
    await page.keyboard.press('x');
    await eventually(() => page.locator('.rp-gutter-glyph[aria-pressed=true]').count()).toBe(1);
    expect(await page.locator('.margin-card[data-active] .rp-key').allTextContents()).toContain('Y');
    await page.goto(`${server!.app}/#/settings`);
    await page.getByRole('button', { name: 'Back to the usual keys' }).click();
    await page.goto(address);
    await paperShown(page);
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
