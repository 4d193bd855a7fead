import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openServer, type RunningServer } from '../../server/open-server.ts';
import { freePort } from './harness/serve.ts';
import { eventually, openApp, openBrowser, openProfile, watchPage } from './pwa-kit.ts';

const root = new URL('../..', import.meta.url).pathname;
const built = inject('server') === undefined ? undefined : (process.env.PWA_DIST ?? join(root, 'dist/pwa'));

/** The built app in a folder of its own, so that a test can break it. */
async function serveCopy(): Promise<{ folder: string; server: RunningServer }> {
  const home = await mkdtemp(join(tmpdir(), 'rapporteur-pwa-'));
  await cp(built!, join(home, 'dist/pwa'), { recursive: true });
  await cp(join(root, 'package.json'), join(home, 'package.json'));
  const started = await openServer(
    { host: '127.0.0.1', port: await freePort(), samplesPort: 'none', dataDir: join(home, 'data') },
    home,
  );
  if (!started.ok) throw new Error(JSON.stringify(started));
  return { folder: home, server: started.value };
}

/** The revision of index.html in the list of what is kept; its fields come in either order. */
const REVISION =
  /[`"]revision[`"]:[`"]([0-9a-f]+)[`"],[`"]url[`"]:[`"]index\.html[`"]|revision:[`"]([0-9a-f]+)[`"],url:[`"]index\.html/;

async function installErrors(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  return installabilityErrors.map(({ errorId }) => errorId);
}

describe.skipIf(built === undefined)('16: installing and updating', () => {
  let browser: Browser;
  let copy: Awaited<ReturnType<typeof serveCopy>>;

  beforeAll(async () => {
    browser = await openBrowser();
    copy = await serveCopy();
  });
  afterAll(async () => {
    await browser.close();
    await copy.server.close();
    await rm(copy.folder, { recursive: true, force: true });
  });

  test('no installability errors; a broken manifest has some', async () => {
    // A profile of its own: private windows cannot install anything.
    const context = await openProfile(join(copy.folder, 'profile'));
    const { page } = await watchPage(context);
    await openApp(page, copy.server.appUrl);
    await eventually(() => installErrors(page)).toEqual([]);

    const path = join(copy.folder, 'dist/pwa/manifest.webmanifest');
    const sound = await readFile(path, 'utf8');
    await writeFile(path, sound.replaceAll('"icons"', '"no-icons"'));
    const broken = await browser.newContext({ serviceWorkers: 'block' });
    const other = await broken.newPage();
    await other.goto(copy.server.appUrl);
    await eventually(() => installErrors(other)).toContain('manifest-missing-suitable-icon');
    await writeFile(path, sound);
    await Promise.all([context.close(), broken.close()]);
  });

  test('an update asks before it reloads, and reloads once when told to', async () => {
    const context = await browser.newContext();
    const { page } = await watchPage(context);
    await openApp(page, copy.server.appUrl);
    await page.evaluate(() => ((window as { stamp?: number }).stamp = 1));
    const stamp = (): Promise<number | undefined> =>
      page.evaluate(() => (window as { stamp?: number }).stamp);

    const index = join(copy.folder, 'dist/pwa/index.html');
    await writeFile(
      index,
      (await readFile(index, 'utf8')).replace('</head>', '<meta name="build" content="2"></head>'),
    );
    const worker = join(copy.folder, 'dist/pwa/sw.js');
    const script = await readFile(worker, 'utf8');
    const newer = script.replace(REVISION, (all, revision: string) => all.replace(revision, 'feedc0de'));
    expect(newer).not.toBe(script);
    await writeFile(worker, `${newer}\n// newer`);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());

    await page.getByText('A new version of Rapporteur is ready.').waitFor();
    await page.waitForTimeout(500);
    expect(await stamp()).toBe(1);
    await page.getByRole('button', { name: 'Reload now' }).click();
    await eventually(stamp).toBeUndefined();
    await page.locator('main#page').waitFor();
    await page.waitForTimeout(500);
    expect(await page.getByText('A new version of Rapporteur is ready.').count()).toBe(0);
    await context.close();
  });

  test('on an iPad in a tab the Home Screen is explained before anything can be kept', async () => {
    const context = await browser.newContext({
      userAgent:
        'Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
      hasTouch: true,
      viewport: { width: 820, height: 1180 },
    });
    const { page } = await watchPage(context);
    await page.goto(copy.server.appUrl);
    await page.getByText('Add Rapporteur to the Home Screen first').waitFor();
    expect(await page.getByText('seven days without use').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Try the sample library' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Go on in this tab' }).click();
    await page.getByRole('button', { name: 'Try the sample library' }).click();
    await page.locator('.rp-row-link').first().waitFor();
    expect(await page.getByText('Save a copy at least once a week').count()).toBe(1);
    await context.close();
  });
});
