/** What the full-disk test runs in its page: our documents, and the stock class to read them back. */
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { openDocuments } from '../../../shared/store/documents.ts';

const NAME = 'w/full/r/disk';
const problems: string[] = [];
const troubles: string[] = [];
addEventListener('unhandledrejection', (event) => void problems.push(String(event.reason)));
addEventListener('error', (event) => void problems.push(event.message));

const documents = openDocuments({
  now: Date.now,
  contexts: {
    share: () => () => undefined,
    catchUp: () => undefined,
    tell: () => undefined,
    watch: () => () => undefined,
    dispose: () => undefined,
  },
  quarantine: () => Promise.resolve(),
  onTrouble: (code) => void troubles.push(code),
});
const document = documents.open(NAME);

export const loaded = document.loaded;

/** Sets a key with `bytes` of text; how the write ended, and after how many milliseconds. */
export async function write(
  key: string,
  bytes: number,
): Promise<{ readonly code: string; readonly ms: number }> {
  const began = performance.now();
  document.doc.getMap('ann').set(key, 'x'.repeat(bytes));
  const stored = await document.whenStored();
  return { code: stored.ok ? 'stored' : stored.code, ms: performance.now() - began };
}

export function told(): {
  readonly saved: string;
  readonly troubles: readonly string[];
  readonly problems: readonly string[];
} {
  const saved = documents.saved.value;
  return { saved: saved.state === 'not-saved' ? saved.code : saved.state, troubles, problems };
}

/** What the stock class reads. */
export async function readStock(): Promise<{ readonly keys: readonly string[]; readonly pending: boolean }> {
  const doc = new Y.Doc();
  const stock = new IndexeddbPersistence(NAME, doc);
  await stock.whenSynced;
  await stock.destroy();
  return { keys: [...doc.getMap('ann').keys()].sort(), pending: doc.store.pendingStructs !== null };
}
