/** What the share loop is given and gives: shapes only. Rules: `shared/sync/SPEC.md` [Y24]–[Y26]. */
import type { ReadonlySignal } from '@preact/signals-core';
import type * as Y from 'yjs';
import type { WorkspaceId } from '../../core/ids.ts';
import type { ErrorCode } from '../../core/result.ts';
import type { Role, SharedKind } from '../../core/server-protocol.ts';
import type { SealKeys } from './link-types.ts';
import type { Presence } from './presence.ts';

export interface SharedWorkspace {
  readonly ws: WorkspaceId;
  readonly kind: SharedKind;
  /** Undefined where it is not known yet; a reader's changes are not sent. */
  readonly role?: Role;
  /** For an own workspace, the same object each time; without it the workspace is refused with `keys-missing`. */
  readonly seal?: SealKeys;
}

/** An open document, as the store lends it: everything of this device is in `doc`. */
export interface LentForSharing {
  readonly doc: Y.Doc;
  /** True when this device's disk has everything that is in `doc` now; false when that failed. */
  whenStored(): Promise<boolean>;
  dispose(): void;
}

/** Who is here in tagging sessions, by the document's name. */
export interface SharePresence {
  readonly of: (name: string) => Presence | undefined;
}

export interface ShareDocuments {
  /** Documents of a workspace: those on this device, and those that its registry names. Fetched in this order. */
  names(ws: WorkspaceId): Promise<readonly string[]>;
  open(name: string): Promise<LentForSharing>;
}

/** What a context of this device did with a document; `n` counts that context's changes. */
export interface ShareTouch {
  readonly what: 'open' | 'changed' | 'closed';
  readonly name: string;
  readonly context: string;
  readonly n: number;
}

/** What is remembered of a document between lives of this context. */
export interface ShareRow {
  readonly epoch?: string;
  readonly head?: number;
  /** It may have been changed here since the server last had everything. */
  readonly touched: boolean;
  readonly waiting: readonly { readonly context: string; readonly n: number }[];
}

/** The server's disk has all of a document that this device had. */
export interface SharedWord {
  readonly name: string;
  /** For each context, up to which of its changes. */
  readonly upTo: ReadonlyMap<string, number>;
  /** True while a context has it open, so that it may change at any moment. */
  readonly isOpen: boolean;
  /** Present when this device is known to have everything up to that number of the server's log. */
  readonly at?: { readonly epoch: string; readonly head: number };
}

export interface ShareMemory {
  /** By name of document; read whenever something is decided. */
  rows(): ReadonlyMap<string, ShareRow>;
  /** Remembered before the loop goes on; of several documents at once. */
  shared(words: readonly SharedWord[]): Promise<void>;
}

/** How the line of a workspace to its server stands. */
export type ShareLine =
  | { readonly line: 'up' }
  /** `since` by {@link ShareLoopDeps.now}. */
  | { readonly line: 'down'; readonly since: number; readonly code?: ErrorCode }
  | { readonly line: 'refused'; readonly code: ErrorCode };

export interface ShareLoop {
  readonly lines: ReadonlySignal<ReadonlyMap<WorkspaceId, ShareLine>>;
  /** Said for each touch of each context. A document that was said to be open is so for 90 s, or until it is closed. */
  hear(touch: ShareTouch): void;
  /** Asks the server now which closed documents changed. */
  look(): void;
  /** Resolves when each document that differs has been exchanged, or the line is down or refused. */
  whenSettled(ws: WorkspaceId): Promise<void>;
  dispose(): void;
}
