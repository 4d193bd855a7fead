import { fileURLToPath } from 'node:url';
import { crx } from '@crxjs/vite-plugin';
import { preact } from '@preact/preset-vite';
import { defineConfig, type UserConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { asciiOnly, closedToPages, pdfjsFiles, policyElement } from './.ci/build-plugins.ts';
import extensionManifest from './extension/manifest.ts';
import { webManifest } from './pwa/manifest.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Chromium only, and the oldest that the manifest lets in. */
const EXTENSION_TARGET = 'chrome120';
/** The oldest browsers with everything that the PWA needs. */
const PWA_TARGET = ['chrome120', 'firefox140', 'safari17.4'];

function extension(dev: boolean): UserConfig {
  return {
    root: at('extension'),
    cacheDir: at('node_modules/.vite/extension'),
    plugins: [
      preact({ prefreshEnabled: false }),
      crx({ manifest: extensionManifest }),
      pdfjsFiles(),
      closedToPages(),
    ],
    build: {
      outDir: at(dev ? 'dist/dev-extension' : 'dist/extension'),
      emptyOutDir: !dev,
      target: EXTENSION_TARGET,
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { offscreen: at('extension/offscreen.html'), app: at('extension/app.html') },
      },
    },
  };
}

/** Scripts that are injected, with where each begins. `page-facts` is the second half of `content`, brought in later. */
const INJECTED = {
  content: 'extension/content/main.ts',
  'page-facts': 'extension/content/page-facts.ts',
  bridge: 'extension/bridge/main.ts',
} as const;
type Injected = keyof typeof INJECTED;

/** A file for `chrome.scripting.executeScript({ files })`: one self-contained script, no imports. */
function injected(name: Injected, dev: boolean): UserConfig {
  return {
    root: at('extension'),
    configFile: false,
    plugins: [preact({ prefreshEnabled: false }), asciiOnly()],
    define: { 'process.env.NODE_ENV': '"production"' },
    publicDir: false,
    build: {
      outDir: at(dev ? 'dist/dev-extension' : 'dist/extension'),
      emptyOutDir: false,
      target: EXTENSION_TARGET,
      modulePreload: false,
      rolldownOptions: {
        input: at(INJECTED[name]),
        output: { format: 'iife', entryFileNames: `${name}.js`, codeSplitting: false },
      },
    },
  } as UserConfig;
}

function pwa(dev: boolean): UserConfig {
  return {
    root: at('pwa'),
    cacheDir: at('node_modules/.vite/pwa'),
    plugins: [
      preact(),
      ...(dev ? [] : [policyElement(), pdfjsFiles()]),
      VitePWA({
        strategies: 'injectManifest',
        srcDir: '.',
        filename: 'sw.ts',
        injectRegister: false,
        manifest: webManifest,
        injectManifest: {
          globPatterns: ['**/*.{js,mjs,css,html,woff2,svg,png,webmanifest,json,pdf,wasm,pfb,ttf,icc}'],
          // For papers in Chinese, Japanese and Korean: fetched when one is read.
          globIgnores: ['pdfjs/cmaps/**'],
          maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
          rollupFormat: 'iife',
          target: 'chrome120',
        },
        devOptions: { enabled: true, type: 'module' },
      }),
    ],
    server: { port: 5173, strictPort: true, fs: { allow: [at('.')] } },
    worker: { format: 'es' },
    build: {
      outDir: at('dist/pwa'),
      emptyOutDir: true,
      target: PWA_TARGET,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: at('pwa/index.html'),
        // What the first screen needs is one file, and the packages under it another: seventy small ones, split by which
        // later screens share them, are each packed by themselves and come to a tenth more.
        output: {
          codeSplitting: {
            groups: [
              { name: 'packages', tags: ['$initial'], test: /node_modules/, priority: 1 },
              { name: 'first', tags: ['$initial'] },
            ],
          },
        },
      },
    },
  };
}

/** Modes: `extension` and the names of what is injected for the extension; anything else is the PWA. */
export default defineConfig(({ mode, command }) => {
  const watched = process.env.EXTENSION_DEV === '1';
  if (mode === 'extension') return extension(watched);
  if (Object.hasOwn(INJECTED, mode)) return injected(mode as Injected, watched);
  return pwa(command === 'serve');
});
