/** Long work in slices, so that what waits for the same thread has its turn in between. */

/** Milliseconds: less than a frame, with room for what the page itself does in it. */
const SLICE = 8;

/** True from the moment that a slice of work which begins now has lasted long enough. */
export function sliceFrom(now: () => number = () => performance.now()): () => boolean {
  const end = now() + SLICE;
  return () => now() >= end;
}

/**
 * Calls `slice` until it says that nothing is left, each time after everything else that is due.
 * @param after called behind each slice
 */
export function inSlices(slice: () => boolean, after: (isDone: boolean) => void, signal: AbortSignal): void {
  const run = (): void => {
    if (signal.aborted) return;
    const isDone = slice();
    after(isDone);
    if (!isDone) setTimeout(run);
  };
  run();
}

/** Does steps slice by slice, the first slice at once, and hands over what they come to. */
export function finishInSlices<T>(
  steps: Generator<unknown, T, undefined>,
  done: (value: T) => void,
  signal: AbortSignal,
): void {
  const run = (): void => {
    if (signal.aborted) return void steps.return(undefined as T);
    const isTimeUp = sliceFrom();
    do {
      const step = steps.next();
      if (step.done) return done(step.value);
    } while (!isTimeUp());
    setTimeout(run);
  };
  run();
}

/** The same as a promise; it never settles once it is aborted. */
export function inTurns<T>(steps: Generator<unknown, T, undefined>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve) => finishInSlices(steps, resolve, signal));
}
