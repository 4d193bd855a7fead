/** One context of this device speaks to the servers; the others hear from it how each line stands. */
import { effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { WorkspaceId } from '../../core/ids.ts';
import type { Contexts } from '../../store/contexts.ts';
import type { ShareLine } from '../../sync/server/share-types.ts';
import type { Lines } from './states.ts';

export interface LineBoard {
  readonly lines: ReadonlySignal<Lines>;
  /** From here on this context holds the lines: it says how they stand, and answers those that ask. */
  lead(lines: ReadonlySignal<Lines>): void;
  dispose(): void;
}

/** Asks at once; an answer comes when some context leads. */
export function openLineBoard(contexts: Contexts): LineBoard {
  const lines = signal<Lines>(new Map());
  let leads = false;
  const stops: (() => void)[] = [
    contexts.watch('lines', (text) => {
      if (!leads) lines.value = new Map(JSON.parse(text) as [WorkspaceId, ShareLine][]);
    }),
    contexts.watch('lines-ask', () => {
      if (leads) tell();
    }),
  ];
  const tell = (): void => contexts.tell('lines', JSON.stringify([...lines.value]));
  contexts.tell('lines-ask', '');
  return {
    lines,
    lead(led) {
      leads = true;
      stops.push(
        effect(() => {
          lines.value = led.value;
          tell();
        }),
      );
    },
    dispose() {
      for (const stop of stops) stop();
    },
  };
}

/**
 * Resolves when this context is the one that speaks to servers; the lock is held until the signal aborts, or the
 * context goes. Where a browser has no locks each context speaks for itself: doubles are harmless.
 */
export async function becomeLeader(signal: AbortSignal): Promise<boolean> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return !signal.aborted;
  const leading = Promise.withResolvers<boolean>();
  const ended = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  navigator.locks
    .request('leader', { signal }, () => {
      leading.resolve(true);
      return signal.aborted ? undefined : ended;
    })
    .catch(() => leading.resolve(false));
  return leading.promise;
}
