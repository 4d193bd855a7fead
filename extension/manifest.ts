import { defineManifest } from '@crxjs/vite-plugin';
import key from './key.json' with { type: 'json' };
import { contentSecurityPolicy } from '../shared/core/policy.ts';

/**
 * The smallest set of permissions. No host is named: a page is reached by the member's click (`activeTab`), or because
 * the member allowed a council. No content script is static: nothing runs in a page that the member did not ask for.
 */
export default defineManifest({
  manifest_version: 3,
  name: 'Rapporteur',
  description:
    'Mark what council reports say, keep it on your own device, and find it again across the years.',
  version: '0.1.0',
  minimum_chrome_version: '120',
  key: key.key,
  icons: {
    16: 'icons/icon-16.png',
    32: 'icons/icon-32.png',
    48: 'icons/icon-48.png',
    128: 'icons/icon-128.png',
  },
  action: {
    default_title: 'Mark this page with Rapporteur',
    default_icon: { 16: 'icons/icon-16.png', 32: 'icons/icon-32.png' },
  },
  background: { service_worker: 'worker/main.ts', type: 'module' },
  side_panel: { default_path: 'sidepanel.html' },
  options_ui: { page: 'options.html', open_in_tab: true },
  permissions: [
    'activeTab',
    'scripting',
    'storage',
    'unlimitedStorage',
    'sidePanel',
    'offscreen',
    'contextMenus',
  ],
  optional_host_permissions: ['*://*/*'],
  commands: {
    'open-note': {
      // Alt+Shift+N and Alt+Shift+R are the browser's own: it silently gives no key at all then.
      suggested_key: { default: 'Alt+Shift+M' },
      description: 'Open the panel and type a note for the newest finding on this page',
    },
  },
  content_security_policy: { extension_pages: contentSecurityPolicy({ surface: 'extension' }) },
});
