/** The documents of a workspace that are to be exchanged: some at a time, none twice at once. */
export interface Batches {
  /** To be exchanged; once more, if that is under way. */
  add(name: string): void;
  /** True where it is being exchanged: then it is judged again after that. */
  mayHaveGrown(name: string): boolean;
  readonly isBusy: boolean;
  /** Begins with what waits and has room. */
  begin(): void;
}

/** Documents that are asked for, answered and let go together. */
const AT_ONCE = 20;
/** What is open here at once, with what has come and is not on the disk yet. */
const MOST = 120;

export function openBatches(deps: {
  /** Resolves when all of it is over; does not reject. */
  readonly exchange: (names: readonly string[]) => Promise<void>;
  /** Of one that may have grown while it was exchanged. */
  readonly isBehind: (name: string) => Promise<boolean>;
  readonly onEnd: () => void;
}): Batches {
  const waiting = new Set<string>();
  const underWay = new Set<string>();
  const again = new Set<string>();
  const run = async (names: readonly string[]): Promise<void> => {
    for (const name of names) {
      waiting.delete(name);
      underWay.add(name);
    }
    await deps.exchange(names);
    for (const name of names) {
      underWay.delete(name);
      if (again.delete(name) && (await deps.isBehind(name))) waiting.add(name);
    }
    deps.onEnd();
  };
  return {
    add: (name) => void waiting.add(name),
    mayHaveGrown(name) {
      if (underWay.has(name)) again.add(name);
      return underWay.has(name);
    },
    get isBusy() {
      return underWay.size > 0;
    },
    begin() {
      for (;;) {
        const room = Math.min(AT_ONCE, MOST - underWay.size);
        const names = [...waiting].filter((name) => !underWay.has(name)).slice(0, room);
        if (names.length === 0) return;
        void run(names);
      }
    },
  };
}
