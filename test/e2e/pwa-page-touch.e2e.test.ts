import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  bringSamples,
  eventually,
  expectNoAxeProblems,
  openApp,
  openBrowser,
  openPaper,
  paintedIn,
  placeOfWords,
  watchPage,
} from './pwa-kit.ts';
import { createHand, type Hand } from './touch-kit.ts';

const server = inject('server');
const DRAWN = 'Young Experts, our council';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.skipIf(server === undefined).each([
  { name: 'upright', viewport: { width: 820, height: 1180 }, side: 'foot' },
  { name: 'wide', viewport: { width: 1180, height: 820 }, side: 'side' },
])('10: touch and pen in a kept page on a tablet, $name', ({ viewport, side }) => {
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
    await bringSamples(page);
    await openPaper(page, 'Outcome of the Ofsted Inspection');
  });
  afterAll(() => context.close());

  const taken = () => page.locator('.mark-dock-words');
  const scrolled = () => page.evaluate(() => scrollY);
  const risks = async () => (await paintedIn(page))['rapporteur-light-risk-1'] ?? 0;

  beforeEach(() => page.evaluate(() => scrollTo(0, 0)));
  afterEach(() => page.keyboard.press('Escape'));

  test('a tap takes the sentence; its handles and its buttons take more and less', async () => {
    const { from } = await placeOfWords(page, DRAWN);
    await page.touchscreen.tap(from.x + 10, from.y);
    await eventually(() => taken().textContent()).toContain('Young Experts');
    const whole = (await taken().textContent())!;
    expect(whole).toMatch(/^[A-Z].*[.]$/);
    const dock = page.locator('.mark-dock');
    expect(await dock.getAttribute('data-side')).toBe(side);
    const end = (await page.locator('.pdf-handle[data-side=end]').boundingBox())!;
    expect(Math.min(end.width, end.height)).toBeGreaterThanOrEqual(44);
    await page.getByRole('button', { name: 'A word less' }).click();
    await eventually(async () => whole.startsWith((await taken().textContent())!)).toBe(true);
    await page.locator('.pdf-handle[data-side=start]').press('ArrowRight');
    await eventually(async () => (await taken().textContent())!.length).toBeLessThan(whole.length - 3);
    await page.getByRole('button', { name: 'Paragraph or cell' }).click();
    await eventually(async () => (await taken().textContent())!.length).toBeGreaterThan(whole.length);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/page-touch-${side}.png` });
    await expectNoAxeProblems(page, `selected words of a page, ${side}`);
  });

  test('a handle is dragged over the frame; at the edge of the screen the page goes on under it', async () => {
    const { from, to } = await placeOfWords(page, DRAWN);
    await page.touchscreen.tap(from.x + 10, from.y);
    await eventually(() => page.locator('.pdf-handle').count()).toBe(2);
    const grip = page.locator('.pdf-handle[data-side=end]');
    const end = (await grip.boundingBox())!;
    const before = await scrolled();
    await hand.finger('touchStart', { x: end.x + 22, y: end.y + 24 });
    const line = (await page.locator('.pdf-taken').last().boundingBox())!;
    const [dx, dy] = [line.x + line.width - end.x - 22, line.y + line.height / 2 - end.y - 24];
    await hand.finger('touchMove', { x: to.x - dx - 4, y: to.y - dy });
    await hand.finger('touchEnd');
    await eventually(() => taken().textContent()).toMatch(/our council$/);
    const again = (await grip.boundingBox())!;
    await hand.finger('touchStart', { x: again.x + 22, y: again.y + 24 });
    await hand.finger('touchMove', { x: again.x + 22, y: viewport.height - 120 });
    await hand.finger('touchMove', { x: again.x + 22, y: viewport.height - 50 });
    await eventually(scrolled).toBeGreaterThan(before + 200);
    await hand.finger('touchEnd');
    await eventually(async () => (await taken().textContent())!.length).toBeGreaterThan(300);
  });

  test('a tap marks as a risk in two more; a tap on it opens its card', async () => {
    const before = await risks();
    const { from } = await placeOfWords(page, DRAWN);
    await page.touchscreen.tap(from.x + 10, from.y);
    await taken().waitFor();
    const more = page.getByRole('toolbar').getByRole('button', { name: 'As…' });
    if (side === 'foot' && (await more.count()) > 0) await more.tap();
    await page.getByRole('toolbar').getByRole('button', { name: 'Risk' }).tap();
    await eventually(risks).toBe(before + 1);
    const open = page.locator('.rp-card[data-mode=open]');
    await eventually(() => open.count()).toBe(1);
    await page.keyboard.press('Escape');
    await eventually(() => open.count()).toBe(0);
    const { from: again } = await placeOfWords(page, DRAWN);
    await page.touchscreen.tap(again.x + 10, again.y);
    await eventually(() => open.getAttribute('data-kind')).toBe('risk');
    expect(await taken().count()).toBe(0);
  });

  test('a pen that is drawn over words takes them, and a finger scrolls', async () => {
    const { from, to } = await placeOfWords(page, DRAWN);
    const before = await scrolled();
    await hand.pen('mousePressed', from);
    await hand.pen('mouseMoved', { x: (from.x + to.x) / 2, y: from.y + 3 });
    // Nothing jumps under the pen while it is down.
    expect(await page.locator('.mark-dock').count()).toBe(0);
    await hand.pen('mouseMoved', to);
    await hand.pen('mouseReleased', to);
    await eventually(() => taken().textContent()).toMatch(/^Young Experts,.* council$/);
    expect(await scrolled()).toBe(before);
    await page.keyboard.press('Escape');
    await eventually(() => taken().count()).toBe(0);
    await hand.drag(from, { x: from.x, y: from.y - 200 });
    await eventually(scrolled).toBeGreaterThan(before);
    expect(await taken().count()).toBe(0);
  });

  test('"Tap to mark" lets taps be taps', async () => {
    const toggle = page.getByRole('button', { name: 'Tap to mark' });
    expect(await toggle.getAttribute('aria-pressed')).toBe('true');
    await toggle.tap();
    await eventually(() => toggle.getAttribute('aria-pressed')).toBe('false');
    const { from } = await placeOfWords(page, 'Four inspectors were here');
    await page.touchscreen.tap(from.x + 10, from.y);
    await toggle.tap();
    await eventually(() => toggle.getAttribute('aria-pressed')).toBe('true');
    expect(await taken().count()).toBe(0);
  });

  test('no exception and no refusal of the policy', () => {
    expect(problems).toEqual([]);
  });
});
