/** A closed document is put back as it was, with what was written since: local, and no deletion for anybody else. */
import * as Y from 'yjs';
import type { Snapshot } from './merge-document.ts';
import { committed, openUpdatesDatabase, UPDATES } from './persistence/updates-database.ts';

/** All that a document has, to be put back by {@link rewriteDocument}. */
export function stateOf(doc: Y.Doc): Uint8Array {
  return Y.encodeStateAsUpdate(doc);
}

/**
 * A document's earlier state with the rows that were changed between `after` and `now`. A row about a finding that the
 * earlier state has not brings that finding along. Undefined where nothing is left.
 */
export function restoredState(
  before: Uint8Array | undefined,
  after: Snapshot,
  now: Snapshot,
): Uint8Array | undefined {
  const doc = new Y.Doc();
  if (before) Y.applyUpdate(doc, before);
  let isChanged = false;
  const put = (map: string, key: string, value: unknown): void => {
    isChanged = true;
    doc.getMap(map).set(key, value);
  };
  doc.transact(() => {
    for (const [map, rows] of now) {
      for (const [key, value] of rows) {
        if (same(after.get(map)?.get(key), value)) continue;
        put(map, key, value);
        bringFinding(doc, now, (value as { finding?: string } | null)?.finding ?? key.split('|')[0]!);
      }
      for (const key of after.get(map)?.keys() ?? []) {
        if (rows.has(key) || !doc.getMap(map).has(key)) continue;
        isChanged = true;
        doc.getMap(map).delete(key);
      }
    }
  });
  const state = before || isChanged ? Y.encodeStateAsUpdate(doc) : undefined;
  doc.destroy();
  return state;
}

function bringFinding(doc: Y.Doc, now: Snapshot, finding: string): void {
  const ann = now.get('ann')?.get(finding) as { readonly edition?: string } | undefined;
  if (!ann || doc.getMap('ann').has(finding)) return;
  doc.getMap('ann').set(finding, ann);
  const edition = now.get('edition')?.get(ann.edition ?? '');
  if (edition !== undefined && !doc.getMap('edition').has(ann.edition!))
    doc.getMap('edition').set(ann.edition!, edition);
}

/** In one transaction; nobody may have it open. */
export async function rewriteDocument(name: string, state: Uint8Array): Promise<void> {
  const database = await openUpdatesDatabase(name, 10_000);
  try {
    const transaction = database.transaction(UPDATES, 'readwrite', { durability: 'strict' });
    transaction.objectStore(UPDATES).clear();
    transaction.objectStore(UPDATES).add(state);
    await committed(transaction);
  } finally {
    database.close();
  }
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
