/** A device that was reported lost removes everything that it holds ([Y37]). */
import type { Trouble } from '../desk.ts';

/** In `localStorage`, so that the next start can say why the device is empty; it holds nothing else. */
const MARK = 'rapporteur-lost';
/** What the mark says until everything is gone. */
const BEGUN = 'begun';

/**
 * Removes databases, files, small storage, caches and service workers of this origin. What was cut off, or what another
 * context held open, is gone on with at the next start.
 */
export async function wipeOrigin(now: number): Promise<void> {
  await quietly(() => {
    localStorage.clear();
    sessionStorage.clear();
    localStorage.setItem(MARK, BEGUN);
  });
  const isWhole = [await removeDatabases(), await removeFiles()].every(Boolean);
  await quietly(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await quietly(forgetWorkers);
  if (isWhole) await quietly(() => localStorage.setItem(MARK, String(now)));
}

/** True when all of them are gone. */
async function removeDatabases(): Promise<boolean> {
  try {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    return (await Promise.all(names.map(deleteDatabase))).every(Boolean);
  } catch {
    // Where none can be listed, none was made.
    return true;
  }
}

/** True when all of them are gone. */
async function removeFiles(): Promise<boolean> {
  try {
    const root = await navigator.storage.getDirectory();
    const names: string[] = [];
    for await (const name of root.keys()) names.push(name);
    // One that another context still writes does not keep the others.
    const gone = names.map((name) => root.removeEntry(name, { recursive: true }));
    return (await Promise.allSettled(gone)).every(({ status }) => status === 'fulfilled');
  } catch {
    // A browser that gives this origin no files.
    return true;
  }
}

/** Goes on where a wipe was cut off, before anything is opened. */
export async function finishWipe(now: number): Promise<void> {
  if (readMark() === BEGUN) await wipeOrigin(now);
}

/** Without its cache a page's worker would serve nothing offline: the next start brings a new one. An extension's own stays. */
async function forgetWorkers(): Promise<void> {
  if (!/^https?:$/.test(location.protocol)) return;
  for (const registration of await navigator.serviceWorker.getRegistrations())
    await registration.unregister();
}

async function quietly(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch {
    // The rest is removed all the same.
  }
}

function readMark(): string | null {
  try {
    return localStorage.getItem(MARK);
  } catch {
    return null;
  }
}

/** What a start after a wipe says, until this device was added again. */
export function readLost(): Pick<Trouble, 'code'> | undefined {
  return readMark() === null ? undefined : { code: 'device-lost' };
}

/** The device belongs to a member again. */
export function forgetLost(): void {
  try {
    localStorage.removeItem(MARK);
  } catch {
    // Where nothing is stored, nothing was.
  }
}

/** True when it is gone; false after a second when another context still holds it. */
function deleteDatabase(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onerror = () => resolve(false);
    setTimeout(resolve, 1000, false);
  });
}
