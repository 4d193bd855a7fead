/**
 * Councils that the member has allowed: on their pages findings show without a click. Kept as match patterns in
 * `chrome.storage.local`, since the worker must know them; the browser's own permission decides.
 */
import { isGranted, requestOrigin, withdrawOrigin } from './browser/permissions.ts';
import { registerScript, unregisterScript } from './browser/scripts.ts';
import { readKey, writeStored } from './browser/storage.ts';

const KEY = 'councils';
const SCRIPT_ID = 'councils';

/** The site of an address as a match pattern, without a port, or undefined for what is no web page. */
export function councilPattern(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? `${protocol}//${hostname}/*` : undefined;
}

export async function readCouncils(): Promise<readonly string[]> {
  const kept = await readKey('local', KEY);
  return Array.isArray(kept) ? kept.filter((entry) => typeof entry === 'string') : [];
}

/** Asks the browser, and the member through it. Call it in the member's gesture. False when it was refused. */
export async function allowCouncil(pattern: string): Promise<boolean> {
  if (!(await requestOrigin(pattern))) return false;
  const all = new Set([...(await readCouncils()), pattern]);
  await writeStored('local', KEY, [...all]);
  await registerCouncils();
  return true;
}

/**
 * Takes the script away again, and the permission unless something else needs it. Findings stay.
 * @param isNeeded a paired web app stands on the same host
 */
export async function withdrawCouncil(pattern: string, isNeeded: boolean): Promise<void> {
  const rest = (await readCouncils()).filter((entry) => entry !== pattern);
  await writeStored('local', KEY, rest);
  if (!isNeeded) await withdrawOrigin(pattern);
  await registerCouncils();
}

/** Makes the registered script match what is allowed and still granted: the member may withdraw in the browser too. */
export async function registerCouncils(): Promise<void> {
  // The page that withdraws and the worker that hears of it would otherwise do this at once, and one would fail.
  await navigator.locks.request('register-councils', async () => {
    const all = await readCouncils();
    const granted = await Promise.all(
      all.map(async (pattern) => ((await isGranted(pattern)) ? [pattern] : [])),
    );
    const patterns = granted.flat();
    if (patterns.length < all.length) await writeStored('local', KEY, patterns);
    if (patterns.length === 0) await unregisterScript(SCRIPT_ID);
    else await registerScript(SCRIPT_ID, 'content.js', patterns);
  });
}
