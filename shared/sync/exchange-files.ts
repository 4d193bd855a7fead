/** The bytes that documents name travel after them: asked for by hash, in parts, verified before they are kept. */
import type * as Y from 'yjs';
import { readBase64, writeBase64 } from '../core/base64.ts';
import type { Result } from '../core/result.ts';
import { hashBytes } from '../core/sha256.ts';
import type { SyncMessage } from './messages.ts';

export interface FileStore {
  has(file: string): Promise<boolean>;
  read(file: string): Promise<Result<Uint8Array>>;
  /** Keeps bytes under their SHA-256 and tells it. */
  keep(bytes: Uint8Array): Promise<Result<string>>;
  /** The bytes that this document asked for are here. */
  kept(name: string): void;
}

/** Small enough that a port never stalls a page. */
const PART = 256 * 1024;

export interface FileExchange {
  /** Asks for the files that a document's editions name and that are not kept here. */
  lookFor(name: string, doc: Y.Doc): Promise<void>;
  receive(message: FileMessage): void;
}

type FileMessage = Extract<SyncMessage, { t: 'file' | 'no-file' }>;

/** The asking side: parts are taken in order; a file that did not come whole is asked for again by the next join. */
export function exchangeFiles(store: FileStore, send: (message: SyncMessage) => void): FileExchange {
  const asked = new Map<string, { readonly name: string; readonly parts: Uint8Array[] }>();

  const take = (message: Extract<SyncMessage, { t: 'file' }>): void => {
    const got = asked.get(message.file);
    const bytes = readBase64(message.bytes);
    if (!got || !bytes || message.part !== got.parts.length) return;
    got.parts.push(bytes);
    if (got.parts.length < message.parts) return;
    asked.delete(message.file);
    void keepAsked(store, message.file, join(got.parts)).then((isKept) => isKept && store.kept(got.name));
  };

  return {
    async lookFor(name, doc) {
      for (const file of filesOf(doc)) {
        if (asked.has(file) || (await store.has(file))) continue;
        asked.set(file, { name, parts: [] });
        send({ t: 'want-file', name, file });
      }
    },
    receive(message) {
      if (message.t === 'file') take(message);
      else asked.delete(message.file);
    },
  };
}

/** Bytes that are not the ones asked for are dropped: nobody fills this device under names that nothing gives. */
async function keepAsked(store: FileStore, file: string, bytes: Uint8Array): Promise<boolean> {
  return (await hashBytes(bytes)) === file && (await store.keep(bytes)).ok;
}

/** Sends a file in parts, but only when the document that it was asked for by names it: nothing else is ever read. */
export async function offerFile(
  store: FileStore,
  doc: Y.Doc,
  file: string,
  send: (message: SyncMessage) => void,
): Promise<void> {
  const read = filesOf(doc).includes(file) ? await store.read(file) : undefined;
  if (!read?.ok) return send({ t: 'no-file', file });
  const parts = Math.max(1, Math.ceil(read.value.length / PART));
  for (let part = 0; part < parts; part++) {
    const bytes = read.value.subarray(part * PART, (part + 1) * PART);
    send({ t: 'file', file, part, parts, bytes: writeBase64(bytes) });
  }
}

/** Hashes that the edition rows name: the paper's bytes, and a skeleton kept beside them. */
function filesOf(doc: Y.Doc): string[] {
  const files: string[] = [];
  for (const row of doc.getMap('edition').values() as Iterable<Record<string, unknown>>) {
    const skeleton = row?.['skeleton'] as { file?: unknown } | undefined;
    for (const file of [row?.['file'], skeleton?.file]) if (typeof file === 'string') files.push(file);
  }
  return files;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
