// Does `npm ci` pass where nothing is there: a copy of the two package files, and an empty npm cache?
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm } from './installed.mjs';
import { root } from './tree.mjs';

function problemsOf(folder) {
  const status = npm(
    [
      'ci',
      '--ignore-scripts',
      '--include=dev',
      '--loglevel=error',
      '--no-update-notifier',
      '--cache',
      join(folder, '.npm-cache'),
    ],
    {
      cwd: folder,
    },
  );
  if (status !== 0) return ['npm ci ended with status ' + status];
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const problems = [];
  const copies = Object.keys(lock).filter((path) => /(^|\/)node_modules\/yjs$/.test(path));
  if (copies.length !== 1) problems.push('there are ' + copies.length + ' copies of yjs in the lockfile');
  if (Object.keys(lock).some((path) => lock[path].resolved))
    problems.push('the lockfile holds registry addresses');
  if (!existsSync(join(folder, 'node_modules', 'vite'))) problems.push('vite is not installed');
  return problems;
}

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-clean-'));
for (const file of ['package.json', 'package-lock.json', '.npmrc'])
  copyFileSync(join(root, file), join(folder, file));
const problems = problemsOf(folder);
rmSync(folder, { recursive: true, force: true });
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
