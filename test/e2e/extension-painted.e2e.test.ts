import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { extensionUrl, type ExtensionBrowser } from './harness/extension.ts';
import { selectText } from './harness/page-tools.ts';
import { poll } from './harness/poll.ts';
import type { Surface } from './harness/surface.ts';
import {
  enter,
  launch,
  paintedIn,
  paintedWords,
  samples,
  waitForPaint,
  waitForTools,
} from './extension-steps.ts';

let ext: ExtensionBrowser;

beforeAll(async () => {
  ext = await launch();
});

afterEach(async () => {
  for (const page of ext.context.pages().slice(1)) await page.close();
});

afterAll(async () => {
  await ext?.close();
});

const WORDS = 'the six late actions would be finished';

async function open(name: string): Promise<{ page: Page; surface: Surface; panel: Surface }> {
  const page = await ext.context.newPage();
  await page.goto(samples(`/hostile/${name}`));
  const { surface, panel } = await enter(ext, page);
  await waitForTools(page);
  return { page, surface, panel };
}

async function mark(page: Page, surface: Surface, words: string, key: string): Promise<void> {
  await selectText(page, words);
  await poll('the toolbar', async () => (await surface.count('toolbar')) > 0);
  await page.keyboard.press(key);
  await page.mouse.click(3, 3);
}

/** The middle of these words on the screen. */
function middleOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue!.indexOf(wanted);
      if (at < 0) continue;
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
    }
    const box = range.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }, words);
}

describe('a painted passage', () => {
  test('clicked, opens its card in the panel', async () => {
    const { page, surface, panel } = await open('coep');
    await mark(page, surface, WORDS, '5');
    await mark(page, surface, 'Members were concerned', '2');
    await panel.waitForText('Findings on this page 2');
    const { x, y } = await middleOf(page, WORDS);
    await page.mouse.click(x, y);
    await poll('the note button of the open card', async () => (await panel.count('button', /note/i)) > 0);
    const id = await panel.evaluate(() => document.activeElement?.textContent ?? '');
    expect(id).toContain('six late actions');
  });

  test('hidden from pages: not in the registry, drawn in our closed root, and the page sees nothing', async () => {
    const options = await ext.context.newPage();
    await options.goto(extensionUrl(ext, 'options.html'));
    await options.getByRole('checkbox', { name: /Hide my marks/ }).check();
    const { page, surface, panel } = await open('strict-csp');
    await mark(page, surface, WORDS, '5');
    await panel.waitForText('Findings on this page 1');
    const drawn = (): Promise<number> => countPierced(surface, 'svg-mark');
    await poll('lines in the closed root', async () => (await drawn()) > 0);
    expect(await paintedIn(page)).toEqual({});
    expect(await page.evaluate(() => document.querySelector('rapporteur-tools')!.shadowRoot)).toBeNull();
    expect(await page.evaluate(() => document.querySelectorAll('svg').length)).toBe(0);
    const { x, y } = await middleOf(page, WORDS);
    await page.mouse.click(x, y);
    await poll('the open card', () =>
      panel.evaluate(() => document.activeElement?.textContent?.includes('six late')),
    );
    await page.screenshot({ path: 'test-results/hidden-page.png' });
    await options.bringToFront();
    await options.getByRole('checkbox', { name: /Hide my marks/ }).uncheck();
    await page.bringToFront();
    await waitForPaint(page, WORDS);
    await options.close();
  });
});

/** Elements in our closed root that draw marks. */
async function countPierced(surface: Surface, what: 'svg-mark'): Promise<number> {
  const { root } = await surface.connection.send('DOM.getDocument', { depth: -1, pierce: true });
  interface Node {
    readonly nodeName: string;
    readonly children?: readonly Node[];
    readonly shadowRoots?: readonly Node[];
  }
  const count = (node: Node, inside: boolean): number => {
    const within = inside || node.nodeName === 'RAPPORTEUR-TOOLS';
    const own = within && ['path', 'line', 'rect', 'polyline'].includes(node.nodeName) ? 1 : 0;
    const all = [...(node.children ?? []), ...(node.shadowRoots ?? [])];
    return own + all.reduce((sum, child) => sum + count(child, within), 0);
  };
  return what === 'svg-mark' ? count(root as unknown as Node, false) : 0;
}

describe('pages whose words come late or stand elsewhere', () => {
  test('words that load late: marks are found again, and once painted they stay', async () => {
    const { page, surface, panel } = await open('late');
    await page.getByText('This paragraph came late').waitFor();
    await mark(page, surface, '14 of 20 actions were complete', '6');
    await panel.waitForText('Findings on this page 1');
    await page.addInitScript(() => {
      const seen: boolean[] = [];
      (globalThis as unknown as { seen: boolean[] }).seen = seen;
      const look = (): void => {
        const has = [...CSS.highlights.keys()].some((name) => name.startsWith('rapporteur-'));
        if (seen.at(-1) !== has) seen.push(has);
        requestAnimationFrame(look);
      };
      look();
    });
    await page.reload();
    await waitForTools(page);
    await waitForPaint(page, '14 of 20 actions were complete');
    await page.waitForTimeout(1_000);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: boolean[] }).seen);
    expect(seen).toEqual([false, true]);
    await panel.waitForText('Findings on this page 1');
    expect(await panel.text()).not.toContain('No sure place in this version');
  });

  test('words that came a moment ago can be marked at once', async () => {
    const { page, surface, panel } = await open('strict-csp');
    await page.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = '3.4 A late paragraph: nine of ten targets were met.';
      document.querySelector('main')!.append(added);
    });
    await selectText(page, 'nine of ten targets were met');
    await poll('the toolbar', async () => (await surface.count('toolbar')) > 0, 4_000);
    await page.keyboard.press('6');
    await waitForPaint(page, 'nine of ten targets were met');
    await panel.waitForText('Figure or grade');
  });

  test('words in frames: the page’s own can be marked, those in a frame make no finding', async () => {
    const { page, surface, panel } = await open('frames');
    await mark(page, surface, 'The papers are below', 'm');
    await panel.waitForText('Findings on this page 1');
    const frame = page.frames()[1]!;
    await frame.locator('p').nth(1).click({ clickCount: 3 });
    await page.waitForTimeout(500);
    expect(await surface.count('toolbar')).toBe(0);
    await page.keyboard.press('m');
    await page.waitForTimeout(300);
    expect(await panel.text()).toContain('Findings on this page 1');
    await panel.waitForText('Some words of this page are in frames');
    expect(surface.errors).toEqual([]);
  });

  test('words in the page’s own shadow root: a sentence, no finding', async () => {
    const { page, surface, panel } = await open('shadow');
    await page.getByText('This paragraph is in a component').click({ clickCount: 3 });
    await page.waitForTimeout(500);
    const [worker] = ext.context.serviceWorkers();
    await worker!.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      await chrome.tabs
        .sendMessage(tab!.id!, { type: 'mark-selection' }, { frameId: 0 })
        .catch(() => undefined);
    }, page.url());
    await poll('a sentence', async () => {
      const { nodes } = await surface.connection.send('Accessibility.getFullAXTree');
      const text = (nodes as { name?: { value?: string } }[]).map((node) => node.name?.value ?? '').join(' ');
      return /No words are selected|cannot be marked|not part of/.test(text);
    });
    expect(await paintedWords(page)).toEqual([]);
    await panel.waitForText('Findings on this page 0');
  });
});
