/** Bytes of papers and pages, in the origin private file system, under their SHA-256 in `files/`. */
import type { FileHash } from '../core/ids.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { hashBytes } from '../core/sha256.ts';
import { hashBlob } from './hash-blob.ts';
import { errorDetail, storageErrorCode } from './persistence/storage-error.ts';

export interface Bytes {
  /** Resolves when the bytes are on the device under their hash. The same bytes twice are kept once. */
  keep(bytes: Uint8Array): Promise<Result<FileHash>>;
  /** Fails with `snapshot-missing`, or with `store-unreadable` when what is there no longer has that hash. */
  read(file: FileHash): Promise<Result<Uint8Array>>;
  /**
   * The kept bytes for reading by range, without reading them through: of a pack a page is wanted, and what came piece by
   * piece was moved there whole. Fails with `snapshot-missing`.
   */
  open(file: FileHash): Promise<Result<Blob>>;
  /** Bytes that came to `files/` by another way, their hash taken as they came. */
  cameWhole(file: FileHash, size: number): void;
  /** Undefined when the bytes are not on this device, or no longer have that hash: read through once, then believed. */
  size(file: FileHash): Promise<number | undefined>;
  /** Only for bytes that nothing names: taking out samples, undoing a copy. */
  remove(file: FileHash): Promise<void>;
}

/** Writes a file so that it is there whole or not at all. */
export type WriteFile = (
  directory: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array,
) => Promise<void>;

/**
 * Bytes in the origin private file system. Where files have no `createWritable` (Safari before 26) give `write`: a
 * writer that has a worker use a sync access handle; without one `keep` fails with `storage-blocked`.
 */
export function createFileBytes(write: WriteFile = writeStream): Bytes {
  const directory = async (): Promise<FileSystemDirectoryHandle> =>
    (await navigator.storage.getDirectory()).getDirectoryHandle('files', { create: true });
  const find = async (file: FileHash): Promise<File | undefined> => {
    try {
      return await (await (await directory()).getFileHandle(file)).getFile();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
      throw error;
    }
  };
  const whole = createWhole();
  const read = async (file: FileHash): Promise<Result<Uint8Array>> =>
    whole.note(file, await readVerified(await find(file), file));
  return {
    async keep(bytes) {
      try {
        const file = await hashBytes(bytes);
        if ((await read(file)).ok) return ok(file);
        await write(await directory(), file, bytes);
        const kept = await read(file);
        return kept.ok ? ok(file) : kept;
      } catch (error) {
        return fail(storageErrorCode(error), errorDetail(error));
      }
    },
    async read(file) {
      try {
        return await read(file);
      } catch (error) {
        return fail(storageErrorCode(error), errorDetail(error));
      }
    },
    async open(file) {
      try {
        const here = await find(file);
        return here ? ok(here) : fail('snapshot-missing', file);
      } catch (error) {
        return fail(storageErrorCode(error), errorDetail(error));
      }
    },
    cameWhole: whole.came,
    async size(file) {
      const here = await find(file).catch(() => undefined);
      return here && whole.size(file, here.size, async () => (await hashBlob(here)) === file);
    },
    async remove(file) {
      await (await directory()).removeEntry(file).catch(() => undefined);
    },
  };
}

export interface Whole {
  /** Remembers what a reading found. */
  note(file: FileHash, read: Result<Uint8Array>): Result<Uint8Array>;
  came(file: FileHash, size: number): void;
  /** The size where the bytes are whole: as remembered, else as `isWhole` finds. */
  size(file: FileHash, size: number, isWhole: () => Promise<boolean>): Promise<number | undefined>;
}

/** Which files were read whole in this context: a torn one, left by a tab that was closed while it wrote, is none. */
export function createWhole(): Whole {
  const known = new Map<FileHash, number>();
  return {
    note(file, read) {
      if (read.ok) known.set(file, read.value.length);
      else known.delete(file);
      return read;
    },
    came: (file, size) => void known.set(file, size),
    async size(file, size, isWhole) {
      if (known.get(file) === size) return size;
      if (!(await isWhole().catch(() => false))) return undefined;
      known.set(file, size);
      return size;
    },
  };
}

async function readVerified(file: File | undefined, hash: FileHash): Promise<Result<Uint8Array>> {
  if (!file) return fail('snapshot-missing', hash);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return (await hashBytes(bytes)) === hash ? ok(bytes) : fail('store-unreadable', `files/${hash}`);
}

/** The stream writes a shadow file that replaces the old one when it is closed. */
async function writeStream(
  directory: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const handle = await directory.getFileHandle(name, { create: true });
  if (typeof handle.createWritable !== 'function') {
    throw new DOMException('files cannot be written from a page here', 'BlockedError');
  }
  const stream = await handle.createWritable();
  try {
    await stream.write(new Uint8Array(bytes));
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

/** Bytes in memory: for tests, and where a context has no file system of its own. */
export function createMemoryBytes(): Bytes {
  const files = new Map<FileHash, Uint8Array>();
  return {
    async keep(bytes) {
      const file = await hashBytes(bytes);
      files.set(file, bytes.slice());
      return ok(file);
    },
    async read(file) {
      const bytes = files.get(file);
      return bytes ? ok(bytes.slice()) : fail('snapshot-missing', file);
    },
    async open(file) {
      const bytes = files.get(file);
      return bytes ? ok(new Blob([bytes.slice()])) : fail('snapshot-missing', file);
    },
    cameWhole: () => undefined,
    async size(file) {
      return files.get(file)?.length;
    },
    async remove(file) {
      files.delete(file);
    },
  };
}
