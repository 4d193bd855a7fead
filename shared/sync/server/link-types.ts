/** What the line to a server gives: shapes only. Rules: `shared/sync/SPEC.md` [Y17]–[Y23]. */
import type { ReadonlySignal } from '@preact/signals-core';
import type * as Y from 'yjs';
import type { WorkspaceId } from '../../core/ids.ts';
import type { ErrorCode } from '../../core/result.ts';
import type { Heads } from '../../core/server-protocol.ts';
import type { Presence } from './presence.ts';

/** How the socket of a host stands. */
export type LinkState =
  | { readonly state: 'down'; readonly code?: ErrorCode }
  | { readonly state: 'connecting' }
  | { readonly state: 'up' };

/** How one document stands at its server. */
export type AttachmentState =
  /** The server is being told, or its answer is awaited. */
  | { readonly state: 'syncing' }
  /** The server acknowledged everything that is in the document now: its disk has it. */
  | { readonly state: 'shared' }
  /** No line, or the server cannot take it now: tried again by itself. */
  | { readonly state: 'waiting'; readonly code?: ErrorCode }
  /** Trying again does not help: not admitted, lost, read-only, newer. */
  | { readonly state: 'refused'; readonly code: ErrorCode };

export interface Attachment {
  readonly state: ReadonlySignal<AttachmentState>;
  /** What could not be read in a sealed document and is kept there: of a later version, or locked with another key. */
  readonly trouble: ReadonlySignal<ErrorCode | undefined>;
  /** Asks the server for everything once more; true when its answer has come, false when the line went down before. */
  settle(): Promise<boolean>;
  dispose(): void;
}

export interface AttachOptions {
  readonly ws: WorkspaceId;
  /** The document's own name, `w/<ws>/…`. */
  readonly name: string;
  readonly doc: Y.Doc;
  /** Transactions that bring what the server had carry this origin. */
  readonly origin: object;
  /** With the keys of an own workspace the document is sealed: only ciphertext leaves. */
  readonly seal?: SealKeys;
  /** Of a tagging session, which is also sent without delay: the others wait for it. */
  readonly presence?: Presence;
}

/** Keys of an own workspace, none extractable. See `keys.ts`. */
export interface SealKeys {
  readonly seal: CryptoKey;
  readonly name: CryptoKey;
  readonly blob: CryptoKey;
  readonly blobIv: CryptoKey;
}

/** One socket to one host, shared by the documents of several workspaces. */
export interface ServerLink {
  readonly host: string;
  readonly state: ReadonlySignal<LinkState>;
  attach(options: AttachOptions): Attachment;
  /** Calls back when the server tells by itself which of a workspace's documents have grown ([Y62]). */
  watchHeads(hear: (ws: WorkspaceId, grown: Heads) => void): () => void;
  /** Looks at once whether the line is still there, or tries again at once: after sleep, or when the network is back. */
  nudge(): void;
  dispose(): void;
}
