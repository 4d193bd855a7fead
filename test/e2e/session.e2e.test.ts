import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { choose, goToPassage, goToSession, startSession, writeReason } from './session-kit.ts';
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
  type Person,
} from './sharing-kit.ts';
import { openFlows, type Flows } from './sharing-opening.ts';

const PAPER = 'Outcome of the Ofsted Inspection';
const GROUP = 'People Scrutiny';
const WORDS = ['kittiwake7', 'guillemot7', 'razorbill7', 'fulmar7'] as const;

describe.skipIf(inject('server') === undefined)('flows: a tagging session of eight passages', () => {
  let flows: Flows;
  let marsh: Person;
  let okafor: Person;
  let sen: Person;
  let whitlow: Person;
  const all = (): Person[] => [marsh, okafor, sen, whitlow];
  /** What went over the line and what lies on the server's disk. */
  const seen = async (): Promise<string> => {
    const files = await readdir(flows.dataDir, { recursive: true, withFileTypes: true });
    const disk = await Promise.all(
      files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name))),
    );
    return Buffer.concat([...disk, ...flows.line.all.map(({ bytes }) => bytes)]).toString('latin1');
  };

  beforeAll(async () => {
    flows = await openFlows();
    marsh = await flows.open('A. Marsh');
    okafor = await flows.open('B. Okafor', { viewport: { width: 820, height: 1180 }, touch: true });
    sen = await flows.open('R. Sen');
    whitlow = await flows.open('D. Whitlow');
    const link = await makeGroup(marsh, GROUP);
    for (const person of [okafor, sen, whitlow]) await joinByLink(person, link);
    await readSample(marsh, PAPER);
    await markParagraph(marsh.page, '3.5');
    await shareCard(marsh.page, await openCard(marsh.page, 'Most of their time here was spent'));
    await waitShared(marsh);
  }, 240_000);
  beforeEach((context) => flows.tell(context));
  afterAll(() => flows?.end());

  test('[Y95] [R158] who leads picks passages, those that the rules suggest too, and members; the others are told, and nothing moves under them', async () => {
    await startSession(marsh, GROUP, 8, 'R. Sen');
    for (const person of [okafor, sen, whitlow]) {
      await person.page
        .getByText(`A tagging session is open in ${GROUP}`)
        .first()
        .waitFor({ timeout: 30_000 });
      expect(await person.page.locator('.session-notice :focus').count()).toBe(0);
      await goToSession(person);
    }
    expect(await sen.page.textContent('main')).toContain('Views are kept without names.');
  });

  test('[Y95] all choose, one offline; neither the line nor the server’s disk has a choice before all is shown', async () => {
    await whitlow.page.getByText('Passage 1 of 8').first().waitFor();
    await whitlow.offline(true);
    for (const [at, person] of all().entries()) {
      for (let passage = 1; passage <= 8; passage++) {
        // The second passage splits four ways, the third three to one; on the others all choose the same.
        const key = passage === 2 ? at + 1 : passage === 3 && at === 3 ? 5 : 4;
        const label = ['', 'Strength', 'To improve', 'Recommendation', 'Action or promise', 'Risk'][key]!;
        await choose(person.page, passage, String(key), label);
      }
      await goToPassage(person.page, 2);
      await writeReason(person.page, `because of the ${WORDS[at]}`);
      await goToPassage(person.page, 1);
    }
    await marsh.page.getByRole('heading', { name: 'Three of four have chosen' }).waitFor({ timeout: 30_000 });
    const before = await seen();
    // Not shown in full where it fails: it is everything that ever went over the line.
    expect(WORDS.filter((word) => before.includes(word))).toEqual([]);
    expect(before.includes('chosen')).toBe(true);
  }, 240_000);

  test('[Y96] shown to everybody at once, by words; who was offline comes later and is marked', async () => {
    await goToPassage(marsh.page, 2);
    await marsh.page.getByText('or wait for D. Whitlow').waitFor();
    await goToPassage(sen.page, 2);
    await marsh.page.keyboard.press('r');
    for (const word of WORDS.slice(0, 3))
      await sen.page.getByText(`because of the ${word}`).first().waitFor();
    expect(await sen.page.getByText('because of the fulmar7').count()).toBe(0);
    await expect
      .poll(() => sen.page.locator('[role=status]').first().textContent())
      .toMatch(/^Revealed: strength 1, to improve 1, recommendation 1\./);
    await goToPassage(okafor.page, 2);
    // No name beside any of it.
    const shown = await sen.page.getByRole('region', { name: 'What was chosen' }).textContent();
    expect(shown).not.toMatch(/Marsh|Okafor|Sen|Whitlow/);
    await whitlow.offline(false);
    await sen.page.getByText('because of the fulmar7').first().waitFor({ timeout: 40_000 });
    await sen.page.getByText('(chose after)').first().waitFor();
    await sen.page.getByText('Chose after all was shown').first().waitFor();
  }, 120_000);

  test('[Y101] who leads drops in the middle: the one who was named takes over, and nothing is lost', async () => {
    await marsh.context.setOffline(true);
    flows.line.cut();
    await sen.page.getByRole('button', { name: 'Take over' }).click();
    await sen.page.getByRole('heading', { name: 'Leading' }).waitFor();
    for (let passage = 1; passage <= 8; passage++) {
      await goToPassage(sen.page, passage);
      if (passage !== 2) await sen.page.getByRole('button', { name: 'Show all' }).click();
      await sen.page.getByRole('heading', { name: 'What should the group’s copy say?' }).waitFor();
    }
  }, 120_000);

  test('[Y98] agreed with a reason, or that they differ with each view: both are findings of the group', async () => {
    await goToPassage(sen.page, 1);
    await sen.page.getByText('four chose this').or(sen.page.getByText('three chose this')).first().waitFor();
    await sen.page.getByLabel('Why, in a sentence or two').fill('It is promised, with a date.');
    await sen.page.getByRole('button', { name: 'Record as agreed' }).click();
    await sen.page.getByText('Agreed: ').first().waitFor();
    await goToPassage(sen.page, 2);
    await sen.page.getByRole('button', { name: 'Record that we differ' }).click();
    await sen.page.getByText('We differ').first().waitFor();
    const sentence = sen.page.locator('.rp-agreement-words');
    await expect
      .poll(() => sentence.textContent())
      .toMatch(/^Six of eight the same; you part ways on .* and .*\.$/);
  }, 120_000);

  test('[Y99] closed: outcomes and counts stay, the same for all, and the paper is the group’s', async () => {
    await marsh.context.setOffline(false);
    await goToPassage(sen.page, 8);
    await sen.page.getByText('four chose this').waitFor({ timeout: 40_000 });
    await sen.page.getByRole('button', { name: 'Close the session' }).click();
    await sen.page
      .getByRole('group', { name: 'Close the session?' })
      .getByRole('button', { name: 'Close the session' })
      .click();
    for (const { page } of all()) {
      await page.getByRole('heading', { name: 'The session is closed' }).waitFor({ timeout: 40_000 });
      await page.getByText('Not a decision of the committee.').waitFor();
      await page.getByText('4 of 4').first().waitFor();
    }
    await goTo(okafor.page, '#/');
    await okafor.page.getByText(PAPER).first().waitFor({ timeout: 30_000 });
  }, 120_000);

  test('nothing was thrown, and the policy refused nothing', () => expectQuiet(...all()));
});
