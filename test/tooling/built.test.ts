import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extensionId } from '../../.ci/extension-id.ts';
import { isBuilt, root } from '../../.ci/tree.mjs';
import { brotliSize, firstLoad } from './first-load.ts';

const dist = (path: string): string => join(root, 'dist', path);
const text = (path: string): string => readFileSync(dist(path), 'utf8');
const built = isBuilt();

/** Skips by name while dist is not what these sources make. */
function needBuild(skip: (reason: string) => void): void {
  if (!built) skip('dist is absent or stale: run npm run build');
}

describe('the built extension', () => {
  test('has the smallest permissions, and nothing that a page can fetch', ({ skip }) => {
    needBuild(skip);
    const manifest = JSON.parse(text('extension/manifest.json')) as Record<string, unknown>;
    expect(manifest.manifest_version).toBe(3);
    expect([...(manifest.permissions as string[])].toSorted()).toEqual(
      [
        'activeTab',
        'contextMenus',
        'offscreen',
        'scripting',
        'sidePanel',
        'storage',
        'unlimitedStorage',
      ].toSorted(),
    );
    for (const absent of [
      'host_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
    ]) {
      expect(manifest, absent).not.toHaveProperty(absent);
    }
    expect(manifest.content_security_policy).toEqual({
      extension_pages: expect.stringContaining("require-trusted-types-for 'script'") as string,
    });
  });

  test('has a fixed id', ({ skip }) => {
    needBuild(skip);
    expect(extensionId).toBe('iejlmnbkfknioiogddidbfehfacdmecf');
    const source = JSON.parse(readFileSync(join(root, 'extension/key.json'), 'utf8')) as { key: string };
    expect((JSON.parse(text('extension/manifest.json')) as { key: string }).key).toBe(source.key);
  });

  test.for(['content.js', 'bridge.js'])(
    '%s stands alone and holds no store, sync or reader',
    (file, { skip }) => {
      needBuild(skip);
      const script = text(`extension/${file}`);
      expect(script.slice(0, 12)).toMatch(/^\(?(function|\(\)|!function)/);
      expect(script).not.toMatch(/[^\0-\x7f]/);
      expect(script).not.toMatch(/\bimport\s*[("'{*]/);
      for (const name of ['yjs', 'dexie', 'hocuspocus', 'pdfjs', 'dompurify']) {
        expect(script.toLowerCase()).not.toContain(name);
      }
    },
  );

  test('the content script is under 25 kB (brotli)', ({ skip }) => {
    needBuild(skip);
    expect(brotliSize('extension/content.js')).toBeLessThan(25_000);
  });
});

describe('the built PWA', () => {
  test('carries the policy in the page itself', ({ skip }) => {
    needBuild(skip);
    expect(text('pwa/index.html')).toMatch(
      /http-equiv="Content-Security-Policy"[^>]*trusted-types rapporteur/,
    );
  });

  test('its first load is under 150 kB (brotli; scripts, styles and HTML)', ({ skip }) => {
    needBuild(skip);
    const files = firstLoad('pwa', 'index.html');
    expect(files.length).toBeGreaterThan(1);
    expect(files.map(brotliSize).reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
  });
});

test('no built file names a folder of the machine that built it, or brings a source map', ({ skip }) => {
  needBuild(skip);
  const files = readdirSync(dist(''), { recursive: true, encoding: 'utf8' });
  const readable = files.filter(
    (path) => /\.(js|css|html|json|webmanifest)$/.test(path) && !path.startsWith('dev-'),
  );
  expect(readable.length).toBeGreaterThan(8);
  for (const path of readable) {
    expect(existsSync(dist(`${path}.map`))).toBe(false);
    expect(text(path).includes(root), path).toBe(false);
  }
});
