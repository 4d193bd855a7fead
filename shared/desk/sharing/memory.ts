/** What sharing remembers on this device, the same in all contexts: verdicts, the server, whom a report was shown to. */
import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { ReportId } from '../../core/ids.ts';
import type { Store } from '../../store/open-store.ts';

export interface Memory {
  readonly values: ReadonlySignal<ReadonlyMap<string, unknown>>;
  /** What was set under this key; every key has one type, said by the file that owns it. */
  read<T>(key: string): T | undefined;
  /** Undefined forgets. Resolves after the commit; rejects where nothing can be stored. */
  set(key: string, value: unknown): Promise<void>;
  ready: Promise<void>;
  dispose(): void;
}

/** Under this stands the group to which everything marked in a report goes. */
export function allKey(rid: ReportId): string {
  return `all|${rid}`;
}

/** Reads all of it, and follows what other contexts set. */
export function openMemory({ local, contexts }: Store): Memory {
  const values = signal<ReadonlyMap<string, unknown>>(new Map());
  const read = async (): Promise<void> => {
    try {
      values.value = new Map((await local.sharing.toArray()).map(({ key, value }) => [key, value]));
    } catch {
      // Nothing is stored here at all; that was told when the desk was opened.
    }
  };
  const stop = contexts.watch('sharing', () => void read());
  return {
    values,
    read: <T>(key: string) => values.value.get(key) as T | undefined,
    async set(key, value) {
      const next = new Map(values.value);
      if (value === undefined) next.delete(key);
      else next.set(key, value);
      values.value = next;
      await (value === undefined ? local.sharing.delete(key) : local.sharing.put({ key, value }));
      contexts.tell('sharing', key);
    },
    ready: read(),
    dispose: stop,
  };
}
