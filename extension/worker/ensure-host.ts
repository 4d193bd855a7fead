import { createOffscreen, hasOffscreen } from '../browser/offscreen.ts';

/** A page that was killed while loading never answers; then the next caller tries again. */
const PATIENCE_MS = 10_000;

/**
 * Makes the offscreen document, which holds the findings, unless it is there. Under a lock, since two tabs may ask at
 * once and the browser refuses a second one. False when it could not be made: the caller tries again.
 */
export async function ensureHost(): Promise<boolean> {
  return await navigator.locks.request('ensure-host', async () => {
    if (await hasOffscreen()) return true;
    const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
    try {
      await Promise.race([createOffscreen(), late]);
    } catch {
      // Another context was quicker.
    }
    return await hasOffscreen();
  });
}
