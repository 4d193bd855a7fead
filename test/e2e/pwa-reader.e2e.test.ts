import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  eventually,
  bringSamples,
  openApp,
  openBrowser,
  openPaper,
  paintedIn,
  paperShown,
  watchPage,
} from './pwa-kit.ts';

const server = inject('server');
const WORDS = 'met the Young Experts, our council of children in care';

/** Selects words in the paper as a member does: from their first letter to their last, with the mouse. */
async function selectWords(page: Page, words: string): Promise<void> {
  const box = await page.evaluate((wanted) => {
    const frame = document.querySelector<HTMLIFrameElement>('.paper-frame')!;
    const home = frame.contentDocument!;
    const walker = home.createTreeWalker(home.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const match = new RegExp(wanted.replaceAll(' ', '\\s+')).exec((node as Text).data);
      if (match === null) continue;
      const range = home.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      const top = frame.getBoundingClientRect().top + range.getBoundingClientRect().top + scrollY;
      scrollTo({ top: top - 300, behavior: 'instant' });
      const offset = frame.getBoundingClientRect();
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0]!, rects.at(-1)!];
      return {
        from: { x: offset.left + first.left + 1, y: offset.top + first.top + first.height / 2 },
        to: { x: offset.left + last.right - 1, y: offset.top + last.top + last.height / 2 },
      };
    }
    throw new Error('no such words');
  }, words);
  await dragMouse(page, box.from, box.to);
  await page.getByRole('toolbar', { name: 'Mark the selected words' }).waitFor();
}

/** By the debugger: Playwright's own mouse waits for a script of the frame below it, and this frame runs none. */
async function dragMouse(page: Page, from: Place, to: Place): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', { x, y }: Place) =>
    session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: 1, clickCount: 1 });
  await send('mousePressed', from);
  await send('mouseMoved', { x: (from.x + to.x) / 2, y: to.y });
  await send('mouseMoved', to);
  await send('mouseReleased', to);
  await session.detach();
}

interface Place {
  readonly x: number;
  readonly y: number;
}

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
  });

  test('J and K go through the findings in page order; a click on painted words opens the card', async () => {
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
