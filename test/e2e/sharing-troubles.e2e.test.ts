import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openRecorder, type Recorder } from './harness/recorder.ts';
import { freePort, startServer, type RunningServer } from './harness/serve.ts';
import { openBrowser } from './pwa-kit.ts';
import {
  goTo,
  joinByLink,
  makeGroup,
  markParagraph,
  openCard,
  openLink,
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

describe.skipIf(!built)('flows: what goes wrong on the way', () => {
  let dataDir: string;
  let port: number;
  let server: RunningServer;
  let line: Recorder;
  let browser: Browser;
  let marsh: Person;
  let sen: Person;
  let link: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'rapporteur-troubles-'));
    port = await freePort();
    server = await startServer({ dataDir, port });
    line = await openRecorder(server.app);
    browser = await openBrowser();
    marsh = await openPerson(browser, line, 'A. Marsh');
    sen = await openPerson(browser, line, 'R. Sen');
    link = await makeGroup(marsh, 'Children task group');
    await joinByLink(sen, link);
  });
  afterAll(async () => {
    await browser?.close();
    await line?.close();
    await server?.stop();
    if (dataDir) await rm(dataDir, { recursive: true, force: true });
  });

  test('the server is killed in the middle: nothing stops, nothing is lost, and it goes on by itself', async () => {
    await readSample(marsh, PAPER);
    await readSample(sen, PAPER);
    await markParagraph(marsh.page, '3.5');
    await shareCard(marsh.page, await openCard(marsh.page, FIRST));
    await openCard(sen.page, FIRST);
    process.kill(server.pid, 'SIGKILL');
    await openCard(marsh.page, FIRST);
    await writeNote(marsh.page, 'Written while there was no server.');
    await marsh.page.getByText('waiting to be shared').first().waitFor();
    for (const { page } of [marsh, sen]) expect(await page.getByRole('dialog').count()).toBe(0);
    server = await startServer({ dataDir, port });
    await sen.page.getByText('Written while there was no server.').first().waitFor({ timeout: 60_000 });
    await waitShared(marsh);
  });

  test('an invitation that was ended lets nobody in, and says so; whoever is in stays in', async () => {
    await goTo(marsh.page, '#/settings');
    await marsh.page.getByRole('button', { name: /^End/ }).first().click();
    const late = await openPerson(browser, line, 'D. Whitlow');
    await openLink(late.page, link);
    await late.page.getByLabel('Your name').fill('D. Whitlow');
    await late.page.getByRole('button', { name: 'Join', exact: true }).click();
    await late.page.getByText('This link does not open').waitFor();
    await late.page.getByText(/ended/).first().waitFor();
    await late.page.getByRole('button', { name: 'To the library' }).click();
    await late.page.getByText('Nothing kept yet').first().waitFor();
    await late.context.close();
    await sen.page.reload();
    await waitShared(sen);
  });

  test.each([
    ['cut short', (whole: string) => whole.slice(0, -9)],
    ['of a later version', (whole: string) => whole.replace('/#/i/1.', '/#/i/2.')],
    ['with a wrong secret', (whole: string) => whole.slice(0, -43) + 'A'.repeat(43)],
  ])('a link %s: a sentence, and nothing is changed', async (_name, change) => {
    const late = await openPerson(browser, line, 'D. Whitlow');
    await openLink(late.page, change(link));
    const name = late.page.getByLabel('Your name');
    const refused = late.page.getByText('This link does not open');
    await Promise.race([name.waitFor(), refused.waitFor()]);
    if (await name.isVisible()) {
      await name.fill('D. Whitlow');
      await late.page.getByRole('button', { name: 'Join', exact: true }).click();
    }
    await refused.waitFor();
    await late.context.close();
  });
});
