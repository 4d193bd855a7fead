/** Bringing a document of a copy together with what is here, undoable as data. */
import * as Y from 'yjs';
import type { FindingId } from '../core/ids.ts';
import { OF_FINDINGS } from './maps-of-findings.ts';

/** Origin of transactions that bring a copy back, or take it out again. */
const FROM_COPY = 'copy';

/** Values of all root maps. */
export type Snapshot = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

export interface Merge {
  /** Live findings of the copy's document. */
  readonly live: readonly FindingId[];
  /** Of these, those that were here before, and those that are here now. */
  readonly already: readonly FindingId[];
  readonly here: readonly FindingId[];
  /** What stood here before, for {@link revertTo}. */
  readonly before: Snapshot;
}

/** Rows that a registry or a report's document never loses in use: missing ones come from a copy taken out again. */
const KEPT = [
  'report',
  'sighting',
  'meeting',
  'item',
  'paper',
  'theme',
  'edition',
  'within',
  'status',
  'sentence',
];

/**
 * Merges the state of a document from a copy. A finding of the copy that the merge does not show, because the same copy
 * was taken out again before, is written anew.
 */
export function mergeDocument(doc: Y.Doc, update: Uint8Array, mayWrite: boolean): Merge {
  const copied = new Y.Doc();
  Y.applyUpdate(copied, update);
  const theirs = snapshot(copied);
  copied.destroy();
  nameMaps(doc, theirs);
  const before = snapshot(doc);
  const live = liveFindings(theirs);
  const already = live.filter((id) => before.get('ann')?.has(id));
  Y.applyUpdate(doc, update, FROM_COPY);
  // A transaction of its own: Yjs would take writes beside an update for another's under our client id.
  if (mayWrite) doc.transact(() => writeMissing(doc, theirs), FROM_COPY);
  const ann = doc.getMap('ann');
  return { live, already, here: live.filter((id) => ann.has(id)), before };
}

/**
 * The same for a file that has one member's rows alone: what is not here is written, what was here once and was taken
 * away stays away, and a note takes the place of those that it replaced.
 */
export function mergeRows(doc: Y.Doc, update: Uint8Array): Merge {
  const copied = new Y.Doc();
  Y.applyUpdate(copied, update);
  const theirs = snapshot(copied);
  copied.destroy();
  nameMaps(doc, theirs);
  const before = snapshot(doc);
  const live = liveFindings(theirs);
  doc.transact(() => {
    for (const [name, rows] of theirs) {
      const map = doc.getMap(name);
      // Yjs keeps the last item of a key that was deleted.
      for (const [key, value] of rows) if (!map._map.has(key)) map.set(key, value);
    }
    for (const row of theirs.get('note')?.values() ?? [])
      for (const old of (row as { replaces?: readonly string[] }).replaces ?? [])
        doc.getMap('note').delete(old);
  }, FROM_COPY);
  const ann = doc.getMap('ann');
  const already = live.filter((id) => before.get('ann')?.has(id));
  return { live, already, here: live.filter((id) => ann.has(id)), before };
}

/** The rows of a document that are wanted, as one Yjs update of their own. */
export function encodeRows(
  doc: Y.Doc,
  isWanted: (map: string, key: string, value: unknown) => boolean,
): Uint8Array {
  const some = new Y.Doc();
  some.transact(() => {
    for (const [map, rows] of snapshot(doc))
      for (const [key, value] of rows) if (isWanted(map, key, value)) some.getMap(map).set(key, value);
  });
  const state = Y.encodeStateAsUpdate(some);
  some.destroy();
  return state;
}

/** What {@link mergeDocument} would find: live findings of the copy, and which of them are here. Changes nothing. */
export function compareDocument(doc: Y.Doc | undefined, update: Uint8Array): Pick<Merge, 'live' | 'already'> {
  const copied = new Y.Doc();
  Y.applyUpdate(copied, update);
  const live = liveFindings(new Map(['ann', 'del'].map((name) => [name, rowsOf(copied, name)])));
  copied.destroy();
  const here = doc?.getMap('ann');
  return { live, already: live.filter((id) => here?.has(id)) };
}

/** Sets all root maps back from `after` to `before`; what was written since stays. */
export function revertTo(doc: Y.Doc, before: Snapshot, after: Snapshot): void {
  doc.transact(() => {
    for (const [name, rows] of after) {
      if (name === 'schema') continue;
      const map = doc.getMap(name);
      const was = before.get(name) ?? new Map<string, unknown>();
      for (const [key, value] of rows) {
        if (!same(map.get(key), value)) continue;
        if (!was.has(key)) map.delete(key);
        else if (!same(was.get(key), value)) map.set(key, was.get(key));
      }
      for (const [key, value] of was) if (!rows.has(key) && !map.has(key)) map.set(key, value);
    }
  }, FROM_COPY);
}

/** The values of all root maps as they are now. */
export function snapshot(doc: Y.Doc): Snapshot {
  const maps = new Map<string, ReadonlyMap<string, unknown>>();
  for (const name of doc.share.keys()) maps.set(name, rowsOf(doc, name));
  return maps;
}

function rowsOf(doc: Y.Doc, name: string): ReadonlyMap<string, unknown> {
  const rows = new Map<string, unknown>();
  doc.getMap(name).forEach((value, key) => void rows.set(key, value));
  return rows;
}

/** All of a document, as one Yjs update. */
export function encodeDocument(doc: Y.Doc): Uint8Array {
  return Y.encodeStateAsUpdate(doc);
}

/** Unknown maps of a later version are taken along too: they must be known by name to be read. */
function nameMaps(doc: Y.Doc, of: Snapshot): void {
  for (const name of of.keys()) doc.getMap(name);
}

function liveFindings(rows: Snapshot): readonly FindingId[] {
  return [...(rows.get('ann')?.keys() ?? [])].filter((id) => !rows.get('del')?.has(id));
}

function writeMissing(doc: Y.Doc, theirs: Snapshot): void {
  const ann = doc.getMap('ann');
  const missing = new Set([...(theirs.get('ann')?.keys() ?? [])].filter((id) => !ann.has(id)));
  const copy = (map: string, wanted: (key: string, value: unknown) => boolean): void => {
    for (const [key, value] of theirs.get(map) ?? []) {
      if (wanted(key, value) && !doc.getMap(map).has(key)) doc.getMap(map).set(key, value);
    }
  };
  for (const map of OF_FINDINGS) copy(map, (key) => missing.has(key.split('|')[0]!));
  copy('note', (_key, value) => missing.has((value as { finding?: string } | null)?.finding ?? ''));
  for (const map of KEPT) copy(map, () => true);
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
