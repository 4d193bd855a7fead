import * as Y from 'yjs';
import { fail, ok, type Result } from '../../core/result.ts';
import { errorDetail, storageErrorCode } from './storage-error.ts';
import { committed, openUpdatesDatabase, UPDATES } from './updates-database.ts';

/** A row that could not be decoded, kept for repair. */
export interface QuarantinedRow {
  readonly document: string;
  readonly key: IDBValidKey;
  readonly value: unknown;
}

export interface PrepareOptions {
  /** Keeps unreadable rows; resolves after they are committed, and only then are they taken out of the document. */
  readonly quarantine: (rows: readonly QuarantinedRow[]) => Promise<void>;
  /** Milliseconds. */
  readonly timeout?: number;
}

/**
 * Makes a document's database safe to hand to y-indexeddb, which would stop at the first corrupt row and never
 * say so: opens it with the same schema, decodes each row, moves unreadable ones to quarantine, closes it.
 * Fails with a storage code, or with `store-unreadable` when bad rows could not be put away; nothing is then lost.
 */
export async function prepareStore(
  name: string,
  options: PrepareOptions,
): Promise<Result<{ readonly quarantined: number }>> {
  let database: IDBDatabase;
  try {
    database = await openUpdatesDatabase(name, options.timeout ?? 10_000);
  } catch (error) {
    return fail(storageErrorCode(error), errorDetail(error));
  }
  try {
    const bad = await findUnreadable(database, name);
    if (bad.length > 0) {
      await options.quarantine(bad);
      await removeRows(database, bad);
    }
    return ok({ quarantined: bad.length });
  } catch (error) {
    const code = storageErrorCode(error);
    return fail(code === 'storage-failed' ? 'store-unreadable' : code, errorDetail(error));
  } finally {
    database.close();
  }
}

async function findUnreadable(database: IDBDatabase, name: string): Promise<QuarantinedRow[]> {
  const transaction = database.transaction(UPDATES, 'readonly');
  const store = transaction.objectStore(UPDATES);
  const keys = store.getAllKeys();
  const values = store.getAll();
  await committed(transaction);
  const bad: QuarantinedRow[] = [];
  values.result.forEach((value: unknown, i) => {
    if (!isReadable(value)) bad.push({ document: name, key: keys.result[i]!, value });
  });
  return bad;
}

async function removeRows(database: IDBDatabase, rows: readonly QuarantinedRow[]): Promise<void> {
  const transaction = database.transaction(UPDATES, 'readwrite', { durability: 'strict' });
  for (const row of rows) transaction.objectStore(UPDATES).delete(row.key);
  await committed(transaction);
}

function isReadable(value: unknown): boolean {
  if (!(value instanceof Uint8Array)) return false;
  try {
    Y.decodeUpdate(value);
    return true;
  } catch {
    return false;
  }
}
