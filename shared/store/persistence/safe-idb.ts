/**
 * y-indexeddb that says when a write is on the disk, says when it is not, and heals. Everything that is known of
 * the private fields of y-indexeddb 9.0.12 (pinned exactly) stands in this file: `_storeUpdate`, `_db`, `db`, `doc`,
 * `_dbsize`, `_destroyed`. The rows stay readable by the stock class.
 */
import { IndexeddbPersistence, PREFERRED_TRIM_SIZE } from 'y-indexeddb';
import * as Y from 'yjs';
import { fail, ok, type ErrorCode, type Result } from '../../core/result.ts';
import { storageErrorCode, errorDetail } from './storage-error.ts';
import { openUpdatesDatabase, UPDATES } from './updates-database.ts';

/** What the persistence has to say: all is stored, a write failed (it goes on trying), or something is under way. */
export type SafeIdbState =
  | { readonly state: 'stored' }
  | { readonly state: 'storing' }
  | { readonly state: 'failed'; readonly code: ErrorCode; readonly detail: string };

export interface SafeIdbOptions {
  /** Called at each change of state. */
  readonly onState: (state: SafeIdbState) => void;
  /** Milliseconds for opening again. */
  readonly timeout?: number;
  /** Rows above which the document is rewritten as one. */
  readonly trimAt?: number;
  /** Milliseconds before a failed write is tried again; doubled at each failure, at most 30 s. */
  readonly retryAfter?: number;
}

interface Waiter {
  readonly upTo: number;
  readonly resolve: (result: Result<void>) => void;
}

/** Construct only after {@link prepareStore} succeeded: the stock constructor cannot tell a failure. */
export class SafeIdb extends IndexeddbPersistence {
  readonly #options: SafeIdbOptions;
  readonly #onUpdate: (update: Uint8Array, origin: unknown) => void;
  #waiters: Waiter[] = [];
  #written = 0;
  #stored = 0;
  /** Set by a failed write: what follows depends on the hole, so only the full state counts as stored. */
  #dirty = false;
  #failures = 0;
  /** A full disk lets nothing be opened either, and names no reason then: the reason stays until a write succeeds. */
  #isFull = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #reopening: Promise<void> | undefined;
  #trimming = false;

