/**
 * Long work in steps: after each one the caller may pause, let the page breathe, and go on. No step is longer than a
 * few milliseconds on an ordinary machine, whatever the size of the document. Rules: SPEC.md [A13].
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of the work at once. */
export function finish<T>(steps: Generator<unknown, T, undefined>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Counts work that is done, in any unit, and says when there was enough of it for a pause. */
export function pauseEvery(most: number): (done: number) => boolean {
  let sum = 0;
  return (done) => {
    sum += done;
    if (sum < most) return false;
    sum = 0;
    return true;
  };
}
