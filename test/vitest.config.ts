import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { preact } from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { findBrowser } from '../.ci/find-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const found = await findBrowser();

/** A machine that is busy is slow: what is polled for comes, but not always within a second. */
const patient = { poll: { timeout: 10_000 } };

const launchOptions = {
  ...(found ? { executablePath: found.path } : {}),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/** Bundled before the first test: a bundle made half way would reload the page under a running test. */
const prebundled = [
  '@noble/hashes/sha2.js',
  '@xmldom/xmldom',
  'preact',
  'preact/hooks',
  'preact/jsx-runtime',
  'preact/jsx-dev-runtime',
  'preact/test-utils',
  '@preact/signals',
  '@preact/signals-core',
  'axe-core',
  'dexie',
  'docx',
  'dompurify',
  'fast-check',
  'fflate',
  'mammoth',
  'parse5',
  'pdfjs-dist/legacy/build/pdf.mjs',
  'pdfjs-dist/legacy/web/pdf_viewer.mjs',
  'uqr',
  'y-indexeddb',
  'yjs',
];

/** Begun last, the last of these would run alone. Where nothing ran before, nobody else knows that they are long. */
const LONG =
  /other-browsers|bridge-kept|pwa-screens|page-untouched|-killed|-replay|-hostile|sharing-l|-silence|two-members|-recovery|sharing\/leader|own-devices|sharing\/groups|sync\/faults/;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((each) => !isLong(each))];
  }
}

export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        root,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            '{shared,seeds,server,extension,pwa}/**/*.test.ts',
            'test/*.test.ts',
            'test/tooling/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/*.browser.test.ts'],
          // A file leaves nothing behind that another could find: what it replaces is put back, and nothing is mocked.
          isolate: false,
          restoreMocks: true,
          testTimeout: 30_000,
          expect: patient,
        },
      },
      {
        root,
        plugins: [preact()],
        cacheDir: 'node_modules/.vite/browser-tests',
        optimizeDeps: { include: prebundled },
        test: {
          name: 'browser',
          include: ['**/*.browser.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', 'dist/**'],
          testTimeout: 30_000,
          expect: patient,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 1280, height: 800 },
          },
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.e2e.test.ts'],
          pool: 'forks',
          // Of each file much is waiting, and most of the rest is the browser's own processes.
          maxWorkers: Math.min(4, Math.max(2, availableParallelism() - 1)),
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: patient,
          globalSetup: ['test/e2e/harness/global-setup.ts'],
        },
      },
    ],
  },
});
