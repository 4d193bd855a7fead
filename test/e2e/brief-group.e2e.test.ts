import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { expectNoAxeProblems, eventually } from './pwa-kit.ts';
import { goTo, joinByLink, makeGroup, readSample, type Person } from './sharing-kit.ts';
import { openFlows, type Flows } from './sharing-opening.ts';

const PAPER = 'Outcome of the Ofsted Inspection';
const GROUP = 'Children task group';

describe.skipIf(inject('server') === undefined)('flows: questions of two members', () => {
  let flows: Flows;
  let marsh: Person;
  let sen: Person;

  beforeAll(async () => {
    flows = await openFlows();
    marsh = await flows.open('A. Marsh');
    sen = await flows.open('R. Sen');
  });
  beforeEach((context) => flows.tell(context));
  afterAll(() => flows?.end());

  test('a question stays with its owner until it is shown; then the other sees it, and that both have it', async () => {
    await joinByLink(sen, await makeGroup(marsh, GROUP));
    for (const person of [marsh, sen]) {
      await readSample(person, PAPER);
      await goTo(person.page, '#/brief');
      await person.page.locator('.rp-bq').first().waitFor();
    }
    const theirs = sen.page.locator('.rp-bq', { hasText: 'Everyone in' });
    expect(await theirs.count()).toBe(0);
    await marsh.page.getByRole('button', { name: 'Show to a group' }).first().click();
    const dialog = marsh.page.getByRole('dialog');
    await dialog.getByText(`Everyone in ${GROUP}, and whoever joins it later, can read this.`).waitFor();
    expect(await theirs.count()).toBe(0);
    await dialog.getByRole('button', { name: `Show it to ${GROUP}` }).click();
    await theirs.first().waitFor();
    expect(await theirs.locator('.rp-bq-owner').textContent()).toContain('A. Marsh');
    expect(await theirs.getByRole('button', { name: 'Change the words' }).count()).toBe(0);
    await sen.page.getByText('A. Marsh has this: “Did it come in January 2020?”').first().waitFor();
    await expectNoAxeProblems(sen.page, 'brief of two members', '.app-toast');
  });

  test('on the room’s screen the group’s question alone; withdrawn it is only its owner’s again', async () => {
    await goTo(sen.page, '#/room');
    await sen.page.getByRole('button', { name: 'On the room’s screen' }).click();
    await sen.page.getByRole('button', { name: 'Question 1 of 1' }).waitFor();
    await marsh.page
      .getByRole('button', { name: `Take out of ${GROUP}` })
      .first()
      .click();
    await sen.page.getByText('The group has none of these questions').waitFor();
    await eventually(() => marsh.page.getByRole('button', { name: `Take out of ${GROUP}` }).count()).toBe(0);
  });
});
