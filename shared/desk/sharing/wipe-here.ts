/** The word that this device was reported lost reaches all its contexts; each lets go, one removes everything. */
import type { SharingContext } from './context.ts';
import { wipeOrigin } from './wipe.ts';

const LOCK = 'rapporteur-wipe';

/** Hears the word in a context that does not lead. */
export function watchWipe(context: SharingContext): () => void {
  return context.store.contexts.watch('wipe', () => {
    void letGo(context).then(async () => {
      // Loaded again only when everything is gone, or this context would make it anew.
      await whenWiped();
      await after(context);
    });
  });
}

/** Said by the context that was refused: everything on this device goes. */
export async function wipeDevice(context: SharingContext): Promise<void> {
  const { store } = context;
  const wipe = async (): Promise<void> => {
    store.report('device-lost', '');
    store.contexts.tell('wipe', '');
    await letGo(context);
    await wipeOrigin(store.world.now());
  };
  if (hasLocks()) await navigator.locks.request(LOCK, wipe);
  else await wipe();
  await after(context);
}

/** Closes what is open, so that it can be removed. */
async function letGo({ store }: SharingContext): Promise<void> {
  await store.dispose().catch(() => undefined);
}

async function whenWiped(): Promise<void> {
  if (hasLocks()) await navigator.locks.request(LOCK, { mode: 'shared' }, () => undefined);
  else await new Promise((resolve) => setTimeout(resolve, 2000));
}

async function after({ options }: SharingContext): Promise<void> {
  if (options.onWiped) await options.onWiped();
  else if (typeof location !== 'undefined') location.reload();
}

function hasLocks(): boolean {
  return typeof navigator !== 'undefined' && 'locks' in navigator;
}
