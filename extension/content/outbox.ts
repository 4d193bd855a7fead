/**
 * Commands of this page from the click until the host says that they are on disk. Kept in `chrome.storage.local` under
 * `out/<id>`, so that a killed tab loses none. Nothing else of ours is ever kept there by a page.
 */
import { readStored, removeStored, writeStored } from '../browser/storage.ts';
import { OUTBOX_PREFIX, pageAddress, type PageCommand } from '../messages.ts';

export interface Waiting {
  readonly id: string;
  readonly command: PageCommand;
}

export interface Outbox {
  /** Resolves when the browser has taken it; rejects when it cannot. */
  put(entry: Waiting): Promise<void>;
  /** The host has it on disk, or has refused it for good. */
  take(id: string): Promise<void>;
  /** What earlier visits to this page left behind, oldest first. */
  read(): Promise<readonly Waiting[]>;
}

export function createOutbox(url: string): Outbox {
  const page = pageAddress(url);
  const writing = new Map<string, Promise<void>>();
  return {
    put({ id, command }) {
      const written = writeStored('local', OUTBOX_PREFIX + id, { page, command });
      writing.set(
        id,
        written.catch(() => undefined),
      );
      return written;
    },
    async take(id) {
      await writing.get(id);
      writing.delete(id);
      await removeStored('local', [OUTBOX_PREFIX + id]);
    },
    async read() {
      const all = Object.entries(await readStored('local', OUTBOX_PREFIX));
      return all
        .map(([key, value]) => readWaiting(key.slice(OUTBOX_PREFIX.length), value, page))
        .filter((entry) => entry !== undefined)
        .sort((a, b) => a.command.at - b.command.at);
    },
  };
}

/** Written by us alone; the host checks it again when it comes. */
function readWaiting(id: string, value: unknown, page: string): Waiting | undefined {
  const entry = value as { page?: unknown; command?: PageCommand } | null;
  return entry?.page === page && entry.command !== undefined ? { id, command: entry.command } : undefined;
}
