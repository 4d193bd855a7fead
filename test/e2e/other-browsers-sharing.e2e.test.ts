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
import { FLOWS_TRIED } from '../sharing/doors.ts';

const built = FLOWS_TRIED && inject('server') !== undefined;
const PAPER = 'Outcome of the Ofsted Inspection';
const FIRST = 'Most of their time here was spent';

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
    if (!built) context.skip('the server is not built, or has no doors yet');
  });

  test('join by link, with a name', async () => {
    const link = await makeGroup(marsh, 'Children task group');
    await readSample(marsh, PAPER);
    await markParagraph(marsh.page, '3.5');
    await shareCard(marsh.page, await openCard(marsh.page, FIRST));
    await waitShared(marsh);
    await sen.open(link);
    await sen.fill('textbox', 'Your name', 'R. Sen');
    await sen.click('button', 'Join');
    await sen.click('link', new RegExp(PAPER));
    await sen.waitForText('A. Marsh');
    expect(await sen.evaluate(() => location.href)).not.toContain(link.slice(-43));
  });

  test('the paper that was shared with it is kept, and read', async () => {
    if (await sen.has('button', /^Keep offline/)) await sen.click('button', /^Keep offline/);
    await eventually(async () => Object.keys(await sen.evaluate(paintedInPaper)).length).toBeGreaterThan(0);
  });

  test('apart: read, marked and noted with no server; then both have both', async () => {
    await server.stop();
    await sen.reload();
    await eventually(async () => Object.keys(await sen.evaluate(paintedInPaper)).length).toBeGreaterThan(0);
    await sen.click('article', new RegExp(FIRST));
    await sen.click('button', /^Add note/);
    await sen.fill('textbox', 'Note', 'Seen in another browser.');
    await sen.click('button', 'Keep');
    await openCard(marsh.page, FIRST);
    await writeNote(marsh.page, 'Written at the same time.');
    server = await startServer({ dataDir, port });
    await marsh.page.getByText('Seen in another browser.').first().waitFor({ timeout: 60_000 });
    await eventually(() => sen.text()).toContain('Written at the same time.');
  });
});
