import { defineManifest } from '@crxjs/vite-plugin';
import { contentSecurityPolicy } from '../shared/core/policy.ts';
import id from './key.json' with { type: 'json' };

export default defineManifest(({ command }) => ({
  manifest_version: 3,
  name: 'Rapporteur',
  version: '0.1.0',
  key: id.key,
  minimum_chrome_version: '120',
  permissions: [
    'activeTab',
    'scripting',
    'storage',
    'unlimitedStorage',
    'sidePanel',
    'offscreen',
    'contextMenus',
  ],
  optional_host_permissions: ['http://*/*', 'https://*/*'],
  background: { service_worker: 'background/main.ts', type: 'module' },
  action: { default_title: 'Rapporteur' },
  side_panel: { default_path: 'sidepanel.html' },
  options_page: 'options.html',
  ...(command === 'serve'
    ? {}
    : { content_security_policy: { extension_pages: contentSecurityPolicy({ surface: 'extension' }) } }),
}));
