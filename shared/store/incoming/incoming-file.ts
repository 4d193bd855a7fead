/** A file that comes piece by piece, in a worker: written as it comes, its SHA-256 taken on the way. */
import { sha256 } from '@noble/hashes/sha2.js';
import type { FileHash } from '../../core/ids.ts';
import { writeHex } from '../../core/sha256.ts';
import { folderOf, openForWriting, writeAll, type AccessHandle } from './access-handle.ts';

export interface IncomingFile {
  written(): number;
  /** Throws a QuotaExceededError where there is no room. */
  add(bytes: Uint8Array): void;
  flush(): void;
  /** Keeps what came; gives how much. */
  close(): number;
  /** Under its hash in `files/`, whole, in one step. Where it is there already it takes the other's place. */
  move(): Promise<FileHash>;
}

/** Read again in pieces of this size, so that a pack does not lie in memory. */
const PIECE = 1 << 20;

/** Goes on after the first `trusted` bytes, of which the hash is taken again; what is behind them is cut off. */
export async function openIncomingFile(name: string, trusted: number): Promise<IncomingFile> {
  const handle = await openForWriting(await folderOf('incoming'), name);
  const hash = sha256.create();
  let size = Math.min(trusted, handle.getSize());
  try {
    handle.truncate(size);
    readInto(handle, size, (piece) => hash.update(piece));
  } catch (error) {
    handle.close();
    throw error;
  }
  const close = (): number => {
    handle.flush();
    handle.close();
    return size;
  };
  return {
    written: () => size,
    add(bytes) {
      writeAll(handle, bytes, size);
      hash.update(bytes);
      size += bytes.length;
    },
    flush: () => handle.flush(),
    close,
    async move() {
      close();
      const file = writeHex(hash.digest());
      await moveTo(name, file);
      return file;
    },
  };
}

function readInto(handle: AccessHandle, size: number, take: (piece: Uint8Array) => void): void {
  const buffer = new Uint8Array(PIECE);
  for (let at = 0; at < size;) {
    const part = buffer.subarray(0, Math.min(PIECE, size - at));
    const read = handle.read(part, { at });
    if (read === 0) throw new DOMException('what came cannot be read', 'NotReadableError');
    take(part.subarray(0, read));
    at += read;
  }
}

/** A move is one step of the file system: no moment at which half of a file bears its hash. */
async function moveTo(name: string, file: FileHash): Promise<void> {
  const [incoming, files] = [await folderOf('incoming'), await folderOf('files')];
  const handle = (await incoming.getFileHandle(name)) as FileSystemFileHandle & {
    move(to: FileSystemDirectoryHandle, name: string): Promise<void>;
  };
  try {
    await handle.move(files, file);
  } catch (error) {
    // Somebody reads the same bytes there at this moment, so they are there.
    const there = await files.getFileHandle(file).catch(() => undefined);
    const size = (await handle.getFile()).size;
    if ((await there?.getFile())?.size !== size) throw error;
    await incoming.removeEntry(name);
  }
}

/** Nothing of it stays. Not being there is as good. */
export async function removeIncoming(name: string): Promise<void> {
  await (await folderOf('incoming')).removeEntry(name).catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
  });
}
