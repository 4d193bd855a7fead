import { spawn, type ChildProcess } from 'node:child_process';
import { freePort } from './serve.ts';
import { poll } from './poll.ts';
import { openScreen, type VirtualScreen } from './xvfb.ts';
import type { Wire } from './wire.ts';

/** WebKitGTK's driver and the small browser that its package brings. */
export interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
}

type Send = (method: string, path: string, body?: object) => Promise<unknown>;

function sender(base: string): Send {
  return async (method, path, body) => {
    const response = await fetch(base + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${path}: ${error}: ${message}`);
  };
}

async function startDriver(program: string, display: string): Promise<{ child: ChildProcess; send: Send }> {
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
  const child = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
  });
  const send = sender(`http://127.0.0.1:${port}`);
  await poll('the WebKit driver', () =>
    send('GET', '/status').then(
      () => true,
      () => false,
    ),
  );
  return { child, send };
}

/** Runs in the page: the asynchronous form works whatever the function gives. */
const CALL = (declaration: string): string => `
  const [args, done] = arguments;
  Promise.resolve()
    .then(() => (${declaration})(...JSON.parse(args)))
    .then((value) => done({ text: JSON.stringify(value) }), (error) => done({ error: String(error) }));`;

async function end(send: Send, session: string, child: ChildProcess, screen: VirtualScreen): Promise<void> {
  await send('DELETE', session).catch(() => undefined);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  screen.stop();
}

function createWire(send: Send, session: string, browser: string, close: () => Promise<void>): Wire {
  return {
    browser,
    errors: [],
    close,
    open: async (url) => void (await send('POST', `${session}/url`, { url })),
    reload: async () => void (await send('POST', `${session}/refresh`, {})),
    async call(declaration, args) {
      const script = CALL(declaration);
      const answer = await send('POST', `${session}/execute/async`, { script, args: [JSON.stringify(args)] });
      const { text, error } = answer as { text?: string; error?: string };
      if (error !== undefined) throw new Error(error);
      return text === undefined ? undefined : JSON.parse(text);
    },
    act: async (actions) => void (await send('POST', `${session}/actions`, { actions })),
    screenshot: async () => Buffer.from(String(await send('GET', `${session}/screenshot`)), 'base64'),
  };
}

/** WebKitGTK on a screen of its own that nobody looks at, driven over WebDriver. Ask `screenMissing()` first. */
export async function openWebKit(
  programs: WebKitPrograms,
  size = { width: 1280, height: 900 },
): Promise<Wire> {
  const screen = await openScreen();
  const { child, send } = await startDriver(programs.driver, screen.display);
  try {
    const options = {
      binary: programs.browser,
      args: [
        '--automation',
        '--features=FileSystem,FileSystemWritableStream,StorageAPI,StorageAPIEstimate',
        '--enable-write-console-messages-to-stdout=true',
      ],
    };
    const made = await send('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    });
    const { sessionId, capabilities } = made as {
      sessionId: string;
      capabilities: { browserName: string; browserVersion: string };
    };
    const session = `/session/${sessionId}`;
    await send('POST', `${session}/timeouts`, { script: 20_000, pageLoad: 30_000 });
    await send('POST', `${session}/window/rect`, { x: 0, y: 0, ...size });
    const browser = `${capabilities.browserName} ${capabilities.browserVersion}`;
    return createWire(send, session, browser, () => end(send, session, child, screen));
  } catch (error) {
    child.kill('SIGTERM');
    screen.stop();
    throw error;
  }
}
