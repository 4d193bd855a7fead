import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { bringSamples } from './pwa-kit.ts';
import { expectQuiet, goTo, joinByLink, makeGroup, type Person } from './sharing-kit.ts';
import { openIpad, readCode, readDigits, typeCode, waitKept } from './sharing-devices-kit.ts';
import { openFlows, type Flows } from './sharing-opening.ts';

const PAPER = 'Outcome of the Ofsted Inspection';

/** Both screens: the code of one is typed on the other, the digits are compared, "Let in". */
async function comeInByCode(from: Person, to: Person): Promise<void> {
  await typeCode(to.page, await readCode(from.page));
  const [there, here] = [await readDigits(to.page), await readDigits(from.page)];
  expect(there).toMatch(/^\d{6}$/);
  expect(here).toBe(there);
  // Nothing goes over before.
  expect(await to.page.locator('.rp-row-link').count()).toBe(0);
  await from.page.getByRole('button', { name: 'Let in' }).click();
  await from.page.getByText('Let in. It may take a moment').first().waitFor();
}

const cameIn = ({ page }: Person): Promise<void> =>
  page.getByText('This is one of your devices now').first().waitFor({ state: 'attached', timeout: 60_000 });

describe.skipIf(inject('server') === undefined)('flows: a device is added by a code', () => {
  let flows: Flows;

  beforeAll(async () => {
    flows = await openFlows();
  }, 120_000);
  beforeEach((context) => flows.tell(context));
  afterAll(() => flows?.end());

  test('typed on the tablet: what the laptop has, kept papers too, and both know each other by name', async () => {
    const laptop = await flows.open('Laptop');
    const tablet = await flows.open('Tablet', {
      viewport: { width: 834, height: 1112 },
      touch: true,
    });
    await goTo(laptop.page, '#/');
    await bringSamples(laptop.page);
    await goTo(laptop.page, '#/settings');
    await laptop.page.getByRole('button', { name: 'Use it on my tablet too' }).click();
    await laptop.page.getByText('Only your devices hold the key').waitFor();
    await laptop.page.getByRole('button', { name: 'Show the code' }).click();
    await laptop.page.getByRole('img', { name: 'QR code of the link for your other device' }).waitFor();
    await comeInByCode(laptop, tablet);
    await cameIn(tablet);
    await tablet.page.locator('.rp-row-link', { hasText: PAPER }).first().waitFor({ timeout: 60_000 });
    await waitKept(tablet.page, PAPER);
    await laptop.page.keyboard.press('Escape');
    for (const { page } of [laptop, tablet]) {
      await goTo(page, '#/settings');
      const devices = page.getByRole('list', { name: 'My devices' }).getByRole('listitem');
      await devices.nth(1).waitFor({ timeout: 60_000 });
      expect(await devices.count()).toBe(2);
    }
    expectQuiet(laptop, tablet);
    await Promise.all([laptop.context.close(), tablet.context.close()]);
  }, 240_000);

  test('on an iPad: from the tab, where an invitation was opened, to the Home Screen', async () => {
    const colleague = await flows.open('R. Sen');
    const link = await makeGroup(colleague, 'Children task group');
    const tab = { ...(await openIpad(flows.browser, flows.line, 'tab')), name: 'A. Marsh' };
    await tab.page.getByText('Add Rapporteur to the Home Screen first').waitFor();
    await joinByLink(tab, link);
    // The words that lead on: they stand in the library as soon as there is something to take along.
    await tab.page.getByText('type the code that Safari shows here').waitFor();
    await tab.page.getByRole('button', { name: 'Show the code' }).click();
    const dialog = tab.page.getByRole('dialog', { name: 'Take your library to the Home Screen' });
    await dialog.getByText('Add Rapporteur to the Home Screen and open it there').waitFor();
    await dialog.getByRole('button', { name: 'Show the code' }).click();

    const home = await openIpad(flows.browser, flows.line, 'Home Screen');
    await home.page.getByRole('button', { name: 'Type a code or paste a link' }).first().click();
    await comeInByCode(tab, home);
    // Safari lets the tab sleep as soon as another app is in front: the Home Screen needs nothing more of it.
    await tab.offline(true);
    await tab.page.close();
    await cameIn(home);
    await goTo(home.page, '#/settings');
    const group = home.page.getByRole('article', { name: 'Children task group' });
    await home.page.getByText('iPad, in a tab', { exact: true }).waitFor();
    await group.getByText('R. Sen').first().waitFor({ timeout: 60_000 });
    await group.getByText('A. Marsh').first().waitFor();
    await group
      .getByText(/^Shared, \d/)
      .first()
      .waitFor({ timeout: 60_000 });
    await goTo(home.page, '#/');
    expect(await home.page.getByText('Add Rapporteur to the Home Screen first').count()).toBe(0);
    expectQuiet(colleague, home);
    await Promise.all([colleague.context.close(), home.context.close()]);
  }, 240_000);
});
