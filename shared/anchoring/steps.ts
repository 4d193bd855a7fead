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
