import { Dexie, type EntityTable } from 'dexie';
import type { FileHash } from '../core/ids.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { hashBytes } from '../core/sha256.ts';
import { createWhole, type Bytes } from './bytes.ts';
import { errorDetail, storageErrorCode } from './persistence/storage-error.ts';

/** Holds bytes only where the browser gives this origin no files. */
export const FILES_DATABASE = 'rapporteur-files';

interface FileRow {
  readonly file: FileHash;
  readonly bytes: Uint8Array;
}

async function attempt<T>(act: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await act();
  } catch (error) {
    return fail(storageErrorCode(error), errorDetail(error));
  }
}

/** Bytes in a database of their own, with the promises of the files. */
export function createDatabaseBytes(): Bytes {
  const database = new Dexie(FILES_DATABASE, { chromeTransactionDurability: 'strict' }) as Dexie & {
    files: EntityTable<FileRow, 'file'>;
  };
  database.version(1).stores({ files: 'file' });
  const whole = createWhole();
  const readVerified = async (file: FileHash): Promise<Result<Uint8Array>> =>
    whole.note(file, await readRow(file));
  const readRow = async (file: FileHash): Promise<Result<Uint8Array>> => {
    const row = await database.files.get(file);
    if (!row) return fail('snapshot-missing', file);
    const isWhole = (await hashBytes(row.bytes)) === file;
    return isWhole ? ok(row.bytes) : fail('store-unreadable', `${FILES_DATABASE}/${file}`);
  };
  return {
    keep: (bytes) =>
      attempt(async () => {
        const file = await hashBytes(bytes);
        if ((await readVerified(file)).ok) return ok(file);
        await database.files.put({ file, bytes: bytes.slice() });
        const kept = await readVerified(file);
        return kept.ok ? ok(file) : kept;
      }),
    read: (file) => attempt(() => readVerified(file)),
    open: (file) =>
      attempt(async () => {
        const row = await database.files.get(file);
        return row ? ok(new Blob([row.bytes as Uint8Array<ArrayBuffer>])) : fail('snapshot-missing', file);
      }),
    cameWhole: whole.came,
    size: async (file) => {
      const row = await database.files.get(file).catch(() => undefined);
      return row && whole.size(file, row.bytes.length, async () => (await readRow(file)).ok);
    },
    remove: async (file) => database.files.delete(file).catch(() => undefined),
  };
}

/** False where there are none at all (WebKitGTK) or not now (a private window); a full disk is no such place. */
export async function hasFiles(): Promise<boolean> {
  try {
    await (await navigator.storage.getDirectory()).getDirectoryHandle('files', { create: true });
    return true;
  } catch (error) {
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    return !['TypeError', 'SecurityError', 'NotAllowedError', 'UnknownError'].includes(name);
  }
}

/** Bytes in `files` where the browser gives this origin files of its own, else in a database. Asked once. */
export function createDeviceBytes(files: Bytes): Bytes {
  let asked: Promise<Bytes> | undefined;
  const place = (): Promise<Bytes> =>
    (asked ??= hasFiles().then((has) => (has ? files : createDatabaseBytes())));
  return {
    keep: async (bytes) => (await place()).keep(bytes),
    read: async (file) => (await place()).read(file),
    open: async (file) => (await place()).open(file),
    cameWhole: (file, size) => void place().then((bytes) => bytes.cameWhole(file, size)),
    size: async (file) => (await place()).size(file),
    remove: async (file) => (await place()).remove(file),
  };
}
