import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { eventually, paperShown } from './pwa-kit.ts';
import {
  addDevice,
  expectQuiet,
  goTo,
  markParagraph,
  openCard,
  openLink,
  readSample,
  waitShared,
  writeNote,
  type Person,
} from './sharing-kit.ts';
import { readKept, touchCard, waitKept } from './sharing-devices-kit.ts';
import { openFlows, type Flows } from './sharing-opening.ts';

const PAPER = 'Outcome of the Ofsted Inspection';
const FIRST = 'Most of their time here was spent';

/** Opens the card on the laptop's margin, or at the foot of the tablet's narrow screen. */
async function openNoted(device: Person): Promise<void> {
  if (!device.page.url().includes('#/r/')) await readSample(device, PAPER);
  if (device.name === 'Laptop') await openCard(device.page, FIRST);
  else await touchCard(device.page, FIRST, '3.5');
}

describe.skipIf(inject('server') === undefined)('flows: one member, two devices', () => {
  let flows: Flows;
  let laptop: Person;
  let tablet: Person;

  beforeAll(async () => {
    flows = await openFlows();
    laptop = await flows.open('Laptop');
    tablet = await flows.open('Tablet', {
      viewport: { width: 834, height: 1112 },
      touch: true,
    });
  }, 120_000);
  beforeEach((context) => flows.tell(context));
  afterAll(() => flows?.end());

  test('by link: what was marked on the laptop is on the tablet, and the kept papers with it', async () => {
    await readSample(laptop, PAPER);
    await markParagraph(laptop.page, '3.5');
    await openCard(laptop.page, FIRST);
    await writeNote(laptop.page, 'First thought.');
    const link = await addDevice(laptop);
    await openLink(tablet.page, link);
    // What is said before anything is done: where it leads, and what that server can see.
    await tablet.page.getByText('never the words').first().waitFor();
    await tablet.page.getByRole('button', { name: 'Use it here' }).click();
    await tablet.page.locator('.rp-row-link', { hasText: PAPER }).first().waitFor({ timeout: 30_000 });
    await waitKept(tablet.page, PAPER);
    await readSample(tablet, PAPER);
    const card = await touchCard(tablet.page, FIRST, '3.5');
    await card.getByText('First thought.').waitFor();
    // Who can read it, on the card itself.
    await card.getByText('Only you').first().waitFor();
    for (const device of [laptop, tablet]) await waitShared(device);
  }, 120_000);

  test('the tablet reads and marks on the train: offline, after the app was closed and opened again', async () => {
    await tablet.offline(true);
    await tablet.page.reload();
    await paperShown(tablet.page);
    const card = await touchCard(tablet.page, FIRST, '3.5');
    await card.getByText('First thought.').waitFor();
    await tablet.offline(false);
  }, 120_000);

  test('one note edited on both while apart: both versions stay, and their author joins them', async () => {
    for (const device of [laptop, tablet]) await device.offline(true);
    for (const [device, text] of [
      [laptop, 'First thought, on the laptop.'],
      [tablet, 'First thought, on the tablet.'],
    ] as const) {
      await openNoted(device);
      await writeNote(device.page, text);
    }
    for (const device of [laptop, tablet]) await device.offline(false);
    for (const device of [laptop, tablet]) {
      const { page } = device;
      await openNoted(device);
      await page.getByText('You wrote two versions').first().waitFor({ timeout: 60_000 });
      await page.getByText('First thought, on the laptop.').first().waitFor();
      await page.getByText('First thought, on the tablet.').first().waitFor();
    }
    await laptop.page.getByRole('button', { name: 'Join them' }).click();
    await laptop.page.getByRole('button', { name: 'Keep' }).click();
    await tablet.page
      .getByText('You wrote two versions')
      .first()
      .waitFor({ state: 'detached', timeout: 60_000 });
    const note = tablet.page.locator('.rp-note', { hasText: 'on the laptop.' }).first();
    await note.waitFor();
    expect(await note.textContent()).toContain('on the tablet.');
  }, 180_000);

  test('a lost device is refused at its next contact and wipes what it holds, and says so', async () => {
    const before = await readKept(tablet.page);
    expect(before.databases.filter((name) => name.startsWith('w/')).length).toBeGreaterThan(1);
    expect(before.files).toEqual(['files']);
    expect(before.cached.length).toBeGreaterThan(0);
    await goTo(laptop.page, '#/settings');
    await laptop.page.getByRole('button', { name: /^Lost/ }).first().click();
    await laptop.page.getByText('removes what it holds').first().waitFor();
    await laptop.page.getByRole('button', { name: 'Report it as lost' }).click();
    await tablet.page.getByText('This device was reported lost').first().waitFor({ timeout: 60_000 });
    // What stands there then is a new, empty library: no document of the old one, no file, nothing in small storage.
    const kept = new Set(before.databases.filter((name) => name.startsWith('w/')));
    await eventually(async () => {
      const { databases, files, storage } = await readKept(tablet.page);
      return { documents: databases.filter((name) => kept.has(name)), files, storage };
    }).toEqual({ documents: [], files: [], storage: ['rapporteur-lost'] });
    // The page that was wiped may be loading itself again just now.
    await tablet.page.reload().catch(() => undefined);
    await tablet.page.getByText('This device was reported lost').first().waitFor();
    expect(await tablet.page.getByText(PAPER).count()).toBe(0);
    await goTo(laptop.page, '#/settings');
    await laptop.page.getByText('Reported lost. It is refused').first().waitFor();
  }, 120_000);

  test('found again it is added anew, and opens without a connection as before', async () => {
    await openLink(tablet.page, await addDevice(laptop));
    await tablet.page.getByRole('button', { name: 'Use it here' }).click();
    await tablet.page.locator('.rp-row-link', { hasText: PAPER }).first().waitFor({ timeout: 30_000 });
    await waitKept(tablet.page, PAPER);
    await eventually(() => tablet.page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(
      true,
    );
    await tablet.offline(true);
    await tablet.page.reload();
    await readSample(tablet, PAPER);
    await tablet.offline(false);
  }, 120_000);

  test('nothing was thrown, and the policy refused nothing', () => expectQuiet(laptop, tablet));
});
