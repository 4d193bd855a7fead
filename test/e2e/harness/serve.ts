import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, serverArguments } from '../../../.ci/tree.mjs';

/** A running server of the project. */
export interface RunningServer {
  /** The PWA's address, without a slash at the end. */
  readonly app: string;
  /** The sample committee site's address, without a slash at the end. */
  readonly samples: string;
  readonly dataDir: string;
  readonly pid: number;
  readonly stdout: () => string;
  /** Ends the process as Ctrl-C would, waits for it, and gives its exit status. */
  readonly stop: () => Promise<number | null>;
}

export interface ServerOptions {
  /** Kept when given; a throw-away folder otherwise. */
  readonly dataDir?: string;
  readonly port?: number;
  readonly samplesPort?: number;
  /** Besides what the environment says already. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A TCP port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}

async function answers(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const until = Date.now() + 20_000;
  while (Date.now() < until) {
    if (child.exitCode !== null) break;
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`The server did not answer at ${url}. It said:\n${output()}`);
}

function stopper(child: ChildProcess, clean: () => Promise<void>): () => Promise<number | null> {
  return async () => {
    // One that was killed has no status.
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(late);
    }
    await clean();
    return child.exitCode;
  };
}

/** Starts server/main.ts and resolves when it answers. Rejects with what it printed when it does not. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const made = options.dataDir === undefined;
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'rapporteur-data-')));
  const port = options.port ?? (await freePort());
  const samplesPort = options.samplesPort ?? (await freePort());
  const child = spawn(process.execPath, serverArguments, {
    cwd: root,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      SAMPLES_PORT: String(samplesPort),
      DATA_DIR: dataDir,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await answers(`http://127.0.0.1:${port}/healthz`, child, () => output);
  return {
    app: `http://127.0.0.1:${port}`,
    samples: `http://127.0.0.1:${samplesPort}`,
    dataDir,
    pid: child.pid ?? 0,
    stdout: () => output,
    stop: stopper(child, () => (made ? rm(dataDir, { recursive: true, force: true }) : Promise.resolve())),
  };
}
