import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { findWords } from './harness/leaks.ts';
import { readBrowser } from './harness/read-browser.ts';
import {
  answerPlan,
  closeToast,
  expectQuiet,
  goTo,
  joinByLink,
  makeGroup,
  markParagraph,
  openCard,
  readSample,
  waitShared,
  writeNote,
  type Person,
} from './sharing-kit.ts';
import { openFlows, type Flows } from './sharing-opening.ts';

const PAPER = 'Outcome of the Ofsted Inspection';
const [LABOUR, SCRUTINY] = ['Labour group', 'People Scrutiny'] as const;
const WORDS = {
  '3.4': 'They talked to schools',
  '3.5': 'Most of their time here was spent',
  '3.6': 'Every day the lead inspector told',
} as const;
/** Notes that say whose they are. */
const NOTES = {
  hers: 'Whimbrel: our line for the group.',
  theirs: 'Lapwing: ask the officer for figures.',
  mine: 'Turnstone: I am not sure myself.',
} as const;

describe.skipIf(inject('server') === undefined)(
  'flows: “Labour group” and “People Scrutiny” in one reader',
  () => {
    let flows: Flows;
    /** In the party group alone, in the committee's group alone, and in both. */
    let marsh: Person;
    let okafor: Person;
    let sen: Person;

    /** Shares the finding with these words, and its note, with one of the groups; the dialog says which. */
    const share = async (person: Person, words: string, group: string): Promise<void> => {
      const { page } = person;
      const card = await openCard(page, words);
      await card.getByRole('button', { name: 'Share' }).click();
      const choice = page.getByRole('radio', { name: group });
      const dialog = page.getByRole('dialog', { name: `Share with ${group}?` });
      await choice.or(dialog).first().waitFor();
      if (await choice.isVisible()) {
        await choice.check();
        await page.getByRole('button', { name: 'Go on', exact: true }).click();
      }
      await answerPlan(dialog, /^Share 1 finding/);
      await card.getByText(group).first().waitFor();
      await closeToast(page);
    };
    const noteAndShare = async (person: Person, no: keyof typeof WORDS, note: string, group: string) => {
      await readSample(person, PAPER);
      await markParagraph(person.page, no);
      await openCard(person.page, WORDS[no]);
      await writeNote(person.page, note);
      await share(person, WORDS[no], group);
    };

    beforeAll(async () => {
      flows = await openFlows({ OPERATOR: 'Saltmere Council' });
      marsh = await flows.open('A. Marsh');
      okafor = await flows.open('B. Okafor');
      sen = await flows.open('R. Sen');
      for (const person of [marsh, okafor, sen]) await readSample(person, PAPER);
      await joinByLink(sen, await makeGroup(marsh, LABOUR));
      const link = await makeGroup(okafor, SCRUTINY);
      await goTo(sen.page, '#/');
      await joinByLink(sen, link);
    });
    beforeEach((context) => flows.tell(context));
    afterAll(() => flows?.end());

    test('each finding is in its own layer, named on its card, and each layer can be hidden', async () => {
      await noteAndShare(marsh, '3.4', NOTES.hers, LABOUR);
      await noteAndShare(okafor, '3.5', NOTES.theirs, SCRUTINY);
      await readSample(sen, PAPER);
      const { page } = sen;
      const hers = await openCard(page, WORDS['3.4']);
      await hers.getByText(LABOUR).first().waitFor();
      expect(await hers.getByText(SCRUTINY).count()).toBe(0);
      const theirs = await openCard(page, WORDS['3.5']);
      await theirs.getByText(SCRUTINY).first().waitFor();
      const layers = page.getByRole('group', { name: 'Show what is seen by' });
      expect(await layers.innerText()).toMatch(new RegExp(`${LABOUR}\\s*1[^]*${SCRUTINY}\\s*1`));
      await layers.getByRole('checkbox', { name: LABOUR }).uncheck();
      await page.getByRole('article').filter({ hasText: WORDS['3.4'] }).waitFor({ state: 'detached' });
      await layers.getByRole('checkbox', { name: LABOUR }).check();
    });

    test('a slip is no silent one: a note is “only me” until said otherwise, and what goes to whom is read out', async () => {
      const { page } = sen;
      const hers = await openCard(page, WORDS['3.4']);
      await hers.getByRole('button', { name: 'Add note' }).click();
      // Who sees a note on the party group's finding: nobody else, or that group. The committee's is not even offered.
      const audiences = hers.getByRole('group', { name: 'Who can see this note' });
      await audiences.waitFor();
      expect(await audiences.getByRole('radio').count()).toBe(2);
      expect(await audiences.getByRole('radio', { name: 'Only me' }).isChecked()).toBe(true);
      await hers.getByText('Only you can see the note').waitFor();
      await hers.getByText(`Everyone in ${LABOUR} can see the theme`).waitFor();
      await hers.getByRole('button', { name: 'Cancel' }).click();
      // What will be asked about it is the member's alone, and says so.
      await hers.getByRole('button', { name: /^Ask/ }).first().click();
      await hers.getByText('Only you see that').waitFor();

      await markParagraph(page, '3.6');
      const mine = await openCard(page, WORDS['3.6']);
      await mine.getByText('Only you').first().waitFor();
      await writeNote(page, NOTES.mine);
      await mine.getByRole('button', { name: 'Share' }).click();
      await page.getByRole('radio', { name: SCRUTINY }).check();
      await page.getByRole('button', { name: 'Go on', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: `Share with ${SCRUTINY}?` });
      await dialog.getByText(WORDS['3.6']).waitFor();
      await dialog.getByText(NOTES.mine).waitFor();
      await dialog.getByText(`${SCRUTINY} can read this: B. Okafor, and whoever joins later.`).waitFor();
      await page.keyboard.press('Escape');
      expect(await mine.getByText(SCRUTINY).count()).toBe(0);
      await waitShared(sen);
    });

    test('in “My marks” each passage says who can see it, and what will be asked is the member’s alone', async () => {
      const { page } = sen;
      const rid = /#\/r\/([\w-]+)/.exec(page.url())?.[1] ?? '';
      await goTo(page, `#/marks/${rid}`);
      await page.getByText('· Only you').first().waitFor();
      await page.getByText('Only you can see what you will ask').first().waitFor();
      for (const group of [LABOUR, SCRUTINY]) {
        await page.getByRole('radio', { name: group }).check();
        await page.getByText(`· ${group}`).first().waitFor();
      }
    });

    test('[Y85] [Y86] leaving one leaves not a word of it in the browser, and each word of the other and of one’s own', async () => {
      const { page } = sen;
      const before = await readBrowser(page);
      for (const word of Object.values(NOTES)) expect(findWords([word], before), word).not.toEqual([]);
      await goTo(page, '#/settings');
      await page.getByRole('button', { name: `Leave ${LABOUR}` }).click();
      await page.getByRole('button', { name: 'Leave the group' }).click();
      await page.getByText(`You left ${LABOUR}. Your own copies are still here.`).first().waitFor();
      await closeToast(page).catch(() => undefined);
      await page.reload();
      await readSample(sen, PAPER);
      await openCard(page, NOTES.theirs);
      await openCard(page, NOTES.mine);
      // The question that was asked about her passage is asked still, about the same words, for Sen alone.
      const kept = await openCard(page, WORDS['3.4']);
      expect(await kept.innerText()).toMatch(/Only you/);
      expect(await kept.getByText(LABOUR).count()).toBe(0);
      const after = await readBrowser(page);
      expect(findWords([NOTES.hers, LABOUR], after)).toEqual([]);
      for (const word of [NOTES.theirs, NOTES.mine, SCRUTINY])
        expect(findWords([word], after), word).not.toEqual([]);
      // With those who are in it nothing has changed.
      await openCard(marsh.page, NOTES.hers);
    });

    test('nothing was thrown, and the policy refused nothing', () => expectQuiet(marsh, okafor, sen));
  },
);
