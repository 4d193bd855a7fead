import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { attachToPanel, type ExtensionBrowser } from './harness/extension.ts';
import { poll } from './harness/poll.ts';
import type { Surface } from './harness/surface.ts';
import { openScreen, screenMissing, type VirtualScreen } from './harness/xvfb.ts';
import { enter, launch, samplePath, samples, waitForPaint, waitForTools } from './extension-steps.ts';

const missing = screenMissing();
let screen: VirtualScreen;
let ext: ExtensionBrowser;

beforeAll(async () => {
  if (missing !== undefined) return;
  screen = await openScreen();
  ext = await launch({ display: screen.display, args: ['--window-size=1300,850', '--window-position=0,0'] });
});

beforeEach(({ skip }) => skip(missing !== undefined, missing));

afterEach(async () => {
  for (const page of ext?.context.pages().slice(1) ?? []) await page.close();
});

afterAll(async () => {
  await ext?.close();
  screen?.stop();
});

const WORDS = 'quality of practice markedly';
const NOTE = 'Which team has asked 1 question about 7 late plans?';

interface Place {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly empty: readonly [number, number];
}

/** Where the words stand on the screen; from now on the page keeps each key that reaches it. */
function findWords(page: Page, wanted = WORDS): Promise<Place> {
  return page.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue!.replace(/\s/g, ' ').indexOf(words);
      if (at < 0) continue;
      node.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      break;
    }
    const heard: string[] = [];
    document.addEventListener('keydown', (event) => heard.push(event.key), true);
    (globalThis as unknown as { heard: string[] }).heard = heard;
    const box = range.getBoundingClientRect();
    const [x, y] = [screenX, screenY + outerHeight - innerHeight];
    const line = y + box.top + box.height / 2;
    return {
      from: [x + box.left, line],
      to: [x + box.right + 2, line],
      empty: [x + 30, y + innerHeight - 30],
    };
  }, wanted);
}

const heardBy = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

/** The panel has been loaded anew where the focus went to it: look at the one that is there now. */
async function panelWithFocus(): Promise<Surface> {
  return await poll('a panel with the focus in its note field', async () => {
    // It may be replaced while it is looked at.
    const panel = await attachToPanel(ext).catch(() => undefined);
    const isIt = await panel
      ?.evaluate(() => document.hasFocus() && document.activeElement?.localName === 'textarea')
      .catch(() => false);
    if (!isIt) await panel?.close();
    return isIt ? panel : undefined;
  });
}

const note = (panel: Surface): Promise<string> =>
  panel.evaluate(() => document.querySelector('textarea')?.value ?? '');

async function open(): Promise<{ page: Page; panel: Surface; place: Place }> {
  const page = await ext.context.newPage();
  await page.goto(samples(await samplePath('Outcome of the Ofsted')));
  const { panel } = await enter(ext, page);
  await waitForTools(page);
  await panel.waitForText('Findings on this page');
  return { page, panel, place: await findWords(page) };
}

describe('with real keys in a real window', () => {
  test('N: the focus goes to the panel’s note field, all words arrive there, and it comes back', async () => {
    const { page, place } = await open();
    screen.drag(place.from, place.to);
    await page.waitForTimeout(600);
    screen.key('5');
    await waitForPaint(page, WORDS.slice(0, -1));
    screen.key('n');
    const panel = await panelWithFocus();
    const before = (await heardBy(page)).length;
    screen.type(NOTE);
    await poll('the note', async () => (await note(panel)) === NOTE);
    expect((await heardBy(page)).slice(before)).toEqual([]);
    // The browser's own key goes round: address bar, page, panel.
    await poll('the focus back in the page', async () => {
      screen.key('F6');
      await page.waitForTimeout(150);
      screen.key('x');
      await page.waitForTimeout(150);
      return (await heardBy(page)).includes('x');
    });
    expect(await panel.evaluate(() => document.hasFocus())).toBe(false);
  });

  test('where the browser leaves the focus in the page, the page names the key that moves it, and it does', async () => {
    const { page, panel, place } = await open();
    const [worker] = ext.context.serviceWorkers();
    await worker!.evaluate(() => {
      const own = globalThis as unknown as { real?: unknown };
      own.real = chrome.sidePanel.setOptions;
      chrome.sidePanel.setOptions = () => Promise.resolve();
    });
    screen.drag(place.from, place.to);
    await page.waitForTimeout(600);
    screen.key('n');
    const tools = await poll('the name of the key', async () => await said(page));
    expect(tools).toContain('Press Alt+Shift+M to type in the panel.');
    screen.type('t 2 q');
    await page.waitForTimeout(400);
    expect(await panel.text()).toContain('Mark');
    expect(await panel.text()).not.toContain('To improve');
    await worker!.evaluate(() => {
      chrome.sidePanel.setOptions = (
        globalThis as unknown as { real: typeof chrome.sidePanel.setOptions }
      ).real;
    });
    screen.key('alt+shift+m');
    const focused = await panelWithFocus();
    screen.type('!');
    await poll('the note', async () => (await note(focused)).endsWith('!'));
    screen.click(...place.empty);
    await poll('the focus back in the page', () => focused.evaluate(() => !document.hasFocus()));
  });
});

describe('the browser’s own menu', () => {
  test('“Mark this with Rapporteur” on selected words marks them, on a page that was never clicked in', async () => {
    const page = await ext.context.newPage();
    await page.goto(samples(await samplePath('Peer Review')));
    const place = await findWords(page, 'children');
    await slowDown(page);
    expect(await page.locator('rapporteur-tools').count()).toBe(0);
    screen.drag(place.from, place.to);
    await page.waitForTimeout(300);
    screen.click((place.from[0] + place.to[0]) / 2, place.from[1], 'right');
    await page.waitForTimeout(700);
    // The entry’s first letter; no other entry of this menu begins with it.
    screen.key('m');
    await page.waitForTimeout(300);
    screen.key('Return');
    await waitForTools(page);
    await waitForPaint(page, 'hildre');
  });
});

/** From now on the page takes more than one slice to read, as long ones do on a council's laptop. */
async function slowDown(page: Page): Promise<void> {
  const session = await ext.context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 12 });
}

/** The hint in our closed root, once it is there. */
async function said(page: Page): Promise<string | undefined> {
  const session = await ext.context.newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const text = nodes.map((node) => String(node.name?.value ?? '')).join(' ');
  return text.includes('to type in the panel') ? text : undefined;
}
