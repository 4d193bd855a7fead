import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Contexts } from './contexts.ts';
import type { LocalDb } from './local-db.ts';

export interface SettingsStore {
  readonly values: ReadonlySignal<Readonly<Record<string, unknown>>>;
  /** Resolves after the commit; rejects when the setting could not be kept (it holds until the page closes). */
  set(key: string, value: unknown): Promise<void>;
}

/** Settings of this device; a change in one context reaches the others. */
export async function openSettings(local: LocalDb, contexts: Contexts): Promise<SettingsStore> {
  const values = signal<Readonly<Record<string, unknown>>>({});
  const load = async (): Promise<void> => {
    const rows = await local.settings.toArray().catch(() => []);
    values.value = Object.fromEntries(rows.map((row) => [row.key, row.value]));
  };
  contexts.watch('setting', () => void load());
  await load();
  return {
    values,
    async set(key, value) {
      values.value = { ...values.value, [key]: value };
      await local.settings.put({ key, value });
      contexts.tell('setting', key);
    },
  };
}
