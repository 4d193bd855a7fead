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
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
    timeout: 20_000,
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

/** Names of our highlights in the paper's frame, with how many ranges each has. */
export function paintedIn(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('.paper-frame');
    const registry = (frame?.contentWindow as (Window & typeof globalThis) | null)?.CSS.highlights;
    return Object.fromEntries([...(registry ?? [])].map(([name, highlight]) => [name, highlight.size]));
  });
}

/** Fails with what axe found on the page as it stands. Runs outside the page's CSP, through the debugger. */
export async function expectNoAxeProblems(page: Page, where: string): Promise<void> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(root: Document, options: object): Promise<AxeResults> };
    };
    const results = await axe.run(document, { iframes: false });
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  });
  expect(found, where).toEqual([]);
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
