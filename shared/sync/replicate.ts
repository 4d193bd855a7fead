/**
 * Two desks on one channel become equal, both ways at once (SPEC.md [Y1]–[Y6]). Both sides run this same code; there is
 * no main copy. Only documents of `workspaces` are named, asked for, sent or accepted: the device workspace is never in
 * that set.
 */
import * as Y from 'yjs';
import { readBase64, writeBase64 } from '../core/base64.ts';
import type { Channel } from './channel.ts';
import { exchangeFiles, offerFile, type FileExchange, type FileStore } from './exchange-files.ts';
import { readSyncMessage, workspaceOf, type SyncMessage } from './messages.ts';

/** An open document, as the store lends it. */
export interface LentDocument {
  readonly doc: Y.Doc;
  /** Resolves after everything applied so far is committed; rejects when it cannot be. */
  whenStored(): Promise<void>;
  dispose(): void;
}

export interface DocumentStore {
  /** Names of all documents held in these workspaces. */
  names(workspaces: ReadonlySet<string>): Promise<readonly string[]>;
  open(name: string): Promise<LentDocument>;
  /** Calls back with the name of each document that these workspaces get later. */
  watchNames(workspaces: ReadonlySet<string>, onName: (name: string) => void, signal: AbortSignal): void;
  /** Calls back for each update that reaches a document, with the transaction's origin. */
  watchUpdates(
    onUpdate: (name: string, update: Uint8Array, origin: unknown) => void,
    signal: AbortSignal,
  ): void;
}

export interface Replication {
  /** Resolves when each document that either side named at the start has been exchanged and stored here. */
  readonly settled: Promise<void>;
}

export interface ReplicationOptions {
  readonly documents: DocumentStore;
  readonly files: FileStore;
  readonly workspaces: ReadonlySet<string>;
  /** A workspace that was let go of here meanwhile: nothing of it is said or taken any more. */
  readonly isGone?: (ws: string) => boolean;
  /** Nothing is said or taken before; what comes meanwhile is held. */
  readonly ready?: Promise<void>;
  readonly signal: AbortSignal;
}

/** One replication: what its parts below share. */
interface Session extends ReplicationOptions {
  readonly channel: Channel;
  readonly ended: AbortSignal;
  /** Of transactions that came over this channel, so that they are not sent back. */
  readonly origin: object;
  readonly exchange: FileExchange;
  readonly settled: PromiseWithResolvers<void>;
  /** Documents named at the start whose answer has not come. */
  readonly waiting: Set<string>;
  /** Documents whose state was told. */
  readonly told: Set<string>;
  counter: number;
  queue: Promise<void>;
}

/** Starts at once; ends with the channel or the signal. A message that is none closes the channel. */
export function replicate(channel: Channel, options: ReplicationOptions): Replication {
  const session: Session = {
    ...options,
    channel,
    ended: AbortSignal.any([options.signal, channel.closed]),
    origin: { channel },
    exchange: exchangeFiles(options.files, (message) => channel.send(message)),
    settled: Promise.withResolvers<void>(),
    waiting: new Set(),
    told: new Set(),
    counter: 0,
    queue: options.ready ?? Promise.resolve(),
  };
  channel.listen((value) => {
    const message = readSyncMessage(value);
    if (message.ok) receive(session, message.value);
    else channel.close();
  });
  watchOwn(session);
  session.ended.addEventListener('abort', () => session.settled.resolve(), { once: true });
  enqueue(session, async () => {
    const mine = await options.documents.names(options.workspaces);
    send(session, { t: 'hello', v: 1, documents: mine.filter((name) => mayTravel(session, name)) });
  });
  return { settled: session.settled.promise };
}

/** Passes on what is written here, and tells of documents made here. */
function watchOwn(session: Session): void {
  const { documents, workspaces, origin, ended } = session;
  documents.watchUpdates((name, update, from) => {
    if (from !== origin && mayTravel(session, name)) sendUpdate(session, name, update);
  }, ended);
  documents.watchNames(workspaces, (name) => mayTravel(session, name) && tellWhatIHave(session, name), ended);
}

function receive(session: Session, message: SyncMessage): void {
  if ('name' in message && !mayTravel(session, message.name)) return;
  switch (message.t) {
    case 'hello':
      return enqueue(session, () => greet(session, message.documents));
    case 'have':
      // A document that only they had, or made after the greeting: each side must hear of the other's state.
      tellWhatIHave(session, message.name);
      return withBytes(session, message.vector, (vector) => answer(session, message.name, vector));
    case 'update':
      return withBytes(session, message.update, (update) => accept(session, message.name, update, message.n));
    case 'stored':
      return;
    case 'want-file':
      return withDocument(session, message.name, ({ doc }) =>
        offerFile(session.files, doc, message.file, (part) => send(session, part)),
      );
    default:
      return session.exchange.receive(message);
  }
}

async function greet(session: Session, theirs: readonly string[]): Promise<void> {
  const mine = await session.documents.names(session.workspaces);
  const all = [...new Set([...mine, ...theirs])].filter((name) => mayTravel(session, name)).sort();
  for (const name of all) session.waiting.add(name);
  if (all.length === 0) session.settled.resolve();
  for (const name of all) tellWhatIHave(session, name);
}

function tellWhatIHave(session: Session, name: string): void {
  if (session.told.has(name)) return;
  session.told.add(name);
  withDocument(session, name, ({ doc }) => {
    send(session, { t: 'have', name, vector: writeBase64(Y.encodeStateVector(doc)) });
  });
}

function answer(session: Session, name: string, vector: Uint8Array): void {
  withDocument(session, name, ({ doc }) => sendUpdate(session, name, Y.encodeStateAsUpdate(doc, vector)));
}

function accept(session: Session, name: string, update: Uint8Array, n: number): void {
  withDocument(session, name, async (lent) => {
    Y.applyUpdate(lent.doc, update, session.origin);
    await lent.whenStored();
    send(session, { t: 'stored', n });
    await session.exchange.lookFor(name, lent.doc);
    noLongerAwait(session, name);
  });
}

function noLongerAwait(session: Session, name: string): void {
  session.waiting.delete(name);
  if (session.waiting.size === 0) session.settled.resolve();
}

function send(session: Session, message: SyncMessage): void {
  session.channel.send(message);
}

function sendUpdate(session: Session, name: string, update: Uint8Array): void {
  send(session, { t: 'update', n: session.counter++, name, update: writeBase64(update) });
}

function mayTravel(session: Session, name: string): boolean {
  const ws = workspaceOf(name) ?? '';
  return session.workspaces.has(ws) && session.isGone?.(ws) !== true;
}

/** One work after the other, so that answers keep their order; one that fails closes the channel. */
function enqueue(session: Session, work: () => Promise<void>): void {
  session.queue = session.queue
    .then(async () => {
      if (!session.ended.aborted) await work();
    })
    .catch(() => session.channel.close());
}

function withDocument(
  session: Session,
  name: string,
  work: (lent: LentDocument) => void | Promise<void>,
): void {
  enqueue(session, async () => {
    // Let go of while this waited: opened now, its database would be made anew.
    if (!mayTravel(session, name)) return noLongerAwait(session, name);
    const lent = await session.documents.open(name);
    try {
      await work(lent);
    } finally {
      lent.dispose();
    }
  });
}

function withBytes(session: Session, text: string, use: (bytes: Uint8Array) => void): void {
  const bytes = readBase64(text);
  if (bytes) use(bytes);
  else session.channel.close();
}
