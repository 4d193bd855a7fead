import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { hashBytes } from '../core/sha256.ts';
import type { Bytes } from './bytes.ts';
import { openContexts, type Channel } from './contexts.ts';
import { reportName } from './document-name.ts';
import { openIndexDb, type IndexDb } from './index-db.ts';
import { openIndexer } from './indexer.ts';

let index: IndexDb;
afterEach(() => index.close());

const nobody: Channel = {
  postMessage: () => undefined,
  addEventListener: () => undefined,
  close: () => undefined,
};

test('[S90] what was being counted when one asks is waited for: bytes that a paper has just got are not taken for nobody’s', async () => {
  index = openIndexDb(`indexer-${crypto.randomUUID()}`);
  const asked = Promise.withResolvers<void>();
  const disk = Promise.withResolvers<void>();
  const bytes: Pick<Bytes, 'size'> = {
    async size() {
      asked.resolve();
      await disk.promise;
      return 5;
    },
  };
  const report = (code: string, detail: string): never => {
    throw new Error(`${code} ${detail}`);
  };
  const indexer = openIndexer({ index, contexts: openContexts(nobody), bytes: bytes as Bytes, report });
  const name = reportName('ws', 'paper');
  const doc = new Y.Doc();
  await indexer.opening(name, true);
  indexer.loaded(name, doc);
  const file = await hashBytes(new Uint8Array([1]));
  const row = { media: 'pdf', textHash: 'x', skeleton: new Uint8Array(), seenAt: 1, file };
  doc.getMap('edition').set(file, row);
  // Counting has begun by itself, and the disk has not answered yet.
  await asked.promise;
  let isSettled = false;
  const settled = indexer.settle().then(() => void (isSettled = true));
  await Promise.resolve();
  expect(isSettled).toBe(false);
  disk.resolve();
  await settled;
  expect(indexer.summaries.value.get(name)?.files).toEqual([{ file, bytes: 5 }]);
});
