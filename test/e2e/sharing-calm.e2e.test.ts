import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import {
  answerPlan,
  expectQuiet,
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
const GROUP = 'People Scrutiny';
const DISCLOSURE = 'Others may ask to see notes about council business.';

describe.skipIf(inject('server') === undefined)(
  'flows: what others do moves nothing, and nothing is lost',
  () => {
    let flows: Flows;
    let marsh: Person;
    let sen: Person;

    /** From now on what this member marks in the paper goes to the group. */
    const shareAll = async ({ page }: Person): Promise<void> => {
      await page.getByRole('button', { name: 'Share', exact: true }).first().click();
      await answerPlan(page.getByRole('dialog', { name: `Share with ${GROUP}?` }), 'Share what I mark');
      await page.getByText(`Everything you mark in this report goes to ${GROUP}.`).waitFor();
    };

    beforeAll(async () => {
      flows = await openFlows({ OPERATOR: 'Saltmere Council' });
      marsh = await flows.open('A. Marsh');
      sen = await flows.open('R. Sen');
      for (const person of [marsh, sen]) await readSample(person, PAPER);
      await joinByLink(sen, await makeGroup(marsh, GROUP));
      for (const person of [marsh, sen]) {
        await readSample(person, PAPER);
        await shareAll(person);
      }
    });
    beforeEach((context) => flows.tell(context));
    afterAll(() => flows?.end());

    test('[Y88] two who marked the same words apart are told that both are kept, until one says so', async () => {
      const { page } = marsh;
      await waitShared(sen);
      await sen.offline(true);
      await markParagraph(sen.page, '3.4');
      await markParagraph(page, '3.4');
      await openCard(page, 'They talked to schools');
      // The look that remembers what was there.
      await page.waitForTimeout(1500);
      await sen.offline(false);
      await waitShared(sen);
      const asked = page.getByRole('button', { name: '1 passage marked by others too' });
      await asked.waitFor({ timeout: 30_000 });
      await asked.click();
      const notice = page.getByRole('region', { name: 'Two people, one passage' }).first();
      await notice.getByText('R. Sen marked the same words. Both findings are kept.').waitFor();
      await notice.getByRole('button', { name: 'Talk it over in a session' }).click();
      await page.waitForURL(/#\/session\//);
      await page.goBack();
      await openCard(page, 'They talked to schools');
      await asked.click();
      await notice.getByRole('button', { name: 'Keep both' }).click();
      await notice.waitFor({ state: 'detached' });
      await asked.waitFor({ state: 'detached' });
      await page.reload();
      await page.getByRole('article').filter({ hasText: 'They talked to schools' }).nth(1).waitFor();
      await page.waitForTimeout(1500);
      expect(await asked.count()).toBe(0);
    });

    test('[Y88] while one types, others’ marks and notes come: no letter, no focus and no line moves', async () => {
      const { page } = marsh;
      const card = await openCard(page, 'They talked to schools');
      await card.getByRole('button', { name: /^Add note/ }).click();
      const note = page.getByLabel('Note', { exact: true });
      await note.pressSequentially('How many schools did they visit?');
      await note.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(9, 9));
      await page.waitForTimeout(300);
      const before = await whereAmI(page);
      const typing = note.pressSequentially('of the ', { delay: 400 });
      for (const no of ['3.5', '3.6', '3.2']) await markParagraph(sen.page, no);
      await openCard(sen.page, 'They talked to schools');
      await writeNote(sen.page, 'A note that comes while another types.');
      await typing;
      await page.getByText('A note that comes while another types.').first().waitFor({ state: 'attached' });
      await expect
        .poll(() => page.getByRole('article').filter({ hasText: 'Every day the lead' }).count())
        .toBe(1);
      await page.waitForTimeout(1200);
      const after = await whereAmI(page);
      expect(await note.inputValue()).toBe('How many of the schools did they visit?');
      expect(after.active).toEqual(before.active);
      expect(after.caret).toBe(before.caret + 'of the '.length);
      expect(after.scrolled).toEqual(before.scrolled);
      expect(Math.abs(after.top - before.top)).toBeLessThan(2);
    });

    test('[Y89] under the first three notes it is said that others may ask to see them, and never again', async () => {
      const { page } = marsh;
      await page.getByText(DISCLOSURE).first().waitFor();
      expect(await page.getByRole('dialog').count()).toBe(0);
      await page.getByRole('button', { name: 'Keep', exact: true }).click();
      await page.locator('.rp-note', { hasText: 'How many of the schools' }).first().waitFor();
      /** Opens the composer of a note on another passage. */
      const compose = async (words: string): Promise<void> => {
        const card = await openCard(page, words);
        await card.getByRole('button', { name: /^Add note/ }).click();
        await page.getByLabel('Note', { exact: true }).waitFor();
      };
      for (const words of ['Most of their time here was spent', 'Every day the lead inspector told']) {
        await compose(words);
        await page.getByText(DISCLOSURE).first().waitFor();
        await page.keyboard.press('Escape');
        await writeNote(page, `A note on: ${words}`);
      }
      await compose('They inspected every part');
      expect(await page.getByText(DISCLOSURE).count()).toBe(0);
    });

    test('nothing was thrown, and the policy refused nothing', () => expectQuiet(marsh, sen));
  },
);

/** Where the focus is, where its caret stands, where that is on screen, and how far everything is scrolled. */
function whereAmI(page: Page): Promise<{
  readonly active: string;
  readonly caret: number;
  readonly top: number;
  readonly scrolled: readonly (readonly [string, number])[];
}> {
  return page.evaluate(() => {
    const area = document.activeElement as HTMLTextAreaElement;
    const scrolled: [string, number][] = [['window', window.scrollY]];
    for (const each of document.querySelectorAll('*'))
      if (each.scrollTop > 0) scrolled.push([each.className, Math.round(each.scrollTop)]);
    for (const frame of document.querySelectorAll('iframe'))
      scrolled.push(['frame', Math.round(frame.contentDocument?.scrollingElement?.scrollTop ?? 0)]);
    return {
      active: `${area.tagName} ${area.id}`,
      caret: area.selectionStart,
      top: area.getBoundingClientRect().top,
      scrolled,
    };
  });
}
