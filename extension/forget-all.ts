/** What the browser keeps for us besides databases and files, removed when this device was reported lost ([Y37] of sync). */
import { readBridges, registerBridges } from './bridge-scripts.ts';
import { withdrawOrigin } from './browser/permissions.ts';
import { clearStored } from './browser/storage.ts';
import { readCouncils, registerCouncils } from './councils.ts';

/** Words that waited to be saved, allowed councils, pairings, and what the browser gave for them. Twice is harmless. */
export async function forgetAll(): Promise<void> {
  const patterns = [...(await readCouncils()), ...(await readBridges())];
  await Promise.all([clearStored('local'), clearStored('session')]);
  await Promise.all([registerCouncils(), registerBridges()]);
  for (const pattern of patterns) await withdrawOrigin(pattern);
}
