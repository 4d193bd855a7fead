/** What goes into the index, many documents at a time: it is derived, so it can wait until a library has come. */
import type { IndexDb, IndexPut } from './index-db.ts';

export interface IndexWrites {
  /** `make` is called when it is written. Resolves after that; soon where somebody waits. */
  add(make: () => IndexPut, isWaitedFor: boolean): Promise<void>;
  /** Writes what waits now. */
  flush(): Promise<void>;
}

interface Waiting {
  readonly make: () => IndexPut;
  readonly end: () => void;
}

/** Milliseconds: without more to write, where somebody waits, and the longest. */
const QUIET = 200;
const SOON = 20;
const LONGEST = 2000;
/** Findings that are written in one transaction, about: others want to read meanwhile. */
const AT_ONCE = 1000;

/** Calls back with the name of each document that was written. */
export function openIndexWrites(index: IndexDb, onWritten: (name: string) => void): IndexWrites {
  let waiting: Waiting[] = [];
  let writing = Promise.resolve();
  let latest = Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const writeAll = async (all: readonly Waiting[]): Promise<void> => {
    for (let at = 0; at < all.length;) {
      const puts: IndexPut[] = [];
      const ends: (() => void)[] = [];
      for (let rows = 0; at < all.length && rows < AT_ONCE; at++) {
        const one = all[at]!;
        const put = one.make();
        puts.push(put);
        ends.push(one.end);
        rows += put.put.length;
      }
      await index.put(puts);
      for (const { row } of puts) onWritten(row.name);
      for (const end of ends) end();
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    latest = Infinity;
    const all = waiting;
    waiting = [];
    return (writing = writing.then(() => writeAll(all)));
  };
  return {
    flush,
    add(make, isWaitedFor) {
      const now = performance.now();
      latest = Math.min(latest, now + (isWaitedFor ? SOON : LONGEST));
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), Math.min(latest - now, QUIET));
      return new Promise((end) => waiting.push({ make, end }));
    },
  };
}
