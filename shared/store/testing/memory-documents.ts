/** The documents of one device in memory: for tests that run on many devices at once, without a disk. */
import { signal } from '@preact/signals-core';
import * as Y from 'yjs';
import { ok } from '../../core/result.ts';
import type { OpenDocument } from '../documents.ts';

export interface MemoryDocuments {
  open(name: string): OpenDocument;
  /** By name, those that were opened so far. */
  readonly all: ReadonlyMap<string, Y.Doc>;
  /** Updates as they were made or came, in order. */
  readonly updates: readonly { readonly name: string; readonly update: Uint8Array }[];
  take(name: string, update: Uint8Array): void;
}

/** Each is stored at once, and never closed. */
export function createMemoryDocuments(): MemoryDocuments {
  const all = new Map<string, Y.Doc>();
  const updates: { readonly name: string; readonly update: Uint8Array }[] = [];
  const hold = (name: string): Y.Doc => {
    let doc = all.get(name);
    if (!doc) {
      doc = new Y.Doc();
      doc.on('update', (update: Uint8Array) => void updates.push({ name, update }));
      all.set(name, doc);
    }
    return doc;
  };
  return {
    all,
    updates,
    open: (name) => ({
      name,
      doc: hold(name),
      loaded: Promise.resolve(),
      readOnly: signal(null),
      whenStored: async () => ok(0),
      compact: async () => undefined,
      release: () => undefined,
    }),
    take: (name, update) => Y.applyUpdate(hold(name), update, 'another'),
  };
}

/** What a document says, whatever order its rows came in. */
export function rowsOf(doc: Y.Doc): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const maps = [...doc.share.keys()].sort().map((name) => {
    const rows = [...doc.getMap(name)].sort(([a], [b]) => (a < b ? -1 : 1));
    return [name, Object.fromEntries(rows)] as const;
  });
  return Object.fromEntries(maps.filter(([, rows]) => Object.keys(rows).length > 0));
}

/** What `from` has and `to` has not. */
export function missingIn(to: Y.Doc, from: Y.Doc): Uint8Array {
  return Y.encodeStateAsUpdate(from, Y.encodeStateVector(to));
}

/** How much each writer has written: the same before and after means that nobody wrote. */
export function clocksOf(doc: Y.Doc): ReadonlyMap<number, number> {
  return Y.decodeStateVector(Y.encodeStateVector(doc));
}
