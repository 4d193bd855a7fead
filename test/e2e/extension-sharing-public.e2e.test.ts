import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  allowHere,
  askToShare,
  makeGroupHere,
  markWords,
  openFullPage,
  openSite,
  openTools,
  sendPage,
  type Answer,
  type Site,
  type Tools,
} from './extension-sharing-kit.ts';
import { CASES, COMMON, pathOf, REFUSED, SILENT } from './extension-sharing-faces.ts';
import { launch } from './extension-steps.ts';
import type { ExtensionBrowser } from './harness/extension.ts';
import { findWords, placesOf, readDisk } from './harness/leaks.ts';
import { openRecorder, type Recorder } from './harness/recorder.ts';
import { startServer, type RunningServer } from './harness/serve.ts';

const built = inject('server') !== undefined;
/** A name inside a council's network; here it leads to this machine. */
const INSIDE = 'modgov.council.local';
describe.skipIf(!built)('3.6: can the public see it? asked in a loaded extension', () => {
  let dataDir: string;
  let server: RunningServer;
  let line: Recorder;
  let ext: ExtensionBrowser;
  let site: Site;
  let elsewhere: Site;
  let app: Page;
  let tools: Tools;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'rapporteur-public-'));
    server = await startServer({ dataDir });
    line = await openRecorder(server.app);
    elsewhere = await openSite({});
    const pages: Record<string, Answer> = {
      '/public': (response) => sendPage(response, 'Open to all', COMMON, 'heron figures for everybody'),
      '/also-public': (response) => sendPage(response, 'Also open', COMMON, 'egret figures for everybody'),
      '/inside': (response) => sendPage(response, 'Intranet', COMMON, 'pipit figures of the intranet'),
      '/login': (response) => sendPage(response, 'Sign in', 'Please give your name and password to go on.'),
    };
    for (const one of CASES) {
      pages[pathOf(one)] = (response, isMember) => {
        if (!isMember) return one.toPublic(response, elsewhere.origin);
        sendPage(response, one.title, COMMON, one.words, 'Visitor number 1.');
      };
    }
    site = await openSite(pages);
    const port = new URL(site.origin).port;
    ext = await launch({ args: [`--host-resolver-rules=MAP ${INSIDE} 127.0.0.1`] });
    await ext.context.addCookies([{ name: 'member', value: '1', url: site.origin }]);
    tools = await openTools(ext, `${site.origin}/public`);
    await markWords(tools, 'heron figures for everybody');
    await tools.page.goto(`${site.origin}/also-public`);
    await markWords(tools, 'egret figures for everybody');
    for (const one of CASES) {
      await tools.page.goto(site.origin + pathOf(one));
      await markWords(tools, one.words);
    }
    const inside = await openTools(ext, `http://${INSIDE}:${port}/inside`);
    await markWords(inside, 'pipit figures of the intranet');
    app = await openFullPage(ext);
    await makeGroupHere(app, 'Children task group', 'A. Marsh', line.origin);
  });
  afterAll(async () => {
    await ext?.close();
    site?.close();
    elsewhere?.close();
    await line?.close();
    await server?.stop();
    if (dataDir) await rm(dataDir, { recursive: true, force: true });
  });

  test('[Y41] the same words without cookies: public, asked once without a cookie or a word of who asks', async () => {
    const before = site.asked.length;
    const dialog = await askToShare(app, 'Open to all', 'heron figures');
    await dialog.getByText('The public can see this paper').waitFor();
    const asked = site.asked.slice(before);
    expect(asked.map(({ path }) => path)).toEqual(['/public']);
    const { headers } = asked[0]!;
    expect([headers.cookie, headers.referer, headers.authorization]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(JSON.stringify(headers)).not.toContain(ext.id);
    await dialog.getByRole('button', { name: 'Keep it to myself' }).click();
  });

  test.each(CASES)('[Y41] $title: restricted until the member says otherwise', async (one) => {
    const dialog = await askToShare(app, one.title, one.words);
    await dialog.getByText(one.says).waitFor();
    await dialog.getByText('Until you say otherwise it counts as restricted').waitFor();
    expect(await dialog.getByRole('button', { name: /^Share/ }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Keep it to myself' }).click();
  });

  test('[Y41] an address inside a network is not asked at all', async () => {
    const before = site.asked.length;
    const dialog = await askToShare(app, 'Intranet', 'pipit figures');
    await dialog.getByText('inside a network that the public does not reach').waitFor();
    expect(await dialog.getByRole('button', { name: /^Share/ }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Keep it to myself' }).click();
    expect(site.asked.length).toBe(before);
  });

  test('[Y41] on an allowed council it is asked with no page of it open, and not followed to another site', async () => {
    await tools.page.close();
    const last = CASES.at(-1)!;
    const unasked = await askToShare(app, last.title, last.words);
    await unasked.getByText(SILENT).waitFor();
    await unasked.getByRole('button', { name: 'Keep it to myself' }).click();
    await allowHere(ext, app);
    const sent = await askToShare(app, last.title, last.words);
    await sent.getByText(REFUSED).waitFor();
    await sent.getByRole('button', { name: 'Keep it to myself' }).click();
    const before = site.asked.length;
    const open = await askToShare(app, 'Also open', 'egret figures');
    await open.getByText('The public can see this paper').waitFor();
    const { headers } = site.asked[before]!;
    expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
    expect(JSON.stringify(headers)).not.toContain(ext.id);
    await open.getByRole('button', { name: 'Keep it to myself' }).click();
  });

  test('nobody was sent to the other site, and no word has left', async () => {
    expect(elsewhere.asked).toEqual([]);
    const places = [...placesOf(line.all), ...(await readDisk(dataDir))];
    const words = [
      'heron figures',
      'egret figures',
      'pipit figures',
      ...CASES.map(({ words: said }) => said),
      ...CASES.map(pathOf),
    ];
    expect(findWords(words, places)).toEqual([]);
  });

  test('the policy lets pages of the extension open sockets over TLS and to this machine alone; pages may be of any site', async () => {
    const refused = await app.evaluate(async () => {
      const said: string[] = [];
      document.addEventListener('securitypolicyviolation', ({ blockedURI }) => void said.push(blockedURI));
      for (const url of ['wss://server.invalid/sync', 'ws://127.0.0.1:1/sync', 'ws://server.invalid/sync']) {
        try {
          await new Promise((done) => (new WebSocket(url).onerror = done));
        } catch {
          // Refused before it was tried.
        }
      }
      for (const url of ['https://server.invalid/api', 'http://127.0.0.1:1/api', 'http://server.invalid/api'])
        await fetch(url).catch(() => undefined);
      // The browser tells of it a moment later.
      for (let n = 0; n < 40 && said.length < 1; n += 1) await new Promise((done) => setTimeout(done, 50));
      return said;
    });
    // Some councils' sites have no HTTPS: their papers are fetched all the same.
    expect(refused).toEqual(['ws://server.invalid/sync']);
    const worker = ext.context.serviceWorkers().at(-1)!;
    const { permissions, host_permissions: hosts } = await worker.evaluate(() =>
      chrome.runtime.getManifest(),
    );
    expect(hosts ?? []).toEqual([]);
    expect(permissions?.toSorted()).toEqual([
      'activeTab',
      'contextMenus',
      'offscreen',
      'scripting',
      'sidePanel',
      'storage',
      'unlimitedStorage',
    ]);
  });

  test('[Y41] said by the member, who knows: then it goes, and only then', async () => {
    const { title, words } = CASES[0]!;
    const dialog = await askToShare(app, title, words);
    await dialog.getByRole('button', { name: 'The public can see it' }).click();
    await dialog.getByText('You said that the public can see this paper').waitFor();
    expect(findWords([words], placesOf(line.all))).toEqual([]);
    await dialog.getByRole('button', { name: /^Share 1 finding/ }).click();
    await expect
      .poll(() => findWords([words], placesOf(line.all)).length, { timeout: 20_000 })
      .toBeGreaterThan(0);
    expect(findWords([CASES[1]!.words], placesOf(line.all))).toEqual([]);
  });
});
