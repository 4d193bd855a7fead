/** One context of this device speaks to the servers; the others hear from it how each line stands. */
import { effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { WorkspaceId } from '../../core/ids.ts';
import type { Contexts } from '../../store/contexts.ts';
import type { ShareLine } from '../../sync/server/share-types.ts';
import type { Lines } from './states.ts';

export interface LineBoard {
  readonly lines: ReadonlySignal<Lines>;
  /** This context holds the lines until the signal aborts: it says how they stand, and answers those that ask. */
  lead(lines: ReadonlySignal<Lines>, turn: AbortSignal): void;
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
    lead(led, turn) {
      if (turn.aborted) return;
      leads = true;
      const stop = effect(() => {
        lines.value = led.value;
        tell();
      });
      const end = (): void => {
        stop();
        leads = false;
        contexts.tell('lines-ask', '');
      };
      turn.addEventListener('abort', end, { once: true });
    },
    dispose() {
      for (const stop of stops) stop();
    },
  };
}
