import {
  Hocuspocus,
  type Connection,
  type Document,
  type onAuthenticatePayload,
  type onTokenSyncPayload,
} from '@hocuspocus/server';
import * as Y from 'yjs';
import { SERVER_NAME } from '../../shared/core/server-protocol.ts';
import type { Clock } from '../clock.ts';
import type { Admitted, Gate } from '../gate.ts';
import { describeError, type Observe } from '../observe/observe.ts';
import { HEALING_MS, type ServerDatabase } from '../store/database.ts';
import type { UpdateLog } from '../store/log.ts';
import type { Lines } from './frames.ts';
import type { SyncLimits } from './limits.ts';
import { createPace } from './pace.ts';
import { openNews } from './news.ts';
import { isSession, keepPresence } from './presence.ts';
import { openRoom, type Room } from './room.ts';
import { openSessions, Refusal, type Session } from './session.ts';
import { take } from './take.ts';
import { createWriter } from './writer.ts';

interface EngineOptions {
  readonly database: ServerDatabase;
  readonly log: UpdateLog;
  readonly gate: Gate;
  readonly observe: Observe;
  readonly clock: Clock;
  readonly limits: SyncLimits;
  readonly lines: Lines;
}

interface Context {
  session?: Session;
}

const SYNC_STEP_1 = 0;

/** The sync engine with the store, the gate and the guard in their places; it has no server of its own. */
export function createEngine(options: EngineOptions): {
  hocuspocus: Hocuspocus<Context>;
  close(): Promise<void>;
} {
  const { database, log, gate, observe, clock, limits, lines } = options;
  const { now } = clock;
  const rooms = new WeakMap<Document, Room>();
  const sessions = openSessions(gate, limits.renewMs, limits.sweepMs, clock);
  const news = openNews(limits.newsMs, database.epoch);
  const pace = createPace({
    perSecond: limits.messagesPerSecond,
    burst: limits.messageBurst,
    mostWait: 10_000,
  });
  const writer = createWriter({
    log,
    quietly: lines.quietly,
    now,
    isHealing: database.isHealing,
    isGuarded: limits.isGuarded,
    mostDocumentBytes: limits.documentBytes,
    onFailed: (code) => {
      observe.count('sync_append_failures');
      observe.log('error', 'append-failed', { code });
    },
    onGrown: news.grew,
  });
  const keep = (document: Document, leastRows: number): void => {
    const room = rooms.get(document);
    if (room !== undefined) keepSnapshot(room, leastRows, log, observe);
  };
  const admit = async (connection: Connection, session: Session | undefined): Promise<void> => {
    connection.readOnly = session?.admitted.role === 'reader';
    const wait = pace.take(session?.admitted.member ?? '', clock.passed());
    if (wait === undefined) throw new Refusal('server-busy');
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
  };
  const receive = async (
    connection: Connection,
    session: Session | undefined,
    type: number,
    payload: Uint8Array,
  ): Promise<void> => {
    if (type === SYNC_STEP_1 || connection.readOnly) return;
    const room = rooms.get(connection.document);
    if (room === undefined || session === undefined) throw new Refusal('server-failed');
    await take({ room, connection, session, type, payload }, writer, observe);
  };
  const hocuspocus = new Hocuspocus<Context>({
    quiet: true,
    debounce: limits.storeDelayMs,
    maxPendingDocuments: limits.pendingDocuments,
    maxUnauthenticatedQueueSize: 2 * limits.frameBytes,
    onAuthenticate: async (data) => authenticate(gate, data, clock),
    onTokenSync: async (data) => renew(gate, data, clock),
    connected: async ({ connection, context }) => {
      const { session } = context;
      if (session === undefined) throw new Refusal('server-failed');
      connection.onClose(() => {
        sessions.remove(connection);
        news.remove(connection, session);
      });
      news.add(connection, session);
      sessions.add(connection, session);
      // From here on without the engine's chain of hooks, which costs each message as much as judging it does.
      connection.beforeHandleMessage(async (line) => admit(line, session));
      connection.beforeSync(async (line, { type, payload }) => receive(line, session, type, payload));
      connection.afterHandleMessage(async () => undefined);
    },
    onLoadDocument: async ({ document, documentName }) => {
      rooms.set(document, load(documentName, document, log, observe, now()));
    },
    beforeHandleMessage: async ({ connection, context }) => admit(connection, context.session),
    beforeSync: async ({ connection, context, type, payload }) =>
      receive(connection, context.session, type, payload),
    beforeHandleAwareness: async ({ states, connection, context, document }) =>
      keepPresence(states, connection, context?.session?.admitted.member, document),
    // What a session has taken out is not to lie in the log until it is long.
    onStoreDocument: async ({ document }) =>
      keep(document, isSession(document.name) ? 1 : limits.snapshotRows),
  });
  const close = async (): Promise<void> => {
    sessions.dispose();
    news.dispose();
    const documents = [...hocuspocus.documents.values()];
    const lines = documents.flatMap((document) => document.getConnections());
    await Promise.race([
      Promise.all(lines.map((line) => line.waitForPendingMessages())).then(() => writer.drain()),
      new Promise((done) => setTimeout(done, 5000)),
    ]);
    for (const document of documents) keep(document, 1);
    hocuspocus.closeConnections();
  };
  return { hocuspocus, close };
}

