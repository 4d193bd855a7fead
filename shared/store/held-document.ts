/** One document that is open: what this device has of it in a Y.Doc, and what changes in that on the disk. */
import { signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import * as Y from 'yjs';
import { fail, ok, type ErrorCode, type Result } from '../core/result.ts';
import { SCHEMA, type Time } from '../core/rows.ts';
import type { SavedState } from '../core/view.ts';
import type { Contexts } from './contexts.ts';
import type { Behind } from './persistence/behind.ts';
import { prepareStore, type PrepareOptions } from './persistence/prepare-store.ts';
import { SafeIdb, type SafeIdbState } from './persistence/safe-idb.ts';

export interface Held {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly loaded: Promise<void>;
  readonly readOnly: ReadonlySignal<ErrorCode | null>;
  readonly saved: ReadonlySignal<SavedState>;
  /** A document of which nothing was here is stored behind what a member sees, unless it is in a hurry. */
  hurry(): void;
  whenStored(): Promise<Result<Time>>;
  compact(): Promise<void>;
  /** Ends what runs for it; what it has stays on the disk. */
  stop(): void;
  /** The same, of what is not this device's any more: whoever waits for it is answered. */
  discard(): void;
}

export interface StoringOptions {
  readonly now: () => Time;
  readonly contexts: Contexts;
  readonly quarantine: PrepareOptions['quarantine'];
  readonly onTrouble: (code: ErrorCode, detail: string) => void;
  /** Called before the first change can happen. Of what is new nothing was on this device. */
  readonly onOpen?: (name: string, isNew: boolean) => Promise<void>;
  /** Called when all that this device has of it is in the document. */
  readonly onLoad?: (name: string, doc: Y.Doc) => void;
  /** Milliseconds to wait for IndexedDB. */
  readonly timeout?: number;
  /** Why nothing may be stored: then all documents are in memory only. */
  readonly refused?: ErrorCode | undefined;
  /** Milliseconds before a failed write is tried again. */
  readonly retryAfter?: number;
}

export interface HoldOptions extends StoringOptions {
  /** Present where nothing of the document may be here: then it is asked for, and stored behind. */
  readonly arriving?: { readonly isHere: (name: string) => Promise<boolean>; readonly behind: Behind };
}

interface Parts {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly saved: Signal<SavedState>;
  readonly options: HoldOptions;
  persistence: SafeIdb | undefined;
  refused: { readonly code: ErrorCode; readonly detail: string } | undefined;
  /** Set while the document waits for its database. */
  waiting: { readonly done: Promise<void>; readonly hurry: () => void } | undefined;
  isHurried: boolean;
  isStopped: boolean;
  /** What it holds is not this device's any more. */
  isDiscarded: boolean;
  stopSharing: (() => void) | undefined;
  /** Runs while a write is under way. */
  patience: ReturnType<typeof setTimeout> | undefined;
}

/** Milliseconds after which a write that has neither ended nor failed is told as not saved. */
const PATIENCE = 1800;

/** Begins to load the document at once. */
export function holdDocument(name: string, options: HoldOptions): Held {
  const doc = new Y.Doc();
  const saved = signal<SavedState>({ state: 'nothing' });
  const h: Parts = {
    name,
    doc,
    saved,
    options,
    persistence: undefined,
    refused: undefined,
    waiting: undefined,
    isHurried: options.arriving === undefined,
    isStopped: false,
    isDiscarded: false,
    stopSharing: undefined,
    patience: undefined,
  };
  let giveUp = (): void => undefined;
  const discarded = new Promise<void>((resolve) => (giveUp = resolve));
  // Let go of while it was read, its database answers nothing any more.
  const loaded = Promise.race([Promise.resolve().then(() => load(h)), discarded]);
  const readOnly = signal<ErrorCode | null>(null);
  const schema = doc.getMap('schema');
  schema.observe(() => {
    const minWriter = schema.get('minWriter');
    readOnly.value = typeof minWriter === 'number' && minWriter > SCHEMA.v ? 'document-newer' : null;
  });
  return {
    name,
    doc,
    loaded,
    readOnly,
    saved,
    hurry() {
      h.isHurried = true;
      h.waiting?.hurry();
    },
    async whenStored() {
      await loaded;
      return h.isDiscarded ? fail('storage-failed', `${name}: let go of`) : whenStored(h);
    },
    async compact() {
      await loaded;
      if (h.isDiscarded) return;
      await h.waiting?.done;
      await h.persistence?.compact();
    },
    stop: () => stop(h),
    discard() {
      h.isDiscarded = true;
      stop(h);
      giveUp();
    },
  };
}

function stop(h: Parts): void {
  h.isStopped = true;
  h.stopSharing?.();
  clearTimeout(h.patience);
}

async function load(h: Parts): Promise<void> {
  const { name, doc, options } = h;
  const { arriving } = options;
  const isNew =
    arriving !== undefined && options.refused === undefined && !(await arriving.isHere(name)) && !h.isHurried;
  if (isNew) {
    await options.onOpen?.(name, true);
    storeBehind(h, arriving.behind);
  } else {
    await Promise.all([openStore(h), options.onOpen?.(name, false)]);
    if (h.persistence?.incomplete) options.onTrouble('store-unreadable', `${name}: a part is missing`);
  }
  if (h.isStopped) return;
  options.onLoad?.(name, doc);
  h.stopSharing = options.contexts.share(name, doc);
}

/** From the first change on, the document waits for its database; one that stays empty needs none. */
function storeBehind(h: Parts, behind: Behind): void {
  const begin = (): void => {
    if (h.doc.store.clients.size === 0) return;
    h.doc.off('afterTransaction', begin);
    h.saved.value = { state: 'saving' };
    h.waiting = behind.add(() => {
      showState(h, { state: 'storing' });
      return openStore(h);
    });
    if (h.isHurried) h.waiting.hurry();
  };
  h.doc.on('afterTransaction', begin);
}

async function openStore(h: Parts): Promise<void> {
  const { name, doc, options } = h;
  if (h.isStopped) return;
  const timeout = options.timeout ?? 10_000;
  const prepared = options.refused
    ? fail(options.refused, 'nothing is stored')
    : await prepareStore(name, { quarantine: options.quarantine, timeout });
  if (!prepared.ok) {
    h.refused = { code: prepared.code, detail: prepared.detail ?? '' };
    clearTimeout(h.patience);
    h.saved.value = { state: 'not-saved', code: prepared.code };
    options.onTrouble(prepared.code, `${name}: ${h.refused.detail}`);
    return;
  }
  if (h.isStopped) return;
  if (prepared.value.quarantined > 0) {
    options.onTrouble('store-unreadable', `${name}: ${prepared.value.quarantined} rows in quarantine`);
  }
  const persistence = new SafeIdb(name, doc, {
    timeout,
    onState: (state) => showState(h, state),
    ...(options.retryAfter === undefined ? {} : { retryAfter: options.retryAfter }),
  });
  h.persistence = persistence;
  await persistence.whenSynced;
}

function showState(h: Parts, state: SafeIdbState): void {
  const { options, saved } = h;
  const before = saved.value;
  if (state.state !== 'storing') {
    clearTimeout(h.patience);
    h.patience = undefined;
  }
  if (state.state === 'failed') {
    saved.value = { state: 'not-saved', code: state.code };
    if (before.state !== 'not-saved') options.onTrouble(state.code, `${h.name}: ${state.detail}`);
  } else if (state.state === 'stored') saved.value = { state: 'saved', at: options.now() };
  // A failure stays in sight until everything is stored.
  else if (before.state !== 'not-saved') {
    saved.value = { state: 'saving' };
    h.patience ??= setTimeout(() => {
      h.patience = undefined;
      saved.value = { state: 'not-saved', code: 'storage-blocked' };
    }, PATIENCE);
  }
}

async function whenStored(h: Parts): Promise<Result<Time>> {
  const { options } = h;
  await h.waiting?.done;
  if (!h.persistence) {
    // Nothing of it was here, and nothing came.
    if (!h.refused && h.saved.value.state === 'nothing') return ok(options.now());
    return fail(h.refused?.code ?? 'storage-failed', h.refused?.detail);
  }
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
