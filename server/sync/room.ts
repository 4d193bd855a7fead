import type { Document } from '@hocuspocus/server';
import * as Y from 'yjs';
import { HEALING_MS } from '../store/database.ts';
import type { StoredDocument } from '../store/log.ts';

/** What this process remembers of an open document beside its content. */
export interface Room {
  readonly name: string;
  readonly document: Document;
  readonly owners: Map<number, string>;
  /** Number of the last row that is in `document`. */
  head: number;
  /** Rows and bytes since the last snapshot, and bytes in all, as they lie on the disk. */
  rows: number;
  rowBytes: number;
  bytes: number;
  /** Until then, in milliseconds since 1970, anybody may bring what others had written: some of it was lost here. */
  healsUntil: number;
}

export interface OpenedRoom {
  readonly room: Room;
  /** Numbers of rows that could not be read. */
  readonly broken: readonly number[];
}

/** Fills `document` with all that can be read of what the disk has. */
export function openRoom(name: string, document: Document, stored: StoredDocument): OpenedRoom {
  const failed = fill(document, stored.updates);
  const broken = stored.ids.filter((_, index) => failed.has(index));
  const room: Room = {
    name,
    document,
    owners: new Map(stored.owners),
    head: stored.head,
    rows: stored.rows,
    rowBytes: 0,
    bytes: stored.bytes,
    healsUntil: stored.damagedAt === 0 ? 0 : stored.damagedAt + HEALING_MS,
  };
  return { room, broken };
}

/** Applies in one go; where that fails, one by one, to learn which it was. */
function fill(document: Y.Doc, updates: readonly Uint8Array[]): ReadonlySet<number> {
  const apply = (update: Uint8Array): void => Y.applyUpdate(document, update, 'disk');
  try {
    document.transact(() => updates.forEach(apply), 'disk');
    return new Set();
  } catch {
    return new Set(updates.keys().filter((index) => !canApply(updates[index]!, apply)));
  }
}

/** Read through before it is applied, since half of it would be in the document otherwise. */
function canApply(update: Uint8Array, apply: (update: Uint8Array) => void): boolean {
  try {
    Y.decodeUpdate(update);
    apply(update);
    return true;
  } catch {
    return false;
  }
}
