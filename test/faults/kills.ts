/** A server killed at random moments under several writers; what was acknowledged must be there afterwards. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { makeFolder, openClient, openTestServer, pause, token, until, type TestClient } from './harness.ts';
import { createRandom } from './random.ts';

export interface KillReport {
  readonly kills: number;
  readonly acknowledged: number;
  readonly lost: readonly string[];
}

/** Edits of one writer that wait for the server's word. */
const MOST_WAITING = 8;

async function startServer(folder: string, port: number): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'sync-process.ts'), folder, String(port)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, port: Number(/ready (\d+)/.exec(line.toString())?.[1]) };
}

interface Writer {
  readonly client: TestClient;
  /** Keys that were written, and those that the server said it has. */
  readonly written: string[];
  readonly acknowledged: Set<string>;
}

/** Each edit is one by one, and acknowledged when the provider has nothing left that the server does not have. */
function startWriter(url: string, name: string, pace: () => number, signal: AbortSignal): Writer {
  const client = openClient(url, token(name));
  const written: string[] = [];
  const acknowledged = new Set<string>();
  const note = (): void => {
    if (client.provider.isSynced && !client.provider.hasUnsyncedChanges)
      written.forEach((key) => acknowledged.add(key));
  };
  client.provider.on('unsyncedChanges', note);
  void (async () => {
    for (let n = 0; !signal.aborted; n++) {
      // Behind a dead server a backlog would only make the test slow, and on a slow machine it would never be empty.
      if (client.provider.isSynced && client.provider.unsyncedChanges < MOST_WAITING) {
        const key = `${name}-${n}`;
        written.push(key);
        client.map.set(key, n);
      }
      await pause(pace());
      note();
    }
  })();
  return { client, written, acknowledged };
}

/**
 * In each round fresh writers write, the server is killed at a random moment, and the writers vanish with it, so that
 * nothing can be healed by them. The judge is a server of this process that opens the same folder afterwards.
 */
export async function runKills(kills: number, seed: number): Promise<KillReport> {
  const random = createRandom(seed);
  const folder = makeFolder();
  const promised = new Set<string>();
  for (let round = 0; round < kills; round++) {
    const { child, port } = await startServer(folder, 0);
    const ends = new AbortController();
    const url = `ws://127.0.0.1:${port}/sync`;
    const writers = ['anna', 'ben', 'cleo'].map((name) =>
      startWriter(url, `${name}-${round}`, () => 1 + random() * 12, ends.signal),
    );
    await until(() => writers.some(({ acknowledged }) => acknowledged.size > 0));
    await pause(random() * 500);
    child.kill('SIGKILL');
    await once(child, 'exit');
    ends.abort();
    for (const { client, acknowledged } of writers) {
      acknowledged.forEach((key) => promised.add(key));
      client.close();
    }
  }
  return { kills, acknowledged: promised.size, lost: await findLost(folder, promised) };
}

async function findLost(folder: string, promised: ReadonlySet<string>): Promise<string[]> {
  const server = await openTestServer({ folder });
  const judge = openClient(server.url, token('judge'));
  try {
    await judge.saved(20_000);
    return [...promised].filter((key) => !judge.map.has(key));
  } finally {
    judge.close();
    await server.close();
  }
}
