/** The database that y-indexeddb keeps for one document: `updates` (rows in order) and `custom`. No version number. */
export const UPDATES = 'updates';

/**
 * Opens, or makes, the database of a document with the schema of y-indexeddb.
 * Rejects with the browser's error, or with a `TimeoutError` after `timeout` milliseconds (another connection
 * that deletes or upgrades it keeps an opening waiting for ever).
 */
export function openUpdatesDatabase(name: string, timeout: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new DOMException(`opening ${name} took over ${timeout} ms`, 'TimeoutError'));
    }, timeout);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(UPDATES, { autoIncrement: true });
      request.result.createObjectStore('custom');
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error ?? new DOMException('open failed', 'UnknownError'));
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      const database = request.result;
      if (late) return database.close();
      database.onversionchange = () => database.close();
      if (database.objectStoreNames.contains(UPDATES)) return resolve(database);
      database.close();
      reject(new DOMException(`${name} has another schema`, 'VersionError'));
    };
  });
}

/** Resolves when the transaction has committed; rejects with why it did not. */
export function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () =>
      reject(transaction.error ?? new DOMException('the transaction was aborted', 'AbortError'));
  });
}
