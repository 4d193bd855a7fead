/** The Y.Docs of this device: opened by name, stored before they are called saved, shared between contexts. */
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import * as Y from 'yjs';
import { fail, ok, type ErrorCode, type Result } from '../core/result.ts';
import { SCHEMA, type Time } from '../core/rows.ts';
import type { SavedState } from '../core/view.ts';
import type { Contexts } from './contexts.ts';
import { prepareStore, type PrepareOptions } from './persistence/prepare-store.ts';
import { SafeIdb, type SafeIdbState } from './persistence/safe-idb.ts';
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
  /** The document closes when all who opened it have released it, a while later. */
  release(): void;
}

export interface DocumentsOptions {
  readonly now: () => Time;
  readonly contexts: Contexts;
  readonly quarantine: PrepareOptions['quarantine'];
  readonly onTrouble: (code: ErrorCode, detail: string) => void;
  /** Called before the first change can happen, when all is loaded, and after the last change has been stored. */
  readonly onOpen?: (name: string) => Promise<void>;
  /** Called when somebody begins to use a document, and when nobody does any more. */
  readonly onUse?: (name: string, isUsed: boolean) => void;
  readonly onLoad?: (name: string, doc: Y.Doc) => void;
  readonly onClose?: (name: string, doc: Y.Doc) => Promise<void>;
  /** Milliseconds that a released document stays open. */
  readonly linger?: number;
  /** Milliseconds to wait for IndexedDB. */
  readonly timeout?: number;
  /** Why nothing may be stored: then all documents are in memory only. */
  readonly refused?: ErrorCode | undefined;
  /** Milliseconds before a failed write is tried again. */
  readonly retryAfter?: number;
}

export interface Documents {
  open(name: string): OpenDocument;
  /** The same for carrying: what is lent is not used by anybody, and `onUse` does not hear of it. */
  lend(name: string): OpenDocument;
  /** Of all open documents together: `saved` only after each has committed. */
  readonly saved: ReadonlySignal<SavedState>;
  /** Stores what is pending and closes all. */
  dispose(): Promise<void>;
}

interface Held {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly loaded: Promise<void>;
  readonly readOnly: Signal<ErrorCode | null>;
  readonly saved: Signal<SavedState>;
  refs: number;
  /** Of these, those that use it. */
  users: number;
  persistence: SafeIdb | undefined;
  refused: { readonly code: ErrorCode; readonly detail: string } | undefined;
  stopSharing: (() => void) | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Runs while a write is under way. */
  patience: ReturnType<typeof setTimeout> | undefined;
}

/** Milliseconds after which a write that has neither ended nor failed is told as not saved. */
const PATIENCE = 1800;

/** The documents of this device, none open yet. What cannot be read or stored is told to `onTrouble`. */
export function openDocuments(options: DocumentsOptions): Documents {
  const held = new Map<string, Held>();
  const all = signal<readonly Held[]>([]);
  const lastSaved = signal<SavedState>({ state: 'nothing' });
  const saved = computed(() => joinSaved([lastSaved.value, ...all.value.map((h) => h.saved.value)]));
  let disposed = false;
  const update = (): void => void (all.value = [...held.values()]);

  const close = async (h: Held): Promise<void> => {
    await h.loaded;
    const stored = await h.persistence?.whenStored();
    if (h.refs > 0 || held.get(h.name) !== h) return;
    // What is on no disk lives here only: it stays open, to be tried again or copied out.
    if (!stored?.ok && !disposed) return;
    // From here on an opening makes a new Y.Doc: this one has no users left, and all of it is stored.
    held.delete(h.name);
    if (h.saved.value.state === 'saved') lastSaved.value = h.saved.value;
    update();
    h.stopSharing?.();
    clearTimeout(h.patience);
    await options.onClose?.(h.name, h.doc);
    h.doc.destroy();
  };

  const take = (name: string, uses: 0 | 1): OpenDocument => {
    let h = held.get(name);
    if (!h) {
      h = hold(name, options);
      held.set(name, h);
      update();
    }
    const mine = h;
    clearTimeout(mine.timer);
    mine.refs++;
    mine.users += uses;
    if (uses === 1 && mine.users === 1) options.onUse?.(name, true);
    let released = false;
    return {
      name,
      doc: mine.doc,
      loaded: mine.loaded,
      readOnly: mine.readOnly,
      whenStored: () => whenStored(mine, options),
      release() {
        if (released) return;
        released = true;
        mine.users -= uses;
        if (uses === 1 && mine.users === 0) options.onUse?.(name, false);
        if (--mine.refs === 0) mine.timer = setTimeout(() => void close(mine), options.linger ?? 10_000);
      },
    };
  };

  return {
    saved,
    open: (name) => take(name, 1),
    lend: (name) => take(name, 0),
    async dispose() {
      disposed = true;
      for (const h of held.values()) {
        clearTimeout(h.timer);
        h.refs = 0;
      }
      await Promise.all([...held.values()].map(close));
    },
  };
}

