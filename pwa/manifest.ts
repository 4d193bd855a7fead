import type { ManifestOptions } from 'vite-plugin-pwa';

/** What a browser reads to install the PWA. Colours are those of the light theme's paper and ink. */
export const webManifest: Partial<ManifestOptions> = {
  id: '/',
  name: 'Rapporteur',
  short_name: 'Rapporteur',
  description: 'Mark, read offline and follow what council reports say, across years.',
  lang: 'en-GB',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  orientation: 'any',
  background_color: '#FCFCF9',
  theme_color: '#FCFCF9',
  categories: ['productivity', 'government'],
  icons: [
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};
