import { signal, type ReadonlySignal } from '@preact/signals';

/** Whether the browser has promised not to clear what is kept. `unknown` until the first real work. */
export type Persistence = 'unknown' | 'granted' | 'refused' | 'not-offered';

export interface PersistenceKeeper {
  readonly state: ReadonlySignal<Persistence>;
  /** Asks the browser, once; to be called when the member has done something worth keeping. Never rejects. */
  ask(): Promise<void>;
}

type Storage = Pick<StorageManager, 'persist' | 'persisted'>;

/** Watches over `navigator.storage.persist()`. A promise given earlier is seen without asking. */
export function createPersistence(storage: Partial<Storage> | undefined): PersistenceKeeper {
  const state = signal<Persistence>('unknown');
  let asked: Promise<void> | undefined;
  storage
    ?.persisted?.()
    .then((isGranted) => {
      if (isGranted) state.value = 'granted';
    })
    .catch(() => undefined);
  const request = async (): Promise<void> => {
    if (storage?.persist === undefined) {
      state.value = 'not-offered';
      return;
    }
    const isGranted = await storage.persist().catch(() => false);
    state.value = isGranted ? 'granted' : 'refused';
  };
  return { state, ask: () => (asked ??= request()) };
}
