import { afterEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openDocuments, type Documents, type DocumentsOptions } from './documents.ts';
import type { QuarantinedRow } from './persistence/prepare-store.ts';
import { NO_CONTEXTS } from './testing/alone.ts';
import {
  addRow,
  deleteDatabase,
  failWrites,
  holdOpen,
  readOnDisk,
  readRows,
  readWithStock,
  writeRow,
  writeWithStock,
} from './testing/databases.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

let made = 0;
function name(): string {
  return `w/test/r/${Date.now()}-${made++}`;
}

interface Opened {
  readonly documents: Documents;
  readonly troubles: string[];
  readonly quarantined: QuarantinedRow[];
}

function open(options: Partial<DocumentsOptions> = {}): Opened {
  const troubles: string[] = [];
  const quarantined: QuarantinedRow[] = [];
  const documents = openDocuments({
    now: Date.now,
    contexts: NO_CONTEXTS,
    quarantine: async (rows) => void quarantined.push(...rows),
    onTrouble: (code) => void troubles.push(code),
    linger: 0,
    ...options,
  });
  ends.push(() => documents.dispose());
  return { documents, troubles, quarantined };
}

function set(doc: Y.Doc, key: string): void {
  doc.getMap('ann').set(key, { of: key });
}

function keys(doc: Y.Doc): string[] {
  return [...doc.getMap('ann').keys()].sort();
}

