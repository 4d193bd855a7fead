import { inject } from 'vitest';
import type { Page } from 'playwright';
import {
  attachToPanel,
  clickAction,
  launchExtension,
  surfaceOf,
  type ExtensionBrowser,
  type LaunchOptions,
} from './harness/extension.ts';
import { consoleErrors } from './harness/page-tools.ts';
import { poll } from './harness/poll.ts';
import type { Surface } from './harness/surface.ts';

/** A page of the sample site with the extension at work in it. */
export interface MarkingPage {
  readonly ext: ExtensionBrowser;
  readonly page: Page;
  /** The page with closed shadow roots open to the test. */
  readonly surface: Surface;
  readonly panel: Surface;
  readonly errors: readonly string[];
}

/** The built extension, or another build for a developer at work: `EXTENSION_DIST`. */
export async function launch(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const extension = process.env.EXTENSION_DIST;
  const ext = await launchExtension({ ...(extension === undefined ? {} : { extension }), ...options });
  // A click before the worker has added its listeners is lost; no member is that quick after installing.
  const [worker] = ext.context.serviceWorkers();
  await poll('the worker', () => worker?.evaluate(() => chrome.action.onClicked.hasListeners()));
  return ext;
}

export function samples(path: string): string {
  const server = inject('server');
  if (server === undefined) throw new Error('there is no server');
  return `${server.samples}${path}`;
}

/** The address of a sample report as a page, by words of its title, as the sample site's front page links it. */
export async function samplePath(title: string): Promise<string> {
  const front = await (await fetch(samples('/'))).text();
  const link = [...front.matchAll(/<a href="([^"]+)">([^<]*)<\/a>/g)].find((match) =>
    match[2]?.includes(title),
  );
  if (link?.[1] === undefined) throw new Error(`the sample site has no "${title}"`);
  return link[1].replaceAll('&amp;', '&');
}

/** Opens a page of the sample site and clicks the extension's button on it. */
export async function openMarking(ext: ExtensionBrowser, path: string): Promise<MarkingPage> {
  const page = await ext.context.newPage();
  const errors = consoleErrors(page);
  await page.goto(samples(path));
  return { ext, page, errors, ...(await enter(ext, page)) };
}

/** Clicks the extension's button on a page and waits until it is at work there. */
export async function enter(
  ext: ExtensionBrowser,
  page: Page,
): Promise<{ surface: Surface; panel: Surface }> {
  await clickAction(ext, page);
  const panel = await attachToPanel(ext);
  const surface = await surfaceOf(ext, page);
  return { surface, panel };
}

/** Clicks the extension's button on a PDF, and goes back to it from the page of ours that fetches it. */
export async function clickWhereFileIsShown(ext: ExtensionBrowser, page: Page): Promise<void> {
  const [opened] = await Promise.all([ext.context.waitForEvent('page'), clickAction(ext, page)]);
  await opened.close();
  await page.bringToFront();
}

/** Waits for our node to be in the page. */
export function waitForTools(page: Page): Promise<unknown> {
  return page.waitForSelector('rapporteur-tools', { state: 'attached' });
}

/** Our entries in the page's registry of highlights, with how many stretches of text each paints. */
export function paintedIn(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const all: Record<string, number> = {};
    for (const [name, highlight] of CSS.highlights) {
      if (name.startsWith('rapporteur-')) all[name] = highlight.size;
    }
    return all;
  });
}

/** The painted words, one string per stretch, in no order. */
export function paintedWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('rapporteur-') && /-[12]$/.test(name))
      .flatMap(([, highlight]) => [...highlight].map((range) => String(range))),
  );
}

/** Waits until this many of our highlights' stretches hold these words. */
export async function waitForPaint(page: Page, words: string): Promise<void> {
  await poll(`paint on "${words}"`, async () =>
    (await paintedWords(page)).join('').replace(/\s+/g, ' ').includes(words),
  );
}

/** The panel with a note field open. Asked for from the page, the panel is loaded anew so that the focus goes there. */
export function panelWithNote(ext: ExtensionBrowser): Promise<Surface> {
  return poll('a panel with a note field', async () => {
    // It may be gone again before it is reached.
    const panel = await attachToPanel(ext).catch(() => undefined);
    if (panel === undefined) return undefined;
    const isThere = await panel
      .evaluate(() => document.querySelector('textarea') !== null)
      .catch(() => false);
    if (isThere) return panel;
    await panel.close();
    return undefined;
  });
}
