/** The Y.Docs of this device: opened by name, stored before they are called saved, shared between contexts. */
import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type * as Y from 'yjs';
import type { WorkspaceId } from '../core/ids.ts';
import type { ErrorCode, Result } from '../core/result.ts';
import type { Time } from '../core/rows.ts';
import type { SavedState } from '../core/view.ts';
import { holdDocument, type Held, type StoringOptions } from './held-document.ts';
import { openBehind, type BehindOptions } from './persistence/behind.ts';
import { openIsHere } from './persistence/here.ts';
import { joinSaved } from './saved-state.ts';

export interface OpenDocument {
  readonly name: string;
  readonly doc: Y.Doc;
  /** Resolves when what this device has is in `doc`, or could not be read (then a trouble was told). */
  readonly loaded: Promise<void>;
  /** `document-newer` when a newer version wrote it and this one may only read; reacts to updates. */
  readonly readOnly: ReadonlySignal<ErrorCode | null>;
  /** Resolves after IndexedDB has committed everything changed so far, or with why not. */
  whenStored(): Promise<Result<Time>>;
  /** Rewrites what is stored: what was taken out of the document is on this disk no more. */
  compact(): Promise<void>;
  /** The document closes when all who opened it have released it, a while later. */
  release(): void;
}

export interface DocumentsOptions extends StoringOptions {
  /** Called when somebody begins to use a document, and when nobody does any more. */
  readonly onUse?: (name: string, isUsed: boolean) => void;
  /** Called after the last change has been stored. */
  readonly onClose?: (name: string, doc: Y.Doc) => Promise<void>;
  /** Milliseconds that a released document stays open. */
  readonly linger?: number;
  /** When what comes to this device for the first time is stored. */
  readonly behind?: BehindOptions;
}

export interface Documents {
  open(name: string): OpenDocument;
  /**
   * The same for carrying: what is lent is not used by anybody, and `onUse` does not hear of it. Where nothing of it is
   * on this device it is there at once, and its database is made behind, after the first change and before it closes.
   */
  lend(name: string): OpenDocument;
  /** Whether anything of it may be on this device. */
  isHere(name: string): Promise<boolean>;
  /** Lets go at once of what is open of a workspace that is left, whoever holds it; nothing is written. Gives the names. */
  discard(ws: WorkspaceId): readonly string[];
  /**
   * From here on what is written in open documents of a workspace is under new client ids: what was written before is whole,
   * and may go to a server by somebody else, who has it from a file.
   */
  renew(ws: WorkspaceId): void;
  /** Of all open documents together: `saved` only after each has committed. */
  readonly saved: ReadonlySignal<SavedState>;
  /** Stores what is pending and closes all. */
  dispose(): Promise<void>;
}

interface Kept extends Held {
  refs: number;
  /** Of these, those that use it. */
  users: number;
  wasUsed: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Milliseconds that what was only lent stays open: a library that comes is many documents, one after the other. */
const LENT = 1000;

/** The documents of this device, none open yet. What cannot be read or stored is told to `onTrouble`. */
export function openDocuments(options: DocumentsOptions): Documents {
  const held = new Map<string, Kept>();
  const all = signal<readonly Kept[]>([]);
  const lastSaved = signal<SavedState>({ state: 'nothing' });
  const saved = computed(() => joinSaved([lastSaved.value, ...all.value.map((h) => h.saved.value)]));
  const arriving = { isHere: openIsHere(), behind: openBehind(options.behind) };
  let disposed = false;
  const update = (): void => void (all.value = [...held.values()]);

  const closing = new Set<Promise<void>>();

  const close = (h: Kept): Promise<void> => {
    const closed = closeStored(h).finally(() => closing.delete(closed));
    closing.add(closed);
    return closed;
  };
  const closeStored = async (h: Kept): Promise<void> => {
    h.hurry();
    const stored = await h.whenStored();
    if (h.refs > 0 || held.get(h.name) !== h) return;
    // What is on no disk lives here only: it stays open, to be tried again or copied out.
    if (!stored.ok && !disposed) return;
    // From here on an opening makes a new Y.Doc: this one has no users left, and all of it is stored.
    held.delete(h.name);
    if (h.saved.value.state === 'saved') lastSaved.value = h.saved.value;
    update();
    h.stop();
    await options.onClose?.(h.name, h.doc);
    h.doc.destroy();
  };

  const take = (name: string, uses: 0 | 1): OpenDocument => {
    let h = held.get(name);
    if (!h) {
      const made = holdDocument(name, uses === 1 ? options : { ...options, arriving });
      h = { ...made, refs: 0, users: 0, wasUsed: false, timer: undefined };
      held.set(name, h);
      update();
    }
    const mine = h;
    clearTimeout(mine.timer);
    mine.refs++;
    mine.users += uses;
    if (uses === 1) {
      mine.wasUsed = true;
      mine.hurry();
    }
    if (uses === 1 && mine.users === 1) options.onUse?.(name, true);
    let released = false;
    return {
      name,
      doc: mine.doc,
      loaded: mine.loaded,
      readOnly: mine.readOnly,
      whenStored: () => mine.whenStored(),
      compact: () => mine.compact(),
      release() {
        if (released) return;
        released = true;
        mine.users -= uses;
        if (uses === 1 && mine.users === 0) options.onUse?.(name, false);
        const linger = options.linger ?? 10_000;
        const wait = mine.wasUsed ? linger : Math.min(linger, LENT);
        if (--mine.refs === 0) mine.timer = setTimeout(() => void close(mine), wait);
      },
    };
  };

  return {
    saved,
    open: (name) => take(name, 1),
    lend: (name) => take(name, 0),
    isHere: async (name) => held.has(name) || arriving.isHere(name),
    renew(ws) {
      for (const { name, doc } of held.values())
        if (name.startsWith(`w/${ws}/`)) doc.clientID = crypto.getRandomValues(new Uint32Array(1))[0]!;
    },
    discard(ws) {
      const gone = [...held.values()].filter(({ name }) => name.startsWith(`w/${ws}/`));
      for (const h of gone) {
        clearTimeout(h.timer);
        held.delete(h.name);
        h.discard();
        h.doc.destroy();
      }
      if (gone.length > 0) update();
      return gone.map(({ name }) => name);
    },
    async dispose() {
      disposed = true;
      for (const h of held.values()) {
        clearTimeout(h.timer);
        h.refs = 0;
      }
      for (const h of held.values()) void close(h);
      // Also those that were closing already.
      await Promise.all(closing);
    },
  };
}
