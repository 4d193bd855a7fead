/** Which context of this device speaks to the servers: whoever holds the lock, as long as it answers ([Y33]). */
import type { Contexts } from '../../store/contexts.ts';

const LOCK = 'leader';
/** Milliseconds between two questions of a context that waits, and how much longer it may be: or all would take it at once. */
const ASK = 4_000;
const SPREAD = 2_000;
/** Questions without an answer after which the one that leads counts as suspended. */
const PATIENCE = 3;

/**
 * Leads whenever it is this context's turn, until the signal aborts. A context that is suspended, such as a tab that a
 * tablet put to sleep, keeps its lock and says nothing: then a waiting one takes it. Awake again, it waits its turn.
 * Where a browser has no locks each context speaks for itself: doubles are harmless.
 * @param onLead called at each turn; its signal aborts when the turn is over
 */
export function takeTurns(contexts: Contexts, onLead: (turn: AbortSignal) => void, ended: AbortSignal): void {
  if (ended.aborted) return;
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return onLead(ended);
  let place = stand(contexts, onLead, ended, false);
  let unanswered = 0;
  const ask = (): void => {
    if (place.leads()) return;
    unanswered += 1;
    if (unanswered <= PATIENCE) return contexts.tell('leads?', '');
    unanswered = 0;
    place.leave();
    place = stand(contexts, onLead, ended, true);
  };
  const stops = [
    contexts.watch('leads?', () => {
      if (place.leads()) contexts.tell('leads', '');
    }),
    contexts.watch('leads', () => {
      unanswered = 0;
    }),
  ];
  const [chance = 0] = crypto.getRandomValues(new Uint8Array(1));
  const timer = setInterval(ask, ASK + (chance / 256) * SPREAD);
  const end = (): void => {
    clearInterval(timer);
    for (const stop of stops) stop();
  };
  ended.addEventListener('abort', end, { once: true });
}

interface Place {
  leads(): boolean;
  /** Leaves the queue; whoever leads goes on. */
  leave(): void;
}

/** A place in the queue, or, by force, before it; after a turn that another took away it stands in the queue again. */
function stand(
  contexts: Contexts,
  onLead: (turn: AbortSignal) => void,
  ended: AbortSignal,
  byForce: boolean,
): Place {
  const left = new AbortController();
  const gone = AbortSignal.any([ended, left.signal]);
  let turn: AbortController | undefined;
  const lead = (): Promise<void> | undefined => {
    if (gone.aborted) return undefined;
    turn = new AbortController();
    contexts.tell('leads', '');
    onLead(AbortSignal.any([ended, turn.signal]));
    return new Promise((resolve) => ended.addEventListener('abort', () => resolve(), { once: true }));
  };
  const queue = async (options: LockOptions): Promise<void> => {
    // Rejects when another context took the lock, or the place was left.
    await navigator.locks.request(LOCK, options, lead).catch(() => undefined);
    const led = turn;
    turn = undefined;
    led?.abort();
    if (led && !gone.aborted) await queue({ signal: gone });
  };
  // The browser takes no signal with force.
  void queue(byForce ? { steal: true } : { signal: gone });
  return { leads: () => turn !== undefined, leave: () => left.abort() };
}
