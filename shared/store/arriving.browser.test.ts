/** Documents of which nothing is on this device yet, as they come from a server. */
import { afterEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openDocuments, type Documents, type DocumentsOptions } from './documents.ts';
import { NO_CONTEXTS } from './testing/alone.ts';
import { failWrites, readOnDisk, readRows, readWithStock, writeRow } from './testing/databases.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

let made = 0;
const name = (): string => `w/test/r/arriving-${Date.now()}-${made++}`;

/** Nothing is stored before somebody is in a hurry for it. */
const NEVER = { quiet: 1e9 };

function open(options: Partial<DocumentsOptions> = {}): Documents {
  const documents = openDocuments({
    now: Date.now,
    contexts: NO_CONTEXTS,
    quarantine: async () => undefined,
    onTrouble: () => undefined,
    linger: 0,
    ...options,
  });
  ends.push(() => documents.dispose());
  return documents;
}

/** What a server has of a document. */
function fromServer(...keys: string[]): Uint8Array {
  const doc = new Y.Doc();
  for (const key of keys) doc.getMap('ann').set(key, { of: key });
  return Y.encodeStateAsUpdate(doc);
}

const keys = (doc: Y.Doc): string[] => [...doc.getMap('ann').keys()].sort();
const isOnDisk = async (at: string): Promise<boolean> =>
  (await indexedDB.databases()).some((database) => database.name === at);

describe('[S60] a document that was not here', () => {
  test('is there at once, is not called saved before its commit, and is whole on the disk then', async () => {
    const at = name();
    const documents = open({ behind: NEVER });
    const lent = documents.lend(at);
    await lent.loaded;
    expect(await isOnDisk(at)).toBe(false);
    Y.applyUpdate(lent.doc, fromServer('a', 'b'), 'server');
    expect(documents.saved.value.state).toBe('saving');
    let isStored = false;
    const stored = lent.whenStored().then((result) => (isStored = result.ok));
    expect(await isOnDisk(at)).toBe(false);
    expect(isStored).toBe(false);
    // Somebody opens it.
    documents.open(at);
    await stored;
    expect(isStored).toBe(true);
    expect(documents.saved.value.state).toBe('saved');
    expect(keys(await readOnDisk(at))).toEqual(['a', 'b']);
    // An opening's empty row, and one with everything.
    expect(await readRows(at)).toHaveLength(2);
  });

  test('stays without a database while nothing comes', async () => {
    const at = name();
    const lent = open().lend(at);
    await lent.loaded;
    expect(await lent.whenStored()).toMatchObject({ ok: true });
    lent.release();
    expect(await isOnDisk(at)).toBe(false);
  });

  test('what a member writes in it is answered after its commit, together with what came', async () => {
    const at = name();
    const documents = open({ behind: NEVER });
    const lent = documents.lend(at);
    await lent.loaded;
    Y.applyUpdate(lent.doc, fromServer('theirs'), 'server');
    const used = documents.open(at);
    await used.loaded;
    used.doc.getMap('ann').set('mine', { of: 'mine' });
    expect(await used.whenStored()).toMatchObject({ ok: true });
    expect(keys(await readOnDisk(at))).toEqual(['mine', 'theirs']);
  });

  test('what another context wrote meanwhile is kept, here and there', async () => {
    const at = name();
    const documents = open({ behind: NEVER });
    const lent = documents.lend(at);
    await lent.loaded;
    Y.applyUpdate(lent.doc, fromServer('theirs'), 'server');
    await writeRow(at, 'other');
    documents.open(at);
    expect(await lent.whenStored()).toMatchObject({ ok: true });
    expect(keys(lent.doc)).toEqual(['other', 'theirs']);
    expect(keys(await readWithStock(at))).toEqual(['other', 'theirs']);
  });

  test('a disk that takes nothing is told, and nothing is lost when it takes it', async () => {
    const at = name();
    const documents = open({ behind: NEVER, retryAfter: 50 });
    const lent = documents.lend(at);
    await lent.loaded;
    Y.applyUpdate(lent.doc, fromServer('a'), 'server');
    const restore = failWrites();
    documents.open(at);
    expect(await lent.whenStored()).toMatchObject({ ok: false, code: 'storage-full' });
    expect(documents.saved.value.state).toBe('not-saved');
    restore();
    await expect.poll(() => documents.saved.value.state).toBe('saved');
    expect(keys(await readOnDisk(at))).toEqual(['a']);
  });

  test('is stored before it closes', async () => {
    const at = name();
    const documents = open({ behind: NEVER });
    const lent = documents.lend(at);
    await lent.loaded;
    Y.applyUpdate(lent.doc, fromServer('a'), 'server');
    lent.release();
    await documents.dispose();
    expect(keys(await readOnDisk(at))).toEqual(['a']);
  });
});
