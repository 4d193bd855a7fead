/** All that is kept on this device, opened together: what the desk joins. */
import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import { createId, type WorkspaceId, type World } from '../core/ids.ts';
import type { ErrorCode } from '../core/result.ts';
import type { Time } from '../core/rows.ts';
import { createFileBytes, createMemoryBytes, type Bytes } from './bytes.ts';
import { openContexts, type Channel, type Contexts } from './contexts.ts';
import { openDocuments, type Documents } from './documents.ts';
import { changeAudience, openIdentity, readAudience, type Audience } from './identity.ts';
import { INDEX_DATABASE, openIndexDb, type IndexDb } from './index-db.ts';
import { createIncoming, type Incoming } from './incoming/incoming.ts';
import { incomingInMemory, type IncomingFiles } from './incoming/incoming-files.ts';
import { openIndexer, type Indexer } from './indexer.ts';
import { openTouches, type Touches } from './touches.ts';
import { openLocalDb, type IdentityRow, type LocalDb, type WorkspaceEntry } from './local-db.ts';
import { errorDetail, storageErrorCode } from './persistence/storage-error.ts';

export interface StoreTrouble {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly at: Time;
}

export interface StoreOptions {
  readonly world: World;
  readonly channel: Channel;
  readonly bytes?: Bytes;
  /** Where bytes that come piece by piece are written; in memory until they are whole by default. */
  readonly incoming?: IncomingFiles;
  /** Milliseconds that a document stays open after its last use. */
  readonly linger?: number;
  /** Milliseconds to wait for IndexedDB before going on in memory. */
  readonly timeout?: number;
}

export interface Store {
  readonly world: World;
  readonly identity: Signal<IdentityRow>;
  readonly workspaces: Signal<readonly WorkspaceEntry[]>;
  /** Changes who this device is and which workspaces it has, in one transaction, in all its contexts. */
  setAudience(me: IdentityRow, workspaces: readonly WorkspaceEntry[]): Promise<void>;
  /** The same, from what is on the disk now: another context may have changed it. Undefined changes nothing. */
  changeAudience(change: (now: Audience) => Audience | undefined): Promise<void>;
  readonly local: LocalDb;
  readonly index: IndexDb;
  readonly indexer: Indexer;
  readonly contexts: Contexts;
  readonly documents: Documents;
  /** What changed here that a server should hear of. */
  readonly touches: Touches;
  readonly bytes: Bytes;
  /** Papers on their way here. */
  readonly incoming: Incoming;
  readonly troubles: ReadonlySignal<readonly StoreTrouble[]>;
  /** Adds a trouble, once per code and detail. */
  report(code: ErrorCode, detail: string): void;
  /** What was told with this code is so no more. */
  takeBack(code: ErrorCode): void;
  /** A workspace that is on this device no more: what is open of it is let go of, in all contexts, and counted no more. */
  forgetWorkspace(ws: WorkspaceId): Promise<void>;
  /** What is written in a workspace's documents from here on is under new client ids, in all contexts. */
  renewWriters(ws: WorkspaceId): void;
  dispose(): Promise<void>;
}

