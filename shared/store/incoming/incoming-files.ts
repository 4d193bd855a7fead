import type { FileHash } from '../../core/ids.ts';
import type { Bytes } from '../bytes.ts';
import type { FileWorker } from '../write-by-worker.ts';
import { hasRoomFor } from './room.ts';

/** Where files that come piece by piece are written. Calls reject with what the storage threw. */
export interface IncomingFiles {
  /** Begins one, or goes on with its first `trusted` bytes; gives how many of them are here. */
  open(id: string, trusted: number): Promise<number>;
  /** Gives how much is written. */
  add(id: string, piece: Uint8Array): Promise<number>;
  flush(id: string): Promise<number>;
  /** Under its hash among the kept bytes. */
  move(id: string): Promise<FileHash>;
  letGo(id: string): Promise<void>;
  drop(id: string): Promise<void>;
  /** Ids of what lies there. */
  list(): Promise<readonly string[]>;
  hasRoom(bytes: number): Promise<boolean>;
}

/** In `incoming/`, by the worker: in place, so that what came outlives the tab. */
export function incomingByWorker({ ask }: FileWorker, bytes: Bytes): IncomingFiles {
  const count = async (asked: ReturnType<FileWorker['ask']>): Promise<number> => (await asked).written ?? 0;
  return {
    open: (name, trusted) => count(ask({ do: 'open', name, trusted })),
    add: (name, piece) => count(ask({ do: 'piece', name, bytes: piece })),
    flush: (name) => count(ask({ do: 'flush', name })),
    async move(name) {
      const { file, written } = await ask({ do: 'move', name });
      bytes.cameWhole(file!, written ?? 0);
      return file!;
    },
    letGo: async (name) => void (await ask({ do: 'let-go', name })),
    drop: async (name) => void (await ask({ do: 'drop', name })),
    async list() {
      const names: string[] = [];
      const folder = await findFolder();
      if (folder === undefined) return names;
      for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
        names.push(name);
      return names;
    },
    hasRoom: hasRoomFor,
  };
}

async function findFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  const root = await navigator.storage.getDirectory();
  try {
    return await root.getDirectoryHandle('incoming');
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

/** In memory until whole, where the browser gives this origin no files: nothing can be gone on with. */
export function incomingInMemory(bytes: Bytes): IncomingFiles {
  const parts = new Map<string, Uint8Array[]>();
  const size = (id: string): number => (parts.get(id) ?? []).reduce((sum, part) => sum + part.length, 0);
  return {
    async open(id) {
      parts.set(id, []);
      return 0;
    },
    async add(id, piece) {
      parts.get(id)?.push(piece.slice());
      return size(id);
    },
    flush: async (id) => size(id),
    async move(id) {
      const whole = new Uint8Array(
        await new Blob((parts.get(id) ?? []) as Uint8Array<ArrayBuffer>[]).arrayBuffer(),
      );
      const kept = await bytes.keep(whole);
      parts.delete(id);
      if (kept.ok) return kept.value;
      throw kept.code === 'storage-full'
        ? new DOMException(kept.detail, 'QuotaExceededError')
        : new Error(kept.detail);
    },
    letGo: async (id) => void parts.delete(id),
    drop: async (id) => void parts.delete(id),
    list: async () => [],
    hasRoom: hasRoomFor,
  };
}

/** The first where the browser gives this origin files of its own, else the second. Asked once. */
export function incomingOnDevice(
  hasFiles: () => Promise<boolean>,
  there: () => IncomingFiles,
  inMemory: () => IncomingFiles,
): IncomingFiles {
  let asked: Promise<IncomingFiles> | undefined;
  const place = (): Promise<IncomingFiles> =>
    (asked ??= hasFiles().then((has) => (has ? there() : inMemory())));
  return {
    open: async (id, trusted) => (await place()).open(id, trusted),
    add: async (id, piece) => (await place()).add(id, piece),
    flush: async (id) => (await place()).flush(id),
    move: async (id) => (await place()).move(id),
    letGo: async (id) => (await place()).letGo(id),
    drop: async (id) => (await place()).drop(id),
    // Asking for the place makes a folder, which a device that has nothing is to be without.
    list: async () => ((await findFolder().catch(() => undefined)) ? (await place()).list() : []),
    hasRoom: async (bytes) => (await place()).hasRoom(bytes),
  };
}
