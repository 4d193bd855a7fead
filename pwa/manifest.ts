import type { ManifestOptions } from 'vite-plugin-pwa';
import { SHARE_FIELD, SHARE_PATH } from './shared-files.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

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
  share_target: {
    action: SHARE_PATH,
    method: 'POST',
    enctype: 'multipart/form-data',
    params: { files: [{ name: SHARE_FIELD, accept: ['application/pdf', '.pdf', WORD, '.docx'] }] },
  },
  file_handlers: [{ action: '/', accept: { 'application/pdf': ['.pdf'], [WORD]: ['.docx'] } }],
  launch_handler: { client_mode: 'focus-existing' },
};
