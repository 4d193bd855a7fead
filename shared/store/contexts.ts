/**
 * The contexts of one origin (tabs, panel, offscreen document) keep each other's open documents current. Each says
 * hello with what it has when it opens a document, so that one that missed messages catches up; what came over the
 * channel is stored by the receiver too, and never sent on.
 */
import * as Y from 'yjs';
import { isObject } from '../core/json.ts';
import { SafeIdb } from './persistence/safe-idb.ts';

/** Origin of transactions that came from another context. */
export const FROM_CHANNEL = 'channel';

const KNOWN = ['hello', 'answer', 'update', 'note'];

/** Bytes of an update that says nothing. */
const EMPTY_UPDATE = 2;

/** What is used of a BroadcastChannel. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  close(): void;
}

type Message =
  | { readonly type: 'hello'; readonly name: string; readonly has: Uint8Array }
  | { readonly type: 'answer'; readonly name: string; readonly has: Uint8Array; readonly update: Uint8Array }
  | { readonly type: 'update'; readonly name: string; readonly update: Uint8Array }
  | { readonly type: 'note'; readonly topic: string; readonly key: string };

export interface Contexts {
  /** Shares a loaded document until the returned function is called. */
  share(name: string, doc: Y.Doc): () => void;
  /** Asks the others again for what was missed: after a page was frozen or hidden. */
  catchUp(): void;
  /** Tells the other contexts that something outside the documents has changed, such as a setting. */
  tell(topic: string, key: string): void;
  watch(topic: string, heard: (key: string) => void): () => void;
  dispose(): void;
}

interface Shared {
  readonly doc: Y.Doc;
  /** Another context has spoken of it. */
  isHeard: boolean;
}

/** Hears and tells on the channel until it is disposed of, which closes the channel. */
export function openContexts(channel: Channel): Contexts {
  const shared = new Map<string, Shared>();
  const watchers = new Map<string, Set<(key: string) => void>>();
  let closed = false;
  const post = (message: Message): void => {
    if (!closed) channel.postMessage(message);
  };
  const hello = (name: string, doc: Y.Doc): void =>
    post({ type: 'hello', name, has: Y.encodeStateVector(doc) });

  channel.addEventListener('message', (event) => {
    const message = event.data as Message;
    // A context of another version may say things that this one does not know.
    if (closed || !isObject(message) || !KNOWN.includes(String(message.type))) return;
    if (message.type === 'note') {
      for (const heard of watchers.get(message.topic) ?? []) heard(message.key);
      return;
    }
    const mine = shared.get(message.name);
    if (!mine) return;
    mine.isHeard = true;
    receive(mine.doc, message, post, hello);
  });

  return {
    share(name, doc) {
      const mine: Shared = { doc, isHeard: false };
      const send = (update: Uint8Array, origin: unknown): void => {
        if (isOurs(origin)) post({ type: 'update', name, update });
      };
      // What first comes to an empty document is written down only for those that have spoken of it; who speaks later is
      // answered with it. A library that comes is many documents that nobody else has open.
      const begin = (_doc: Y.Doc, transactions: readonly Y.Transaction[]): void => {
        if (doc.store.clients.size === 0) return;
        doc.off('afterAllTransactions', begin);
        doc.on('update', send);
        const isTold = mine.isHeard && transactions.some(({ origin }) => isOurs(origin));
        if (isTold) post({ type: 'update', name, update: Y.encodeStateAsUpdate(doc) });
      };
      shared.set(name, mine);
      if (doc.store.clients.size > 0) doc.on('update', send);
      else doc.on('afterAllTransactions', begin);
      hello(name, doc);
      return () => {
        doc.off('afterAllTransactions', begin);
        doc.off('update', send);
        if (shared.get(name) === mine) shared.delete(name);
      };
    },
    catchUp() {
      for (const [name, { doc }] of shared) hello(name, doc);
    },
    tell(topic, key) {
      post({ type: 'note', topic, key });
    },
    watch(topic, heard) {
      const set = watchers.get(topic) ?? new Set();
      watchers.set(topic, set.add(heard));
      return () => void set.delete(heard);
    },
    dispose() {
      closed = true;
      shared.clear();
      channel.close();
    },
  };
}

/** Whether the other contexts do not have it from where this one has it. */
function isOurs(origin: unknown): boolean {
  return origin !== FROM_CHANNEL && !(origin instanceof SafeIdb);
}

function receive(
  doc: Y.Doc,
  message: Exclude<Message, { type: 'note' }>,
  post: (message: Message) => void,
  hello: (name: string, doc: Y.Doc) => void,
): void {
  const { name } = message;
  if (message.type === 'hello') {
    const update = Y.encodeStateAsUpdate(doc, message.has);
    post({ type: 'answer', name, has: Y.encodeStateVector(doc), update });
    return;
  }
  const waited = doc.store.pendingStructs !== null;
  Y.applyUpdate(doc, message.update, FROM_CHANNEL);
  if (message.type === 'answer') {
    // Deletions do not show in a state vector: what this one has goes back unless it is nothing at all.
    const more = Y.encodeStateAsUpdate(doc, message.has);
    if (more.length > EMPTY_UPDATE) post({ type: 'update', name, update: more });
    return;
  }
  // An earlier message was missed: ask once.
  if (!waited && doc.store.pendingStructs !== null) hello(name, doc);
}
