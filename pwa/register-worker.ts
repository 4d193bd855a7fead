import { signal, type ReadonlySignal } from '@preact/signals';
import type { Trust } from '../shared/core/policy.ts';
import type { UpdateOffer } from '../shared/app/web-home.ts';

/** What is used of `navigator.serviceWorker`. */
export type WorkerContainer = Pick<ServiceWorkerContainer, 'register' | 'addEventListener' | 'controller'>;

/**
 * Registers the service worker. The signal holds an offer while a new version waits; accepting it lets the new worker
 * take over and reloads this tab. When another tab accepted, this one is offered a reload too: it still runs the old
 * scripts, and decides itself when. Never reloads unasked; a failed registration leaves the app working online.
 */
export function registerWorker(
  container: WorkerContainer,
  trust: Trust,
  reload: () => void,
): ReadonlySignal<UpdateOffer | null> {
  const offer = signal<UpdateOffer | null>(null);
  const wasControlled = container.controller !== null;
  let accepted = false;
  container.addEventListener('controllerchange', () => {
    if (accepted) reload();
    else if (wasControlled) offer.value = { accept: reload };
  });
  const propose = (worker: ServiceWorker): void => {
    offer.value = {
      accept: () => {
        accepted = true;
        worker.postMessage('take-over');
      },
    };
  };
  container.register(trust.scriptUrl('/sw.js'), { scope: '/', updateViaCache: 'none' }).then(
    (registration) => watchRegistration(registration, () => container.controller !== null, propose),
    (reason: unknown) => console.warn('Rapporteur works without its service worker for now.', reason),
  );
  return offer;
}

function watchRegistration(
  registration: ServiceWorkerRegistration,
  isUpdate: () => boolean,
  propose: (worker: ServiceWorker) => void,
): void {
  if (registration.waiting !== null && isUpdate()) propose(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && isUpdate()) propose(worker);
    });
  });
  // A tablet keeps an app open for weeks: ask when it comes back to the front.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
  });
}
