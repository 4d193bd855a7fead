/** What is being typed follows to the member's other devices; two devices' words are both kept ([Y91]). */
import { effect } from '@preact/signals-core';
import { isObject } from '../../core/json.ts';
import type { DraftCopyRow } from '../../core/following-rows.ts';
import type { DraftStore } from '../../store/drafts.ts';
import { isAtServer, type Store } from '../../store/open-store.ts';
import { changeMeta } from '../sharing/context.ts';
import type { Memory } from '../sharing/memory.ts';
import type { Shelf, Shelves } from '../shelves.ts';

interface Deps {
  readonly store: Store;
  readonly shelves: Shelves;
  readonly memory: Memory;
  /** Milliseconds of rest after which what is typed goes to the others. */
  readonly rest?: number;
}

export interface FollowingDrafts extends DraftStore {
  dispose(): void;
}

const REST = 2000;

/** What this device has told the others of a draft, in the memory of sharing. */
const TOLD = 'draft|';

/** Kept here at each letter, as ever; told to the others when one rests, and only where there are others. */
export function followDrafts(inner: DraftStore, deps: Deps): FollowingDrafts {
  const { store, shelves, memory } = deps;
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Of other devices, as they were when they were read here: what is typed next takes their place. */
  const taken = new Map<string, ReadonlyMap<string, string>>();
  const tell = async (key: string): Promise<void> => {
    clearTimeout(timers.get(key));
    timers.delete(key);
    if (!hasOthers(deps) || !mayFollow(key, deps)) return;
    const text = await inner.read(key);
    const mine = `${key}|${store.identity.value.device}`;
    const over = taken.get(key) ?? new Map();
    taken.delete(key);
    await changeMeta(store, shelves.primary('own').workspace.ws, (doc) => {
      const rows = doc.getMap<DraftCopyRow>('draft');
      if (text === undefined) rows.delete(mine);
      else if (rows.get(mine)?.text !== text) rows.set(mine, { text, at: store.world.now() });
      for (const [name, was] of over) if (rows.get(name)?.text === was) rows.delete(name);
    });
    await memory.set(TOLD + key, text);
  };
  const later = (key: string): void => {
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => void tell(key).catch(() => undefined), deps.rest ?? REST),
    );
  };
  let busy = Promise.resolve();
  const stop = effect(() => {
    for (const { registry } of ownShelves(shelves)) void registry.value;
    busy = busy.then(() => followTaken(inner, deps, later)).catch(() => undefined);
  });
  return {
    async read(key) {
      const rows = othersRows(key, deps);
      const text = await inner.read(key);
      if (rows.size === 0) return text;
      taken.set(key, rows);
      return join([...(text === undefined ? [] : [text]), ...rows.values()]);
    },
    async write(key, text) {
      const written = await inner.write(key, text);
      if (text === '') void tell(key).catch(() => undefined);
      else later(key);
      return written;
    },
    list: () => inner.list(),
    dispose() {
      stop();
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

/** A draft that another device went on with, or kept, is no draft here any more, unless more was typed here since. */
async function followTaken(inner: DraftStore, deps: Deps, tellAgain: (key: string) => void): Promise<void> {
  const { store, shelves, memory } = deps;
  const all = ownShelves(shelves).map(({ document }) => document.doc.getMap<DraftCopyRow>('draft'));
  for (const [name, told] of memory.values.value) {
    const key = name.slice(TOLD.length);
    const mine = `${key}|${store.identity.value.device}`;
    // Yjs keeps the last item of a key that was deleted: a row that is not here yet was not taken.
    const isTaken = all.some((rows) => rows._map.has(mine)) && !all.some((rows) => rows.has(mine));
    if (!name.startsWith(TOLD) || !isTaken) continue;
    await memory.set(name, undefined);
    const text = await inner.read(key);
    if (text === told) await inner.write(key, '');
    else if (text !== undefined) tellAgain(key);
  }
}

function ownShelves(shelves: Shelves): readonly Shelf[] {
  return shelves.all.value.filter(({ workspace }) => workspace.kind === 'own');
}

/** Another device of this member, or a server where one could come from. */
function hasOthers({ store, shelves }: Deps): boolean {
  const isShared = store.workspaces.value.some((entry) => entry.kind === 'own' && isAtServer(entry));
  return isShared || ownShelves(shelves).some(({ registry }) => registry.value.devices.size > 1);
}

/** Only about findings that are known to be in no restricted paper. */
function mayFollow(key: string, { store, shelves }: Deps): boolean {
  const [kind, finding] = key.split('|');
  if (finding === undefined || (kind !== 'note' && kind !== 'theme')) return false;
  const rows = [...store.indexer.summaries.value.values()].filter(({ tally }) =>
    Object.values(tally.kinds).some((ids) => ids.includes(finding)),
  );
  const isOpen = (ws: string): boolean => shelves.find(ws)?.workspace.kind !== 'device';
  return rows.length > 0 && rows.every(({ ws, rid }) => isOpen(ws) && !shelves.isRestricted(rid));
}

function othersRows(key: string, { store, shelves }: Deps): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { document } of ownShelves(shelves)) {
    document.doc.getMap('draft').forEach((row, name) => {
      const isOf = name.startsWith(`${key}|`) && name !== `${key}|${store.identity.value.device}`;
      if (isOf && isObject(row) && typeof row['text'] === 'string') found.set(name, row['text']);
    });
  }
  return found;
}

/** All words once: what only goes on with another is the other's too. */
function join(texts: readonly string[]): string {
  const longest = texts.toSorted((a, b) => b.length - a.length);
  const kept = texts.filter(
    (text, i) =>
      !longest.some((other) => other !== text && other.startsWith(text)) && texts.indexOf(text) === i,
  );
  return kept.join('\n\n');
}
