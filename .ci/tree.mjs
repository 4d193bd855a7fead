// What the build is made of, and whether dist still matches it. Plain JavaScript that old Nodes can read.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * How the server is run. V8 would let what is young grow to 128 MB, a third of what 500 open rooms need, and cannot be told
 * so later.
 */
export const serverArguments = ['--max-semi-space-size=8', 'server/main.ts'];

const FOLDERS = ['extension', 'pwa', 'seeds', 'shared'];
const FILES = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  '.ci/build.ts',
  '.ci/build-plugins.ts',
];
const MADE = [
  'extension/manifest.json',
  'extension/content.js',
  'extension/page-facts.js',
  'extension/bridge.js',
  'pwa/index.html',
  'pwa/sw.js',
];
const stamp = join(root, 'dist', '.stamp');

function filesUnder(folder) {
  const found = [];
  if (!existsSync(join(root, folder))) return found;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder + '/' + entry.name;
    if (entry.isDirectory()) found.push(...filesUnder(path));
    else if (!/\.test\.tsx?$|\.md$/.test(entry.name)) found.push(path);
  }
  return found;
}

/** SHA-256 of every file that a build reads, with its name. */
export function sourceHash() {
  const hash = createHash('sha256');
  const files = FILES.concat(...FOLDERS.map(filesUnder)).sort();
  for (const file of files) {
    if (existsSync(join(root, file))) {
      hash
        .update(file + '\0')
        .update(readFileSync(join(root, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** True when dist was built from exactly these sources. */
export function isBuilt(hash = sourceHash()) {
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) return false;
  return MADE.every((file) => existsSync(join(root, 'dist', file)));
}

/** Notes that dist was built from the sources of this hash. */
export function stampBuild(hash) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, hash);
}