function hold(name: string, options: DocumentsOptions): Held {
  const doc = new Y.Doc();
  const h: Held = {
    name,
    doc,
    loaded: Promise.resolve().then(() => load(h, options)),
    readOnly: signal(null),
    saved: signal<SavedState>({ state: 'nothing' }),
    refs: 0,
    users: 0,
    persistence: undefined,
    refused: undefined,
    stopSharing: undefined,
    timer: undefined,
    patience: undefined,
  };
  const schema = doc.getMap('schema');
  schema.observe(() => {
    const minWriter = schema.get('minWriter');
    h.readOnly.value = typeof minWriter === 'number' && minWriter > SCHEMA.v ? 'document-newer' : null;
  });
  return h;
}

async function load(h: Held, options: DocumentsOptions): Promise<void> {
  const { name, doc } = h;
  const timeout = options.timeout ?? 10_000;
  const [prepared] = await Promise.all([
    options.refused
      ? fail(options.refused, 'nothing is stored')
      : prepareStore(name, { quarantine: options.quarantine, timeout }),
    options.onOpen?.(name),
  ]);
  if (prepared.ok) {
    if (prepared.value.quarantined > 0) {
      options.onTrouble('store-unreadable', `${name}: ${prepared.value.quarantined} rows in quarantine`);
    }
    const persistence = new SafeIdb(name, doc, {
      timeout,
      onState: (state) => showState(h, state, options),
      ...(options.retryAfter === undefined ? {} : { retryAfter: options.retryAfter }),
    });
    h.persistence = persistence;
    await persistence.whenSynced;
    if (persistence.incomplete) options.onTrouble('store-unreadable', `${name}: a part is missing`);
  } else {
    h.refused = { code: prepared.code, detail: prepared.detail ?? '' };
    h.saved.value = { state: 'not-saved', code: prepared.code };
    options.onTrouble(prepared.code, `${name}: ${h.refused.detail}`);
  }
  options.onLoad?.(name, doc);
  h.stopSharing = options.contexts.share(name, doc);
}

function showState(h: Held, state: SafeIdbState, options: DocumentsOptions): void {
  const before = h.saved.value;
  if (state.state !== 'storing') {
    clearTimeout(h.patience);
    h.patience = undefined;
  }
  if (state.state === 'failed') {
    h.saved.value = { state: 'not-saved', code: state.code };
    if (before.state !== 'not-saved') options.onTrouble(state.code, `${h.name}: ${state.detail}`);
  } else if (state.state === 'stored') h.saved.value = { state: 'saved', at: options.now() };
  // A failure stays in sight until everything is stored.
  else if (before.state !== 'not-saved') {
    h.saved.value = { state: 'saving' };
    h.patience ??= setTimeout(() => {
      h.patience = undefined;
      h.saved.value = { state: 'not-saved', code: 'storage-blocked' };
    }, PATIENCE);
  }
}

async function whenStored(h: Held, options: DocumentsOptions): Promise<Result<Time>> {
  await h.loaded;
  if (!h.persistence) return fail(h.refused?.code ?? 'storage-failed', h.refused?.detail);
  const timeout = options.timeout ?? 10_000;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Result<void>>((resolve) => {
    timer = setTimeout(
      () => resolve(fail('storage-blocked', `${h.name}: no answer in ${timeout} ms`)),
      timeout,
    );
  });
  const stored = await Promise.race([h.persistence.whenStored(), late]);
  clearTimeout(timer);
  return stored.ok ? ok(options.now()) : stored;
}
