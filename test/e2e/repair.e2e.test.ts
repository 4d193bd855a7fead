import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeGroupHere, markWords, waitForCard } from './extension-sharing-panel-kit.ts';
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
import { selectText } from './harness/page-tools.ts';
import { poll } from './harness/poll.ts';
import { eventually } from './pwa-kit.ts';
import { expectQuiet, goTo, joinByLink, type Person } from './sharing-kit.ts';
import { openFlows, type Flows } from './sharing-opening.ts';

const GROUP = 'Children task group';
const GONE = 'The quality of plans for children who need protection.';
const INSTEAD = 'They talked to schools that looked after children attend';
const LONG = 60_000;

describe.skipIf(inject('server') === undefined)('two members, and a finding whose words are gone', () => {
  let flows: Flows;
  let ext: ExtensionBrowser;
  let sen: Person;
  let path: string;
  let second: MarkingPage;

  beforeAll(async () => {
    flows = await openFlows();
    ext = await launch();
    sen = await flows.open('R. Sen');
    await joinByLink(sen, await makeGroupHere(ext, GROUP, 'A. Marsh', flows.line.origin));
    path = await samplePath('Outcome of the Ofsted');
    const first = await openMarking(ext, path);
    await waitForTools(first.page);
    await markWords(first, GONE, '5');
    await waitForPaint(first.page, 'protection.');
    await first.panel.click('button', 'Risk');
    await poll('the words and the readers', async () => {
      if ((await first.panel.text()).includes(`Share with ${GROUP}?`)) return true;
      // What the panel learns of the page may move the button from under a click.
      if ((await first.panel.count('dialog')) === 0) await first.panel.click('button', 'Share');
      return false;
    });
    await first.panel.click('button', 'Share 1 finding');
    await waitForCard(first.panel, GONE, GROUP);
    await first.page.close();
  }, LONG);
  afterAll(async () => {
    await ext?.close();
    await flows?.end();
  });

  test('one attaches it to the selected words of the new version, from the panel; it is painted there', async () => {
    second = await openMarking(ext, `${path}?edit=insert,figure,delete`);
    const { page, panel, surface } = second;
    await waitForTools(page);
    await panel.waitForText('No sure place in this version 1');
    // A panel that stays keeps the card open.
    if ((await panel.count('button', 'Attach here')) === 0) await panel.click('button', 'Risk');
    expect(await paintedWords(page)).toEqual([]);
    await selectText(page, INSTEAD);
    await poll('the toolbar', async () => (await surface.count('toolbar')) > 0);
    await panel.click('button', 'Attach here');
    await waitForPaint(page, INSTEAD);
    await waitForCard(panel, INSTEAD, 'You attached it by hand on');
    await panel.waitForText('Undo');
    await panel.screenshot('test-results/repair-panel.png');
    expect(await panel.text()).not.toContain('No sure place');
    expect(second.errors).toEqual([]);
  });

  test('the other sees it, and who did it: from which words to which', async () => {
    await goTo(sen.page, '#/');
    await sen.page.locator('.rp-row-link', { hasText: 'Outcome of the Ofsted' }).first().click();
    // The repair may be here before the page is, or come while it is read.
    const card = sen.page.getByRole('article').filter({ hasText: new RegExp(`${GONE}|${INSTEAD}`) });
    await card.first().locator('.rp-card-open').click();
    const history = sen.page.locator('.rp-repairs');
    await history.getByText('A. Marsh attached it by hand on').waitFor({ timeout: LONG });
    expect(await history.textContent()).toContain(`from ${GONE} to ${INSTEAD}`);
    await sen.page.screenshot({ path: 'test-results/repair-other.png' });
  });

  test('taken back by Undo, it is as it was, for both', async () => {
    const { page, panel } = second;
    await panel.click('button', 'Undo');
    await panel.waitForText('No sure place in this version 1');
    await eventually(() => paintedWords(page)).toEqual([]);
    await eventually(() => sen.page.locator('.rp-repairs').count()).toBe(0);
    expectQuiet(sen);
  });
});
