import { brotliSize, firstLoad } from '../tooling/first-load.ts';
import type { OpenBench } from './bench.ts';

const kilobytes = (bytes: number): number => bytes / 1000;

/** Sizes of what is built, after brotli; fonts are not counted. */
export default function open(): Promise<OpenBench> {
  const measures = [
    {
      name: 'content script',
      unit: 'kB' as const,
      limit: 25,
      rounds: 1,
      measure: () => kilobytes(brotliSize('extension/content.js')),
    },
    {
      name: "PWA's first load (scripts, styles and HTML)",
      unit: 'kB' as const,
      limit: 150,
      rounds: 1,
      measure: () =>
        kilobytes(firstLoad('pwa', 'index.html').reduce((sum, path) => sum + brotliSize(path), 0)),
    },
  ];
  return Promise.resolve({ measures, close: () => Promise.resolve() });
}
