import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type LaunchOptions, type Page } from 'playwright';
import { expect } from 'vitest';
import { findBrowser } from '../../.ci/find-browser.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function launchOptions(): Promise<LaunchOptions> {
  const found = await findBrowser();
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-sync',
    '--disable-component-update',
  ];
  return { ...(found ? { executablePath: found.path } : {}), args };
}

/** A Chromium of its own for a test file; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions());
}

/** A Chromium with a profile in a folder, as a member has it. */
export async function openProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, await launchOptions());
}

/** A page that keeps what the console said against it. */
export interface WatchedPage {
  readonly page: Page;
  readonly problems: string[];
}

export async function watchPage(context: BrowserContext): Promise<WatchedPage> {
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  return { page, problems };
}

/** Expects what is read to become so, on a busy machine too. */
export function eventually<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: 20_000 });
}

/** Opens the app and waits until its service worker answers for this page. */
export async function openApp(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('main#page').waitFor();
  // It brings the whole app first, and a busy machine takes its time over that.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
    timeout: 60_000,
  });
}

export async function bringSamples(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try the sample library' }).click();
  await page.locator('.rp-row-link').first().waitFor({ timeout: 20_000 });
}

/** Opens the first paper whose title has these words, and waits until its findings are painted. */
export async function openPaper(page: Page, title: string): Promise<void> {
  await page.locator('.rp-row-link', { hasText: title }).first().click();
  await paperShown(page);
}

export async function paperShown(page: Page): Promise<void> {
  await page.locator('.rp-gutter-glyph').first().waitFor({ timeout: 20_000 });
  await page.waitForTimeout(300);
}

/** A point of the window, in CSS pixels. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where words stand in the paper, scrolled into sight: just inside their first and their last letter. */
export async function placeOfWords(page: Page, words: string): Promise<{ from: Place; to: Place }> {
  return page.evaluate((wanted) => {
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
}

/** Selects words in the paper as a member does: from their first letter to their last, with the mouse. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const { from, to } = await placeOfWords(page, words);
  await dragMouse(page, from, to);
  await page.getByRole('toolbar', { name: 'Mark the selected words' }).waitFor();
}

/** Clicks a little after the first letter of words in the paper. */
export async function clickWords(page: Page, words: string): Promise<void> {
  const { from } = await placeOfWords(page, words);
  const at = { x: from.x + 6, y: from.y };
  await dragMouse(page, at, at);
}

/** By the debugger: Playwright's own mouse waits for a script of the frame below it, and this frame runs none. */
async function dragMouse(page: Page, from: Place, to: Place): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', { x, y }: Place) =>
    session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: 1, clickCount: 1 });
  await send('mousePressed', from);
  if (from !== to) {
    await send('mouseMoved', { x: (from.x + to.x) / 2, y: to.y });
    await send('mouseMoved', to);
  }
  await send('mouseReleased', to);
  await session.detach();
}

/** Names of our highlights in the paper's frame, with how many ranges each has. */
export function paintedIn(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('.paper-frame');
    const registry = (frame?.contentWindow as (Window & typeof globalThis) | null)?.CSS.highlights;
    return Object.fromEntries([...(registry ?? [])].map(([name, highlight]) => [name, highlight.size]));
  });
}

/** Fails with what axe found on the page as it stands, but for what is inside of `without`. Runs outside the page's CSP, through the debugger. */
export async function expectNoAxeProblems(page: Page, where: string, without?: string): Promise<void> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async (exclude) => {
    const { axe } = window as unknown as {
      axe: { run(root: Document | object, options: object): Promise<AxeResults> };
    };
    const root = exclude === undefined ? document : { exclude: [exclude] };
    const results = await axe.run(root, { iframes: false });
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  }, without);
  expect(found, where).toEqual([]);
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** "7 suggestions left": how many the status line says; 0 where it says nothing. */
export async function suggestionsLeft(page: Page): Promise<number> {
  const line = page.locator('.rp-status-review');
  return (await line.count()) === 0 ? 0 : Number.parseInt((await line.innerText()).trim(), 10);
}
