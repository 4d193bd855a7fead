// npm start: installs what is missing, builds what is stale, and serves.
import { spawnSync } from 'node:child_process';
import { become, giveUp, install, pickNode } from './installed.mjs';
import { isBuilt, root, serverArguments } from './tree.mjs';

install();
const node = pickNode();
if (!isBuilt()) {
  const built = spawnSync(node, ['.ci/build.ts'], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) giveUp('The build failed; see above.');
}
become(node, serverArguments);
