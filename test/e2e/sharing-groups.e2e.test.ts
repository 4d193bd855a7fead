import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  answerPlan,
  expectQuiet,
  goTo,
  inviteTo,
  joinByLink,
  makeGroup,
  markParagraph,
  openCard,
  readSample,
  waitShared,
  type Person,
} from './sharing-kit.ts';
import { openPaper } from './pwa-kit.ts';
import { openFlows, type Flows } from './sharing-opening.ts';

const PAPER = 'Outcome of the Ofsted Inspection';
const TASK = 'Children task group';
const PARTY = 'Harbour group';
/** Words of paragraphs that nobody has marked. */
const WORDS = {
  '3.4': 'They talked to schools',
  '3.5': 'Most of their time here was spent',
  '3.6': 'Every day the lead inspector told',
} as const;

describe.skipIf(inject('server') === undefined)('flows: groups, and who may do what in them', () => {
  let flows: Flows;
  let marsh: Person;
  let sen: Person;
  /** Reads only. */
  let clerk: Person;

  beforeAll(async () => {
    flows = await openFlows({ OPERATOR: 'Saltmere Council' });
    marsh = await flows.open('A. Marsh');
    sen = await flows.open('R. Sen');
    clerk = await flows.open('D. Whitlow');
    await readSample(marsh, PAPER);
    await joinByLink(sen, await makeGroup(marsh, TASK));
    await joinByLink(clerk, await inviteTo(marsh, TASK, 'Read only'));
  });
  beforeEach((context) => flows.tell(context));
  afterAll(() => flows?.end());

  test('everything I mark in this report: said once, then each new finding goes, also from the train', async () => {
    await readSample(marsh, PAPER);
    const { page } = marsh;
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: `Share with ${TASK}?` });
    await dialog.getByText('The public can see this paper').waitFor();
    await dialog
      .getByText(`${TASK} can read this: R. Sen and one who can only read, and whoever joins later.`)
      .waitFor();
    await dialog.getByText('and Saltmere Council can read it').waitFor();
    await answerPlan(dialog, 'Share what I mark');
    await page.getByText(`Everything you mark in this report goes to ${TASK}.`).waitFor();
    await marsh.offline(true);
    for (const number of Object.keys(WORDS)) await markParagraph(page, number);
    await page.getByText('3 findings waiting to be shared').first().waitFor();
    await marsh.offline(false);
    await waitShared(marsh);
    await page.getByRole('button', { name: 'Stop that' }).click();
    await markParagraph(page, '3.2');
    const card = await openCard(page, 'They inspected every part');
    await card.getByText('Only you').first().waitFor();
    await (await openCard(page, WORDS['3.4'])).getByText(TASK).first().waitFor();
  });

  test('who joins without anything is offered the paper, keeps it, and reads the three in their places', async () => {
    const { page } = sen;
    await page.getByText('A. Marsh kept this paper').first().waitFor();
    await page
      .getByRole('button', { name: /^Keep offline/ })
      .first()
      .click();
    await page.getByText('Ready offline').first().waitFor();
    await openPaper(page, PAPER);
    for (const words of Object.values(WORDS)) await openCard(page, words);
    expect(await page.locator('article.rp-card').count()).toBe(3);
  });

  test('who reads only is told so everywhere, and what they write is theirs alone', async () => {
    const { page } = clerk;
    await goTo(page, '#/settings');
    await page.getByText('You can read here, not write.').waitFor();
    await goTo(page, '#/');
    await page
      .getByRole('button', { name: /^Keep offline/ })
      .first()
      .click();
    await page.getByText('Ready offline').first().waitFor();
    await openPaper(page, PAPER);
    const card = await openCard(page, WORDS['3.5']);
    for (const name of ['Delete', 'Theme', 'Ask', 'Give it a kind', 'Share'])
      expect(await card.getByRole('button', { name }).count(), name).toBe(0);
    await card.getByRole('button', { name: 'Add a note for me' }).click();
    await card.getByText('Only you can see this').waitFor();
    await card.getByLabel('Note', { exact: true }).fill('A thought of the clerk.');
    await card.getByRole('button', { name: 'Keep' }).click();
    await page.locator('.rp-note', { hasText: 'A thought of the clerk.' }).first().waitFor();
    await markParagraph(page, '3.2');
    const own = await openCard(page, 'They inspected every part');
    await own.getByText('Only you').first().waitFor();
    await own.getByRole('button', { name: 'Share' }).click();
    await page.getByText('In your groups you can read, not write.').waitFor();
    await page.keyboard.press('Escape');
    // Nothing is refused, and nothing waits: it was never meant for the group.
    await waitShared(clerk);
    expect(await page.getByText('waiting to be shared').count()).toBe(0);
  });

  test('one report in two groups: who is in both sees both layers, each by name, and can hide one', async () => {
    const link = await makeGroup(marsh, PARTY);
    await goTo(sen.page, '#/');
    await joinByLink(sen, link);
    await readSample(marsh, PAPER);
    await markParagraph(marsh.page, '3.13');
    const card = await openCard(marsh.page, 'The Improvement Board');
    await card.getByRole('button', { name: 'Share' }).click();
    await marsh.page.getByRole('radio', { name: PARTY }).check();
    await marsh.page.getByRole('button', { name: 'Go on', exact: true }).click();
    await answerPlan(marsh.page.getByRole('dialog', { name: `Share with ${PARTY}?` }), /^Share 1 finding/);
    await card.getByText(PARTY).first().waitFor();
    await readSample(sen, PAPER);
    const { page } = sen;
    await openCard(page, 'The Improvement Board');
    await openCard(page, WORDS['3.5']);
    const layers = page.getByRole('group', { name: 'Show what is seen by' });
    expect(await layers.innerText()).toMatch(new RegExp(`${TASK}\\s*3`));
    expect(await layers.innerText()).toMatch(new RegExp(`${PARTY}\\s*1`));
    await layers.getByRole('checkbox', { name: TASK }).uncheck();
    await page.getByRole('article').filter({ hasText: WORDS['3.5'] }).waitFor({ state: 'detached' });
    await page.getByRole('article').filter({ hasText: 'The Improvement Board' }).first().waitFor();
    const notTheirs = clerk.page.getByRole('article').filter({ hasText: 'The Improvement Board' });
    expect(await notTheirs.count()).toBe(0);
  });

  test('leaving: it goes off this device, what was shared stays with the others', async () => {
    const { page } = sen;
    await page.getByRole('checkbox', { name: TASK }).check();
    await markParagraph(page, '3.1');
    await (await openCard(page, 'From 15 to 26 July')).getByRole('button', { name: 'Share' }).click();
    await page.getByRole('radio', { name: TASK }).check();
    await page.getByRole('button', { name: 'Go on', exact: true }).click();
    await answerPlan(page.getByRole('dialog', { name: `Share with ${TASK}?` }), /^Share 1 finding/);
    await openCard(marsh.page, 'From 15 to 26 July');
    await goTo(page, '#/settings');
    await page.getByRole('button', { name: `Leave ${TASK}` }).click();
    await page.getByText('What you shared stays with the others').waitFor();
    await page.getByRole('button', { name: 'Leave the group' }).click();
    await page.getByText(`You left ${TASK}. Your own copies are still here.`).first().waitFor();
    await page.getByRole('article', { name: TASK }).waitFor({ state: 'detached' });
    await readSample(sen, PAPER);
    await openCard(page, 'From 15 to 26 July');
    expect(await page.getByRole('article').filter({ hasText: WORDS['3.5'] }).count()).toBe(0);
    await marsh.page.reload();
    await openCard(marsh.page, 'From 15 to 26 July');
    await waitShared(sen);
  });

  test('nothing was thrown, and the policy refused nothing', () => expectQuiet(marsh, sen, clerk));
});
