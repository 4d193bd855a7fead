/** What each file of flows begins with: a server, a line to it that is recorded, and members at their devices. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import type { TestContext } from 'vitest';
import { openRecorder, type Recorder } from './harness/recorder.ts';
import { freePort, startServer, type RunningServer } from './harness/serve.ts';
import { openBrowser } from './pwa-kit.ts';
import { openPerson, type Person, type PersonOptions } from './sharing-kit.ts';

export interface Flows {
  readonly line: Recorder;
  readonly browser: Browser;
  readonly dataDir: string;
  open(name: string, options?: PersonOptions): Promise<Person>;
  /** Ends the server at once, as a lost machine would; resolves when it is gone. */
  kill(): Promise<void>;
  /** A server on the same port and folder as before. */
  startAgain(): Promise<void>;
  /** For `beforeEach`: whoever reads a failed run finds in it what stood on each screen. */
  tell(context: TestContext): void;
  end(): Promise<void>;
}

/** @param env settings of the server, as in its README */
export async function openFlows(env: Readonly<Record<string, string>> = {}): Promise<Flows> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rapporteur-flows-'));
  const [port, samplesPort] = [await freePort(), await freePort()];
  const start = (): Promise<RunningServer> => startServer({ dataDir, port, samplesPort, env });
  let server = await start();
  const line = await openRecorder(server.app);
  const browser = await openBrowser();
  const people: Person[] = [];
  return {
    line,
    browser,
    dataDir,
    async open(name, options) {
      const person = await openPerson(browser, line, name, options);
      people.push(person);
      return person;
    },
    async kill() {
      process.kill(server.pid, 'SIGKILL');
      await server.stop();
    },
    async startAgain() {
      server = await start();
    },
    tell: ({ onTestFailed }) => onTestFailed(() => tellScreens(people)),
    async end() {
      await browser.close();
      await line.close();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function tellScreens(people: readonly Person[]): Promise<void> {
  for (const { name, page, problems } of people) {
    if (page.isClosed()) continue;
    const shown = await page.locator('body').innerText();
    console.error(`${name} at ${page.url()} sees:\n${shown}\n${problems.join('\n')}`);
  }
}

/** Everything that a page shows by itself from now on: dialogs, toasts, banners, and states of sharing. */
export async function watchNotices(page: Page): Promise<() => Promise<Notices>> {
  await page.evaluate(() => {
    const seen = { raised: new Set<string>(), states: new Set<string>() };
    (window as { seen?: typeof seen }).seen = seen;
    const look = (): void => {
      for (const each of document.querySelectorAll('dialog[open], .app-toast, .rp-banner'))
        seen.raised.add(each.textContent ?? '');
      for (const each of document.querySelectorAll<HTMLElement>('[data-shared]'))
        seen.states.add(each.dataset['shared'] ?? '');
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    look();
  });
  return () =>
    page.evaluate(() => {
      const { raised, states } = (window as unknown as { seen: { raised: Set<string>; states: Set<string> } })
        .seen;
      return { raised: [...raised], states: [...states].sort() };
    });
}

export interface Notices {
  readonly raised: readonly string[];
  readonly states: readonly string[];
}
