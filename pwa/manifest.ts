import type { ManifestOptions } from 'vite-plugin-pwa';

/** What the browser shows when the app is installed. */
export const webManifest: Partial<ManifestOptions> = {
  name: 'Rapporteur',
  short_name: 'Rapporteur',
  description: 'Mark, read offline, share and follow what council reports say, across years.',
  lang: 'en-GB',
  id: '/',
  start_url: '/',
  scope: '/',
  display: 'standalone',
};
