/** The whole server as a process of its own, as `npm start` runs it. For tests. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

const MAIN = join(import.meta.dirname, '../../server/main.ts');

export interface ServerProcess {
  readonly child: ChildProcess;
  /** Settles with everything printed so far when `wanted` appears. */
  readonly printed: (wanted: string) => Promise<string>;
  readonly ended: Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>;
}

/** `folder` is where it is started; its data folder is `data` there unless the environment says another. */
export function startProcess(folder: string, env: Readonly<Record<string, string>>): ServerProcess {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'], DATA_DIR: join(folder, 'data'), ...env },
    cwd: folder,
  });
  let stdout = '';
  let stderr = '';
  const listeners = new Set<() => void>();
  child.stdout.on('data', (part: Buffer) => {
    stdout += part.toString();
    for (const listener of listeners) listener();
  });
  child.stderr.on('data', (part: Buffer) => {
    stderr += part.toString();
  });
  return {
    child,
    printed: (wanted) =>
      new Promise((settle) => {
        const look = (): void => {
          if (!stdout.includes(wanted)) return;
          listeners.delete(look);
          settle(stdout);
        };
        listeners.add(look);
        look();
      }),
    ended: new Promise((settle) => child.on('close', (code) => settle({ code, stdout, stderr }))),
  };
}

/** The address of the app, without a slash at its end, once it is printed. */
export async function addressOf({ printed }: ServerProcess): Promise<string> {
  const text = await printed('"event":"started"');
  return /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0] ?? '';
}
