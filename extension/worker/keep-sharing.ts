/**
 * While something of this device is at a server, the host is there from the browser's start on, and again soon after it
 * was killed: what waits is shared without a page of ours being open. The worker wakes when a tab loads; it needs no
 * permission for alarms.
 */
import { readKey, removeStored, writeStored } from '../browser/storage.ts';
import { ensureHost } from './ensure-host.ts';

const KEY = 'shares';

export async function noteShares(on: boolean): Promise<void> {
  if (!on) return await removeStored('local', [KEY]);
  await writeStored('local', KEY, true);
  await ensureHost();
}

export async function keepSharing(): Promise<void> {
  if ((await readKey('local', KEY)) === true) await ensureHost();
}
