import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { findWords } from './harness/leaks.ts';
import { readBrowser } from './harness/read-browser.ts';
import { openPaper } from './pwa-kit.ts';
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
  shareCard,
  waitShared,
  writeNote,
  type Person,
} from './sharing-kit.ts';
import { openFlows, type Flows } from './sharing-opening.ts';

const PAPER = 'Outcome of the Ofsted Inspection';
const GROUP = 'Curlew committee';
const OTHER = 'Harbour group';
const HERS = 'A thought of the clerk about the schools.';
const MINE = 'Ask who told the lead inspector.';
const WORDS = {
  clerk: 'They talked to schools',
  sen: 'Most of their time here was spent',
  alone: 'Every day the lead inspector told',
} as const;

describe.skipIf(inject('server') === undefined)('flow: a member’s part in a group is ended', () => {
  let flows: Flows;
  let clerk: Person;
  let sen: Person;

  beforeAll(async () => {
    flows = await openFlows({ OPERATOR: 'Saltmere Council' });
    clerk = await flows.open('C. Clerk');
    sen = await flows.open('R. Sen');
    await readSample(clerk, PAPER);
    const link = await makeGroup(clerk, GROUP);
    await readSample(clerk, PAPER);
    await markParagraph(clerk.page, '3.4');
    const card = await openCard(clerk.page, WORDS.clerk);
    await shareCard(clerk.page, card);
    await closeToast(clerk.page);
    await writeNote(clerk.page, HERS);
    await waitShared(clerk);
    // Her own copy of the paper; whoever has none is offered the group's.
    await readSample(sen, PAPER);
    await joinByLink(sen, link);
    await joinByLink(sen, await makeGroup(clerk, OTHER));
  });
  beforeEach((context) => flows.tell(context));
  afterAll(() => flows?.end());

  test('the member reads with the group, marks for it and for herself', async () => {
    await readSample(sen, PAPER);
    const { page } = sen;
    await openCard(page, WORDS.clerk);
    await markParagraph(page, '3.6');
    await markParagraph(page, '3.5');
    const card = await openCard(page, WORDS.sen);
    await card.getByRole('button', { name: 'Share' }).click();
    const dialog = page.getByRole('dialog').last();
    await dialog.getByRole('radio', { name: GROUP }).check();
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await answerPlan(page.getByRole('dialog', { name: /^Share with/ }), /^Share 1 finding/);
    await writeNote(page, MINE);
    await waitShared(sen);
    expect(findWords([HERS], await readBrowser(page))).not.toEqual([]);
  });

  test('the keeper ends her part after reading what that means; she is told within ten seconds', async () => {
    const { page } = clerk;
    await goTo(page, '#/settings');
    await page.getByRole('link', { name: `People and log of ${GROUP}` }).click();
    await page.getByRole('button', { name: 'Change what R. Sen may do' }).click();
    await page.getByRole('button', { name: 'End their part in the group' }).click();
    await page.getByText('R. Sen is told, and keeps their own findings and notes.').waitFor();
    const begun = performance.now();
    await page.getByRole('button', { name: 'End their part', exact: true }).click();
    await sen.page.getByText(`You are no longer in ${GROUP}`).waitFor({ timeout: 10_000 });
    expect(performance.now() - begun).toBeLessThan(10_000);
    await page.getByText('C. Clerk ended R. Sen’s part.').waitFor();
    await page.getByText('No link is open.').waitFor();
    expect(await page.getByRole('list', { name: 'People', exact: true }).getByText('R. Sen').count()).toBe(0);
  });

  test('she saves a file of what is hers, and it is still in her library as “Only me”', async () => {
    const { page } = sen;
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save them as a Word file' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`What I marked in ${GROUP}.docx`);
    const parts = unzipSync(new Uint8Array(await readFile(await file.path())));
    const text = strFromU8(parts['word/document.xml']!);
    for (const words of [WORDS.sen, MINE]) expect(text).toContain(words);
    for (const words of [WORDS.clerk, HERS, WORDS.alone]) expect(text).not.toContain(words);
    await page.getByRole('button', { name: /^I have read this/ }).click();
    await goTo(page, '#/');
    await openPaper(page, PAPER);
    const card = await openCard(page, WORDS.sen);
    await card.getByText('Only you').first().waitFor();
    await card.getByText(MINE).first().waitFor();
    await openCard(page, WORDS.alone);
    expect(await page.getByRole('article').filter({ hasText: WORDS.clerk }).count()).toBe(0);
  });

  test('not a word of the others is left on her device, nor the name of the group; her other group is there', async () => {
    const { page } = sen;
    await expect
      .poll(async () => findWords([HERS, GROUP], await readBrowser(page)), { timeout: 15_000 })
      .toEqual([]);
    await goTo(page, '#/settings');
    await page.getByRole('link', { name: `People and log of ${OTHER}` }).waitFor();
    expect(await page.locator('#page').getByText(GROUP).count()).toBe(0);
    expectQuiet(clerk, sen);
  });
});
