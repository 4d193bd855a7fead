import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  expectQuiet,
  goTo,
  joinByLink,
  makeGroup,
  markParagraph,
  openCard,
  readSample,
  shareCard,
  waitShared,
  writeNote,
  type Person,
} from './sharing-kit.ts';
import { typeCode, waitKept } from './sharing-devices-kit.ts';
import { openFlows, type Flows } from './sharing-opening.ts';

const PAPER = 'Outcome of the Ofsted Inspection';
const FIRST = 'Most of their time here was spent';

describe.skipIf(inject('server') === undefined)('flows: the only device is gone', () => {
  let flows: Flows;
  let member: Person;
  let colleague: Person;
  let letters: string;

  beforeAll(async () => {
    flows = await openFlows();
    colleague = await flows.open('R. Sen');
    member = await flows.open('A. Marsh');
  }, 120_000);
  beforeEach((context) => flows.tell(context));
  afterAll(() => flows?.end());

  test('the recovery page is one page with one code, to print or to keep', async () => {
    const { page } = member;
    await readSample(member, PAPER);
    await markParagraph(page, '3.5');
    await openCard(page, FIRST);
    await writeNote(page, 'Only I may read this.');
    await joinByLink(member, await makeGroup(colleague, 'Children task group'));
    await goTo(page, '#/settings');
    await page.getByRole('link', { name: 'Make a recovery page' }).click();
    await page.getByRole('button', { name: 'Make a recovery page' }).click();
    const sheet = page.getByRole('article');
    const shown = sheet.locator('.rp-recovery-letters');
    await shown.waitFor();
    letters = (await shown.locator('span').allTextContents()).join(' ');
    expect(letters).toMatch(/^([0-9A-Z]{4} ){6}[0-9A-Z]{4}$/);
    await sheet.getByText('Keep it like a key').waitFor();
    // Printed, it is alone on its page: no bar, no buttons, one sheet.
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Library' }).isVisible()).toBe(false);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'screen' });
  }, 180_000);

  test('what is joined and shared after it was made counts too', async () => {
    await readSample(member, PAPER);
    const card = await openCard(member.page, FIRST);
    await shareCard(member.page, card);
    await waitShared(member);
    await goTo(colleague.page, '#/');
    await colleague.page.locator('.rp-row-link', { hasText: PAPER }).first().waitFor({ timeout: 60_000 });
    await member.context.close();
  }, 180_000);

  test('the letters bring a new device back: library, papers and group, as the same member', async () => {
    const fresh = await flows.open('A. Marsh');
    await typeCode(fresh.page, letters.toLowerCase().replaceAll(' ', '-'));
    await fresh.page
      .getByText('This is one of your devices now')
      .first()
      .waitFor({ state: 'attached', timeout: 60_000 });
    await fresh.page.locator('.rp-row-link', { hasText: PAPER }).first().waitFor({ timeout: 60_000 });
    await waitKept(fresh.page, PAPER);
    await readSample(fresh, PAPER);
    const card = await openCard(fresh.page, FIRST);
    await card.getByText('Only I may read this.').waitFor();
    await goTo(fresh.page, '#/settings');
    const group = fresh.page.getByRole('article', { name: 'Children task group' });
    await group
      .getByText(/^Shared, \d/)
      .first()
      .waitFor({ timeout: 60_000 });
    // One person, not two of the same name.
    for (const { page } of [fresh, colleague]) {
      await goTo(page, '#/settings');
      const people = page.getByRole('list', { name: 'People in Children task group' }).getByRole('listitem');
      await people.nth(1).waitFor({ timeout: 60_000 });
      expect(await people.count()).toBe(2);
    }
    member = fresh;
  }, 240_000);

  test('and may write there again; the device that is gone is reported lost', async () => {
    const { page } = member;
    await readSample(member, PAPER);
    await markParagraph(page, '3.6');
    await shareCard(page, await openCard(page, 'Every day the lead inspector told'));
    await waitShared(member);
    await goTo(page, '#/settings');
    await page.getByRole('button', { name: /^Lost/ }).first().click();
    await page.getByRole('button', { name: 'Report it as lost' }).click();
    await page.getByText('Reported lost. It is refused').first().waitFor();
    expectQuiet(member, colleague);
  }, 180_000);
});