function load(name: string, document: Document, log: UpdateLog, observe: Observe, at: number): Room {
  try {
    const { room, broken } = unheard(document, () => openRoom(name, document, log.readDocument(name)));
    if (broken.length > 0) {
      room.head = log.putAside(name, broken, at);
      room.healsUntil = at + HEALING_MS;
      observe.count('sync_rows_aside', broken.length);
      observe.log('error', 'rows-put-aside', { rows: broken.length, head: room.head });
    }
    return room;
  } catch (error) {
    observe.count('sync_load_failures');
    observe.log('error', 'load-failed', describeError(error));
    throw new Refusal('server-failed');
  }
}

/** What is read from the disk would else be written down as an update, and sent once more to whoever asked for it. */
function unheard<T>(document: Document, read: () => T): T {
  const listeners = document._observers.get('update');
  document._observers.delete('update');
  try {
    return read();
  } finally {
    if (listeners) document._observers.set('update', listeners);
  }
}

/** The log holds everything, so a snapshot that cannot be written costs nothing but room. */
function keepSnapshot(room: Room, leastRows: number, log: UpdateLog, observe: Observe): void {
  if (room.rows < leastRows && room.rowBytes < Math.max(256 * 1024, room.bytes / 4)) return;
  if (room.rows === 0) return;
  try {
    const state = Y.encodeStateAsUpdate(room.document);
    log.writeSnapshot(room.name, room.head, state);
    room.rows = 0;
    room.rowBytes = 0;
    room.bytes = state.length;
  } catch {
    observe.count('sync_snapshot_failures');
    observe.log('error', 'snapshot-failed');
  }
}

async function authenticate(
  gate: Gate,
  data: onAuthenticatePayload<Context>,
  clock: Clock,
): Promise<Context> {
  const askedAt = clock.passed();
  const admitted = await gate.readToken(data.token);
  if (!admitted.ok) throw new Refusal(admitted.code);
  if (!mayOpen(admitted.value, data.documentName)) throw new Refusal('not-admitted');
  data.connectionConfig.readOnly = admitted.value.role === 'reader';
  const endsAt = endOf(admitted.value, clock);
  return { session: { admitted: admitted.value, askedAt, endsAt, ended: undefined, early: [] } };
}

/** By the clock that nobody sets. */
function endOf({ until }: Admitted, { now, passed }: Clock): number {
  return passed() + until - now();
}

function mayOpen({ kind, ws }: Admitted, name: string): boolean {
  return SERVER_NAME[kind].exec(name)?.[1] === ws;
}

async function renew(
  gate: Gate,
  { token, context, connection }: onTokenSyncPayload<Context>,
  clock: Clock,
): Promise<void> {
  const { session } = context;
  const result = await gate.readToken(token);
  if (!result.ok) throw new Refusal(result.code);
  const { value } = result;
  const was = session?.admitted;
  const isSame = value.ws === was?.ws && value.device === was.device && value.member === was.member;
  if (!session || !isSame) throw new Refusal('not-admitted');
  session.admitted = value;
  session.endsAt = endOf(value, clock);
  connection.readOnly = value.role === 'reader';
}
