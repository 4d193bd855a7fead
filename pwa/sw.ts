/// <reference lib="webworker" />
/**
 * The service worker keeps the app itself for use without a connection, and what another app shares until the app has
 * taken it in; nothing else. It answers only the app's own files and its own pages. `/samples`, `/healthz`, `/sync` and `/blobs` always go to the network.
 */
import { createHandlerBoundToURL, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { APP_PAGES } from './app-pages.ts';
import { holdSharedFiles, SHARE_PATH } from './shared-files.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: false });
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { allowlist: [APP_PAGES] }));

registerRoute(
  SHARE_PATH,
  async ({ request }) => {
    await holdSharedFiles(await request.formData(), caches, () => crypto.randomUUID());
    return Response.redirect('/', 303);
  },
  'POST',
);

// An update waits until the member agrees: reloading under somebody who is writing loses their place.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
});

// The first visit is answered by this worker from its first reload on, a lost connection included.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
