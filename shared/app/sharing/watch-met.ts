import { effect, type ReadonlySignal } from '@preact/signals';
import type { ReportView } from '../../core/view.ts';
import type { Desk } from '../../desk/desk.ts';
import { isMet, lookAgain, metKey } from './met.ts';

/** What comes together is looked at together. Milliseconds. */
const GATHER_MS = 800;

/** Remembers on this device which words somebody else marked too, while the report is open. Returns how to stop. */
export function watchMet(
  view: ReadonlySignal<ReportView | null>,
  desk: Pick<Desk, 'settings' | 'sharing'>,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    timer = undefined;
    const now = view.peek();
    // Alone nobody can be met.
    if (now === null || desk.sharing.groups.peek().length === 0) return;
    void desk.settings
      .change(metKey(now.rid), (before) => lookAgain(isMet(before) ? before : undefined, now))
      .catch(() => undefined);
  };
  const stop = effect(() => {
    if (view.value !== null) timer ??= setTimeout(look, GATHER_MS);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
