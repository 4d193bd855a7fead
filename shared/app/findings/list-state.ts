/** What is typed, chosen and selected on the page: it is there again when the member comes back to it. */
import { signal, type Signal } from '@preact/signals';
import type { FindingId } from '../../core/ids.ts';
import type { Filter } from './filter-findings.ts';

export interface ListState {
  readonly typed: Signal<string>;
  readonly filter: Signal<Filter>;
  readonly selected: Signal<ReadonlySet<FindingId>>;
}

const states = new WeakMap<object, ListState>();

/** One for each library that is open, in memory alone. */
export function listStateOf(desk: object): ListState {
  const state = states.get(desk) ?? {
    typed: signal(''),
    filter: signal<Filter>({}),
    selected: signal<ReadonlySet<FindingId>>(new Set()),
  };
  states.set(desk, state);
  return state;
}
