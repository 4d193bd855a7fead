import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Contexts } from './contexts.ts';
import type { LocalDb } from './local-db.ts';

export interface SettingsStore {
  readonly values: ReadonlySignal<Readonly<Record<string, unknown>>>;
  /** Resolves after the commit; rejects when the setting could not be kept (it holds until the page closes). */
  set(key: string, value: unknown): Promise<void>;
  /**
   * Shows at once what `change` makes of a setting, and keeps what it makes of the one on disk: what another context wrote
   * meanwhile is not lost. Undefined leaves it as it is. `change` may be called twice.
   */
  change(key: string, change: (value: unknown) => unknown): Promise<void>;
}

/** Settings of this device; a change in one context reaches the others. */
export async function openSettings(local: LocalDb, contexts: Contexts): Promise<SettingsStore> {
  const values = signal<Readonly<Record<string, unknown>>>({});
  const load = async (): Promise<void> => {
    const rows = await local.settings.toArray().catch(() => []);
    values.value = Object.fromEntries(rows.map((row) => [row.key, row.value]));
  };
  /** How many changes of each setting were begun here. */
  const changing = new Map<string, number>();
  contexts.watch('setting', () => void load());
  await load();
  return {
    values,
    async set(key, value) {
      values.value = { ...values.value, [key]: value };
      await local.settings.put({ key, value });
      contexts.tell('setting', key);
    },
    async change(key, change) {
      const show = (value: unknown): void => {
        if (value !== undefined) values.value = { ...values.value, [key]: value };
      };
      show(change(values.value[key]));
      const last = (changing.get(key) ?? 0) + 1;
      changing.set(key, last);
      const kept = await local.changeSetting(key, change);
      // A later change is on screen already; what it comes to is shown when it is kept too.
      if (changing.get(key) === last) show(kept);
      contexts.tell('setting', key);
    },
  };
}
