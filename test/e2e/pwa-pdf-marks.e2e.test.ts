import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openPdfFile, paintedOnPages, pdfShown, placeOnPage, samplePdf, selectOnPage } from './pdf-kit.ts';
import { eventually, expectNoAxeProblems, openApp, openBrowser, watchPage } from './pwa-kit.ts';

const server = inject('server');
const RECOMMENDED = 'That Cabinet notes and agrees the action plan';
const ASKED = 'The Department for People asked the councils of the region';

describe.skipIf(server === undefined)('8: a PDF is marked like a web page', () => {
  let browser: Browser;
  let page: Page;
  let problems: string[];

  beforeAll(async () => {
    browser = await openBrowser();
    const context = await browser.newContext({
      viewport: { width: 1389, height: 868 },
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(10_000);
    ({ page, problems } = await watchPage(context));
    await openApp(page, `${server!.app}/`);
    await openPdfFile(page, samplePdf('saltmere-2016'));
  });
  afterAll(() => browser.close());
  beforeEach(() => page.keyboard.press('Escape'));

  const kinds = () =>
    page.locator('.margin-card .rp-card').evaluateAll((all) => all.map((card) => card.dataset.kind));

  test('words selected with the mouse, and key 3: a recommendation, painted, with its card and paragraph', async () => {
    await selectOnPage(page, RECOMMENDED);
    await page.keyboard.press('3');
    await eventually(() => paintedOnPages(page)).toBe(1);
    await eventually(kinds).toEqual(['recommendation']);
    const card = page.locator('.margin-card .rp-card');
    expect(await card.locator('.rp-quote').textContent()).toBe(RECOMMENDED);
    expect(await card.locator('.rp-card-place').textContent()).toContain('2.2');
  });

  test('the card stands beside its words', async () => {
    await page.keyboard.press('j');
    const card = await page.locator('.margin-card[data-active]').boundingBox();
    const { from } = await placeOnPage(page, RECOMMENDED);
    expect(Math.abs(card!.y - from.y)).toBeLessThan(60);
  });

  test('the buttons of the toolbar do the same; a note is a draft at each keystroke', async () => {
    await selectOnPage(page, ASKED);
    await page.getByRole('toolbar').getByRole('button', { name: 'Risk' }).click();
    await eventually(() => paintedOnPages(page)).toBe(2);
    await page.keyboard.press('n');
    const note = page.getByLabel('Note', { exact: true });
    await note.pressSequentially('Who asked whom?');
    await page.getByText('Only you can see this').waitFor();
    await page.waitForTimeout(200);
    await page.reload();
    await pdfShown(page);
    await eventually(() => paintedOnPages(page)).toBe(2);
    await page.locator('.rp-gutter-glyph[data-kind="risk"]').click();
    await page.keyboard.press('n');
    await eventually(() => note.inputValue()).toBe('Who asked whom?');
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.locator('.rp-note', { hasText: 'Who asked whom?' }).waitFor();
  });

  test('a click on painted words opens their card, a click beside them closes it', async () => {
    const { from } = await placeOnPage(page, RECOMMENDED);
    await page.mouse.click(from.x + 20, from.y);
    const card = page.locator('.margin-card[data-active] .rp-card');
    await eventually(() => card.getAttribute('data-kind')).toBe('recommendation');
    const { from: beside } = await placeOnPage(page, 'That Cabinet notes the letter');
    await page.mouse.click(beside.x + 20, beside.y);
    await eventually(() => card.count()).toBe(0);
  });

  test('its text has headings and buttons; what is marked there is painted on the page', async () => {
    await page.getByRole('button', { name: 'Text', exact: true }).click();
    await page.getByRole('heading', { name: '3. Background' }).waitFor();
    const before = await page.locator('.reading-mark').count();
    const paragraph = page.locator('.reading-block', { hasText: 'Four managers with long experience' });
    await paragraph.getByRole('button', { name: /^Mark this paragraph/ }).press('Enter');
    await eventually(() => page.locator('.reading-mark').count()).toBe(before + 1);
    await page.locator('.app-toast').getByRole('button', { name: 'Close' }).click();
    await expectNoAxeProblems(page, 'the text of a PDF');
    await page.getByRole('button', { name: 'Page', exact: true }).click();
    await eventually(() => paintedOnPages(page)).toBe(3);
  });

  test('the small pages have bars where findings are', async () => {
    await page.getByRole('tab', { name: 'Pages' }).click();
    await page.getByRole('button', { name: 'Page 1, 3 findings' }).waitFor();
    expect(await page.locator('.page-bars rect').count()).toBeGreaterThanOrEqual(3);
  });

  test('find goes through the hits on all pages with Enter', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('implications');
    await eventually(() => page.locator('.reader-hits').textContent()).toMatch(/^1 of \d+/);
    await page.keyboard.press('Enter');
    await eventually(() => page.locator('.pdf-hit-current').count()).toBeGreaterThan(0);
    const box = await page.locator('.pdf-hit-current').first().boundingBox();
    expect(box!.y).toBeGreaterThan(60);
    expect(box!.y).toBeLessThan(868);
    await page.keyboard.press('Escape');
    await eventually(() => page.locator('.pdf-hit').count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  test('J goes from finding to finding, and an address with a finding opens at its words', async () => {
    const active = page.locator('.rp-gutter-glyph[aria-pressed=true]');
    // Past what the rules suggest.
    for (let press = 0; press < 12 && (await active.count()) === 0; press += 1) {
      await page.keyboard.press('j');
      await page.waitForTimeout(100);
    }
    expect(await active.count()).toBe(1);
    const id = await page.locator('.margin-card[data-active]').getAttribute('data-card');
    await page.goto(`${page.url().replace(/\/f\/.*$/, '')}/f/${id}`);
    await page.reload();
    await pdfShown(page);
    await eventually(() => page.locator('.margin-card[data-active]').getAttribute('data-card')).toBe(id);
    const card = await page.locator('.margin-card[data-active]').boundingBox();
    expect(card!.y).toBeGreaterThan(60);
    expect(card!.y).toBeLessThan(868);
  });

  test('F6 goes round the regions, and axe finds nothing', async () => {
    const seen = new Set<string>();
    for (let press = 0; press < 5; press += 1) {
      await page.keyboard.press('F6');
      seen.add(await page.evaluate(() => document.activeElement!.className || document.activeElement!.id));
    }
    expect([...seen].some((name) => name.includes('pdfViewer'))).toBe(true);
    expect([...seen].some((name) => /rp-(card|suggestion)/.test(name))).toBe(true);
    // The headings and tables in there are the paper's own.
    await expectNoAxeProblems(page, 'the pages of a PDF', '.structTree');
  });

  test('no exception and no refusal of the policy', () => {
    expect(problems).toEqual([]);
  });
});
