import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../.ci/tree.mjs';

const TOP_LEVEL = ['.ci', 'extension', 'pwa', 'seeds', 'server', 'shared', 'test'];

/** The project's files with one of these endings: path from the top, with slashes, to text. */
export function readSourceFiles(endings: RegExp): Map<string, string> {
  const files = new Map<string, string>();
  for (const folder of TOP_LEVEL) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !endings.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      files.set(path.slice(root.length).replaceAll('\\', '/'), readFileSync(path, 'utf8'));
    }
  }
  return files;
}
