import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { cardIn, heard, makeGroupHere, markWords, waitForCard } from './extension-sharing-panel-kit.ts';
import {
  launch,
  openMarking,
  paintedWords,
  samplePath,
  waitForPaint,
  waitForTools,
  type MarkingPage,
} from './extension-steps.ts';
import type { ExtensionBrowser } from './harness/extension.ts';
import { poll } from './harness/poll.ts';
import {
  expectQuiet,
  goTo,
  joinByLink,
  markParagraph,
  openCard,
  shareCard,
  writeNote,
  type Person,
} from './sharing-kit.ts';
import { openFlows, type Flows } from './sharing-opening.ts';

const built = inject('server') !== undefined;
const GROUP = 'Children task group';
const FIRST = 'In some areas senior leaders have raised the quality of practice markedly';
const SECOND = 'They talked to schools that looked after children attend';
const THIRD = 'Four inspectors were here on 8 days of the ten-day period';
/** Of paragraph 3.6, which the other member marks. */
const THEIRS = 'Every day the lead inspector told';
/** Sharing goes over a server that was away for a while. */
const LONG = 60_000;

describe.skipIf(!built)('sharing in the side panel', () => {
  let flows: Flows;
  let ext: ExtensionBrowser;
  let sen: Person;
  let marsh: MarkingPage;

  beforeAll(async () => {
    flows = await openFlows();
    ext = await launch();
    sen = await flows.open('R. Sen');
    const link = await makeGroupHere(ext, GROUP, 'A. Marsh', flows.line.origin);
    await joinByLink(sen, link);
    marsh = await openMarking(ext, await samplePath('Outcome of the Ofsted'));
    await waitForTools(marsh.page);
  });
  afterAll(async () => {
    await ext?.close();
    await flows?.end();
  });

  test('what is marked is only the member’s, and the panel says so before and after', async () => {
    const { panel, page } = marsh;
    await panel.waitForText('Only you can see this');
    await markWords(marsh, FIRST, '1');
    await waitForPaint(page, 'quality of practice markedly');
    await waitForCard(panel, FIRST, 'Only you');
    await panel.waitForText(/Saved on this computer, \d/);
    await panel.waitForText('Kept offline');
  });

  test('Share on a card shows the words, the readers and that the paper is public; then the other has it', async () => {
    const { panel } = marsh;
    await panel.click('button', 'Strength');
    await panel.click('button', 'Share');
    await panel.waitForText(`Share with ${GROUP}?`);
    await panel.waitForText('The public can see this paper');
    await panel.waitForText('R. Sen, and whoever joins later');
    await panel.screenshot('test-results/panel-share-plan.png');
    await panel.click('button', 'Share 1 finding');
    await panel.waitForText(`1 finding goes to ${GROUP}.`);
    await waitForCard(panel, FIRST, GROUP);
    await panel.waitForText(/Shared, \d/);
    await goTo(sen.page, '#/');
    await sen.page.locator('.rp-row-link', { hasText: 'Outcome of the Ofsted' }).first().click();
    const card = cardIn(sen.page, FIRST);
    await card.getByText('Written by A. Marsh').waitFor();
    await card.getByText(GROUP).first().waitFor();
  });

  test('a note by the other stands on the card in the panel, and is said once', async () => {
    const { panel } = marsh;
    // Not by `openCard`: without the paper there is no passage to go to.
    await cardIn(sen.page, FIRST).locator('.rp-card-open').click();
    await writeNote(sen.page, 'Which areas, and which not?');
    const text = await waitForCard(panel, FIRST, 'Which areas, and which not?');
    expect(text).toContain('R. Sen:');
    await poll('the sentence', async () => (await heard(panel)) === 'R. Sen wrote a note.');
  });

  test('what the other marks is painted on the page and stands in the panel with its group', async () => {
    await goTo(sen.page, '#/');
    await sen.page.getByRole('button', { name: /^Keep offline/ }).click();
    await sen.page.getByText('Ready offline').first().waitFor();
    await sen.page.locator('.rp-row-link', { hasText: 'Outcome of the Ofsted' }).first().click();
    await markParagraph(sen.page, '3.6');
    await shareCard(sen.page, await openCard(sen.page, THEIRS));
    await waitForPaint(marsh.page, 'Every day the lead inspector');
    const text = await waitForCard(marsh.panel, THEIRS, 'Written by R. Sen');
    expect(text).toContain(GROUP);
    await poll('the sentence', async () => (await heard(marsh.panel)).startsWith('R. Sen marked a passage'));
    await marsh.panel.screenshot('test-results/panel-shared.png');
  });

  test('each layer can be hidden, in the list and in the page', async () => {
    const { panel, page } = marsh;
    const painted = async (): Promise<string> => (await paintedWords(page)).join(' ');
    expect(await painted()).toContain('Every day the lead inspector');
    await panel.click('checkbox', new RegExp(`^${GROUP}`));
    await panel.waitForText('None of those that you let show.');
    await expect.poll(painted).toBe('');
    await panel.click('checkbox', new RegExp(`^${GROUP}`));
    await waitForCard(panel, THEIRS, 'Written by R. Sen');
    await expect.poll(painted).toContain('Every day the lead inspector');
  });

  test('after the page was loaded again the list and the page show the same', async () => {
    const { panel, page } = marsh;
    const painted = async (): Promise<string> => (await paintedWords(page)).join(' ');
    await panel.click('checkbox', new RegExp(`^${GROUP}`));
    await expect.poll(painted).toBe('');
    await page.reload();
    await waitForTools(page);
    await panel.waitForText('Show what is seen by');
    const isShown = async (): Promise<boolean> => (await panel.text()).includes('Written by R. Sen');
    await poll('one state', async () => (await isShown()) === (await painted()).includes('Every day'));
    if (!(await isShown())) await panel.click('checkbox', new RegExp(`^${GROUP}`));
    await waitForPaint(page, 'Every day the lead inspector');
    await waitForCard(panel, THEIRS, 'Written by R. Sen');
  });

  test('everything I mark on this page: asked once, then each mark goes by itself', async () => {
    const { panel } = marsh;
    await panel.click('button', 'Share what you mark here');
    await panel.waitForText('Everything I mark in this report from now on');
    await panel.click('button', 'Share what I mark');
    await panel.waitForText(`Everyone in ${GROUP} can see this`);
    await markWords(marsh, SECOND, 'm');
    await waitForCard(panel, SECOND, GROUP);
    await cardIn(sen.page, SECOND).getByText('Written by A. Marsh').waitFor();
    expect(await panel.count('dialog')).toBe(0);
  });

  test('with the server away it says what waits, and nothing stops; then it is shared by itself', async () => {
    const { panel, page } = marsh;
    const alarms = '.panel-toast, [role=alert]:not(:empty)';
    const countAlarms = (): Promise<number> =>
      panel.evaluate((all: string) => document.querySelectorAll(all).length, alarms);
    await poll('the toast of what was done before to go', async () => (await countAlarms()) === 0);
    await poll('all of it shared', async () => /Shared, \d/.test(await panel.text()), LONG);
    await flows.kill();
    flows.line.cut();
    await markWords(marsh, THIRD, '6');
    await waitForPaint(page, 'ten-day period');
    await waitForCard(panel, THIRD, GROUP);
    const foot = (): Promise<string> =>
      panel.evaluate(() => document.querySelector('footer')?.textContent ?? '');
    await expect.poll(foot, { timeout: LONG }).toContain('1 finding waiting to be shared');
    expect(await panel.count('dialog')).toBe(0);
    expect(await countAlarms()).toBe(0);
    await panel.screenshot('test-results/panel-waiting.png');
    await flows.startAgain();
    await poll('shared', async () => /Shared, \d/.test(await panel.text()), LONG);
    await cardIn(sen.page, THIRD).getByText('Written by A. Marsh').waitFor({ timeout: LONG });
    expect((await paintedWords(page)).join(' ')).toContain('ten-day');
  });

  test('nothing was thrown, and the policy refused nothing', () => {
    const CUT = /ERR_CONNECTION|ERR_EMPTY_RESPONSE|Failed to load resource|WebSocket connection to/;
    expect(marsh.panel.errors.filter((text) => !CUT.test(text))).toEqual([]);
    expect(marsh.errors).toEqual([]);
    // Only the extension may ask another site; the web app tries, and goes on without an answer.
    const problems = sen.problems.filter((text) => !/Fetch API cannot load|^Connecting to/.test(text));
    expectQuiet({ ...sen, problems });
  });
});
