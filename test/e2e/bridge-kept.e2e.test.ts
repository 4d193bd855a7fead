import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../.ci/tree.mjs';
import { app, countLater, LATER, markOne, pair, WORDS } from './bridge-kit.ts';
import { enter, launch, openMarking, samplePath, waitForPaint } from './extension-steps.ts';
import { sendTo } from './harness/connection.ts';
import { allowHost, extensionUrl, surfaceOf, targets, type ExtensionBrowser } from './harness/extension.ts';
import { poll } from './harness/poll.ts';

const HOST = 'http://127.0.0.1/*';

/** The profile of a browser whose extension has one finding and is joined with the PWA; each test has a copy. */
let paired: string;
let profile: string;
let ext: ExtensionBrowser | undefined;

const createProfile = (): Promise<string> => mkdtemp(join(tmpdir(), 'rapporteur-profile-'));
const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 });

beforeAll(async () => {
  paired = await createProfile();
  const first = await launch({ userDataDir: paired });
  await allowHost(first, HOST);
  await markOne(first, WORDS, '1');
  await pair(first);
  await first.close();
});

afterEach(async () => {
  await ext?.close();
  ext = undefined;
  await remove(profile);
});

afterAll(() => remove(paired));

async function launchPaired(): Promise<ExtensionBrowser> {
  profile = await createProfile();
  await cp(paired, profile, { recursive: true });
  return (ext = await launch({ userDataDir: profile }));
}

/** The PWA's tab, joined with the extension. */
async function openJoined(browser: ExtensionBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`${app()}/`);
  const { panel } = await enter(browser, page);
  await panel.waitForText('Joined now.');
  return page;
}

/** Loads the extension anew, as a developer's reload or an update does. Resolves when there is a new worker. */
async function reloadExtension(browser: ExtensionBrowser): Promise<void> {
  const before = await workerIds(browser);
  const path = process.env.EXTENSION_DIST ?? join(root, 'dist/extension');
  await sendTo(browser.browser, 'Extensions.loadUnpacked', { path });
  await poll('a new worker', async () => (await workerIds(browser)).some((id) => !before.includes(id)));
}

async function workerIds(browser: ExtensionBrowser): Promise<readonly string[]> {
  const all = await targets(browser);
  return all.filter(({ type }) => type === 'service_worker').map(({ targetId }) => targetId);
}

/** Takes a host away in the browser's own page of the extension. */
async function removeHost(browser: ExtensionBrowser): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto('chrome://extensions');
  const surface = await surfaceOf(browser, page);
  await surface.evaluate(
    (id: string, host: string) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { removeHostPermission(id: string, host: string): Promise<void> };
      };
      return developerPrivate.removeHostPermission(id, host);
    },
    browser.id,
    HOST,
  );
  await page.close();
}

describe('[Y8] a pairing that is taken back ends at once, also for an open tab', () => {
  test('withdrawn in the options page', async () => {
    const browser = await launchPaired();
    const page = await openJoined(browser);
    const options = await browser.context.newPage();
    await options.goto(extensionUrl(browser, 'options.html'));
    await options.getByRole('button', { name: `Withdraw ${app()}` }).click();
    await options.getByText('None is paired').waitFor();
    await markOne(browser, LATER, '5');
    await page.waitForTimeout(1_500);
    await expect.poll(() => countLater(page), { timeout: 15_000 }).toBe(1);
  });

  test('the site taken away in the browser itself', async () => {
    const browser = await launchPaired();
    const page = await openJoined(browser);
    await removeHost(browser);
    const options = await browser.context.newPage();
    await options.goto(extensionUrl(browser, 'options.html'));
    await options.getByText('None is paired').waitFor();
    await markOne(browser, LATER, '5');
    await page.waitForTimeout(1_500);
    await expect.poll(() => countLater(page), { timeout: 15_000 }).toBe(1);
  });
});

describe('[Y8] a pairing that was made lasts', () => {
  test('an open tab of the PWA joins again by itself after the extension was reloaded', async () => {
    const browser = await launchPaired();
    const page = await openJoined(browser);
    await reloadExtension(browser);
    await page.waitForTimeout(1_000);
    await markOne(browser, LATER, '5');
    await poll('the later mark in the PWA', async () => (await countLater(page)) > 1);
  });

  test('bytes that were cut off while they came are asked for again by the next join', async () => {
    const browser = await launchPaired();
    const page = await openJoined(browser);
    await poll('the kept page', async () => (await countLater(page)) > 0);
    await page.evaluate(async () => {
      const files = await (await navigator.storage.getDirectory()).getDirectoryHandle('files');
      for await (const handle of files.values())
        await (await (handle as FileSystemFileHandle).createWritable()).close();
    });
    expect(await countLater(page)).toBe(0);
    await page.reload();
    await poll('the kept page again', async () => (await countLater(page)) > 0);
  });

  test('where the browser forgot the script, the click on the tab joins it again', async () => {
    const browser = await launchPaired();
    const page = await openJoined(browser);
    const options = await browser.context.newPage();
    await options.goto(extensionUrl(browser, 'options.html'));
    await options.evaluate(() => chrome.scripting.unregisterContentScripts({ ids: ['bridge'] }));
    await options.close();
    await page.reload();
    await page.waitForTimeout(500);
    const { panel } = await enter(browser, page);
    await panel.waitForText('Joined now.');
  });

  test('an allowed council is read without a click after the extension was reloaded', async () => {
    const browser = await launchPaired();
    const { page, panel } = await openMarking(browser, await samplePath('Outcome of the Ofsted'));
    await panel.click('button', 'Allow this council');
    await panel.waitForText('Allowed: findings show here without a click');
    await reloadExtension(browser);
    await page.waitForTimeout(500);
    await page.reload();
    await waitForPaint(page, WORDS.split(' ').at(-1)!);
  });

  test('the PWA joins by itself in a browser that was started again', async () => {
    const browser = await launchPaired();
    const page = await browser.context.newPage();
    await page.goto(`${app()}/`);
    await markOne(browser, LATER, '5');
    await poll('the later mark in the PWA', async () => (await countLater(page)) > 1);
    const { panel } = await enter(browser, page);
    await panel.waitForText('Joined now.');
  });
});
