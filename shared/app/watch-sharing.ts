import { effect } from '@preact/signals';
import type { SharedState } from '../core/sharing-view.ts';
import { offlineSentence, sharedSentence } from '../ui/strings/sharing.ts';
import type { AppModel } from './app-model.ts';

type Heard = Pick<AppModel, 'desk' | 'device' | 'say'>;

/**
 * Says once, in the live region, that this device went offline and that what waited was shared. Neither a dialog nor a
 * toast: nothing stops. Returns how to stop.
 */
export function watchSharing({ desk, device, say }: Heard): () => void {
  let before: SharedState = { state: 'off' };
  // What waited before a short "sharing" in between.
  let waited: SharedState | undefined;
  const stop = effect(() => {
    const now = desk.sharing.state.value;
    const sentence = sharedSentence(waited ?? before, now);
    if (now.state === 'waiting') waited = now;
    else if (now.state !== 'sharing') waited = undefined;
    before = now;
    if (sentence !== undefined) say(sentence);
  });
  const onOffline = (): void => say(offlineSentence(device));
  addEventListener('offline', onOffline);
  return () => {
    stop();
    removeEventListener('offline', onOffline);
  };
}
