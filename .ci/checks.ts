import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './tree.mjs';

/** A check of the whole project that either passes or fails. */
export interface Check {
  readonly name: string;
  readonly args: readonly string[];
}

const tool = (path: string): string => join(root, 'node_modules', path);

/** What a tool found last time, so that it looks only at what has changed since. */
const found = (name: string): string => tool(`.cache/${name}`);

/** What `npm run check` runs, and the first tests of `npm test`. */
export const CHECKS: readonly Check[] = [
  {
    name: 'types',
    args: [tool('typescript/bin/tsc'), '-p', '.', '--incremental', '--tsBuildInfoFile', found('types')],
  },
  { name: 'lint', args: [tool('oxlint/bin/oxlint'), '--quiet', '.'] },
  {
    name: 'format',
    args: [
      tool('prettier/bin/prettier.cjs'),
      '--check',
      '--cache',
      '--cache-strategy',
      'content',
      '--cache-location',
      found('format'),
      '--log-level',
      'warn',
      '.',
    ],
  },
];

/** Runs a script of a tool on this Node with the terminal as its output; true when it ended well. */
export function runNode(args: readonly string[]): boolean {
  const ended = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  return ended.status === 0;
}

/** The same while other work goes on. What is kept is given when it has ended. */
export async function startNode(
  args: readonly string[],
  env: Record<string, string>,
  output: 'shown' | 'kept',
): Promise<{ readonly ended: boolean; readonly said: Uint8Array }> {
  const stdio = output === 'shown' ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, args, { cwd: root, stdio, env: { ...process.env, ...env } });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  const status = await new Promise((resolve) => child.once('close', resolve));
  return { ended: status === 0, said: Buffer.concat(said) };
}
