/** A device that was reported lost removes everything that it holds ([Y37]). */
import type { Trouble } from '../desk.ts';

/** In `localStorage`, so that the next start can say why the device is empty; it holds nothing else. */
const MARK = 'rapporteur-lost';

/** Removes databases, files, small storage and caches of this origin. What another tab holds open goes when it lets go. */
export async function wipeOrigin(now: number): Promise<void> {
  const quietly = (work: () => Promise<unknown>): Promise<unknown> => work().catch(() => undefined);
  await quietly(async () => {
    const all = await indexedDB.databases();
    await Promise.all(all.map(({ name }) => name !== undefined && deleteDatabase(name)));
  });
  await quietly(async () => {
    const root = await navigator.storage.getDirectory();
    for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
  });
  await quietly(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await quietly(async () => {
    localStorage.clear();
    sessionStorage.clear();
    localStorage.setItem(MARK, String(now));
  });
}

/** What a start after a wipe says, until this device was added again. */
export function readLost(): Pick<Trouble, 'code'> | undefined {
  try {
    return localStorage.getItem(MARK) === null ? undefined : { code: 'device-lost' };
  } catch {
    return undefined;
  }
}

/** The device belongs to a member again. */
export function forgetLost(): void {
  try {
    localStorage.removeItem(MARK);
  } catch {
    // Where nothing is stored, nothing was.
  }
}

/** Resolves when it is gone, or after a second when another tab still holds it: then it goes with that tab. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = () => resolve();
    setTimeout(resolve, 1000);
  });
}
