import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { root } from '../../.ci/tree.mjs';

/** Size of a built file in bytes after brotli; the path is from dist. */
export function brotliSize(path: string): number {
  return brotliCompressSync(readFileSync(join(root, 'dist', path))).length;
}

/** What a built page fetches before it does anything: itself, its scripts and styles, and their static imports. */
export function firstLoad(folder: string, page: string): string[] {
  const found = new Set([page]);
  for (const path of found) {
    const isPage = path === page;
    const pattern = isPage
      ? /(?:src|href)="\/([^"]+\.(?:js|css))"/g
      : /(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g;
    const text = readFileSync(join(root, 'dist', folder, path), 'utf8');
    for (const [, name = ''] of text.matchAll(pattern)) found.add(isPage ? name : `assets/${name}`);
  }
  return [...found].map((path) => `${folder}/${path}`);
}
