import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { OTHER_BROWSERS, type OtherBrowser } from './harness/other-browsers.ts';
import { eventually } from './pwa-kit.ts';

const server = inject('server');
const LABEL = 'Address of a meeting page or paper';
const PAPER = 'saltmere/documents/s7301/Peer Review of Childrens Services.pdf';
const SELECTED = 'asked the councils of the region';
const TAPPED = 'long experience made up';
const SENTENCE =
  'Four managers with long experience made up the team, which was here from 16 to 19 September.';

/** How many findings are painted on the pages that are drawn. */
function painted(): number {
  const all = [...document.querySelectorAll<SVGElement>('.pdfViewer [data-finding]')];
  return new Set(all.map(({ dataset }) => dataset['finding'])).size;
}

/** The words in the sheet with the buttons, and where it lies. */
function dock(): { readonly words: string; readonly side: string; readonly isAtFoot: boolean } | null {
  const box = document.querySelector<HTMLElement>('.mark-dock');
  if (box === null) return null;
  const words = box.querySelector('.mark-dock-words')?.textContent ?? '';
  const { bottom, width } = box.getBoundingClientRect();
  const isAtFoot = Math.abs(bottom - innerHeight) < 1 && Math.abs(width - innerWidth) < 1;
  return { words, side: box.dataset['side'] ?? '', isAtFoot };
}

/** A window like an upright tablet. WebKitGTK's driver makes a mouse of a finger, and Firefox is not asked for one: taps are clicks. */
describe.each(OTHER_BROWSERS)('10: a PDF in $name, upright', ({ name, missing, open }) => {
  let browser: OtherBrowser;
  const words = async (): Promise<string> => (await browser.evaluate(dock))?.words ?? '';

  beforeAll(async () => {
    if (server !== undefined && missing === undefined) browser = await open({ width: 820, height: 1180 });
  });
  afterAll(() => browser?.close());
  beforeEach((context) => {
    if (missing !== undefined) context.skip(missing);
    if (server === undefined) context.skip('the server is not built');
  });

  test('a paper’s address is fetched, kept and drawn with its words', async () => {
    await browser.open(`${server!.app}/`);
    await browser.waitForText('Nothing kept yet');
    await browser.fill('textbox', LABEL, `${server!.samples}/${PAPER}`);
    await browser.press('Enter');
    await eventually(() =>
      browser.evaluate(() => document.querySelectorAll('.textLayer span').length),
    ).toBeGreaterThan(20);
    const isRead = (): boolean => document.querySelector('.pdf-stage[aria-busy=false]') !== null;
    await eventually(() => browser.evaluate(isRead)).toBe(true);
  });

  test('words selected with the mouse are marked as a risk and painted', async () => {
    await browser.drawOnPdf(SELECTED);
    await browser.click('button', 'Risk');
    await eventually(() => browser.evaluate(painted)).toBe(1);
    await browser.press('Escape');
  });

  test('where a tap marks it takes the sentence: handles, and the buttons at the foot', async () => {
    await browser.click('button', 'Tap to mark');
    await browser.clickOnPdf(TAPPED);
    await eventually(words).toContain(SENTENCE);
    expect(await browser.evaluate(dock)).toMatchObject({ side: 'foot', isAtFoot: true });
    await browser.dragElement('.pdf-handle[data-side=end]', { x: 0, y: -20 });
    await eventually(async () => (await words()).length).toBeLessThan(SENTENCE.length);
    expect(SENTENCE.startsWith((await words()).replaceAll(/[“”]/g, ''))).toBe(true);
    await browser.click('button', 'Sentence');
    await eventually(words).toContain(SENTENCE);
    await browser.click('button', 'As…');
    await browser.click('button', 'Decision');
    await eventually(() => browser.evaluate(painted)).toBe(2);
    await eventually(words).toBe('');
    const kind = (): string | undefined =>
      document.querySelector<HTMLElement>('.rp-card[data-mode=open]')?.dataset['kind'];
    await eventually(() => browser.evaluate(kind)).toBe('decision');
  });

  test('a pen takes the words that it is drawn over', async ({ skip }) => {
    if (name !== 'WebKitGTK') skip('its driver has no pen');
    await browser.press('Escape');
    await browser.drawOnPdf('them too, as did the knowledge', 'pen');
    await eventually(words).toContain('them too, as did the knowledge');
    await browser.press('Escape');
    await eventually(words).toBe('');
  });

  test('all of it is there when it is opened again', async () => {
    await browser.reload();
    await eventually(() => browser.evaluate(painted)).toBe(2);
    expect(browser.errors.filter((text) => !/NetworkError|Failed to load/.test(text))).toEqual([]);
  });
});
