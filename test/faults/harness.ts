/** A sync server on a real socket with a gate that believes its tokens, and clients for it. For tests. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import * as Y from 'yjs';
import type { ErrorCode } from '../../shared/core/result.ts';
import type { Role, SharedKind } from '../../shared/core/server-protocol.ts';
import { SYSTEM_CLOCK, type Clock } from '../../server/clock.ts';
import type { Admitted, Gate } from '../../server/gate.ts';
import type { Observe } from '../../server/observe/observe.ts';
import { openDatabase, type ServerDatabase } from '../../server/store/database.ts';
import { openLog, type UpdateLog } from '../../server/store/log.ts';
import type { SyncLimits } from '../../server/sync/limits.ts';
import { openSync, type Sync } from '../../server/sync/open-sync.ts';

export const WS = '01900000-0000-7000-8000-000000000001';
export const META = `w/${WS}/meta`;
/** The document of a tagging session. */
export const SESSION = `w/${WS}/s/01900000-0000-7000-8000-0000000000aa`;

/** A token of the test gate: what it admits, in plain JSON. */
export function token(member: string, role: Role = 'member', more: Partial<Admitted> = {}): string {
  const admitted = {
    ws: WS,
    kind: 'group',
    member,
    device: `device-${member}`,
    role,
    until: Date.now() + 600_000,
    ...more,
  };
  return JSON.stringify(admitted);
}

export function openTestGate(
  now: () => number = Date.now,
): Gate & { revoke(ws: string, device: string): void } {
  const watchers = new Set<(ws: string, device: string, code: ErrorCode) => void>();
  return {
    readToken: async (text) => {
      try {
        const value = JSON.parse(text) as Admitted & { kind: SharedKind };
        return value.until > now() ? { ok: true, value } : { ok: false, code: 'token-expired' };
      } catch {
        return { ok: false, code: 'not-admitted' };
      }
    },
    watchRevoked: (onRevoked, signal) => {
      watchers.add(onRevoked);
      signal.addEventListener('abort', () => watchers.delete(onRevoked));
    },
    revoke: (ws, device) => watchers.forEach((watcher) => watcher(ws, device, 'device-lost')),
  };
}

export function createObserve(): Observe & {
  readonly counts: Map<string, number>;
  readonly lines: string[];
} {
  const counts = new Map<string, number>();
  const lines: string[] = [];
  return {
    counts,
    lines,
    log: (level, event, fields) => void lines.push(JSON.stringify({ level, event, ...fields })),
    count: (name, by = 1) => void counts.set(name, (counts.get(name) ?? 0) + by),
    gauge: () => {},
  };
}

export interface TestServer {
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  readonly database: ServerDatabase;
  readonly log: UpdateLog;
  readonly sync: Sync;
  readonly gate: ReturnType<typeof openTestGate>;
  readonly observe: ReturnType<typeof createObserve>;
  close(): Promise<void>;
}

export interface TestServerOptions {
  readonly folder?: string;
  readonly port?: number;
  readonly limits?: Partial<SyncLimits>;
  readonly clock?: Clock;
  readonly wrapLog?: (log: UpdateLog) => UpdateLog;
}

export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'rapporteur-sync-'));
}

export async function openTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = options.folder ?? makeFolder();
  const opened = openDatabase(folder);
  if (!opened.ok) throw new Error(opened.sentence);
  const database = opened.value;
  const log = openLog(database);
  const clock = options.clock ?? SYSTEM_CLOCK;
  const gate = openTestGate(clock.now);
  const observe = createObserve();
  const wrapped = options.wrapLog?.(log) ?? log;
  const sync = openSync({
    database,
    log: wrapped,
    gate,
    observe,
    clock,
    limits: { storeDelayMs: 200, ...options.limits },
  });
  const http: Server = createServer();
  sync.attach(http);
  await new Promise<void>((done) => http.listen(options.port ?? 0, '127.0.0.1', done));
  const { port } = http.address() as AddressInfo;
  const close = async (): Promise<void> => {
    await sync.close();
    http.closeAllConnections();
    await new Promise((done) => http.close(done));
    database.close();
  };
  return { url: `ws://127.0.0.1:${port}/sync`, port, folder, database, log, sync, gate, observe, close };
}

export interface TestClient {
  readonly doc: Y.Doc;
  readonly map: Y.Map<unknown>;
  readonly provider: HocuspocusProvider;
  /** Reasons with which the document was closed or refused. */
  readonly reasons: string[];
  /** Settles when the server acknowledged everything; rejects after `ms`. */
  saved(ms?: number): Promise<void>;
  close(): void;
}

export function openClient(
  url: string,
  text: string | (() => string) | (() => Promise<string>),
  { name = META, doc = new Y.Doc() }: { name?: string; doc?: Y.Doc } = {},
): TestClient {
  const reasons: string[] = [];
  const websocketProvider = new HocuspocusProviderWebsocket({
    url,
    delay: 100,
    minDelay: 50,
    maxDelay: 500,
    jitter: false,
  });
  const provider = new HocuspocusProvider({
    websocketProvider,
    name,
    document: doc,
    token: text,
    onClose: ({ event }) => void reasons.push(event.reason),
    onAuthenticationFailed: ({ reason }) => void reasons.push(reason),
  });
  provider.attach();
  return {
    doc,
    map: doc.getMap('ann'),
    provider,
    reasons,
    saved: (ms = 25_000) => until(() => provider.isSynced && !provider.hasUnsyncedChanges, ms),
    close: () => {
      provider.destroy();
      websocketProvider.destroy();
    },
  };
}

/** Waits until `isSo`; throws after `ms`. */
export async function until(isSo: () => boolean, ms = 25_000): Promise<void> {
  const end = Date.now() + ms;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`still not so after ${ms} ms: ${String(isSo)}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
