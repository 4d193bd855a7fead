/**
 * Who is here in a tagging session: one context of the device speaks to the server, any may show the session. One board for
 * each page, by its contexts; nothing of it is stored.
 */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { MemberId } from '../../core/ids.ts';
import type { Contexts } from '../../store/contexts.ts';
import type { Presence } from '../../sync/server/presence.ts';

export interface HereBoard {
  /** Member → the passage on their screen, or empty. */
  here(name: string): ReadonlySignal<ReadonlyMap<MemberId, string>>;
  /** This page shows the session; undefined: not any more. */
  say(name: string, passage: string | undefined): void;
  /** For the context that speaks to the server: what this device says of a session, and what is heard. */
  of(name: string): Presence | undefined;
}

interface Told {
  readonly at: string;
  readonly until: number;
}

/** Milliseconds: said again by the page that shows it; believed of one that was killed. */
const AGAIN = 10_000;
const BELIEVED = 25_000;

const boards = new WeakMap<Contexts, HereBoard>();

export function hereBoardOf(contexts: Contexts): HereBoard {
  const known = boards.get(contexts) ?? createBoard(contexts);
  boards.set(contexts, known);
  return known;
}

function createBoard(contexts: Contexts): HereBoard {
  const people = signal<ReadonlyMap<string, ReadonlyMap<MemberId, string>>>(new Map());
  const own = signal<ReadonlyMap<string, string>>(new Map());
  const told = signal<ReadonlyMap<string, Told>>(new Map());
  const show = (name: string, now: ReadonlyMap<MemberId, string>): void => {
    if (JSON.stringify([...now]) === JSON.stringify([...(people.peek().get(name) ?? [])])) return;
    people.value = new Map(people.peek()).set(name, now);
  };
  const tellOwn = (name: string): void =>
    contexts.tell('here-mine', JSON.stringify([name, own.peek().get(name) ?? null]));
  contexts.watch('here', (text) => {
    const [name, now] = JSON.parse(text) as [string, [MemberId, string][]];
    show(name, new Map(now));
  });
  contexts.watch('here-mine', (text) => {
    const [name, at] = JSON.parse(text) as [string, string | null];
    const next = new Map(told.peek());
    if (at === null) next.delete(name);
    else next.set(name, { at, until: performance.now() + BELIEVED });
    told.value = next;
  });
  let timer: ReturnType<typeof setInterval> | undefined;
  const beat = (): void => {
    for (const name of own.peek().keys()) tellOwn(name);
    const now = performance.now();
    const live = [...told.peek()].filter(([, { until }]) => until > now);
    if (live.length < told.peek().size) told.value = new Map(live);
    if (own.peek().size === 0 && live.length === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
  effect(() => {
    if (own.value.size + told.value.size > 0) timer ??= setInterval(beat, AGAIN);
  });
  return {
    here: (name) => computed(() => people.value.get(name) ?? NOBODY),
    say(name, passage) {
      const next = new Map(own.peek());
      if (passage === undefined) next.delete(name);
      else next.set(name, passage);
      own.value = next;
      tellOwn(name);
    },
    of(name) {
      if (!/\/s\//.test(name)) return undefined;
      return {
        mine: computed(() => own.value.get(name) ?? told.value.get(name)?.at),
        heard(now) {
          show(name, now);
          contexts.tell('here', JSON.stringify([name, [...now]]));
        },
      };
    },
  };
}

const NOBODY: ReadonlyMap<MemberId, string> = new Map();
