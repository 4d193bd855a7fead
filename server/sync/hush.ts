import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Keeps the sync engine from writing to the terminal: it prints errors with names of documents. What it would have
 * said is counted through `onSaid` instead; everybody else's console is as before.
 */
export function openHush(onSaid: () => void): { run<T>(work: () => T): T; dispose(): void } {
  const within = new AsyncLocalStorage<true>();
  const { error, warn } = console;
  const hushed =
    (say: typeof console.error): typeof console.error =>
    (...words) => {
      if (within.getStore()) onSaid();
      else say.apply(console, words);
    };
  console.error = hushed(error);
  console.warn = hushed(warn);
  return {
    run: (work) => within.run(true, work),
    dispose: () => {
      console.error = error;
      console.warn = warn;
    },
  };
}
