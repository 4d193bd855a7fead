import type { ReadonlySignal } from '@preact/signals-core';
import type { Parting } from '../../core/sharing-view.ts';
import type { Memory } from './memory.ts';
import { steady } from './steady.ts';

/** Under this key and the group's id it is remembered what the member is told of a group that ended for them. */
export const PARTING = 'parting|';

/** What the member was not told yet. */
export function createPartings({ values }: Memory): ReadonlySignal<readonly Parting[]> {
  return steady(() =>
    [...values.value].filter(([key]) => key.startsWith(PARTING)).map(([, value]) => value as Parting),
  );
}
