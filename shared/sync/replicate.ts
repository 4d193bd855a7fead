/**
 * Two desks on one channel become equal, both ways at once (SPEC.md [Y1]–[Y6]). Both sides run this same code; there is
 * no main copy. Only documents of `workspaces` are named, asked for, sent or accepted: the device workspace is never in
 * that set.
 */
import * as Y from 'yjs';
import { readBase64, writeBase64 } from '../core/base64.ts';
import type { Channel } from './channel.ts';
import { exchangeFiles, offerFile, type FileStore } from './exchange-files.ts';
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
  readonly signal: AbortSignal;
}

/** Starts at once; ends with the channel or the signal. A message that is none closes the channel. */
export function replicate(channel: Channel, options: ReplicationOptions): Replication {
  const { documents, workspaces, signal } = options;
  const ended = AbortSignal.any([signal, channel.closed]);
  const origin = { channel };
  const send = (message: SyncMessage): void => channel.send(message);
  const mayTravel = (name: string): boolean => workspaces.has(workspaceOf(name) ?? '');
  const files = exchangeFiles(options.files, send);
  const settled = Promise.withResolvers<void>();
  let counter = 0;
  let queue: Promise<void> = Promise.resolve();
  const waiting = new Set<string>();
  const told = new Set<string>();

  const sendUpdate = (name: string, update: Uint8Array): void =>
    send({ t: 'update', n: counter++, name, update: writeBase64(update) });

  /** One document at a time: a thousand reports never open at once. */
  const enqueue = (work: () => Promise<void>): void => {
    queue = queue.then(async () => {
      if (!ended.aborted) await work();
    });
    queue = queue.catch(() => channel.close());
  };

  const withDocument = async (
    name: string,
    work: (lent: LentDocument) => void | Promise<void>,
  ): Promise<void> => {
    const lent = await documents.open(name);
    try {
      await work(lent);
    } finally {
      lent.dispose();
    }
  };

  const tellWhatIHave = (name: string): void => {
    if (told.has(name)) return;
    told.add(name);
    enqueue(() =>
      withDocument(name, ({ doc }) => {
        send({ t: 'have', name, vector: writeBase64(Y.encodeStateVector(doc)) });
      }),
    );
  };

  const answer = (name: string, vector: Uint8Array): void =>
    enqueue(() => withDocument(name, ({ doc }) => sendUpdate(name, Y.encodeStateAsUpdate(doc, vector))));

  const accept = (name: string, update: Uint8Array, n: number): void =>
    enqueue(() =>
      withDocument(name, async (lent) => {
        Y.applyUpdate(lent.doc, update, origin);
        await lent.whenStored();
        send({ t: 'stored', n });
        await files.lookFor(name, lent.doc);
        waiting.delete(name);
        if (waiting.size === 0) settled.resolve();
      }),
    );

  const greet = async (theirs: readonly string[]): Promise<void> => {
    const mine = await documents.names(workspaces);
    const all = [...new Set([...mine, ...theirs])].filter(mayTravel).sort();
    for (const name of all) waiting.add(name);
    if (all.length === 0) settled.resolve();
    for (const name of all) tellWhatIHave(name);
  };

  const receive = (message: SyncMessage): void => {
    if ('name' in message && !mayTravel(message.name)) return;
    switch (message.t) {
      case 'hello':
        return enqueue(() => greet(message.documents));
      case 'have':
        // A document that only they had, or made after the greeting: each side must hear of the other's state.
        tellWhatIHave(message.name);
        return withBytes(message.vector, (vector) => answer(message.name, vector));
      case 'update':
        return withBytes(message.update, (update) => accept(message.name, update, message.n));
      case 'stored':
        return;
      case 'want-file':
        return enqueue(() =>
          withDocument(message.name, ({ doc }) => offerFile(options.files, doc, message.file, send)),
        );
      default:
        return files.receive(message);
    }
  };

  const withBytes = (text: string, use: (bytes: Uint8Array) => void): void => {
    const bytes = readBase64(text);
    if (bytes) use(bytes);
    else channel.close();
  };

  channel.listen((value) => {
    const message = readSyncMessage(value);
    if (message.ok) receive(message.value);
    else channel.close();
  });
  documents.watchUpdates((name, update, from) => {
    if (from !== origin && mayTravel(name)) sendUpdate(name, update);
  }, ended);
  documents.watchNames(workspaces, (name) => mayTravel(name) && tellWhatIHave(name), ended);
  ended.addEventListener('abort', () => settled.resolve(), { once: true });
  enqueue(async () => {
    const mine = (await documents.names(workspaces)).filter(mayTravel);
    send({ t: 'hello', v: 1, documents: mine });
  });
  return { settled: settled.promise };
}
