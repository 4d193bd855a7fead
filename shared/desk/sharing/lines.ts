/** One context of this device speaks to the servers; the others hear from it how each line stands. */
import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { WorkspaceId } from '../../core/ids.ts';
import type { Contexts } from '../../store/contexts.ts';
import type { Lines, LineState } from './states.ts';

export interface LineBoard {
  readonly lines: ReadonlySignal<Lines>;
  /** Said by the context that holds the lines. Undefined takes the line off. */
  say(ws: WorkspaceId, line: LineState | undefined): void;
  /** From here on this context holds the lines, and answers those that ask. */
  lead(): void;
  dispose(): void;
}

/** Asks at once; an answer comes when some context leads. */
export function openLineBoard(contexts: Contexts): LineBoard {
  const lines = signal<Lines>(new Map());
  let leads = false;
  const tell = (): void => contexts.tell('lines', JSON.stringify([...lines.value]));
  const stops = [
    contexts.watch('lines', (text) => {
      if (!leads) lines.value = new Map(JSON.parse(text) as [WorkspaceId, LineState][]);
    }),
    contexts.watch('lines-ask', () => {
      if (leads) tell();
    }),
  ];
  contexts.tell('lines-ask', '');
  return {
    lines,
    say(ws, line) {
      if (JSON.stringify(lines.value.get(ws)) === JSON.stringify(line)) return;
      const next = new Map(lines.value);
      if (line) next.set(ws, line);
      else next.delete(ws);
      lines.value = next;
      tell();
    },
    lead() {
      leads = true;
      tell();
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
