/** `local` lasts; `session` lasts until the browser closes and is closed to content scripts. */
export type StorageArea = 'local' | 'session';

/** Every kept value whose key starts with `prefix`. Empty when the storage cannot be reached. */
export async function readStored(
  area: StorageArea,
  prefix: string,
): Promise<Readonly<Record<string, unknown>>> {
  const all = await chrome.storage[area].get(null);
  return Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith(prefix)));
}

/** The values under exactly these keys; no other is read. */
export async function readKeys(
  area: StorageArea,
  keys: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  return await chrome.storage[area].get([...keys]);
}

export async function readKey(area: StorageArea, key: string): Promise<unknown> {
  return (await chrome.storage[area].get(key))[key];
}

/** Resolves when the browser has taken it. Rejects when it is full or this script has been left behind. */
export async function writeStored(area: StorageArea, key: string, value: unknown): Promise<void> {
  await chrome.storage[area].set({ [key]: value });
}

export async function removeStored(area: StorageArea, keys: readonly string[]): Promise<void> {
  await chrome.storage[area].remove([...keys]);
}

/** Removes whatever is kept there. */
export async function clearStored(area: StorageArea): Promise<void> {
  await chrome.storage[area].clear();
}

/** Calls back with each changed key; returns the way to stop. */
export function watchStored(area: StorageArea, change: (key: string, value: unknown) => void): () => void {
  const handle = (changes: Record<string, chrome.storage.StorageChange>): void => {
    for (const [key, { newValue }] of Object.entries(changes)) change(key, newValue);
  };
  chrome.storage[area].onChanged.addListener(handle);
  return () => chrome.storage?.[area].onChanged.removeListener(handle);
}
