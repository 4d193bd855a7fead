/**
 * What was changed on this device and may not be at its server yet. Each context writes down its own changes; the one
 * that speaks to the server hears of all of them, and clears what the server's disk has (SPEC.md of `shared/sync`,
 * [Y30]–[Y32]). Nothing here is waited for by a command.
 */
import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type * as Y from 'yjs';
import type { FindingId, WorkspaceId } from '../core/ids.ts';
import type { Time } from '../core/rows.ts';
import { FROM_CHANNEL, type Contexts } from './contexts.ts';
import { readDocumentName } from './document-name.ts';
import type { LocalDb, SyncRow, WaitingPart } from './local-db.ts';
import { SafeIdb } from './persistence/safe-idb.ts';
import { watchFindings } from './watch-findings.ts';

/** What one context tells of a document. */
export interface Touch {
  readonly what: 'open' | 'changed' | 'closed';
  readonly name: string;
  readonly context: string;
  /** How many changes that context has made. */
  readonly n: number;
}

export interface Touches {
  /** By name of document; follows what other contexts write. */
  readonly rows: ReadonlySignal<ReadonlyMap<string, SyncRow>>;
  /** The same, with what this context changed and has not written down yet: never later than the command's answer. */
  readonly shown: ReadonlySignal<ReadonlyMap<string, SyncRow>>;
  /** For {@link DocumentsOptions}: somebody uses a document, or nobody any more; when it is loaded; after it was stored. */
  readonly using: (name: string, isUsed: boolean) => void;
  /** Resolves when it is written down that a document that is used may change. */
  readonly opening: (name: string) => Promise<void>;
  readonly loaded: (name: string, doc: Y.Doc) => void;
  readonly closing: (name: string) => Promise<void>;
  /** What transactions with this origin bring came from a server. */
  fromServer(origin: object): void;
  /** Calls back for each touch, of this context and of others. */
  watch(hear: (touch: Touch) => void): () => void;
  /** Asks every context to tell anew what it has open. */
  ask(): void;
  /** Changes rows in one transaction and tells the other contexts. */
  change(names: readonly string[], how: (row: SyncRow) => SyncRow): Promise<void>;
  /** Everything of these documents may have changed: they were put at a server. */
  touchAll(names: readonly string[], findings: ReadonlyMap<string, readonly FindingId[]>): Promise<void>;
  /** Forgets the rows of a workspace that this device left. */
  forget(ws: WorkspaceId): Promise<void>;
  /** Resolves when what was changed is written down. */
  dispose(): Promise<void>;
}

interface Followed {
  readonly stop: () => void;
  readonly findings: Set<FindingId>;
  n: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  writing: Promise<void>;
}

/** Milliseconds after which what is open is told again: a context that was killed says nothing. */
const TELL_AGAIN = 45_000;

/** Milliseconds in which changes are written down together. */
const PAUSE = 40;