describe('documents in real IndexedDB', () => {
  test('[S1] [S7] saved is said after the commit, and stock y-indexeddb reads it', async () => {
    const at = name();
    const { documents } = open();
    const document = documents.open(at);
    await document.loaded;
    set(document.doc, 'a');
    expect(documents.saved.value.state).toBe('saving');
    expect(await document.whenStored()).toMatchObject({ ok: true });
    expect(documents.saved.value.state).toBe('saved');
    expect(keys(await readWithStock(at))).toEqual(['a']);
  });

  test('[S7] what the stock class wrote is read here', async () => {
    const at = name();
    await writeWithStock(at, (doc) => set(doc, 'stock'));
    const document = open().documents.open(at);
    await document.loaded;
    expect(keys(document.doc)).toEqual(['stock']);
  });

  test('[S2] a failed write is told at once, and the next one that succeeds brings it along', async () => {
    const at = name();
    const { documents, troubles } = open({ retryAfter: 60_000 });
    const document = documents.open(at);
    await document.loaded;
    set(document.doc, 'before');
    await document.whenStored();
    const restore = failWrites();
    const began = performance.now();
    set(document.doc, 'lost');
    expect(await document.whenStored()).toMatchObject({ ok: false, code: 'storage-full' });
    expect(performance.now() - began).toBeLessThan(2000);
    expect(documents.saved.value).toEqual({ state: 'not-saved', code: 'storage-full' });
    expect(troubles).toEqual(['storage-full']);
    expect(keys(await readOnDisk(at))).toEqual(['before']);
    restore();
    set(document.doc, 'after');
    expect(await document.whenStored()).toMatchObject({ ok: true });
    expect(documents.saved.value.state).toBe('saved');
    const stock = await readWithStock(at);
    expect(keys(stock)).toEqual(['after', 'before', 'lost']);
    expect(stock.store.pendingStructs).toBeNull();
  });

  test('[S3] a smaller write behind a failed one does not count as stored', async () => {
    const at = name();
    const { documents } = open({ retryAfter: 300 });
    const document = documents.open(at);
    await document.loaded;
    const restore = failWrites();
    set(document.doc, 'lost');
    restore();
    set(document.doc, 'small');
    expect(await document.whenStored()).toMatchObject({ ok: true });
    expect(keys(await readOnDisk(at))).toEqual(['lost', 'small']);
  });

  test('[S2] a failed write is tried again without another edit', async () => {
    const at = name();
    const { documents } = open();
    const document = documents.open(at);
    await document.loaded;
    const restore = failWrites();
    set(document.doc, 'a');
    await document.whenStored();
    restore();
    await expect.poll(() => documents.saved.value.state, { timeout: 5000 }).toBe('saved');
    expect(keys(await readWithStock(at))).toEqual(['a']);
  });

  test('[S4] deleted by another connection: opened again, nothing missing', async () => {
    const at = name();
    const { documents, troubles } = open();
    const document = documents.open(at);
    await document.loaded;
    set(document.doc, 'a');
    await document.whenStored();
    await deleteDatabase(at);
    set(document.doc, 'b');
    expect(await document.whenStored()).toMatchObject({ ok: true });
    expect(keys(await readWithStock(at))).toEqual(['a', 'b']);
    expect(troubles).toEqual([]);
  });

  test('[S5] a corrupt row goes to quarantine, all others are read', async () => {
    const at = name();
    await writeWithStock(at, (doc) => set(doc, 'a'));
    await addRow(at, new Uint8Array([255, 255, 255, 1, 2, 3]));
    await addRow(at, 'not even bytes');
    await writeRow(at, 'b');
    const { documents, troubles, quarantined } = open();
    const document = documents.open(at);
    await document.loaded;
    expect(keys(document.doc)).toEqual(['a', 'b']);
    expect(quarantined.map(({ value }) => value)).toEqual([
      new Uint8Array([255, 255, 255, 1, 2, 3]),
      'not even bytes',
    ]);
    expect(troubles).toEqual(['store-unreadable']);
    expect(keys(await readWithStock(at))).toEqual(['a', 'b']);
  });

  test('[S5] a corrupt row that cannot be put away stays where it is; the document is in memory only', async () => {
    const at = name();
    await addRow(at, new Uint8Array([255, 255, 255]));
    const { documents, troubles } = open({ quarantine: () => Promise.reject(new Error('no')) });
    const document = documents.open(at);
    await document.loaded;
    set(document.doc, 'a');
    expect(await document.whenStored()).toMatchObject({ ok: false, code: 'store-unreadable' });
    expect(troubles).toEqual(['store-unreadable']);
    expect(await readRows(at)).toHaveLength(1);
  });

  test('[S6] an opening that is blocked: in memory only, told, never called saved', async () => {
    const at = name();
    const holder = await holdOpen(at);
    // The upgrade waits for the holder; every later opening waits behind it.
    const blocked = indexedDB.open(at, 7);
    const { documents, troubles } = open({ timeout: 300 });
    const document = documents.open(at);
    await document.loaded;
    set(document.doc, 'a');
    expect(await document.whenStored()).toMatchObject({ ok: false, code: 'storage-blocked' });
    expect(documents.saved.value).toEqual({ state: 'not-saved', code: 'storage-blocked' });
    expect(troubles).toEqual(['storage-blocked']);
    holder.close();
    await new Promise((resolve) => (blocked.onsuccess = resolve));
    blocked.result.close();
  });

  test('[S8] many rows become one, with those of another context', async () => {
    const at = name();
    const { documents } = open();
    const document = documents.open(at);
    await document.loaded;
    await writeRow(at, 'other context');
    for (let i = 0; i < 510; i++) set(document.doc, `k${i % 20}`);
    await document.whenStored();
    await expect.poll(async () => (await readRows(at)).length, { timeout: 5000 }).toBeLessThan(100);
    expect(keys(await readWithStock(at))).toContain('other context');
    expect(keys(await readWithStock(at))).toHaveLength(21);
  });

  test('[S9] a document of a newer writer opens read-only, also when that arrives later', async () => {
    const { documents } = open();
    const document = documents.open(name());
    await document.loaded;
    expect(document.readOnly.value).toBeNull();
    document.doc.getMap('schema').set('minWriter', 2);
    expect(document.readOnly.value).toBe('document-newer');
  });

  test('a part that is missing is told', async () => {
    const at = name();
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => void updates.push(update));
    set(doc, 'a');
    set(doc, 'b');
    await addRow(at, updates[1]);
    const { documents, troubles } = open();
    await documents.open(at).loaded;
    expect(troubles).toEqual(['store-unreadable']);
  });
});
