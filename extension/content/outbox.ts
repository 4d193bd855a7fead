/**
 * Commands of this page from the click until the host says that they are on disk. Kept in `chrome.storage.local` so that
 * a killed tab loses none, under keys that only this page's address leads to: no other page's words come in here.
 */
import type { World } from '../../shared/core/ids.ts';
import { readKeys, removeStored, writeStored } from '../browser/storage.ts';
import { OUTBOX_PREFIX, pageAddress, type PageCommand } from '../messages.ts';

export interface Waiting {
  readonly id: string;
  readonly command: PageCommand;
}

export interface Outbox {
  /** Resolves when the browser has taken it; rejects when it cannot. The same id again replaces the entry. */
  put(entry: Waiting): Promise<void>;
  /** The host has it on disk, or has refused it for good. */
  take(id: string): Promise<void>;
  /** What earlier visits to this page left behind, oldest first. */
  read(): Promise<readonly Waiting[]>;
}

type Entries = Record<string, PageCommand>;
type Edit = (entries: Entries) => void;

/** Each visit writes in one of these, so that two tabs of a page do not write over each other. */
const SLOTS = 64;

export function createOutbox(url: string, { random }: World): Outbox {
  const page = pageAddress(url);
  const slots = Array.from({ length: SLOTS }, (_, slot) => `${OUTBOX_PREFIX}${page}#${slot}`);
  const own = slots[random(1)[0]! % SLOTS]!;
  const places = new Map<string, string>();
  let queue: Promise<void> = Promise.resolve();
  // What comes while the storage is busy goes there at once afterwards.
  const open = new Map<string, { readonly edits: Edit[]; readonly done: Promise<void> }>();
  const change = (key: string, edit: Edit): Promise<void> => {
    const batch = open.get(key);
    if (batch !== undefined) {
      batch.edits.push(edit);
      return batch.done;
    }
    const edits = [edit];
    const done = queue.then(async () => {
      const kept = await readKeys('local', [key]).finally(() => open.delete(key));
      const entries = readEntries(kept[key]);
      edits.forEach((one) => one(entries));
      if (Object.keys(entries).length === 0) await removeStored('local', [key]);
      else await writeStored('local', key, { page, entries });
    });
    open.set(key, { edits, done });
    queue = done.catch(() => undefined);
    return done;
  };
  return {
    put: ({ id, command }) => change(places.get(id) ?? own, (entries) => (entries[id] = command)),
    take: (id) => change(places.get(id) ?? own, (entries) => delete entries[id]),
    async read() {
      const kept = await readKeys('local', slots);
      const all = slots.flatMap((key) =>
        Object.entries(readEntries(kept[key])).map(([id, command]) => {
          places.set(id, key);
          return { id, command };
        }),
      );
      return all.sort((a, b) => a.command.at - b.command.at);
    },
  };
}

/** Written by us alone; the host checks each again when it comes. */
function readEntries(value: unknown): Entries {
  return (value as { entries?: Entries } | undefined)?.entries ?? {};
}
