/** Desks in browser profiles of their own, and a real server that they share through. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { build } from 'vite';
import { findBrowser } from '../../.ci/find-browser.mjs';
import { openServer, type RunningServer } from '../../server/open-server.ts';
import { DATABASE_FILE } from '../../server/store/database.ts';
import { freePort } from '../e2e/harness/serve.ts';
import type { SharingPage } from './desk-page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface TestServer {
  /** Origin, without a slash at the end. */
  readonly origin: string;
  readonly dataDir: string;
  stop(): Promise<void>;
  /** On the same port and folder as before. */
  start(): Promise<void>;
  /** The devices that are let into a workspace, as the disk has them. */
  devicesIn(ws: string): readonly string[];
  end(): Promise<void>;
}

/** A real server on a port and a folder of its own. */
export async function startTestServer(): Promise<TestServer> {
  const port = await freePort();
  const dataDir = await mkdtemp(join(tmpdir(), 'rapporteur-sharing-'));
  let running: RunningServer | undefined;
  const start = async (): Promise<void> => {
    const config = { host: '127.0.0.1', port, samplesPort: 'none', dataDir } as const;
    const started = await openServer(config, root);
    if (!started.ok) throw new Error(started.sentence);
    running = started.value;
  };
  const stop = async (): Promise<void> => {
    await running?.close();
    running = undefined;
  };
  await start();
  return {
    origin: `http://127.0.0.1:${port}`,
    dataDir,
    start,
    stop,
    devicesIn(ws) {
      const database = new DatabaseSync(join(dataDir, DATABASE_FILE), { readOnly: true });
      const rows = database.prepare('select device from access where ws = ? and lost = 0').all(ws);
      database.close();
      return rows.map(({ device }) => String(device));
    },
    async end() {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The page's script as the PWA's build would make it, in one piece. */
async function buildScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      target: 'chrome120',
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('desk-page.ts', import.meta.url)),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const [first] = [built].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('the page was not built');
  return chunk.code;
}

let script: Promise<string> | undefined;

/** A tab with a desk in it. */
export interface Tab {
  readonly page: Page;
  /** Runs in the page, with what `desk-page.ts` gives. */
  run<Arg, T>(work: (page: SharingPage, arg: Arg) => T | Promise<T>, arg: Arg): Promise<T>;
  run<T>(work: (page: SharingPage) => T | Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface Profile {
  readonly context: BrowserContext;
  tab(): Promise<Tab>;
}

export interface Profiles {
  /** A device: nothing is shared with the others but through the server. */
  open(deviceName?: string): Promise<Profile>;
  end(): Promise<void>;
}

/** A Chromium whose profiles show pages of that server. */
export async function openProfiles(origin: string): Promise<Profiles> {
  // Once for all files of this process.
  script ??= buildScript();
  const [body, found] = await Promise.all([script, findBrowser()]);
  const browser: Browser = await chromium.launch({
    ...(found ? { executablePath: found.path } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      // The pages are answered by the test, so their address counts as one of the internet.
      '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets',
    ],
  });
  return {
    async open(deviceName = 'A device') {
      const context = await browser.newContext();
      await context.route(`${origin}/desk`, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<!doctype html><script src="/desk.js"></script>' }),
      );
      await context.route(`${origin}/desk.js`, (route) =>
        route.fulfill({ contentType: 'text/javascript', body }),
      );
      return {
        context,
        async tab() {
          const page = await context.newPage();
          page.on('pageerror', (error) => console.error(deviceName, error));
          await page.goto(`${origin}/desk`);
          const run = (work: unknown, arg?: unknown): Promise<never> =>
            page.evaluate(`(${String(work)})(window.page, ${JSON.stringify(arg)})`) as Promise<never>;
          await run(`(page, arg) => page.open(arg)`, { server: origin, deviceName });
          return { page, run, close: () => page.close() };
        },
      };
    },
    end: () => browser.close(),
  };
}
