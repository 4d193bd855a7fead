// Builds dist/extension and dist/pwa, and notes the sources that they were built from.
// With --when-stale only when these sources are not the ones in dist.
import { build } from 'vite';
import { extensionId } from './extension-id.ts';
import { isBuilt, root, sourceHash, stampBuild } from './tree.mjs';

process.env.NODE_ENV = 'production';

/** The extension first, as it empties its folder; then the scripts that are injected into pages. */
const MODES = ['extension', 'content', 'page-facts', 'bridge', 'pwa'];

async function buildAll(): Promise<void> {
  const hash = sourceHash();
  for (const mode of MODES) {
    await build({ configFile: `${root}vite.config.ts`, configLoader: 'native', mode, logLevel: 'warn' });
  }
  stampBuild(hash);
}

if (process.argv.includes('--when-stale') && isBuilt()) console.log('dist is up to date.');
else {
  await buildAll();
  console.log(`Built dist/extension (id ${extensionId}) and dist/pwa.`);
}
