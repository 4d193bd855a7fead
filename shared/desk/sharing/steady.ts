import { computed, type ReadonlySignal } from '@preact/signals-core';

/**
 * A computed value that stays the same object while it says the same. Whoever shows it is not drawn anew for each of a
 * hundred reports that arrive. For what JSON can say whole.
 */
export function steady<T>(read: () => T): ReadonlySignal<T> {
  let last: T | undefined;
  return computed(() => {
    const next = read();
    if (JSON.stringify(next) !== JSON.stringify(last)) last = next;
    return last as T;
  });
}
