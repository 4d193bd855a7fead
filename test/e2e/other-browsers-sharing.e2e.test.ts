import type { Browser } from 'playwright';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { OTHER_BROWSERS, type OtherBrowser } from './harness/other-browsers.ts';
import { paintedInPaper } from './harness/page-finds.ts';
import { openRecorder, type Recorder } from './harness/recorder.ts';
import { freePort, startServer, type RunningServer } from './harness/serve.ts';
import { eventually, openBrowser } from './pwa-kit.ts';
import {
  makeGroup,
  markParagraph,
  openCard,
  openPerson,
  readSample,
  shareCard,
  waitShared,
  writeNote,
  type Person,
} from './sharing-kit.ts';

const built = inject('server') !== undefined;
const PAPER = 'Outcome of the Ofsted Inspection';
const GROUP = 'Children task group';
const FIRST = 'Most of their time here was spent';
const SECOND = 'Four inspectors were here';

/** A. Marsh works in Chromium; R. Sen in the other browser. */
describe.each(OTHER_BROWSERS)('3.11: sharing with $name', ({ missing, open }) => {
  let dataDir: string;
  let port: number;
  let server: RunningServer;
  let line: Recorder;
  let chromium: Browser;
  let marsh: Person;
  let sen: OtherBrowser;

  beforeAll(async () => {
    if (!built || missing !== undefined) return;
    dataDir = await mkdtemp(join(tmpdir(), 'rapporteur-other-'));
    port = await freePort();
    server = await startServer({ dataDir, port });
    line = await openRecorder(server.app);
    chromium = await openBrowser();
    [marsh, sen] = await Promise.all([openPerson(chromium, line, 'A. Marsh'), open()]);
  });
  afterAll(async () => {
    await Promise.all([sen?.close(), chromium?.close()]);
    await line?.close();
    await server?.stop();
    if (dataDir) await rm(dataDir, { recursive: true, force: true });
  });
  beforeEach((context) => {
    if (missing !== undefined) context.skip(missing);
    if (!built) context.skip('the server is not built');
  });

  test('join by link, with a name; the secret does not stay in the address', async () => {
    const link = await makeGroup(marsh, GROUP);
    await readSample(marsh, PAPER);
    await markParagraph(marsh.page, '3.5');
    await shareCard(marsh.page, await openCard(marsh.page, FIRST));
    await waitShared(marsh);
    await sen.open(link);
    await sen.fill('textbox', 'Your name', 'R. Sen');
    await sen.click('button', 'Join');
    await sen.waitForText(PAPER);
    const address = await sen.evaluate(() => location.href);
    expect(address).not.toContain(link.slice(-43));
  });

  test('the paper that was shared with it is kept there, and read', async () => {
    await sen.click('button', /^Keep offline/);
    await sen.waitForText('Ready offline');
    await sen.click('link', new RegExp(PAPER));
    await eventually(() => sen.evaluate(paintedInPaper)).not.toEqual({});
    await sen.waitForText('Written by A. Marsh');
  });

  test('a click on painted words opens their card', async () => {
    expect(await sen.has('button', /^Add note/)).toBe(false);
    await sen.clickPaperWords(FIRST);
    await eventually(() => sen.has('button', /^Add note/)).toBe(true);
  });

  test('what is marked there is shared, and seen by the one who invited', async () => {
    await sen.selectPaperWords(SECOND);
    await sen.click('button', 'Risk');
    await sen.waitForText('Saved on this computer');
    await sen.click('button', 'Share');
    await sen.waitForText(/Can the public see this paper|Everything I mark in this report/);
    if (await sen.has('button', 'The public can see it')) await sen.click('button', 'The public can see it');
    await sen.click('button', 'Share 1 finding');
    await marsh.page.getByText('Written by R. Sen').first().waitFor({ timeout: 60_000 });
  });

  test('apart: read and noted with no server; then both have both notes', async () => {
    await server.stop();
    await sen.reload();
    await eventually(() => sen.evaluate(paintedInPaper)).not.toEqual({});
    await sen.clickPaperWords(FIRST);
    await sen.click('button', /^Add note/);
    await sen.click('radio', GROUP);
    await sen.fill('textbox', 'Note', 'Seen in another browser.');
    await sen.click('button', 'Keep');
    await sen.waitForText('Seen in another browser.');
    await openCard(marsh.page, FIRST);
    await writeNote(marsh.page, 'Written at the same time.');
    server = await startServer({ dataDir, port });
    await marsh.page.getByText('Seen in another browser.').first().waitFor({ timeout: 60_000 });
    await eventually(() => sen.text()).toContain('Written at the same time.');
  });

  test('no exception and no refusal of the policy was told', () => {
    const CUT = /NetworkError|Failed to load|can’t establish a connection|ERR_/;
    expect(sen.errors.filter((text) => !CUT.test(text))).toEqual([]);
  });
});
