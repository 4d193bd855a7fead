/** A host that cannot be had, and what waits for it. */
import type { Page, Worker } from 'playwright';
import type { ExtensionBrowser } from './harness/extension.ts';
import { killOffscreen } from './harness/kill.ts';
import { selectText } from './harness/page-tools.ts';
import { poll } from './harness/poll.ts';
import type { Surface } from './harness/surface.ts';

function worker(ext: ExtensionBrowser): Promise<Worker> {
  return poll('a worker', () => ext.context.serviceWorkers().at(-1));
}

/** From now on nobody saves: the hidden page is gone and cannot be made again. */
export async function stopHost(ext: ExtensionBrowser): Promise<void> {
  await (
    await worker(ext)
  ).evaluate(() => {
    const own = globalThis as unknown as { real?: unknown };
    own.real = chrome.offscreen.createDocument;
    chrome.offscreen.createDocument = () => Promise.reject(new Error('not now'));
  });
  await killOffscreen(ext);
}

export async function letHost(ext: ExtensionBrowser): Promise<void> {
  await (
    await worker(ext)
  ).evaluate(() => {
    const { real } = globalThis as unknown as { real: typeof chrome.offscreen.createDocument };
    chrome.offscreen.createDocument = real;
  });
}

/** To be evaluated in a context of the extension: the ids of what waits, of all pages. */
export const waitingHere = async (): Promise<string[]> =>
  Object.entries(await chrome.storage.local.get(null))
    .filter(([key]) => key.startsWith('out/'))
    .flatMap(([, value]) => Object.keys((value as { entries?: object }).entries ?? {}));

export async function waiting(ext: ExtensionBrowser): Promise<string[]> {
  return (await worker(ext)).evaluate(waitingHere);
}

export async function selectAndPress(
  page: Page,
  surface: Surface,
  words: string,
  key: string,
): Promise<void> {
  await page.mouse.click(3, 3);
  await selectText(page, words);
  await poll('the toolbar', async () => (await surface.count('toolbar')) > 0);
  await page.keyboard.press(key);
}
