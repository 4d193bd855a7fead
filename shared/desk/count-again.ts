import { effect, signal, type ReadonlySignal } from '@preact/signals-core';
import { reportName } from '../store/document-name.ts';
import type { Store } from '../store/open-store.ts';
import type { Shelves } from './shelves.ts';

/** Documents read at once while the index is rebuilt. */
const AT_ONCE = 4;

/** Milliseconds: what is named while the desk is open is on its way most often, and counted by whoever brings it. */
const ON_ITS_WAY = 2000;

export interface Counting {
  /** True while nothing that is here waits to be counted, and what was counted is in the sums. */
  readonly isDone: ReadonlySignal<boolean>;
  /** Resolves when all that is registered now is counted, at once if there is nothing to count. */
  whenDone(): Promise<void>;
  dispose(): void;
}

/**
 * Sees that every registered report has its sums: from the index, else by opening the document once. Runs until
 * disposed, as new reports arrive.
 */
export function countAgain(store: Store, shelves: Shelves): Counting {
  const asked = new Set<string>();
  const isDone = signal(false);
  const waiting: string[] = [];
  const told: (() => void)[] = [];
  let running = 0;
  let disposed = false;
  let isFirst = true;
  let begun = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const count = async (name: string): Promise<void> => {
    if (store.indexer.summaries.peek().has(name) || (await store.indexer.recall(name))) return;
    // Nothing of it is here: it is counted when it comes, by whoever brings it.
    if (!(await store.documents.isHere(name)) || disposed) return;
    const document = store.documents.lend(name);
    await document.loaded;
    document.release();
  };
  const next = (): void => {
    while (running < AT_ONCE && waiting.length > 0 && !disposed) {
      running++;
      void count(waiting.shift()!).finally(() => {
        running--;
        next();
      });
    }
    const isIdle = (): boolean => running === 0 && waiting.length === 0;
    isDone.value &&= isIdle();
    // A document that was read is counted a little later, and its sums are shown together with others.
    const finish = (): void => {
      isDone.value = isIdle() && !disposed;
      if (isIdle() || disposed) for (const tell of told.splice(0)) tell();
    };
    if (isIdle() || disposed) void store.indexer.settle().then(finish, finish);
  };
  const begin = async (): Promise<void> => {
    if (asked.size > 0) await store.indexer.recallAll(new Set(asked));
    next();
  };
  const nextLater = (): void => {
    timer = undefined;
    next();
  };
  const stop = effect(() => {
    for (const { workspace, registry } of shelves.all.value) {
      for (const rid of registry.value.reports.keys()) {
        const name = reportName(workspace.ws, rid);
        if (asked.has(name)) continue;
        asked.add(name);
        waiting.push(name);
      }
    }
    // Not here: opening a document writes signals.
    if (isFirst) begun = Promise.resolve().then(begin);
    else timer ??= setTimeout(nextLater, ON_ITS_WAY);
    isFirst = false;
  });
  return {
    isDone,
    async whenDone() {
      await begun;
      const done = new Promise<void>((resolve) => told.push(resolve));
      next();
      await done;
    },
    dispose() {
      disposed = true;
      clearTimeout(timer);
      stop();
      next();
    },
  };
}
