import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  allowHere,
  markWords,
  openFullPage,
  openSite,
  openTools,
  sendPage,
  type Site,
} from './extension-sharing-kit.ts';
import { launch, paintedWords } from './extension-steps.ts';
import { attachToPanel, type ExtensionBrowser } from './harness/extension.ts';
import { openRecorder, type Recorder } from './harness/recorder.ts';
import { poll } from './harness/poll.ts';
import { startServer, type RunningServer } from './harness/serve.ts';
import { openBrowser } from './pwa-kit.ts';
import { addDevice, goTo, openPerson, type Person } from './sharing-kit.ts';

const built = inject('server') !== undefined;
const TITLE = 'Budget monitoring';
const WORDS = 'the overspend on placements';
const LOST = 'This device was reported lost';

/** What the browser keeps for the extension, besides the addresses of its own registered scripts. */
interface Kept {
  readonly storage: string;
  readonly origins: readonly string[];
  readonly scripts: readonly string[];
}

describe.skipIf(!built)('3.3: an extension that was reported lost keeps nothing', () => {
  let folder: string;
  let server: RunningServer;
  let line: Recorder;
  let browser: Browser;
  let tablet: Person;
  let site: Site;
  let ext: ExtensionBrowser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapporteur-lost-'));
    server = await startServer();
    line = await openRecorder(server.app);
    site = await openSite({
      '/paper': (response) => sendPage(response, TITLE, `Reasons for ${WORDS} were given.`),
    });
    browser = await openBrowser();
    tablet = await openPerson(browser, line, 'Tablet');
    ext = await launch({ userDataDir: folder });
  });
  afterAll(async () => {
    await ext?.close();
    await browser?.close();
    site?.close();
    await line?.close();
    await server?.stop();
    if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  const kept = async (): Promise<Kept> => {
    const worker = await poll('a worker', () => ext.context.serviceWorkers().at(-1));
    return worker.evaluate(async () => ({
      storage: JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]),
      origins: (await chrome.permissions.getAll()).origins ?? [],
      scripts: (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id),
    }));
  };
  const NOTHING: Kept = { storage: '[{},{}]', origins: [], scripts: [] };

  /** The extension becomes one of the member's devices, by a link that the tablet makes. */
  const becomeDevice = async (app: Page): Promise<void> => {
    const link = await addDevice(tablet);
    await app.bringToFront();
    await goTo(app, '#/join');
    await app.getByLabel('Code or link').fill(link);
    await app.getByRole('button', { name: 'Go on' }).click();
    await app.getByRole('button', { name: 'Use it here' }).click();
  };
  const reportLost = async (): Promise<void> => {
    await goTo(tablet.page, '#/settings');
    await tablet.page.getByRole('button', { name: /^Lost: .*browser extension/ }).click();
    await tablet.page.getByRole('button', { name: 'Report it as lost' }).click();
  };
  const holdsNothing = async (app: Page): Promise<void> => {
    await app.getByText(LOST).first().waitFor();
    // It is said first, then everything goes, and the page loads itself again.
    const left = (): Promise<readonly string[]> =>
      app
        .evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''))
        .catch(() => ['w/not/r/known']);
    await expect.poll(async () => (await left()).filter((name) => /^w\/.*\/r\//.test(name))).toEqual([]);
    await app.getByText(LOST).first().waitFor();
    expect(await app.getByText(TITLE).count()).toBe(0);
  };

  test('the extension is one of the member’s devices: what is marked on a page is on the tablet', async () => {
    const app = await openFullPage(ext);
    await becomeDevice(app);
    const tools = await openTools(ext, `${site.origin}/paper`);
    await markWords(tools, WORDS);
    await goTo(tablet.page, '#/');
    await tablet.page.locator('.rp-row-link', { hasText: TITLE }).first().waitFor({ timeout: 30_000 });
  });

  test('[Y41] the web app cannot ask a committee’s site: restricted there until the member says otherwise', async () => {
    const { page } = tablet;
    const before = site.asked.length;
    await page.locator('.rp-row-link', { hasText: TITLE }).first().click();
    const card = page.getByRole('article').filter({ hasText: WORDS }).first();
    await card.click();
    await card.getByRole('button', { name: 'Share' }).click();
    await page.getByLabel('Name of the group').fill('Budget task group');
    await page.getByRole('button', { name: 'Go on' }).click();
    const dialog = page.getByRole('dialog', { name: /^Share with/ });
    await dialog.getByText('could not be asked from here').waitFor();
    await dialog.getByText('Until you say otherwise it counts as restricted').waitFor();
    expect(await dialog.getByRole('button', { name: /^Share/ }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Keep it to myself' }).click();
    expect(site.asked.length).toBe(before);
  });

  test('[Y37] lost with the browser closed: at the next start it learns of it with no page open, and wipes', async () => {
    await allowHere(
      ext,
      ext.context.pages().find((page) => page.url().includes('app.html'))!,
    );
    const worker = await poll('a worker', () => ext.context.serviceWorkers().at(-1));
    // Words that wait to be saved, and a council that was allowed.
    await worker.evaluate(
      (words) => chrome.storage.local.set({ councils: ['http://127.0.0.1/*'], 'out/1#2': words }),
      WORDS,
    );
    expect(await kept()).toMatchObject({ origins: ['http://127.0.0.1/*'] });
    await ext.close();
    await reportLost();
    ext = await launch({ userDataDir: folder });
    await expect.poll(kept, { timeout: 30_000 }).toEqual(NOTHING);
    await holdsNothing(await openFullPage(ext));
  });

  test('it can be added again, and has everything again', async () => {
    const app = ext.context.pages().find((page) => page.url().includes('app.html'))!;
    await becomeDevice(app);
    await app.locator('.rp-row-link', { hasText: TITLE }).first().waitFor({ timeout: 30_000 });
    expect(await app.getByText(LOST).count()).toBe(0);
  });

  test('[Y37] lost with its pages open: each says so, and what was painted in a page is gone', async () => {
    const app = ext.context.pages().find((page) => page.url().includes('app.html'))!;
    const { page } = await openTools(ext, `${site.origin}/paper`);
    await poll('paint', async () => (await paintedWords(page)).join(' ').includes('placements'));
    await reportLost();
    await expect.poll(kept, { timeout: 30_000 }).toEqual(NOTHING);
    await holdsNothing(app);
    const panel = await poll('the panel', () => attachToPanel(ext).catch(() => undefined));
    await panel.waitForText(LOST);
    await expect.poll(() => paintedWords(page)).toEqual([]);
  });
});
