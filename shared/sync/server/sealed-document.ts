/**
 * A document of an own workspace as the server has it ([Y23]): an outer document whose map `b` has random ids and locked
 * blobs, each an update of the inner one. What the server has is mirrored here, so that only the difference is sent.
 */
import { signal, type ReadonlySignal } from '@preact/signals-core';
import * as Y from 'yjs';
import { writeBase64Url } from '../../core/base64url.ts';
import type { RandomBytes } from '../../core/ids.ts';
import type { ErrorCode } from '../../core/result.ts';
import { lockBytes, openBytes } from './envelope.ts';
import type { SealKeys } from './link-types.ts';
import { splitUpdate } from './split-update.ts';

export interface SealedDocument {
  readonly outer: Y.Doc;
  /** Something of the inner document is not in the outer one, or the other way round. */
  readonly isBusy: ReadonlySignal<boolean>;
  readonly trouble: ReadonlySignal<ErrorCode | undefined>;
  /** The outer document has what the server has: from here on differences are sealed. */
  begin(): void;
  /** Fewer and larger blobs, where there are many. What could not be opened stays. */
  compact(): void;
  /** Resolves when everything so far was opened and sealed. */
  whenIdle(): Promise<void>;
  dispose(): void;
}

const BLOB_LIMIT = 256 * 1024;
/** More blobs than this are made into few; a server lets nobody delete more than some hundreds at once. */
const MANY = 64;
const AT_ONCE = 150;

export function openSealedDocument(options: {
  readonly inner: Y.Doc;
  readonly outerName: string;
  /** Of transactions that bring to the inner document what the server had. */
  readonly origin: object;
  readonly keys: SealKeys;
  readonly random: RandomBytes;
  readonly sealAfter: number;
}): SealedDocument {
  const { inner, outerName, origin, keys, random } = options;
  const outer = new Y.Doc();
  const blobs = outer.getMap<Uint8Array>('b');
  const mirror = new Y.Doc();
  const opened = new Set<string>();
  const own = {};
  const isBusy = signal(true);
  const trouble = signal<ErrorCode | undefined>(undefined);
  let hasBegun = false;
  let isDirty = true;
  let works = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let queue = Promise.resolve();
  let isDisposed = false;

  const tell = (): void => void (isBusy.value = works > 0 || isDirty || !hasBegun);
  const enqueue = (work: () => Promise<void>): void => {
    works++;
    tell();
    queue = queue
      .then(() => (isDisposed ? undefined : work()))
      .catch(() => void (trouble.value = 'keys-missing'))
      .finally(() => {
        works--;
        tell();
      });
  };
  const open = async (id: string): Promise<void> => {
    const bytes: unknown = blobs.get(id);
    if (bytes === undefined) return;
    const plain = bytes instanceof Uint8Array ? await openBytes(keys.seal, bytes, outerName) : undefined;
    if (!plain?.ok) {
      trouble.value = plain?.code ?? 'row-unreadable';
      return;
    }
    try {
      Y.applyUpdate(mirror, plain.value);
      Y.applyUpdate(inner, plain.value, origin);
      opened.add(id);
    } catch {
      trouble.value = 'row-unreadable';
    }
  };
  const put = async (update: Uint8Array, gone: readonly string[]): Promise<void> => {
    const locked = await Promise.all(
      splitUpdate(update, BLOB_LIMIT).map((part) =>
        lockBytes(keys.seal, part, outerName, new Uint8Array(random(12))),
      ),
    );
    if (isDisposed) return;
    outer.transact(() => {
      for (const id of gone) blobs.delete(id);
      for (const bytes of locked) {
        const id = writeBase64Url(random(12));
        opened.add(id);
        blobs.set(id, bytes);
      }
    }, own);
    for (const id of gone) opened.delete(id);
  };
  const seal = async (): Promise<void> => {
    isDirty = false;
    const fresh = differenceTo(mirror, inner);
    if (fresh) await put(fresh, []);
  };
  const onInner = (_update: Uint8Array, from: unknown): void => {
    if (from === origin) return;
    isDirty = true;
    tell();
    if (hasBegun) timer ??= setTimeout(flush, options.sealAfter);
  };
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (isDirty && hasBegun) enqueue(seal);
  };
  blobs.observe((event, transaction) => {
    if (transaction.origin === own) return;
    for (const id of event.keysChanged) {
      if (blobs.has(id)) enqueue(() => open(id));
      else opened.delete(id);
    }
  });
  inner.on('update', onInner);
  return {
    outer,
    isBusy,
    trouble,
    begin() {
      if (hasBegun) return;
      // After all that came with the server's first answer was opened.
      enqueue(async () => {
        hasBegun = true;
        await seal();
      });
    },
    compact() {
      if (!hasBegun || isBusy.value || opened.size <= MANY) return;
      enqueue(async () => {
        const whole = Y.encodeStateAsUpdate(mirror);
        const gone = [...opened].slice(0, AT_ONCE);
        if (gone.length > 2 * splitUpdate(whole, BLOB_LIMIT).length) await put(whole, gone);
      });
    },
    async whenIdle() {
      flush();
      for (let before; before !== queue;) await (before = queue);
    },
    dispose() {
      isDisposed = true;
      clearTimeout(timer);
      inner.off('update', onInner);
      outer.destroy();
      mirror.destroy();
    },
  };
}

/** Brings `mirror` up to `doc`; what was new, or undefined. */
function differenceTo(mirror: Y.Doc, doc: Y.Doc): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  const collect = (update: Uint8Array): void => void parts.push(update);
  mirror.on('update', collect);
  Y.applyUpdate(mirror, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(mirror)));
  mirror.off('update', collect);
  return parts.length > 0 ? Y.mergeUpdates(parts) : undefined;
}