  constructor(name: string, doc: Y.Doc, options: SafeIdbOptions) {
    // What a document has already, y-indexeddb would write without saying when: it is given an empty one to begin with.
    const empty = new Y.Doc();
    super(name, empty);
    empty.off('update', this._storeUpdate);
    empty.off('destroy', this.destroy);
    this.doc = doc;
    doc.on('destroy', this.destroy);
    this.#options = options;
    this.#onUpdate = (update, origin) => {
      if (origin !== this) this.#write(update);
    };
    // Only once loaded: with a listener, Yjs would encode all that was read as one more update.
    const onEarly = (transaction: Y.Transaction): void => {
      if (transaction.origin !== this && transaction.changed.size > 0) this.#noteEarly();
    };
    doc.on('afterTransaction', onEarly);
    if (doc.store.clients.size > 0) this.#noteEarly();
    this.once('synced', () => {
      doc.off('afterTransaction', onEarly);
      if (!this._destroyed) doc.on('update', this.#onUpdate);
    });
    void this.whenSynced.then(() => this.#afterLoad());
  }

  /** Resolves when everything changed so far is committed, or when the write that held it has failed. */
  whenStored(): Promise<Result<void>> {
    if (this.#stored >= this.#written && !this.#dirty) return Promise.resolve(ok(undefined));
    return new Promise((resolve) => this.#waiters.push({ upTo: this.#written, resolve }));
  }

  /** Rewrites all rows as one: what was taken out of the document is on this disk no more. */
  async compact(): Promise<void> {
    await this.whenStored();
    await this.#trim();
  }

  /** Structs that wait for a part this device has lost: the document shows less than was written. */
  get incomplete(): boolean {
    return this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null;
  }

  override async destroy(): Promise<void> {
    clearTimeout(this.#retry);
    this.doc.off('update', this.#onUpdate);
    this.#settle(this.#written, fail('storage-failed', 'closed before the write ended'));
    await super.destroy();
  }

  #afterLoad(): void {
    if (this._destroyed) return;
    if (this.#dirty) this.#write(undefined);
    else if (this._dbsize >= this.#trimAt) void this.#trim();
  }

  get #trimAt(): number {
    return this.#options.trimAt ?? PREFERRED_TRIM_SIZE;
  }

  /** There already, or changed before the load ended: nothing of it is in a row yet, so the full state is written afterwards. */
  #noteEarly(): void {
    this.#written++;
    this.#dirty = true;
    this.#options.onState({ state: 'storing' });
  }

  /** Without an update the full state is written. */
  #write(update: Uint8Array | undefined): void {
    if (this._destroyed) return;
    const seq = update === undefined ? this.#written : ++this.#written;
    if (this.#reopening || this.db === null) return;
    const full = this.#dirty || update === undefined;
    this.#options.onState({ state: 'storing' });
    try {
      const row = full || update === undefined ? Y.encodeStateAsUpdate(this.doc) : update;
      const transaction = this.db.transaction(UPDATES, 'readwrite', { durability: 'strict' });
      transaction.objectStore(UPDATES).add(row);
      transaction.oncomplete = () => this.#succeeded(seq, full);
      transaction.onabort = () => this.#failed(seq, transaction.error);
    } catch (error) {
      if (isClosed(error)) this.#reopen();
      else this.#failed(seq, error);
    }
  }

  #succeeded(seq: number, full: boolean): void {
    if (this._destroyed) return;
    if (full) {
      this.#dirty = false;
      this.#failures = 0;
      this.#isFull = false;
      clearTimeout(this.#retry);
    }
    if (this.#dirty) return;
    this.#stored = Math.max(this.#stored, seq);
    this.#settle(this.#stored, ok(undefined));
    if (this.#stored >= this.#written) {
      this.#options.onState({ state: 'stored' });
      this.emit('stored', [this]);
    }
    if (++this._dbsize >= this.#trimAt) void this.#trim();
  }

  #failed(seq: number, error: unknown): void {
    if (this._destroyed) return;
    this.#dirty = true;
    this.#failures++;
    const reason = storageErrorCode(error);
    this.#isFull ||= reason === 'storage-full';
    const code = this.#isFull ? 'storage-full' : reason;
    const detail = errorDetail(error);
    this.#options.onState({ state: 'failed', code, detail });
    this.emit('error', [this, error]);
    this.#settle(seq, fail(code, detail));
    clearTimeout(this.#retry);
    const wait = Math.min(30_000, (this.#options.retryAfter ?? 1000) * 2 ** (this.#failures - 1));
    this.#retry = setTimeout(() => this.#write(undefined), wait);
  }

  /** Another context deleted or upgraded the database, or iOS dropped the connection. */
  #reopen(): void {
    this.#dirty = true;
    this.#reopening ??= openUpdatesDatabase(this.name, this.#options.timeout ?? 10_000).then(
      (database) => {
        this.#reopening = undefined;
        if (this._destroyed) return database.close();
        this.db = database;
        this._db = Promise.resolve(database);
        this.#write(undefined);
      },
      (error: unknown) => {
        this.#reopening = undefined;
        this.#failed(this.#written, error);
      },
    );
  }

  #settle(upTo: number, result: Result<void>): void {
    const due = this.#waiters.filter((waiter) => waiter.upTo <= upTo);
    if (due.length === 0) return;
    this.#waiters = this.#waiters.filter((waiter) => waiter.upTo > upTo);
    for (const waiter of due) waiter.resolve(result);
  }

  /** Rewrites all rows as one; rows of other contexts are read first, so that none is dropped unseen. */
  async #trim(): Promise<void> {
    if (this.#trimming || this._destroyed) return;
    this.#trimming = true;
    try {
      await underLock(`rapporteur-trim|${this.name}`, () => this.#trimNow());
    } catch {
      // Nothing is lost by not trimming: the next write past the mark tries again.
    } finally {
      this.#trimming = false;
    }
  }

  #trimNow(): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.db === null || this._destroyed) return resolve();
      const transaction = this.db.transaction(UPDATES, 'readwrite', { durability: 'strict' });
      const store = transaction.objectStore(UPDATES);
      const keys = store.getAllKeys();
      const rows = store.getAll();
      rows.onsuccess = () => {
        const last = keys.result.at(-1);
        if (last === undefined) return;
        Y.transact(this.doc, () => rows.result.forEach((row) => Y.applyUpdate(this.doc, row)), this, false);
        store.delete(IDBKeyRange.upperBound(last));
        store.add(Y.encodeStateAsUpdate(this.doc));
      };
      transaction.oncomplete = () => {
        this._dbsize = 1;
        resolve();
      };
      transaction.onabort = () => reject(transaction.error);
    });
  }
}

function isClosed(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}

/** Runs at once where the browser has no Web Locks; not at all while another context holds the lock. */
async function underLock(name: string, work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work();
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}
