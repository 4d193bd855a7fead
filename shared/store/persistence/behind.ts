/** Work that can wait for what a member sees: it begins when nothing more has come for a while, or when much waits. */
export interface Behind {
  /** Resolves with the work, which must not reject. The returned `hurry` begins it at once. */
  add(work: () => Promise<void>): { readonly done: Promise<void>; readonly hurry: () => void };
}

export interface BehindOptions {
  /** Milliseconds without anything new after which it begins. */
  readonly quiet?: number;
  /** What waits beyond so many begins before that. */
  readonly most?: number;
  /** How many run side by side. */
  readonly atOnce?: number;
}

/** Nothing waits yet. */
export function openBehind({ quiet = 300, most = 120, atOnce = 6 }: BehindOptions = {}): Behind {
  const waiting = new Set<() => Promise<void>>();
  let running = 0;
  let isQuiet = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const next = (): void => {
    while (running < atOnce && (waiting.size > most || (isQuiet && waiting.size > 0))) {
      const [first] = waiting;
      void first!();
    }
  };
  return {
    add(work) {
      let end: () => void;
      const done = new Promise<void>((resolve) => (end = resolve));
      const begin = async (): Promise<void> => {
        if (!waiting.delete(begin)) return;
        running++;
        await work();
        running--;
        end();
        next();
      };
      waiting.add(begin);
      isQuiet = false;
      clearTimeout(timer);
      timer = setTimeout(() => {
        isQuiet = true;
        next();
      }, quiet);
      next();
      return { done, hurry: () => void begin() };
    },
  };
}
