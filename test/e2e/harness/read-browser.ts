import type { Page } from 'playwright';
import type { Bytes } from './leaks.ts';

/**
 * Everything that this origin keeps in the browser, as bytes: each row of each database, files, caches, small storage.
 * Objects as JSON, what is bytes in them as it is; Yjs rows hold their strings as UTF-8.
 */
export async function readBrowser(page: Page): Promise<readonly Bytes[]> {
  const read = await page.evaluate(async () => {
    const found: { name: string; base64: string }[] = [];
    const put = async (name: string, blob: Blob): Promise<void> => {
      const url = await new Promise<string>((done) => {
        const reader = new FileReader();
        reader.onload = () => done(String(reader.result));
        reader.readAsDataURL(blob);
      });
      found.push({ name, base64: url.slice(url.indexOf(',') + 1) });
    };
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const plain = (_key: string, value: unknown): unknown => {
      if (value instanceof ArrayBuffer) parts.push(new Uint8Array(value));
      else if (ArrayBuffer.isView(value))
        parts.push(new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice());
      else return value;
      return '(bytes)';
    };
    const rowsOf = (store: IDBObjectStore): Promise<readonly unknown[]> =>
      new Promise((done, failed) => {
        const [keys, rows] = [store.getAllKeys(), store.getAll()];
        rows.onsuccess = () => done([...keys.result, ...(rows.result as unknown[])]);
        rows.onerror = () => failed(rows.error ?? new Error(store.name));
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase | undefined>((done, failed) => {
        const opened = indexedDB.open(name!);
        // Deleted since it was listed: opened it would be made anew, and never go.
        opened.onupgradeneeded = (event) => {
          if (event.oldVersion > 0) return;
          opened.onerror = () => done(undefined);
          opened.transaction!.abort();
        };
        opened.onsuccess = () => done(opened.result);
        opened.onerror = () => failed(opened.error ?? new Error(name));
      });
      if (!database) continue;
      await put(`database ${name}`, new Blob([name!]));
      for (const store of database.objectStoreNames) {
        const rows = await rowsOf(database.transaction(store).objectStore(store));
        parts.length = 0;
        const json = rows.map((row) => JSON.stringify(row, plain)).join('\n');
        await put(`database ${name}, ${store}`, new Blob([json, ...parts]));
      }
      database.close();
    }
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, entry] of folder.entries()) {
        if (entry.kind === 'directory') await walk(entry as FileSystemDirectoryHandle, `${path}/${name}`);
        else await put(`file ${path}/${name}`, await (entry as FileSystemFileHandle).getFile());
      }
    };
    await walk(await navigator.storage.getDirectory(), '');
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        if (answer) await put(`cache ${name}, ${request.url}`, await answer.blob());
      }
    }
    await put(
      'small storage',
      new Blob([JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]),
    );
    return found;
  });
  return read.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }));
}
