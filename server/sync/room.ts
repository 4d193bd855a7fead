import type { Document } from '@hocuspocus/server';
import * as Y from 'yjs';
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
}

/** Fills `document` with what the disk has, in one go. Throws where a row cannot be read: then nobody gets it. */
export function openRoom(name: string, document: Document, stored: StoredDocument): Room {
  document.transact(() => {
    for (const update of stored.updates) Y.applyUpdate(document, update, 'disk');
  }, 'disk');
  return {
    name,
    document,
    owners: new Map(stored.owners),
    head: stored.head,
    rows: stored.rows,
    rowBytes: 0,
    bytes: stored.bytes,
  };
}
