/** Real databases in a browser test: stock y-indexeddb beside ours, raw rows, faults on order. */
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { committed, openUpdatesDatabase, UPDATES } from '../persistence/updates-database.ts';

/** What the stock class reads of a document. */
export async function readWithStock(name: string): Promise<Y.Doc> {
  const doc = new Y.Doc();
  const stock = new IndexeddbPersistence(name, doc);
  await stock.whenSynced;
  await stock.destroy();
  return doc;
}

/** Writes a document as the stock class does. */
export async function writeWithStock(name: string, change: (doc: Y.Doc) => void): Promise<void> {
  const doc = new Y.Doc();
  const stock = new IndexeddbPersistence(name, doc);
  await stock.whenSynced;
  change(doc);
  await stock.destroy();
}

export async function readRows(name: string): Promise<readonly unknown[]> {
  const database = await openUpdatesDatabase(name, 5000);
  const transaction = database.transaction(UPDATES, 'readonly');
  const rows = transaction.objectStore(UPDATES).getAll();
  await committed(transaction);
  database.close();
  return rows.result;
}

export async function addRow(name: string, row: unknown): Promise<void> {
  const database = await openUpdatesDatabase(name, 5000);
  const transaction = database.transaction(UPDATES, 'readwrite');
  transaction.objectStore(UPDATES).add(row);
  await committed(transaction);
  database.close();
}

export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/**
 * Makes writes into `updates` fail as a full disk does: the request succeeds, the commit does not. Until the returned
 * function is called. The empty row that an opening adds is let through: aborting under it is not what a disk does.
 */
export function failWrites(): () => void {
  const add = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = function (value: unknown, key?: IDBValidKey) {
    const request = key === undefined ? add.call(this, value) : add.call(this, value, key);
    const empty = value instanceof Uint8Array && value.length === 2;
    if (this.name === UPDATES && !empty) {
      const { transaction } = this;
      request.addEventListener('success', () => {
        Object.defineProperty(transaction, 'error', {
          value: new DOMException('the disk is full', 'QuotaExceededError'),
        });
        transaction.abort();
      });
    }
    return request;
  };
  return () => {
    IDBObjectStore.prototype.add = add;
  };
}

/** Everything that this origin has kept: databases and files. Close what is open first. */
export async function throwAwayProfile(): Promise<void> {
  for (const { name } of await indexedDB.databases()) if (name !== undefined) await deleteDatabase(name);
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('files', { recursive: true }).catch(() => undefined);
}

/** A row of another context: `key` set in `ann`. */
export async function writeRow(at: string, key: string): Promise<void> {
  const doc = new Y.Doc();
  doc.getMap('ann').set(key, { of: key });
  await addRow(at, Y.encodeStateAsUpdate(doc));
}

/** Without the row that an opening adds: writes fail just now. */
export async function readOnDisk(at: string): Promise<Y.Doc> {
  const doc = new Y.Doc();
  for (const row of await readRows(at)) Y.applyUpdate(doc, row as Uint8Array);
  return doc;
}

/** A connection that does not give way. */
export function holdOpen(at: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(at);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('updates', { autoIncrement: true });
      request.result.createObjectStore('custom');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
