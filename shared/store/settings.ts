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
  /** What was shown here last of each setting, and as which change of all. */
  const shown = new Map<string, { readonly value: unknown; readonly n: number }>();
  let n = 0;
  const showOne = (key: string, value: unknown): void => {
    shown.set(key, { value, n: ++n });
    values.value = { ...values.value, [key]: value };
  };
  const load = async (): Promise<void> => {
    const begun = n;
    const rows = await local.settings.toArray().catch(() => []);
    // What was set here while they were read is newer than they are.
    const since = [...shown].filter(([, one]) => one.n > begun).map(([key, { value }]) => [key, value]);
    values.value = Object.fromEntries([...rows.map((row) => [row.key, row.value]), ...since]);
  };
  /** How many changes of each setting were begun here. */
  const changing = new Map<string, number>();
  contexts.watch('setting', () => void load());
  await load();
  return {
    values,
    async set(key, value) {
      showOne(key, value);
      await local.settings.put({ key, value });
      contexts.tell('setting', key);
    },
    async change(key, change) {
      const show = (value: unknown): void => {
        if (value !== undefined) showOne(key, value);
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
