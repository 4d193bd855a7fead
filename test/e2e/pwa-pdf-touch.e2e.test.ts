import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openPdfFile, paintedOnPages, placeOnPage, samplePdf } from './pdf-kit.ts';
import { eventually, expectNoAxeProblems, openApp, openBrowser, watchPage } from './pwa-kit.ts';
import { createHand, type Hand } from './touch-kit.ts';

const server = inject('server');
const SENTENCE =
  'Four managers with long experience made up the team, which was here from 16 to 19 September.';
const DRAWN = 'asked the councils of the region';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.skipIf(server === undefined).each([
  { name: 'upright', viewport: { width: 820, height: 1180 }, side: 'foot' },
  { name: 'wide', viewport: { width: 1180, height: 820 }, side: 'side' },
])('10: touch and pen in a PDF on a tablet, $name', ({ viewport, side }) => {
  let context: BrowserContext;
  let page: Page;
  let problems: string[];
  let hand: Hand;

  beforeAll(async () => {
    context = await browser.newContext({ viewport, hasTouch: true, reducedMotion: 'reduce' });
    context.setDefaultTimeout(10_000);
    ({ page, problems } = await watchPage(context));
    hand = createHand(await context.newCDPSession(page));
    await openApp(page, `${server!.app}/`);
    await openPdfFile(page, samplePdf('saltmere-2016'));
  });
  afterAll(() => context.close());

  const taken = () => page.locator('.mark-dock-words');
  const scrolled = () => page.locator('.pdf-box').evaluate((box) => box.scrollTop);

  beforeEach(async () => {
    await page.locator('.pdf-box').evaluate((box) => (box.scrollTop = 0));
  });
  afterEach(() => page.keyboard.press('Escape'));

  test('a tap takes the sentence; its handles and its buttons take more and less', async () => {
    const { from } = await placeOnPage(page, 'long experience made up');
    await page.touchscreen.tap(from.x + 10, from.y);
    await eventually(() => taken().textContent()).toBe(SENTENCE);
    const end = (await page.locator('.pdf-handle[data-side=end]').boundingBox())!;
    expect(Math.min(end.width, end.height)).toBeGreaterThanOrEqual(44);
    const { to } = await placeOnPage(page, 'Four managers');
    const grip = { x: end.x + 22, y: end.y + 24 };
    const { to: last } = await placeOnPage(page, '19 September.');
    await hand.drag(grip, { x: grip.x + to.x - last.x, y: grip.y + to.y - last.y });
    await eventually(() => taken().textContent()).toBe('Four managers');
    await page.getByRole('button', { name: 'A word more' }).click();
    await eventually(() => taken().textContent()).toBe('Four managers with');
    await page.locator('.pdf-handle[data-side=start]').press('ArrowRight');
    await eventually(() => taken().textContent()).toBe('managers with');
    await page.getByRole('button', { name: 'Paragraph or cell' }).click();
    await eventually(() => taken().textContent()).toMatch(/^Four managers.*accepted every one of them\.$/);
  });

  test(`the buttons stand at the ${side}, never over the words, and are as large as a finger`, async () => {
    const { from } = await placeOnPage(page, 'them too, as did the knowledge');
    await page.touchscreen.tap(from.x + 10, from.y);
    const dock = page.locator('.mark-dock');
    await eventually(() => dock.getAttribute('data-side')).toBe(side);
    const box = (await dock.boundingBox())!;
    for (const words of await page.locator('.pdf-taken').all()) {
      const at = (await words.boundingBox())!;
      const isClear = side === 'foot' ? at.y + at.height <= box.y : at.x + at.width <= box.x;
      expect(isClear).toBe(true);
    }
    const small = await page.locator('button:visible, a[href]:visible').evaluateAll((all) =>
      all
        .filter((each) => each.closest('.pdfViewer') === null)
        .filter((each) => each.getBoundingClientRect().height < 43.5)
        .map((each) => each.outerHTML.slice(0, 120)),
    );
    expect(small).toEqual([]);
    await expectNoAxeProblems(page, `selected words, ${side}`, '.structTree');
  });

  test('a tap marks as a risk in two more; a tap on it opens its card', async () => {
    const before = await paintedOnPages(page);
    const { from } = await placeOnPage(page, 'long experience made up');
    await page.touchscreen.tap(from.x + 10, from.y);
    const more = page.getByRole('toolbar').getByRole('button', { name: 'As…' });
    if (side === 'foot') await more.tap();
    await page.getByRole('toolbar').getByRole('button', { name: 'Risk' }).tap();
    await eventually(() => paintedOnPages(page)).toBe(before + 1);
    const open = page.locator('.rp-card[data-mode=open]');
    await eventually(() => open.count()).toBe(1);
    await page.keyboard.press('Escape');
    await eventually(() => open.count()).toBe(0);
    const { from: again } = await placeOnPage(page, 'long experience made up');
    await page.touchscreen.tap(again.x + 10, again.y);
    await eventually(() => open.getAttribute('data-kind')).toBe('risk');
    expect(await open.textContent()).toContain('Only you');
    expect(await taken().count()).toBe(0);
  });

  test('a pen that is drawn over words takes them; the page stays where it is', async () => {
    const { from, to } = await placeOnPage(page, DRAWN);
    const before = await scrolled();
    await hand.pen('mousePressed', from);
    await hand.pen('mouseMoved', { x: (from.x + to.x) / 2, y: from.y + 3 });
    // Nothing jumps under the pen while it is down.
    expect(await page.locator('.mark-dock').count()).toBe(0);
    await hand.pen('mouseMoved', to);
    await hand.pen('mouseReleased', to);
    await eventually(() => taken().textContent()).toBe(DRAWN);
    expect(await scrolled()).toBe(before);
    expect(await page.evaluate(() => getSelection()?.isCollapsed ?? true)).toBe(true);
  });

  test('a handle that is held at the lower edge has the pages go on under it, and stops with the finger', async () => {
    const { from } = await placeOnPage(page, 'them too, as did the knowledge');
    await page.touchscreen.tap(from.x + 10, from.y);
    await taken().waitFor();
    const sentence = (await taken().textContent())!;
    const box = (await page.locator('.pdf-box').boundingBox())!;
    const end = (await page.locator('.pdf-handle[data-side=end]').boundingBox())!;
    const before = await scrolled();
    await hand.finger('touchStart', { x: end.x + 22, y: end.y + 24 });
    await hand.finger('touchMove', { x: end.x + 22, y: box.y + box.height - 60 });
    await hand.finger('touchMove', { x: end.x + 22, y: box.y + box.height - 8 });
    await eventually(scrolled).toBeGreaterThan(before + 300);
    await hand.finger('touchEnd');
    await eventually(() => taken().count()).toBe(1);
    const words = (await taken().textContent())!;
    expect(words.startsWith(sentence)).toBe(true);
    expect(words.length).toBeGreaterThan(sentence.length + 300);
  });

  test('a finger that is drawn over words scrolls, and takes nothing', async () => {
    const { from } = await placeOnPage(page, DRAWN);
    const before = await scrolled();
    await hand.drag(from, { x: from.x, y: from.y - 200 });
    await eventually(scrolled).toBeGreaterThan(before);
    expect(await taken().count()).toBe(0);
  });

  test('for the left hand everything beside the page changes sides', async () => {
    const middle = async (selector: string): Promise<number> => {
      const box = (await page.locator(selector).first().boundingBox())!;
      return box.x + box.width / 2;
    };
    const beside = '.rp-gutter-glyph';
    expect(await middle(beside)).toBeGreaterThan(await middle('.pdfViewer .page'));
    const address = page.url();
    await page.goto(address.replace(/#.*/, '#/settings'));
    await page.getByRole('radio', { name: 'Left' }).check();
    await page.goto(address);
    await page.locator(beside).first().waitFor();
    await eventually(async () => (await middle(beside)) < (await middle('.pdfViewer .page'))).toBe(true);
  });

  test('no exception and no refusal of the policy', () => {
    expect(problems).toEqual([]);
  });
});
