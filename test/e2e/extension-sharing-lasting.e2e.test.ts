import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  askToShare,
  makeGroupHere,
  markWords,
  openFullPage,
  openSite,
  openTools,
  sendPage,
  type Site,
  type Tools,
} from './extension-sharing-kit.ts';
import { waitingHere } from './extension-outbox-steps.ts';
import { launch } from './extension-steps.ts';
import { sendTo } from './harness/connection.ts';
import { extensionUrl, type ExtensionBrowser } from './harness/extension.ts';
import { killOffscreen, killWorker } from './harness/kill.ts';
import { selectText } from './harness/page-tools.ts';
import { poll } from './harness/poll.ts';
import { openRecorder, type Recorder } from './harness/recorder.ts';
import { startServer, type RunningServer } from './harness/serve.ts';
import { openBrowser } from './pwa-kit.ts';
import { joinByLink, openPerson, type Person } from './sharing-kit.ts';

const built = inject('server') !== undefined;
const TITLE = 'Transport savings';
const BIRDS = [
  'heron',
  'gannet',
  'plover',
  'curlew',
  'dunlin',
  'avocet',
  'whimbrel',
  'kittiwake',
  'redshank',
  'egret',
];
const wordsOf = (bird: string): string => `the ${bird} route saved money`;
const ROUNDS = 6;

/** 0 to 1, the same again for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How many sockets were opened so far. */
const linesOf = (line: Recorder): number =>
  line.all.filter(({ what, bytes }) => what === 'frame /sync' && bytes.includes('Sec-WebSocket-Key')).length;

const isGone = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
};

