import { afterEach, expect, test, vi } from 'vitest';
import { createFileBytes } from './bytes.ts';
import { createDatabaseBytes, createDeviceBytes, FILES_DATABASE } from './database-bytes.ts';

const page = (): Uint8Array => new TextEncoder().encode(`<p>kept ${crypto.randomUUID()}</p>`.repeat(1000));
const databases = async (): Promise<unknown[]> => (await indexedDB.databases()).map(({ name }) => name);

afterEach(() => vi.restoreAllMocks());

function refuse(error: Error | DOMException): void {
  vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(error);
}

test('[S59] without files of its own an origin keeps bytes in a database: read back by another, and verified', async () => {
  refuse(new DOMException('not in a private window', 'UnknownError'));
  const bytes = createDeviceBytes(createFileBytes());
  const what = page();
  const kept = await bytes.keep(what);
  if (!kept.ok) throw new Error(kept.code);
  expect(await bytes.keep(what)).toEqual(kept);
  const other = createDatabaseBytes();
  expect(await other.read(kept.value)).toEqual({ ok: true, value: what });
  expect(await other.size(kept.value)).toBe(what.length);
  await bytes.remove(kept.value);
  expect(await other.read(kept.value)).toMatchObject({ ok: false, code: 'snapshot-missing' });
});

test('[S59] where there are files they are used, and a full disk is said', async () => {
  await new Promise((resolve) => (indexedDB.deleteDatabase(FILES_DATABASE).onsuccess = resolve));
  const kept = await createDeviceBytes(createFileBytes()).keep(page());
  expect(kept.ok && (await createFileBytes().size(kept.value))).toBeGreaterThan(0);
  refuse(new DOMException('no room', 'QuotaExceededError'));
  expect(await createDeviceBytes(createFileBytes()).keep(page())).toMatchObject({ code: 'storage-full' });
  expect(await databases()).not.toContain(FILES_DATABASE);
});
