import type { Locator } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { expectQuiet, goTo, makeGroup, type Person } from './sharing-kit.ts';
import { openFlows, type Flows } from './sharing-opening.ts';

const GROUP = 'Children task group';

describe.skipIf(inject('server') === undefined)('flows: joining by a typed code', () => {
  let flows: Flows;
  let marsh: Person;
  let sen: Person;
  /** "Invite people", open at whoever invites. */
  let dialog: Locator;

  beforeAll(async () => {
    flows = await openFlows();
    marsh = await flows.open('A. Marsh');
    sen = await flows.open('R. Sen', { viewport: { width: 390, height: 844 }, touch: true });
    await makeGroup(marsh, GROUP);
    await marsh.page.getByRole('button', { name: `Invite people to ${GROUP}` }).click();
    dialog = marsh.page.getByRole('dialog', { name: /^Invite people to/ });
    await dialog.getByRole('button', { name: 'Make the link' }).click();
  });
  beforeEach((context) => flows.tell(context));
  afterAll(() => flows?.end());

  const shownCode = async (): Promise<string> => {
    const letters = dialog.getByRole('img', { name: /^Code / });
    await letters.waitFor();
    return letters.innerText();
  };
  const type = async (code: string): Promise<void> => {
    const { page } = sen;
    await page.getByLabel('Code or link').fill(code);
    const name = page.getByLabel('Your name');
    if (await name.isVisible()) await name.fill('R. Sen');
    await page.getByRole('button', { name: 'Go on' }).click();
  };
  const digitsIn = async (place: Locator): Promise<string> => {
    const digits = place.getByRole('img', { name: /^Digits / });
    await digits.waitFor();
    return digits.innerText();
  };

  test('a code that nobody shows: a sentence, and the letters stay to be mended', async () => {
    await goTo(sen.page, '#/join');
    await type('2222 2222');
    await sen.page.getByText('No device is waiting with this code.').waitFor();
    expect(await sen.page.getByLabel('Code or link').inputValue()).toBe('2222 2222');
  });

  test('both show the same digits; who is not let in is told so', async () => {
    const code = await shownCode();
    await type(code.toLowerCase().replace(' ', ''));
    await dialog.getByText('R. Sen asks to be let in').first().waitFor();
    expect(await digitsIn(dialog)).toBe(await digitsIn(sen.page.locator('main')));
    await dialog.getByRole('button', { name: 'Not now' }).click();
    await sen.page.getByText('The other device did not let this one in.').waitFor();
    expect(await shownCode()).not.toBe(code);
  });

  test('let in: in the group, by name, and nothing secret in the address', async () => {
    await type(await shownCode());
    expect(await digitsIn(dialog)).toBe(await digitsIn(sen.page.locator('main')));
    await dialog.getByRole('button', { name: 'Let in' }).click();
    await dialog.getByText('Let in. It may take a moment').first().waitFor();
    await sen.page.getByText(`You are in: ${GROUP}.`).first().waitFor({ state: 'attached' });
    expect(sen.page.url()).toBe(`${flows.line.origin}/#/`);
    await dialog.getByText('One has joined').first().waitFor();
    await dialog.getByText('R. Sen').first().waitFor();
  });

  test('nothing was thrown, and the policy refused nothing', () => expectQuiet(marsh, sen));
});