describe.skipIf(!built)('what the extension shares outlasts whatever is killed', () => {
  let folder: string;
  let dataDir: string;
  let server: RunningServer;
  let line: Recorder;
  let browser: Browser;
  let sen: Person;
  let site: Site;
  let ext: ExtensionBrowser;
  let tools: Tools;
  /** Said to be saved: nothing of them waits in the browser's storage. */
  const saved = new Set<string>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapporteur-lasting-'));
    dataDir = await mkdtemp(join(tmpdir(), 'rapporteur-lasting-data-'));
    server = await startServer({ dataDir });
    line = await openRecorder(server.app);
    const paragraphs = BIRDS.map((bird) => `In the second year ${wordsOf(bird)}, as the table shows.`);
    site = await openSite({ '/paper': (response) => sendPage(response, TITLE, ...paragraphs) });
    browser = await openBrowser();
    sen = await openPerson(browser, line, 'R. Sen');
    ext = await launch({ userDataDir: folder });
  });
  afterAll(async () => {
    await ext?.close().catch(() => undefined);
    await browser?.close();
    site?.close();
    await line?.close();
    await server?.stop();
    for (const each of [folder, dataDir])
      if (each) await rm(each, { recursive: true, force: true, maxRetries: 5 });
  });

  /** The browser ends as when the machine's battery does. */
  const killBrowser = async (): Promise<void> => {
    const { processInfo } = await sendTo(ext.browser, 'SystemInfo.getProcessInfo', {});
    const { id } = (processInfo as { type: string; id: number }[]).find(({ type }) => type === 'browser')!;
    process.kill(id, 'SIGKILL');
    await poll('the end of the browser', () => isGone(id));
    await ext.close().catch(() => undefined);
  };
  const openPaper = async (): Promise<void> => {
    tools = await openTools(ext, `${site.origin}/paper`);
  };
  const countHere = async (): Promise<number> =>
    Number(/Findings on this page (\d+)/.exec(await tools.panel.text())?.[1] ?? 0);
  /** On the other member's screen. */
  const arrives = (words: string): Promise<void> =>
    sen.page.getByRole('article').filter({ hasText: words }).first().waitFor({ timeout: 150_000 });

  test('a finding marked on a committee’s page and shared is on another member’s page', async () => {
    await openPaper();
    await markWords(tools, wordsOf(BIRDS[0]!));
    const app: Page = await openFullPage(ext);
    const link = await makeGroupHere(app, 'Transport task group', 'A. Marsh', line.origin);
    await joinByLink(sen, link);
    const dialog = await askToShare(app, TITLE, wordsOf(BIRDS[0]!));
    await dialog.getByLabel('Everything I mark in this report from now on').check();
    await dialog.getByRole('button', { name: /^Share 1 finding/ }).click();
    await sen.page.locator('.rp-row-link', { hasText: TITLE }).first().click();
    await arrives(wordsOf(BIRDS[0]!));
    await app.close();
    saved.add(wordsOf(BIRDS[0]!));
  });

  test(
    '[Y31] [Y32] worker, offscreen document and browser killed at random moments between mark and shared',
    { timeout: 240_000 },
    async () => {
      const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
      const random = createRandom(seed);
      const kinds = ['worker', 'offscreen', 'browser'] as const;
      console.log(`seed ${seed}`);
      for (let round = 1; round <= ROUNDS; round += 1) {
        const words = wordsOf(BIRDS[round]!);
        const kind = kinds[Math.floor(random() * kinds.length)]!;
        await tools.page.bringToFront();
        await selectText(tools.page, words);
        await poll('the toolbar', async () => (await tools.surface.count('toolbar')) > 0);
        await tools.page.keyboard.press('m');
        await new Promise((resolve) => setTimeout(resolve, random() * 400));
        const said = await tools.panel.text();
        const isSaved =
          said.includes(`Findings on this page ${saved.size + 1}`) && !said.includes('being saved');
        console.log(`${kind} killed, ${isSaved ? 'saved' : 'not yet saved'}`);
        // A mark that was not yet said to be saved may go with the browser, and with nothing else.
        if (isSaved || kind !== 'browser') saved.add(words);
        if (kind === 'worker') await killWorker(ext);
        else if (kind === 'offscreen') await killOffscreen(ext);
        else {
          await killBrowser();
          ext = await launch({ userDataDir: folder });
          await openPaper();
        }
        // What waited is saved when its page is there again.
        await poll(
          'an empty outbox',
          async () => (await tools.panel.evaluate(waitingHere)).length === 0,
          60_000,
        );
        await poll('what is saved', async () => (await countHere()) >= saved.size, 60_000);
        // One that was saved a moment before its browser was killed, and never said so.
        if ((await countHere()) > saved.size) saved.add(words);
      }
      for (const words of saved) await arrives(words);
    },
  );

  test(
    '[Y31] what waited for the server when the browser was killed is shared after its next start, no page of ours open',
    { timeout: 240_000 },
    async () => {
      const port = Number(new URL(server.app).port);
      await server.stop();
      line.cut();
      const words = wordsOf(BIRDS.at(-3)!);
      await markWords(tools, words);
      await poll('what is saved', async () => (await countHere()) === saved.size + 1);
      await poll('an empty outbox', async () => (await tools.panel.evaluate(waitingHere)).length === 0);
      await killBrowser();
      server = await startServer({ dataDir, port });
      ext = await launch({ userDataDir: folder });
      await arrives(words);
      expect(ext.context.pages().map((page) => page.url())).toEqual(['about:blank']);
    },
  );

  test('[Y33] full page, panel and hidden page have one line to the server; one that is mute does not keep it', async () => {
    await openPaper();
    const before = linesOf(line);
    const app = await openFullPage(ext);
    await markWords(tools, wordsOf(BIRDS.at(-2)!));
    await arrives(wordsOf(BIRDS.at(-2)!));
    expect(linesOf(line)).toBe(before);
    // As a page that was suspended: it holds the lock and answers nobody.
    const mute = await ext.context.newPage();
    await mute.goto(extensionUrl(ext, 'options.html'));
    await mute.evaluate(() => {
      void navigator.locks.request('leader', { steal: true }, () => new Promise(() => undefined));
    });
    await expect.poll(() => linesOf(line), { timeout: 60_000 }).toBeGreaterThan(before);
    await markWords(tools, wordsOf(BIRDS.at(-1)!));
    await arrives(wordsOf(BIRDS.at(-1)!));
    await app
      .getByText(/^Shared, \d/)
      .first()
      .waitFor();
  });
});