export function openTouches(deps: {
  readonly local: LocalDb;
  readonly contexts: Contexts;
  readonly now: () => Time;
  readonly isShared: (ws: WorkspaceId) => boolean;
}): Touches {
  const { local, contexts, now } = deps;
  const context = crypto.randomUUID();
  const rows = signal<ReadonlyMap<string, SyncRow>>(new Map());
  const unwritten = signal<ReadonlyMap<string, WaitingPart>>(new Map());
  const followed = new Map<string, Followed>();
  const used = new Set<string>();
  const fromServer = new WeakSet<object>();
  const listeners = new Set<(touch: Touch) => void>();
  let counter = 0;

  const isShared = (name: string): boolean => deps.isShared(readDocumentName(name)?.ws ?? '');
  const show = (some: readonly (SyncRow | undefined)[]): void => {
    const next = new Map(rows.value);
    for (const row of some) if (row) next.set(row.name, row);
    rows.value = next;
  };
  const tell = (what: Touch['what'], name: string, n: number): void => {
    contexts.tell('touch', [what, context, n, name].join(' '));
    for (const hear of listeners) hear({ what, context, n, name });
  };
  const change: Touches['change'] = async (names, how) => {
    try {
      show(await local.changeSync(names, (row, name) => how(row ?? emptyRow(name))));
      contexts.tell('sync-rows', JSON.stringify(names));
    } catch {
      // A device that stores nothing says so by itself; what waits is then found by comparing with the server.
    }
  };
  const isLocal = (origin: unknown): boolean =>
    origin !== FROM_CHANNEL &&
    !(origin instanceof SafeIdb) &&
    !(typeof origin === 'object' && origin !== null && fromServer.has(origin));

  const write = (name: string, f: Followed): void => {
    f.timer = undefined;
    const part: WaitingPart = { context, n: f.n, findings: [...f.findings] };
    f.findings.clear();
    f.writing = change([name], (row) => addPart(row, part, now())).then(() => {
      if (f.timer === undefined) note(name, undefined);
      tell('changed', name, part.n);
    });
  };
  const note = (name: string, part: WaitingPart | undefined): void => {
    const next = new Map(unwritten.value);
    if (part) next.set(name, part);
    else next.delete(name);
    unwritten.value = next;
  };
  const tellOpen = (): void => {
    for (const name of used) if (isShared(name)) tell('open', name, followed.get(name)?.n ?? 0);
  };
  const stopWatching = [
    contexts.watch('touch', (key) => {
      const touch = readTouch(key);
      for (const hear of listeners) hear(touch);
    }),
    contexts.watch('sync-rows', (names) => {
      void local.sync.bulkGet(JSON.parse(names) as string[]).then(show, () => undefined);
    }),
    contexts.watch('touch-ask', () => tellOpen()),
  ];
  const telling = setInterval(tellOpen, TELL_AGAIN);
  const reading = local.sync.toArray().then(
    (all) => void (rows.value = new Map([...all.map((row) => [row.name, row] as const), ...rows.value])),
    () => undefined,
  );

  const opening = async (name: string): Promise<void> => {
    if (!used.has(name) || !isShared(name) || rows.value.get(name)?.touched) return;
    await change([name], (row) => ({ ...row, touched: true }));
  };

  return {
    rows,
    shown: computed(() => {
      if (unwritten.value.size === 0) return rows.value;
      const all = new Map(rows.value);
      for (const [name, part] of unwritten.value)
        all.set(name, addPart(all.get(name) ?? emptyRow(name), part, now()));
      return all;
    }),
    using(name, isUsed) {
      if (isUsed) used.add(name);
      else used.delete(name);
      if (!isShared(name)) return;
      if (isUsed) void opening(name);
      tell(isUsed ? 'open' : 'closed', name, followed.get(name)?.n ?? 0);
    },
    opening,
    loaded(name, doc) {
      const onChange = (findings: readonly FindingId[]): void => {
        f.n = ++counter;
        for (const id of findings) f.findings.add(id);
        if (!isShared(name)) return f.findings.clear();
        if (f.timer !== undefined) return;
        f.timer = setTimeout(() => write(name, f), PAUSE);
        note(name, { context, n: f.n, findings: [...f.findings] });
      };
      const stop = watchFindings(doc, isLocal, onChange);
      const f: Followed = { stop, findings: new Set(), n: 0, timer: undefined, writing: Promise.resolve() };
      followed.set(name, f);
    },
    async closing(name) {
      const f = followed.get(name);
      if (!f) return;
      f.stop();
      followed.delete(name);
      if (f.timer !== undefined) {
        clearTimeout(f.timer);
        write(name, f);
      }
      await f.writing;
    },
    fromServer: (origin) => void fromServer.add(origin),
    watch(hear) {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    ask() {
      contexts.tell('touch-ask', '');
      tellOpen();
    },
    change,
    async touchAll(names, findings) {
      const n = ++counter;
      await change(names, (row) =>
        addPart(row, { context, n, findings: findings.get(row.name) ?? [] }, now()),
      );
      for (const name of names) tell('changed', name, n);
    },
    async forget(ws) {
      const gone = await local.sync.where('ws').equals(ws).primaryKeys();
      await local.sync.bulkDelete(gone);
      rows.value = new Map([...rows.value].filter(([, row]) => row.ws !== ws));
    },
    async dispose() {
      clearInterval(telling);
      for (const stop of stopWatching) stop();
      await reading;
      await Promise.all([...followed.values()].map((f) => f.writing));
    },
  };
}

function emptyRow(name: string): SyncRow {
  return { name, ws: readDocumentName(name)?.ws ?? '', waiting: [], touched: false };
}

function addPart(row: SyncRow, part: WaitingPart, at: Time): SyncRow {
  const before = row.waiting.find(({ context }) => context === part.context);
  const findings = [...new Set([...(before?.findings ?? []), ...part.findings])];
  const others = row.waiting.filter(({ context }) => context !== part.context);
  const joined = { ...part, n: Math.max(part.n, before?.n ?? 0), findings };
  return { ...row, waiting: [...others, joined], since: row.since ?? at, touched: true };
}

function readTouch(key: string): Touch {
  const [what, context, n, ...name] = key.split(' ');
  return { what: what as Touch['what'], context: context ?? '', n: Number(n), name: name.join(' ') };
}
