/** The bridge script in tabs of paired web apps. The browser forgets what is registered when the extension is loaded anew. */
import { send } from '../browser/ports.ts';
import { inject } from '../browser/scripts.ts';
import { findTabs, type Tab } from '../browser/tabs.ts';
import { BRIDGE_FILE, readBridges, registerBridges } from '../bridge-scripts.ts';
import { councilPattern } from '../councils.ts';
import type { SitesGone } from '../pairing-messages.ts';
import { ensureHost } from './ensure-host.ts';

/** Registers the script by what is paired and granted; a pairing whose site the browser took away ends. */
export async function reviewBridges(): Promise<void> {
  const gone = await registerBridges();
  if (gone.length === 0 || !(await ensureHost())) return;
  await send({ type: 'sites-gone', patterns: gone } satisfies SitesGone);
}

/** Puts the script into tabs that were open before it was registered. Where it runs already, it stays as it is. */
export async function enterOpenBridges(): Promise<void> {
  for (const tab of await findTabs(await readBridges())) await inject(tab, BRIDGE_FILE);
}

/** The same for one tab in which the member has just clicked. */
export async function enterBridge(tab: Tab): Promise<void> {
  const pattern = councilPattern(tab.url);
  if (pattern !== undefined && (await readBridges()).includes(pattern)) await inject(tab.id, BRIDGE_FILE);
}
