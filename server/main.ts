import { join } from 'node:path';
import process from 'node:process';
import { nodeProblem, readServerConfig } from './config.ts';
import { describeError, type Observe } from './observe/observe.ts';
import { openObserve } from './observe/open-observe.ts';
import type { RunningServer } from './open-server.ts';

const root = join(import.meta.dirname, '..');

const LONGEST_GOODBYE_MS = 10_000;

async function main(): Promise<void> {
  // Everything in the data folder is for this account alone.
  process.umask(0o077);
  const problem = nodeProblem(process.version);
  if (problem !== undefined) return giveUp(problem);
  const config = readServerConfig(process.env, process.cwd());
  if (!config.ok) return giveUp(config.sentence);
  // Loaded late, so that a Node too old for what follows has already been told so.
  const { openServer } = await import('./open-server.ts');
  const observe = openObserve(console.log, Date.now);
  const running = await openServer(config.value, root, observe);
  if (!running.ok) {
    giveUp(running.sentence);
    // The engine's timers would keep a process that has nothing to do.
    process.exit();
  }
  console.log(describeStart(running.value));
  observe.log('info', 'started', { version: running.value.version, node: process.version, pid: process.pid });
  watchCrash(observe);
  closeOnSignals(running.value, observe);
}

function describeStart({ appUrl, samplesUrl }: RunningServer): string {
  return [
    'Rapporteur is running. Press Ctrl-C to stop it.',
    `  The app:                  ${appUrl}`,
    `  The extension to load:    ${join(root, 'dist', 'extension')}`,
    `  Sample committee pages:   ${samplesUrl ?? 'none (SAMPLES_PORT=0)'}`,
  ].join('\n');
}

function giveUp(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

/** What is acknowledged is on the disk, so a process that cannot go on says where it broke, not with what, and ends. */
function watchCrash(observe: Observe): void {
  process.once('uncaughtException', (error: unknown) => {
    const place = /\/([\w.-]+\.[jt]s:\d+)/.exec(error instanceof Error ? (error.stack ?? '') : '')?.[1];
    observe.log('error', 'crashed', { ...describeError(error), place });
    process.exit(1);
  });
}

function closeOnSignals(running: RunningServer, observe: Observe): void {
  const close = (signal: NodeJS.Signals): void => {
    const begun = performance.now();
    observe.log('info', 'stopping', { signal });
    // Updates are on the disk before they are answered, so what is late is only the goodbye.
    setTimeout(() => process.exit(0), LONGEST_GOODBYE_MS).unref();
    void running.close().then(() => {
      observe.log('info', 'stopped', { ms: Math.round(performance.now() - begun) });
      process.exit(0);
    });
  };
  process.once('SIGINT', close);
  process.once('SIGTERM', close);
}

await main();
