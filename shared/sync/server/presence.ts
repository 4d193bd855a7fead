/**
 * Who is here in a tagging session, and with which passage on screen: on a session's line only, at most one change each
 * few seconds, held in memory, gone with the line ([Y100]).
 */
import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { MemberId } from '../../core/ids.ts';
import { isObject } from '../../core/json.ts';
import { writeHere, type HereState } from './frames.ts';

export interface Presence {
  /** Undefined: not here. Empty: here, with no passage on screen. */
  readonly mine: ReadonlySignal<string | undefined>;
  readonly heard: (people: ReadonlyMap<MemberId, string>) => void;
}

export interface HereLine {
  /** The server lets this line speak. */
  opened(): void;
  closed(): void;
  hear(states: readonly HereState[]): void;
  dispose(): void;
}

/** Milliseconds: between two changes, and before it is said again, since a server forgets who says nothing. */
const CALM = 3000;
const AGAIN = 12_000;

export function openHere(
  { mine, heard }: Presence,
  name: string,
  write: (frame: Uint8Array<ArrayBuffer>) => void,
): HereLine {
  const others = new Map<
    number,
    { readonly clock: number; readonly member: MemberId; readonly at: string }
  >();
  const client = crypto.getRandomValues(new Uint32Array(1))[0]!;
  let clock = 0;
  let isOpen = false;
  let wasSaid = false;
  let calm: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    const at = mine.peek();
    if (!isOpen || (at === undefined && !wasSaid)) return;
    wasSaid = at !== undefined;
    const json = JSON.stringify(at === undefined ? { gone: true } : { at });
    write(writeHere(name, { client, clock: ++clock, json }));
    calm ??= setTimeout(() => {
      calm = undefined;
      if (mine.peek() !== at) now();
    }, CALM);
  };
  const stop = effect(() => {
    void mine.value;
    if (calm === undefined) now();
  });
  const again = setInterval(() => {
    if (mine.peek() !== undefined) now();
  }, AGAIN);
  const tell = (): void => heard(new Map([...others.values()].map(({ member, at }) => [member, at])));
  return {
    opened() {
      isOpen = true;
      now();
    },
    closed() {
      isOpen = false;
      wasSaid = false;
      others.clear();
      tell();
    },
    hear(states) {
      for (const { client: of, clock: at, json } of states) {
        if ((others.get(of)?.clock ?? -1) > at) continue;
        const state = readState(json);
        if (state) others.set(of, { clock: at, ...state });
        else others.delete(of);
      }
      tell();
    },
    dispose() {
      stop();
      clearInterval(again);
      clearTimeout(calm);
      others.clear();
    },
  };
}

function readState(json: string): { readonly member: MemberId; readonly at: string } | undefined {
  try {
    const state: unknown = JSON.parse(json);
    if (!isObject(state) || typeof state['member'] !== 'string' || state['gone'] === true) return undefined;
    return { member: state['member'], at: typeof state['at'] === 'string' ? state['at'] : '' };
  } catch {
    return undefined;
  }
}
