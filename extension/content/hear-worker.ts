/** What the member asked for in the browser's own menu or with its own key, passed on by the worker. */
import { onSingleMessage } from '../browser/ports.ts';

export type Wish = 'mark-selection' | 'note-newest';

export interface Wishes {
  /** From now on, until `signal`, wishes are fulfilled; the one that came while the page was being read is the first. */
  serve(fulfil: (wish: Wish) => void, signal: AbortSignal): void;
  /** The page cannot be marked; the panel says why. */
  drop(): void;
}

/** Listens from the first moment: a long page takes a while to be read, and the member has asked before that. */
export function hearWorker(): Wishes {
  let waiting: Wish | undefined;
  let serving: ((wish: Wish) => void) | undefined;
  onSingleMessage((message, sender) => {
    const type = (message as { type?: unknown } | null)?.type;
    if (sender.tab !== undefined || (type !== 'mark-selection' && type !== 'note-newest')) return undefined;
    if (serving) serving(type);
    else waiting = type;
    return undefined;
  });
  return {
    serve(fulfil, signal) {
      serving = fulfil;
      signal.addEventListener('abort', () => serving === fulfil && (serving = undefined));
      if (waiting !== undefined) fulfil(waiting);
      waiting = undefined;
    },
    drop: () => (waiting = undefined),
  };
}
