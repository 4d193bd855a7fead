/**
 * Which tabs the member clicked in. The browser decides what may be injected; this list only keeps us from trying
 * where the member never asked. It ends with the browser's session.
 */
import { inject } from '../browser/scripts.ts';
import { readKey, removeStored, writeStored } from '../browser/storage.ts';

const SCRIPT = 'content.js';
const keyOf = (tab: number): string => `tab/${tab}`;

/** Puts the content script into a tab that the member has just clicked in. Injecting twice is harmless. */
export async function enterTab(tab: number): Promise<boolean> {
  const [entered] = await Promise.all([inject(tab, SCRIPT), writeStored('session', keyOf(tab), true)]);
  return entered;
}

/** After a reload: the grant may still stand, so try. */
export async function reenterTab(tab: number): Promise<void> {
  if ((await readKey('session', keyOf(tab))) === true) await inject(tab, SCRIPT);
}

export async function forgetTab(tab: number): Promise<void> {
  await removeStored('session', [keyOf(tab)]);
}
