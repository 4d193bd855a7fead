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
} from './extension-sharing-kit.ts';
import { enter, launch } from './extension-steps.ts';
import { allowHost, type ExtensionBrowser } from './harness/extension.ts';
import { openRecorder, type Recorder } from './harness/recorder.ts';
import { startServer, type RunningServer } from './harness/serve.ts';
import { openApp, openBrowser } from './pwa-kit.ts';
import { addDevice, goTo, joinByLink, makeGroup, openPerson, type Person } from './sharing-kit.ts';

const built = inject('server') !== undefined;
const TITLE = 'Library opening hours';
const WORDS = 'four libraries open on Sundays';
const THEIRS = 'Culture task group';
const UNTICKED = 'Whips office';

describe.skipIf(!built)('a paired extension shares with the groups of the web app', () => {
  let server: RunningServer;
  let line: Recorder;
  let browser: Browser;
  let sen: Person;
  let marsh: Person;
  let site: Site;
  let ext: ExtensionBrowser;
  let full: Page;

  beforeAll(async () => {
    server = await startServer();
    line = await openRecorder(server.app);
    site = await openSite({ '/hours': (response) => sendPage(response, TITLE, `From May ${WORDS}.`) });
    browser = await openBrowser();
    sen = await openPerson(browser, line, 'R. Sen');
    ext = await launch();
    await allowHost(ext, 'http://127.0.0.1/*');
    const page = await ext.context.newPage();
    await openApp(page, `${line.origin}/`);
    const alone = { problems: [], offline: () => Promise.resolve() };
    marsh = { name: 'A. Marsh', context: ext.context, page, ...alone };
    await joinByLink(sen, await makeGroup(marsh, THEIRS));
    full = await openFullPage(ext);
    await makeGroupHere(full, UNTICKED, 'A. Marsh', line.origin);
  });
  afterAll(async () => {
    await ext?.close();
    await browser?.close();
    site?.close();
    await line?.close();
    await server?.stop();
  });

  const groupsIn = async (page: Page): Promise<string[]> => {
    await goTo(page, '#/settings');
    const section = page.getByRole('region', { name: 'Groups' });
    return (await section.getByRole('heading', { level: 3 }).allTextContents()).map((text) => text.trim());
  };

  test('[Y51] [Y52] after pairing the app’s group is in the extension, and the one that was not ticked stays there', async () => {
    await marsh.page.bringToFront();
    const { panel } = await enter(ext, marsh.page);
    await panel.click('button', 'Join this library');
    await panel.waitForText('Join only if both sides show these digits');
    await panel.click('checkbox', new RegExp(UNTICKED));
    await panel.click('button', 'They are the same: join');
    await marsh.page.getByText('are one library now').waitFor();
    await expect.poll(() => groupsIn(full), { timeout: 30_000 }).toEqual([UNTICKED, THEIRS].toSorted());
    await expect.poll(() => groupsIn(marsh.page)).toEqual([THEIRS]);
  });

  test('a mark made on a committee’s page is shared with it, and reaches its other member', async () => {
    await markWords(await openTools(ext, `${site.origin}/hours`), WORDS);
    await full.bringToFront();
    await goTo(full, '#/');
    const dialog = await askToShare(full, TITLE, WORDS, THEIRS);
    await dialog.getByText('The public can see this paper').waitFor();
    await dialog.getByRole('button', { name: /^Share 1 finding/ }).click();
    await sen.page.locator('.rp-row-link', { hasText: TITLE }).first().click({ timeout: 60_000 });
    await sen.page.getByRole('article').filter({ hasText: WORDS }).first().waitFor({ timeout: 60_000 });
  });

  test('[Y51] nor does it arrive later', async () => {
    await marsh.page.reload();
    await marsh.page.getByText(THEIRS).first().waitFor();
    expect(await groupsIn(marsh.page)).toEqual([THEIRS]);
  });

  test('[Y65] the web app reported lost on the tablet: the extension in the same browser is lost with it, and fills nothing', async () => {
    const tablet = await openPerson(browser, line, 'Tablet');
    const link = await addDevice(marsh);
    await goTo(tablet.page, '#/join');
    await tablet.page.getByLabel('Code or link').fill(link);
    await tablet.page.getByRole('button', { name: 'Go on' }).click();
    await tablet.page.getByRole('button', { name: 'Use it here' }).click();
    await tablet.page.locator('.rp-row-link', { hasText: TITLE }).first().waitFor({ timeout: 60_000 });
    await goTo(tablet.page, '#/settings');
    const devices = tablet.page.getByRole('list', { name: 'My devices' });
    await expect.poll(() => devices.getByRole('listitem').count(), { timeout: 30_000 }).toBe(3);
    await devices.getByRole('button', { name: /^Lost: (?!.*extension)/ }).click();
    await devices.getByText(/In the same browser, and lost together with it: .*extension/).waitFor();
    await devices.getByRole('button', { name: 'Report it as lost' }).click();
    for (const page of [marsh.page, full]) {
      await page.getByText('This device was reported lost').first().waitFor({ timeout: 60_000 });
      await expect
        .poll(() =>
          page
            .getByText(TITLE)
            .count()
            .catch(() => 1),
        )
        .toBe(0);
    }
    // Whatever comes over the bridge comes at a start.
    await marsh.page.reload();
    await marsh.page.getByText('This device was reported lost').first().waitFor();
    await full.bringToFront();
    await marsh.page.bringToFront();
    expect(await marsh.page.getByText(TITLE).count()).toBe(0);
  });
});
