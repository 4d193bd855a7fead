import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openRecorder, type Recorder } from './harness/recorder.ts';
import { startServer, type RunningServer } from './harness/serve.ts';
import { openBrowser } from './pwa-kit.ts';
import {
  addDevice,
  expectQuiet,
  goTo,
  markParagraph,
  openCard,
  openLink,
  openPerson,
  readSample,
  waitShared,
  writeNote,
  type Person,
} from './sharing-kit.ts';
import { FLOWS_TRIED } from '../sharing/doors.ts';

const built = FLOWS_TRIED && inject('server') !== undefined;
const PAPER = 'Outcome of the Ofsted Inspection';
const FIRST = 'Most of their time here was spent';

describe.skipIf(!built)('flows: one member, two devices', () => {
  let server: RunningServer;
  let line: Recorder;
  let browser: Browser;
  let laptop: Person;
  let tablet: Person;

  beforeAll(async () => {
    server = await startServer();
    line = await openRecorder(server.app);
    browser = await openBrowser();
    laptop = await openPerson(browser, line, 'Laptop');
    tablet = await openPerson(browser, line, 'Tablet', {
      viewport: { width: 834, height: 1112 },
      touch: true,
    });
  });
  afterAll(async () => {
    await browser?.close();
    await line?.close();
    await server?.stop();
  });

  test('by link: what was marked on the laptop is on the tablet, and the kept paper with it', async () => {
    await readSample(laptop, PAPER);
    await markParagraph(laptop.page, '3.5');
    await openCard(laptop.page, FIRST);
    await writeNote(laptop.page, 'First thought.');
    const link = await addDevice(laptop);
    await openLink(tablet.page, link);
    await tablet.page.getByRole('button', { name: 'Use it here' }).click();
    await tablet.page.locator('.rp-row-link', { hasText: PAPER }).first().waitFor({ timeout: 30_000 });
    await readSample(tablet, PAPER);
    await tablet.page.getByText('First thought.').first().waitFor();
    await waitShared(laptop);
  });

  test('one note edited on both while apart: both versions stay, and their author joins them', async () => {
    for (const device of [laptop, tablet]) await device.offline(true);
    for (const [device, text] of [
      [laptop, 'First thought, on the laptop.'],
      [tablet, 'First thought, on the tablet.'],
    ] as const) {
      await openCard(device.page, FIRST);
      await writeNote(device.page, text);
    }
    for (const device of [laptop, tablet]) await device.offline(false);
    for (const { page } of [laptop, tablet]) {
      await openCard(page, FIRST);
      await page.getByText('You wrote two versions').first().waitFor({ timeout: 30_000 });
      await page.getByText('First thought, on the laptop.').first().waitFor();
      await page.getByText('First thought, on the tablet.').first().waitFor();
    }
    await laptop.page.getByRole('button', { name: 'Join them' }).click();
    await laptop.page.getByRole('button', { name: 'Keep' }).click();
    await tablet.page
      .getByText('You wrote two versions')
      .first()
      .waitFor({ state: 'detached', timeout: 30_000 });
    const note = tablet.page.locator('.rp-note', { hasText: 'on the laptop.' }).first();
    await note.waitFor();
    expect(await note.textContent()).toContain('on the tablet.');
  });

  test('a lost device is refused at its next contact and wipes what it holds', async () => {
    await goTo(laptop.page, '#/settings');
    await laptop.page.getByRole('button', { name: /^Lost/ }).first().click();
    await laptop.page.getByRole('button', { name: 'Report it as lost' }).click();
    await tablet.page.getByText('This device was reported lost').waitFor({ timeout: 30_000 });
    const left = await tablet.page.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name);
      const files: string[] = [];
      for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
      return { names, files };
    });
    expect(left.files).toEqual([]);
    expect(left.names.filter((name) => name?.startsWith('w/'))).toEqual([]);
    await tablet.page.reload();
    expect(await tablet.page.getByText(PAPER).count()).toBe(0);
  });

  test('nothing was thrown, and the policy refused nothing', () => expectQuiet(laptop, tablet));
});
