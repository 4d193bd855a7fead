/**
 * Which tabs the member clicked in. The browser decides what may be injected; this list only keeps us from trying
 * where the member never asked. It ends with the browser's session.
 */
import { inject } from '../browser/scripts.ts';
import { readKey, removeStored, writeStored } from '../browser/storage.ts';

const SCRIPT = 'content.js';
/** The browser may call us a moment before its grant for the tab is in force (seen in Chromium 156). */
const RETRIES_MS = [30, 100, 300, 800];
const keyOf = (tab: number): string => `tab/${tab}`;

/** Puts the content script into a tab that the member has just clicked in. Injecting twice is harmless. */
export async function enterTab(tab: number): Promise<boolean> {
  await writeStored('session', keyOf(tab), true);
  for (const wait of [0, ...RETRIES_MS]) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (await inject(tab, SCRIPT)) return true;
  }
  return false;
}

/** After a reload: the grant may still stand, so try. */
export async function reenterTab(tab: number): Promise<void> {
  if ((await readKey('session', keyOf(tab))) === true) await inject(tab, SCRIPT);
}

export async function forgetTab(tab: number): Promise<void> {
  await removeStored('session', [keyOf(tab)]);
}
