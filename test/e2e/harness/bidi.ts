import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { poll } from './poll.ts';
import type { InputSource, Wire } from './wire.ts';

/** What the browser may not do in a test: ask, fetch news, or tell anybody that it runs. */
const PREFERENCES: Readonly<Record<string, boolean | number | string>> = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'services.settings.server': 'data:,',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

type Params = Readonly<Record<string, unknown>>;

interface Answer {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly method?: string;
  readonly params?: Params;
  readonly result?: Params;
  readonly error?: string;
  readonly message?: string;
}

/** Commands and events of WebDriver BiDi on one socket. */
interface Session {
  send(method: string, params?: object): Promise<Params>;
  on(method: string, listener: (params: Params) => void): void;
  end(): void;
}

async function openSession(address: string): Promise<Session> {
  const socket = new WebSocket(`${address}/session`, { perMessageDeflate: false });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  const listeners = new Map<string, (params: Params) => void>();
  let last = 0;
  socket.on('message', (data: Buffer) => {
    const answer = JSON.parse(data.toString()) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    else listeners.get(answer.method ?? '')?.(answer.params ?? {});
  });
  socket.on('close', () => {
    for (const answer of waiting.values()) answer({ type: 'error', message: 'the browser is gone' });
  });
  return {
    send(method, params = {}) {
      const id = ++last;
      return new Promise((resolve, reject) => {
        waiting.set(id, (answer) => {
          waiting.delete(id);
          if (answer.type === 'success') resolve(answer.result ?? {});
          else reject(new Error(`${method}: ${answer.message ?? answer.error ?? ''}`));
        });
        socket.send(JSON.stringify({ id, method, params }));
      });
    },
    on: (method, listener) => void listeners.set(method, listener),
    end: () => socket.close(),
  };
}

function listenAddress(child: ChildProcess): Promise<string> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return poll(
    'the browser to listen',
    () => {
      if (child.exitCode !== null) throw new Error(`Firefox ended:\n${said}`);
      return /BiDi listening on (ws:\S+)/.exec(said)?.[1];
    },
    30_000,
  );
}

async function end(child: ChildProcess, profile: string): Promise<void> {
  if (child.exitCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(late);
  }
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

function collectErrors(session: Session): readonly string[] {
  const errors: string[] = [];
  session.on('log.entryAdded', ({ level, text }) => {
    if (level === 'error') errors.push(String(text));
  });
  return errors;
}

async function openWindow(session: Session, size: { width: number; height: number }): Promise<string> {
  await session.send('session.subscribe', { events: ['log.entryAdded'] });
  const { contexts } = (await session.send('browsingContext.getTree')) as {
    contexts: readonly { context: string }[];
  };
  const context = contexts[0]?.context;
  if (context === undefined) throw new Error('Firefox opened no window');
  await session.send('browsingContext.setViewport', { context, viewport: size });
  return context;
}

function readResult(answer: Params): unknown {
  const { result, exceptionDetails } = answer as {
    result?: { value?: string };
    exceptionDetails?: { text: string };
  };
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return result?.value === undefined ? undefined : JSON.parse(result.value);
}

/** Firefox in a throw-away profile, without a screen, driven over WebDriver BiDi. */
export async function openFirefox(program: string, size = { width: 1280, height: 900 }): Promise<Wire> {
  const profile = await mkdtemp(join(tmpdir(), 'rapporteur-firefox-'));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const args = [
    '--headless',
    '--no-remote',
    '--remote-debugging-port=0',
    '--profile',
    profile,
    'about:blank',
  ];
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const session = await listenAddress(child).then(openSession);
  const { capabilities } = (await session.send('session.new', { capabilities: {} })) as {
    capabilities: { browserName: string; browserVersion: string };
  };
  const errors = collectErrors(session);
  const context = await openWindow(session, size);
  return {
    browser: `${capabilities.browserName} ${capabilities.browserVersion}`,
    errors,
    open: async (url) =>
      void (await session.send('browsingContext.navigate', { context, url, wait: 'complete' })),
    reload: async () => void (await session.send('browsingContext.reload', { context, wait: 'complete' })),
    async call(declaration, args) {
      return readResult(
        await session.send('script.callFunction', {
          functionDeclaration: `async (args) => JSON.stringify(await (${declaration})(...JSON.parse(args)))`,
          arguments: [{ type: 'string', value: JSON.stringify(args) }],
          target: { context },
          awaitPromise: true,
          userActivation: true,
        }),
      );
    },
    act: async (actions: readonly InputSource[]) =>
      void (await session.send('input.performActions', { context, actions })),
    async screenshot() {
      const { data } = await session.send('browsingContext.captureScreenshot', { context });
      return Buffer.from(String(data), 'base64');
    },
    async close() {
      await session.send('browser.close').catch(() => undefined);
      session.end();
      await end(child, profile);
    },
  };
}
