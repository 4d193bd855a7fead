/** Keeps papers one after another, so that the first can be read while the last is coming; pauses and goes on. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { ErrorCode, Result } from '../../core/result.ts';

export interface QueueState {
  readonly running: boolean;
  readonly current?: { readonly key: string; readonly bytes: number; readonly of?: number };
  readonly waiting: readonly string[];
  readonly failed: Readonly<Record<string, ErrorCode>>;
  /** Since this page was opened: how many came, and their bytes. */
  readonly done: number;
  readonly bytes: number;
}

export interface QueueDoors<Kept> {
  /** Must end soon after its signal is aborted. */
  keep(
    key: string,
    signal: AbortSignal,
    onProgress: (bytes: number, of?: number) => void,
  ): Promise<Result<Kept>>;
  /** Written down before the next is begun. */
  onKept(key: string, kept: Kept): Promise<void>;
  /** Why the signal is aborted when the member pauses: what came so far stays. */
  readonly pause: unknown;
}

export interface KeepQueue {
  readonly state: ReadonlySignal<QueueState>;
  /** Adds papers that are not in it, and goes on. Those that failed are tried again. */
  start(keys: readonly string[]): Promise<void>;
  /** Stops the one that is coming; it stays first. */
  pause(): void;
}

const EMPTY: QueueState = { running: false, waiting: [], failed: {}, done: 0, bytes: 0 };

/** @param end of the page: stops as {@link KeepQueue.pause} does */
export function createKeepQueue<Kept>(doors: QueueDoors<Kept>, end: AbortSignal): KeepQueue {
  const state = signal<QueueState>(EMPTY);
  let stop = new AbortController();
  /** What was paused has ended before another begins: two would write the same file. */
  let last = Promise.resolve();
  const set = (change: Partial<QueueState>): void => void (state.value = { ...state.value, ...change });
  const pause = (): void => {
    stop.abort(doors.pause);
    const { current, waiting, ...rest } = state.value;
    state.value = { ...rest, running: false, waiting: current ? [current.key, ...waiting] : waiting };
  };
  end.addEventListener('abort', pause, { once: true });

  const run = async (own: AbortSignal): Promise<void> => {
    while (!own.aborted) {
      const [key, ...waiting] = state.value.waiting;
      if (key === undefined) break;
      set({ waiting, current: { key, bytes: 0 } });
      const kept = await doors.keep(key, own, (bytes, of) => {
        if (!own.aborted) set({ current: { key, bytes, ...(of !== undefined && { of }) } });
      });
      // What came whole while it was being paused is kept all the same.
      if (kept.ok) await doors.onKept(key, kept.value);
      if (own.aborted) {
        if (kept.ok) set({ waiting: state.value.waiting.filter((each) => each !== key) });
        return;
      }
      const { current, failed, done, bytes, ...rest } = state.value;
      state.value = {
        ...rest,
        done: done + (kept.ok ? 1 : 0),
        bytes: bytes + (kept.ok ? (current?.bytes ?? 0) : 0),
        failed: kept.ok ? failed : { ...failed, [key]: kept.code },
      };
    }
    if (!own.aborted) set({ running: false });
  };

  return {
    state,
    pause,
    async start(keys) {
      if (end.aborted) return;
      const { waiting, current, running, failed } = state.value;
      const fresh = keys.filter((key) => !waiting.includes(key) && key !== current?.key);
      const left = Object.fromEntries(Object.entries(failed).filter(([key]) => !keys.includes(key)));
      set({ waiting: [...waiting, ...fresh], failed: left, running: true });
      if (running) return;
      const { signal: own } = (stop = new AbortController());
      last = last.then(() => run(own));
      await last;
    },
  };
}
