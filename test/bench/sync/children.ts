import { fork, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../.ci/tree.mjs';
import { freePort } from '../../e2e/harness/serve.ts';
import type { LoadJob, LoadResult } from './load.ts';

/** Runs a load in a process of its own. Rejects when that process fails. */
export function runLoad(job: LoadJob): Promise<LoadResult[]> {
  const child = fork(new URL('load.ts', import.meta.url), { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('message', (result) => resolve(result as LoadResult[]));
    child.once('exit', (code) => code !== 0 && reject(new Error(`the load ended with ${code}`)));
    child.send(job);
  });
}

/** The plain server of the same Yjs, memory only. */
export interface PlainServer {
  readonly url: string;
  stop(): void;
}

export async function startPlainServer(): Promise<PlainServer> {
  const port = await freePort();
  const script = join(root, 'node_modules/@y/websocket-server/src/server.js');
  const env = { ...process.env, HOST: '127.0.0.1', PORT: String(port) };
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', () => reject(new Error('the plain server ended')));
  });
  return { url: `ws://127.0.0.1:${port}`, stop: () => void child.kill('SIGTERM') };
}

/** Memory of a process that is in use now, in MB; Linux only. */
export function residentMemory(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
