import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  answerPlan,
  closeToast,
  expectQuiet,
  goTo,
  markParagraph,
  openCard,
  readSample,
  writeNote,
  type Person,
} from './sharing-kit.ts';
import { openFlows, type Flows } from './sharing-opening.ts';

const PAPER = 'Outcome of the Ofsted Inspection';
const GROUP = 'People Scrutiny';
const WORDS = {
  '3.4': 'They talked to schools',
  '3.5': 'Most of their time here was spent',
  '3.6': 'Every day the lead inspector told',
} as const;
const FIRST = ['3.4', '3.5'] as const;

describe.skipIf(inject('server') === undefined)('flows: a group by file, and no server anywhere', () => {
  let flows: Flows;
  let folder: string;
  let marsh: Person;
  let sen: Person;

  /** Marks a paragraph and shares it with the group, which is on this device only. */
  const markFor = async (person: Person, no: keyof typeof WORDS): Promise<void> => {
    const { page } = person;
    await readSample({ page } as Person, PAPER);
    await markParagraph(page, no);
    const card = await openCard(page, WORDS[no]);
    await card.getByRole('button', { name: 'Share' }).click();
    const dialog = page.getByRole('dialog', { name: `Share with ${GROUP}?` });
    const said = page.getByText(/^\d+ findings? goe?s? to /).first();
    await Promise.race([dialog.waitFor(), said.waitFor({ state: 'attached' })]);
    if (await dialog.isVisible()) {
      // Offline its address cannot be asked: the member says so, and gives the name that the others will read.
      await dialog.getByRole('button', { name: 'The public can see it' }).click();
      await dialog.getByRole('button', { name: /^Share 1 finding/ }).waitFor();
      const field = dialog.getByLabel('Your name');
      if (await field.isVisible()) await field.fill(person.name);
      await answerPlan(dialog, /^Share 1 finding/);
    }
    await card.getByText(GROUP).first().waitFor();
    await page.keyboard.press('Escape');
    await closeToast(page);
  };
  /** From the group's page; the path of the file. */
  const save = async ({ page, name }: Person, part: string): Promise<string> => {
    await goTo(page, '#/settings');
    await page
      .getByRole('link', { name: /People/ })
      .filter({ visible: true })
      .first()
      .click();
    await page.getByRole('heading', { name: 'By file, without a server' }).waitFor();
    await page.getByRole('radio', { name: part }).check();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the group’s file' }).click();
    const path = join(folder, `${name}-${(await download).suggestedFilename()}`);
    await (await download).saveAs(path);
    return path;
  };
  const choose = async (page: Page, path: string): Promise<void> => {
    await goTo(page, '#/settings');
    await page.getByLabel('Bring in a group’s file').setInputFiles(path);
    await page.getByRole('button', { name: `Add it to ${GROUP}` }).waitFor();
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapporteur-by-file-'));
    flows = await openFlows();
    marsh = await flows.open('A. Marsh');
    sen = await flows.open('R. Sen');
    for (const person of [marsh, sen]) await readSample(person, PAPER);
    for (const person of [marsh, sen]) await person.offline(true);
    await flows.kill();
    const { page } = marsh;
    await goTo(page, '#/settings');
    await page.getByRole('button', { name: 'Make a group' }).click();
    await page.getByLabel('Name of the group').fill(GROUP);
    await page.getByRole('button', { name: 'Make a group' }).click();
    const invite = page.getByRole('dialog');
    await invite.waitFor();
    await page.keyboard.press('Escape');
    await invite.waitFor({ state: 'detached' });
  });
  beforeEach((context) => flows.tell(context));
  afterAll(async () => {
    await flows?.end();
    await rm(folder, { recursive: true, force: true });
  });

  test('[Y92] [Y93] saved on one, brought in on the other: said before, counted after, and in its place in the paper', async () => {
    for (const no of FIRST) await markFor(marsh, no);
    const path = await save(marsh, 'Everything the group has');
    expect(path).toMatch(/rapporteur-group-\d{4}-\d\d-\d\d\.zip$/);
    await choose(sen.page, path);
    await sen.page.getByText('You do not have this group yet.').waitFor();
    await sen.page.getByText('1 paper, 2 findings.').waitFor();
    await sen.page.getByRole('button', { name: `Add it to ${GROUP}` }).click();
    await sen.page.getByText('2 added, 0 lost.').waitFor();
    await readSample(sen, PAPER);
    for (const no of FIRST) {
      const card = await openCard(sen.page, WORDS[no]);
      await card.getByText(GROUP).first().waitFor();
    }
  });

  test('[Y93] taken out again in one step, and brought again with none lost', async () => {
    const { page } = sen;
    await choose(page, await save(marsh, 'Everything the group has'));
    await page.getByText('2 you have already').waitFor();
    await page.getByRole('button', { name: `Add it to ${GROUP}` }).click();
    await page.getByText('0 added, 0 lost; 2 you had already.').waitFor();
    await markFor(marsh, '3.6');
    await choose(page, await save(marsh, 'Everything the group has'));
    await page.getByRole('button', { name: `Add it to ${GROUP}` }).click();
    await page.getByText('1 added, 0 lost; 2 you had already.').waitFor();
    await page.getByRole('button', { name: 'Take it out again' }).click();
    await page.getByText('Taken out again.').waitFor();
    await readSample({ page } as Person, PAPER);
    await openCard(page, WORDS['3.5']);
    expect(await page.getByRole('article').filter({ hasText: WORDS['3.6'] }).count()).toBe(0);
  });

  test('[Y92] a member’s part goes back: a note on another’s finding, and nothing that is theirs already', async () => {
    const { page } = sen;
    await readSample({ page } as Person, PAPER);
    await openCard(page, WORDS['3.5']);
    await writeNote(page, 'What Sen has to say on that.');
    const path = await save(sen, 'Only what I marked and wrote');
    await choose(marsh.page, path);
    await marsh.page.getByText('what one member marked and wrote').waitFor();
    await marsh.page.getByRole('button', { name: `Add it to ${GROUP}` }).click();
    await marsh.page.getByText('0 added, 0 lost; 1 note.').waitFor();
    await readSample(marsh, PAPER);
    await openCard(marsh.page, WORDS['3.5']);
    await marsh.page.getByText('What Sen has to say on that.').first().waitFor();
  });

  test('nothing was thrown, and the policy refused nothing', () => expectQuiet(marsh, sen));
});
