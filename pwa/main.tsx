import { signal } from '@preact/signals';
import { openDesk } from '../shared/desk/open-desk.ts';
import { createAskPublic } from '../shared/app/ask-public.ts';
import { createDescribePaper } from '../shared/app/describe-paper.ts';
import { describeSample } from '../shared/app/describe-sample.ts';
import { firstDeviceName } from '../shared/app/device-word.ts';
import { mountApp } from '../shared/app/mount-app.tsx';
import { takeOpenedLink } from '../shared/app/take-link.ts';
import { createTrust, type TrustedFactory } from '../shared/core/policy.ts';
import { hashOfPath } from './app-pages.ts';
import { joinExtension } from './join-extension.ts';
import { needsHomeScreen, type DeviceSigns } from './home-screen.ts';
import { registerWorker } from './register-worker.ts';
import { findSampleSite } from './sample-site.ts';
import { openSharedFiles, watchOpenedFiles } from './shared-files.ts';

// Before anything else: a link that lets in leaves the address bar, whatever happens afterwards.
const link = takeOpenedLink();
const hash = hashOfPath(location.pathname, location.hash);
if (hash !== undefined) history.replaceState(null, '', `/${hash}`);

const trust = createTrust((window as { trustedTypes?: TrustedFactory }).trustedTypes, location.href);
const update =
  'serviceWorker' in navigator && import.meta.env.PROD
    ? registerWorker(navigator.serviceWorker, trust, () => location.reload())
    : undefined;

const isInTab = needsHomeScreen(readSigns());
const desk = await openDesk({
  describeSample,
  describePaper: createDescribePaper(trust.scriptUrl),
  sampleSite: (settings) =>
    findSampleSite(settings, { fetch: (url, options) => fetch(url, options), location }),
  scriptUrl: trust.scriptUrl,
  server: location.origin,
  // The same iPad twice among the member's devices: the tab, and the Home Screen that it was handed over to.
  deviceName: firstDeviceName(navigator) + (isInTab ? ', in a tab' : ''),
  askPublic: createAskPublic((url, options) => fetch(url, options)),
});
const { open } = mountApp(document.getElementById('app')!, {
  desk,
  home: 'pwa',
  scriptUrl: trust.scriptUrl,
  ...(link === undefined ? {} : { link }),
  web: {
    update: update ?? signal(null),
    needsHomeScreen: isInTab,
    extension: joinExtension(desk, new AbortController().signal),
  },
});

if ('caches' in globalThis) void openSharedFiles(caches, open);
watchOpenedFiles((window as { launchQueue?: Parameters<typeof watchOpenedFiles>[0] }).launchQueue, open);

function readSigns(): DeviceSigns {
  const { userAgent, platform, maxTouchPoints } = navigator;
  const { standalone } = navigator as { standalone?: boolean };
  const isStandalone = matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches;
  const signs = { userAgent, platform, maxTouchPoints, isStandalone };
  return standalone === undefined ? signs : { ...signs, standalone };
}
