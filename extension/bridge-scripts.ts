/**
 * Where the bridge script runs: at the origins that the member paired, until withdrawn. Kept as match patterns in
 * `chrome.storage.local`, since the worker must know them; the browser's own permission decides.
 */
import type { Desk } from '../shared/desk/desk.ts';
import { isGranted, withdrawOrigin } from './browser/permissions.ts';
import { registerScript, unregisterScript } from './browser/scripts.ts';
import { readKey, writeStored } from './browser/storage.ts';
import { councilPattern, readCouncils } from './councils.ts';
import { readGrants, removeGrant } from './grants.ts';

export const BRIDGE_FILE = 'bridge.js';
const SCRIPT_ID = 'bridge';
const KEY = 'bridges';

/** Match patterns have no port: the host looks at the exact origin. */
export function bridgePatterns(settings: Desk['settings']): readonly string[] {
  return readGrants(settings).flatMap((grant) => councilPattern(grant.origin) ?? []);
}

/** The patterns where the bridge script is to run. */
export async function readBridges(): Promise<readonly string[]> {
  const kept = await readKey('local', KEY);
  return Array.isArray(kept) ? kept.filter((entry) => typeof entry === 'string') : [];
}

/** Lets the bridge script run at these patterns and nowhere else. */
export async function putBridges(patterns: readonly string[]): Promise<void> {
  await writeStored('local', KEY, [...new Set(patterns)]);
  await registerBridges();
}

/**
 * Makes the registered script match what is paired and still granted.
 * @returns the patterns that were kept and that the browser no longer grants; they are kept no more
 */
export async function registerBridges(): Promise<readonly string[]> {
  // The page that pairs and the worker that hears of the permission would otherwise do this at once.
  return await navigator.locks.request('register-bridges', async () => {
    const all = await readBridges();
    const granted = await Promise.all(all.map((pattern) => isGranted(pattern)));
    const patterns = all.filter((_, n) => granted[n]);
    if (patterns.length < all.length) await writeStored('local', KEY, patterns);
    if (patterns.length === 0) await unregisterScript(SCRIPT_ID);
    else await registerScript(SCRIPT_ID, BRIDGE_FILE, patterns);
    return all.filter((_, n) => !granted[n]);
  });
}

/** Takes the grant, the script and, unless a council on that host needs it, the permission away. Findings stay. */
export async function withdrawPairing(settings: Desk['settings'], origin: string): Promise<void> {
  await removeGrant(settings, origin);
  const patterns = bridgePatterns(settings);
  await putBridges(patterns);
  const gone = councilPattern(origin);
  if (gone === undefined || patterns.includes(gone) || (await readCouncils()).includes(gone)) return;
  await withdrawOrigin(gone);
}
