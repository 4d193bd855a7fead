import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../.ci/tree.mjs';

test.for(['start', 'test', 'run-node'])(
  'Node too old: %s says it in one sentence, exit status not 0',
  (script) => {
    const folder = mkdtempSync(join(tmpdir(), 'rapporteur-old-'));
    const disguise = join(folder, 'old.cjs');
    writeFileSync(disguise, "Object.defineProperty(process, 'versions', { value: { node: '18.20.4' } });");
    const ended = spawnSync(process.execPath, ['--require', disguise, join(root, `.ci/${script}.mjs`)], {
      encoding: 'utf8',
      cwd: root,
    });
    rmSync(folder, { recursive: true, force: true });
    expect(ended.status).toBe(1);
    expect(ended.stderr).toBe('Rapporteur needs Node 20 or newer to start; this is Node 18.20.4.\n');
    expect(ended.stdout).toBe('');
  },
);