/** Always resolves: where this device stores nothing, everything is in memory and a trouble says so. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { world } = options;
  const troubles = signal<readonly StoreTrouble[]>([]);
  const report = (code: ErrorCode, detail: string): void => {
    if (troubles.value.some((t) => t.code === code && t.detail === detail)) return;
    troubles.value = [...troubles.value, { code, detail, at: world.now() }];
  };
  const local = openLocalDb();
  const found = await identify(local, options, report);
  const contexts = openContexts(options.channel);
  const index = openIndexDb(INDEX_DATABASE);
  const bytes = withTexts(options.bytes ?? (hasFiles() ? createFileBytes() : createMemoryBytes()), index);
  const incoming = createIncoming({
    files: options.incoming ?? incomingInMemory(bytes),
    rows: local.incoming,
    now: world.now,
  });
  const indexer = openIndexer({ index, contexts, bytes, report });
  const identity = signal(found.me);
  const workspaces = signal(found.workspaces);
  const touches = openTouches({
    local,
    contexts,
    now: world.now,
    isShared: (ws) => workspaces.value.some((entry) => entry.ws === ws && isAtServer(entry)),
  });
  const documents = openDocuments({
    now: world.now,
    contexts,
    quarantine: async (rows) => {
      await local.quarantine.bulkAdd(rows.map((row) => ({ ...row, at: world.now() })));
    },
    onTrouble: report,
    refused: found.refused,
    onOpen: async (name, isNew) =>
      void (await Promise.all([indexer.opening(name, isNew), touches.opening(name)])),
    onUse: touches.using,
    onLoad(name, doc) {
      indexer.loaded(name, doc);
      touches.loaded(name, doc);
    },
    onClose: async (name, doc) =>
      void (await Promise.all([indexer.closing(name, doc), touches.closing(name)])),
    ...(options.linger === undefined ? {} : { linger: options.linger }),
    ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
  });
  const show = (me: IdentityRow, entries: readonly WorkspaceEntry[]): void =>
    batch(() => {
      identity.value = me;
      workspaces.value = entries;
    });
  contexts.watch('identity', () => {
    void readAudience(local).then((now) => now && show(now.me, now.workspaces));
  });
  const change: Store['changeAudience'] = async (how) => {
    const now = await changeAudience(local, how);
    if (!now) return;
    show(now.me, now.workspaces);
    contexts.tell('identity', now.me.member);
  };
  const forget = async (ws: WorkspaceId): Promise<void> => {
    await Promise.all(documents.discard(ws).map((name) => touches.closing(name)));
    await indexer.forget(ws);
    await touches.forget(ws).catch(() => undefined);
  };
  contexts.watch('forget', (ws) => void forget(ws));
  contexts.watch('renew', documents.renew);
  const stopCatchingUp = whenShown(() => contexts.catchUp());
  return {
    world,
    identity,
    workspaces,
    setAudience: (me, entries) => change(() => ({ me, workspaces: entries })),
    changeAudience: change,
    local,
    index,
    indexer,
    contexts,
    documents,
    touches,
    bytes,
    incoming,
    troubles,
    report,
    takeBack(code) {
      troubles.value = troubles.value.filter((trouble) => trouble.code !== code);
    },
    renewWriters(ws) {
      contexts.tell('renew', ws);
      documents.renew(ws);
    },
    async forgetWorkspace(ws) {
      contexts.tell('forget', ws);
      await forget(ws);
    },
    async dispose() {
      stopCatchingUp();
      await documents.dispose();
      await touches.dispose();
      contexts.dispose();
      index.close();
      local.close();
    },
  };
}

/** True for a workspace that is on a server. That of the device never is, whatever its entry says. */
export function isAtServer({ kind, host }: WorkspaceEntry): boolean {
  return kind !== 'device' && host !== undefined;
}

/** A page that was frozen or hidden may have missed messages. */
function whenShown(act: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const ended = new AbortController();
  const onShow = (): void => void (document.visibilityState === 'visible' && act());
  document.addEventListener('visibilitychange', onShow, { signal: ended.signal });
  window.addEventListener('pageshow', onShow, { signal: ended.signal });
  return () => ended.abort();
}

/** With a file its words go: a restricted one must leave nothing behind. */
function withTexts(bytes: Bytes, { texts, lists, suggestions }: IndexDb): Bytes {
  const remove: Bytes['remove'] = async (file) =>
    void (await Promise.all([
      bytes.remove(file),
      ...[texts, lists, suggestions].map((all) => all.forget(file)),
    ]));
  return { ...bytes, remove };
}

function hasFiles(): boolean {
  return typeof navigator !== 'undefined' && typeof navigator.storage?.getDirectory === 'function';
}

async function identify(
  local: LocalDb,
  options: StoreOptions,
  report: (code: ErrorCode, detail: string) => void,
): Promise<Audience & { readonly refused?: ErrorCode }> {
  const { world } = options;
  try {
    return await within(options.timeout ?? 10_000, openIdentity(local, world));
  } catch (error) {
    report(storageErrorCode(error), `rapporteur-local: ${errorDetail(error)}`);
    // Later calls then fail at once, with a code, rather than wait for ever.
    local.close();
    return {
      // Stored under an identity that nobody will know again, a document would be lost: so none is.
      refused: storageErrorCode(error),
      me: { id: 'me', member: createId(world), device: createId(world), aliases: [], name: '' },
      workspaces: [
        { ws: createId(world), kind: 'own', primary: true },
        { ws: createId(world), kind: 'device', primary: true },
      ],
    };
  }
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new DOMException(`no answer in ${milliseconds} ms`, 'TimeoutError')),
      milliseconds,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
