import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Locator } from 'playwright';
import { openPdfFile, paintedOnPages, samplePdf, selectOnPage } from './pdf-kit.ts';
import { eventually } from './pwa-kit.ts';
import {
  closeToast,
  expectQuiet,
  goTo,
  joinByLink,
  makeGroup,
  shareCard,
  waitShared,
  type Person,
} from './sharing-kit.ts';
import { openFlows, type Flows } from './sharing-opening.ts';

const WORDS = 'To report to Cabinet how the inspection';
const GROUP = 'People Scrutiny';

describe.skipIf(inject('server') === undefined)('6.9: the pages of a pack are shared out', () => {
  let flows: Flows;
  let marsh: Person;
  let sen: Person;

  const shareOut = async ({ page }: Person): Promise<Locator> => {
    const box = page.locator('details.share-out');
    await box.waitFor();
    if (!(await box.evaluate((each: HTMLDetailsElement) => each.open))) await box.locator('summary').click();
    return box;
  };
  /** Each section with what is said of it. */
  const sectionsOf = (box: Locator): Promise<string[]> =>
    box.locator('.rp-parts-list').first().locator('li > p').allInnerTexts();

  beforeAll(async () => {
    flows = await openFlows();
    marsh = await flows.open('A. Marsh');
    sen = await flows.open('R. Sen', { viewport: { width: 820, height: 1180 }, touch: true });
  });
  beforeEach((context) => flows.tell(context));
  afterAll(() => flows?.end());

  test('both have the paper, and one shared something in it with the group', async () => {
    const link = await makeGroup(marsh, GROUP);
    await goTo(marsh.page, '#/');
    await openPdfFile(marsh.page, samplePdf('saltmere-2019'));
    await selectOnPage(marsh.page, WORDS);
    await marsh.page.keyboard.press('m');
    const card = marsh.page.getByRole('article').first();
    await marsh.page.getByRole('toolbar', { name: 'Mark the selected words' }).waitFor({ state: 'detached' });
    await eventually(() => paintedOnPages(marsh.page)).toBe(1);
    await card.getByRole('button', { name: 'Share' }).waitFor();
    await shareCard(marsh.page, card);
    await waitShared(marsh);
    await closeToast(marsh.page);
    await joinByLink(sen, link);
    await goTo(sen.page, '#/');
    await openPdfFile(sen.page, samplePdf('saltmere-2019'));
    await shareOut(marsh);
  });

  test('[S150] nobody has taken anything, and opening or going through it says nothing', async () => {
    const box = await shareOut(marsh);
    await box.getByText(`Everybody in ${GROUP} sees what is said here. Nobody sees what you open`).waitFor();
    // On a tablet the outline lies over the paper.
    for (let step = 0; step < 3; step++) await sen.page.getByRole('button', { name: 'Next page' }).click();
    const said = await sectionsOf(box);
    expect(said.length).toBeGreaterThan(2);
    expect(new Set(said)).toEqual(new Set(['Nobody has taken it.']));
  });

  test('[S160] “I will take pages 1 to 2”: the other member sees it, and what is left', async () => {
    const box = await shareOut(marsh);
    await box.getByLabel('From page').fill('2');
    await box.getByLabel('To page').fill('1');
    await box.getByRole('button', { name: 'I will take them' }).click();
    await box.getByText('Give two pages of this paper').waitFor();
    await box.getByLabel('From page').fill('1');
    await box.getByLabel('To page').fill('2');
    await box.getByRole('button', { name: 'I will take them' }).click();
    await box.getByText('You take pages 1 to 2', { exact: true }).waitFor();
    await waitShared(marsh);
    await sen.page.getByRole('button', { name: 'Outline' }).first().click();
    const theirs = await shareOut(sen);
    await theirs.getByText('A. Marsh takes pages 1 to 2', { exact: true }).waitFor();
    expect((await sectionsOf(theirs)).some((words) => words.includes('A. Marsh take'))).toBe(true);
    expect(await theirs.getByRole('button', { name: /^Done/ }).count()).toBe(0);
  });

  test('[S152] a section taken by its button, done, and taken back by undo', async () => {
    const theirs = await shareOut(sen);
    const open = theirs.locator('.rp-parts-list > li[data-open]');
    const before = await open.count();
    await open
      .last()
      .getByRole('button', { name: /^I will take/ })
      .click();
    await eventually(() => open.count()).toBe(before - 1);
    await theirs.getByRole('button', { name: /^Done/ }).first().click();
    await theirs.getByText(/^You have done page/).waitFor();
    const box = await shareOut(marsh);
    await box.getByText(/^R\. Sen has done page/).waitFor();
    await theirs.getByRole('button', { name: /^I will not take them/ }).click();
    await theirs.getByText(/^You have done page/).waitFor({ state: 'detached' });
    await sen.page.getByRole('button', { name: 'Undo' }).click();
    await theirs.getByText(/^You have done page/).waitFor();
    for (const person of [marsh, sen]) expectQuiet(person);
  });
});
