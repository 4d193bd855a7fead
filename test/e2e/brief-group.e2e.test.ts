import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { expectNoAxeProblems, eventually } from './pwa-kit.ts';
import { goTo, joinByLink, makeGroup, readSample, type Person } from './sharing-kit.ts';
import { openFlows, type Flows } from './sharing-opening.ts';

const PAPER = 'Outcome of the Ofsted Inspection';
const GROUP = 'Children task group';
const STEM = 'Did it come in January 2020?';

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

  test('[R218] an answer and its note reach nobody until they are said to the group; what is ticked goes, the rest stays', async () => {
    const room = async (person: Person): Promise<void> => {
      await goTo(person.page, '#/brief');
      await goTo(person.page, '#/room');
      await person.page.getByRole('button', { name: /^Question 1 of/ }).click();
      await person.page
        .locator('.room-jump button', { hasText: STEM })
        .filter(person === sen ? { hasText: 'Question of A. Marsh' } : { hasNotText: 'Question of' })
        .click();
    };
    await room(sen);
    await room(marsh);
    const answer = (person: Person, name: string) => person.page.getByRole('button', { name, exact: true });
    const said = marsh.page.getByRole('region', { name: 'What others say of the answer' });
    await answer(sen, 'Partly').click();
    const note = sen.page.getByLabel('Note on the answer. Only you can see it');
    await note.fill('She looked away');
    await note.blur();
    await answer(sen, GROUP).click();
    const dialog = sen.page.getByRole('dialog', { name: `Say it to ${GROUP}` });
    await dialog.getByText(`Everyone in ${GROUP}, and whoever joins it later`).waitFor();
    await dialog.getByText('Note: “She looked away”').waitFor();
    await dialog.getByText('A. Marsh').waitFor();
    await expectNoAxeProblems(sen.page, 'say it to the group', '.app-toast');
    expect(await said.count()).toBe(0);
    await dialog.getByRole('checkbox', { name: 'Partly' }).check();
    await dialog.getByRole('button', { name: `Say it to ${GROUP}` }).click();
    await said.getByText('R. Sen: Partly').waitFor();
    const shared = sen.page.getByLabel(`Note on the answer. Everyone in ${GROUP} can see it`);
    expect(await shared.inputValue()).toBe('');
    await shared.fill('A note will come');
    await shared.blur();
    await said.getByText('“A note will come”').waitFor();
    expect(await marsh.page.getByText('She looked away').count()).toBe(0);
  });

  test('[R260] two members’ different answers both stand; a promise and an answer are the group’s when a member says so', async () => {
    const answer = (person: Person, name: string) => person.page.getByRole('button', { name, exact: true });
    await answer(marsh, 'Answered').click();
    await marsh.page.getByText('You do not say the same. Both answers stand.').waitFor();
    await answer(marsh, GROUP).click();
    const dialog = marsh.page.getByRole('dialog', { name: `Say it to ${GROUP}` });
    await dialog.getByRole('checkbox', { name: 'Answered' }).check();
    await dialog.getByRole('button', { name: `Say it to ${GROUP}` }).click();
    const said = sen.page.getByRole('region', { name: 'What others say of the answer' });
    await said.getByText('A. Marsh: Answered').waitFor();
    expect(await answer(sen, 'Partly').getAttribute('aria-pressed')).toBe('true');
    for (const [what, audience] of [
      ['A private word', 'Only me'],
      ['The plan on paper', GROUP],
    ] as const) {
      await answer(sen, 'Promise').click();
      const form = sen.page.getByRole('form', { name: 'What was promised' });
      // The form takes the focus to its first field.
      await form.locator('input:focus').waitFor();
      await form.getByLabel('What').fill(what);
      await form.getByLabel('By when').fill('1 November 2020');
      await form.getByRole('button', { name: audience, exact: true }).click();
      await form.getByRole('button', { name: 'Keep' }).click();
      await form.waitFor({ state: 'detached' });
    }
    await marsh.page.getByText('The plan on paper').waitFor();
    await marsh.page.getByText(`R. Sen. Everyone in ${GROUP} can see this`).waitFor();
    expect(await marsh.page.getByText('A private word').count()).toBe(0);
    await answer(sen, `Take your answer out of ${GROUP}`).click();
    await eventually(() => marsh.page.getByText('R. Sen: Partly').count()).toBe(0);
    await sen.page.getByText('You do not say the same. Both answers stand.').waitFor();
  });

  test('[R261] a group’s tracker is one for all its members: any says where it stands, and what one keeps reaches nobody', async () => {
    for (const person of [marsh, sen]) {
      await goTo(person.page, '#/tracker');
      await person.page.getByRole('button', { name: GROUP, exact: true }).click();
      await person.page.getByRole('heading', { name: `Tracker of ${GROUP}` }).waitFor();
      const rows = person.page.locator('.rp-tracker-what');
      await eventually(() => rows.allTextContents()).toEqual(['The plan on paper']);
    }
    for (const [words, audience] of [
      ['Over the telephone, in confidence', 'Only me'],
      ['Nine of twelve, she said', GROUP],
    ] as const) {
      await sen.page.getByRole('button', { name: 'Say where it stands' }).click();
      const form = sen.page.locator('.rp-status-form');
      await form.getByText(`Everyone in ${GROUP} can see this`).waitFor();
      await form.getByRole('radio', { name: 'An officer’s statement' }).check();
      await form.getByLabel('What the officer said').fill(words);
      await form.getByRole('button', { name: audience, exact: true }).click();
      await expectNoAxeProblems(sen.page, `status for ${audience}`, '.app-toast');
      await form.getByRole('button', { name: 'Keep' }).click();
      await form.waitFor({ state: 'detached' });
    }
    await marsh.page.getByText('Nine of twelve, she said').waitFor();
    expect(await marsh.page.getByText('in confidence').count()).toBe(0);
    await marsh.page.getByRole('button', { name: 'All that I have' }).click();
    expect(await marsh.page.getByText('in confidence').count()).toBe(0);
    await goTo(marsh.page, '#/');
    const due = marsh.page.getByRole('region', { name: 'Due and overdue' });
    await due.getByText(`The plan on paper ${GROUP}`).waitFor();
    expect(await due.getByText('A private word').count()).toBe(0);
  });

  test('on the room’s screen the group’s question alone; withdrawn it is only its owner’s again', async () => {
    await goTo(marsh.page, '#/brief');
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
