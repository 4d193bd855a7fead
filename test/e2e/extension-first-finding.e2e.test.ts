import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExtensionBrowser } from './harness/extension.ts';
import { selectText } from './harness/page-tools.ts';
import { poll } from './harness/poll.ts';
import {
  launch,
  openMarking,
  paintedIn,
  panelWithNote,
  samplePath,
  waitForPaint,
  waitForTools,
} from './extension-steps.ts';

let ext: ExtensionBrowser;

beforeAll(async () => {
  ext = await launch();
});

afterAll(async () => {
  await ext?.close();
});

describe('flow 23a: a passage marked on a committee page', () => {
  test('click, select, mark, theme, note, reload, still there', async () => {
    const opened = await openMarking(ext, await samplePath('Outcome of the Ofsted'));
    const { page, surface, errors } = opened;
    await waitForTools(page);
    const words = 'In some areas senior leaders have raised the quality of practice markedly';
    await selectText(page, words);
    await poll('the toolbar', async () => (await surface.count('toolbar')) > 0);
    await page.keyboard.press('1');
    await waitForPaint(page, 'quality of practice markedly');
    expect(Object.keys(await paintedIn(page)).join()).toContain('strength');
    await opened.panel.waitForText('Findings on this page 1');
    await opened.panel.waitForText('Strength');
    await page.keyboard.press('n');
    const panel = await panelWithNote(ext);
    await panel.fill('combobox', 'Themes', 'risk');
    await panel.press('Enter');
    await panel.focus('textbox', 'Note');
    await panel.type('Who checks this?');
    await panel.click('button', 'Keep');
    await panel.waitForText('Who checks this?');
    await panel.waitForText('Saved on this computer');
    await page.screenshot({ path: 'test-results/23a-page.png' });
    await panel.screenshot('test-results/23a-panel.png');
    await page.reload();
    await waitForTools(page);
    await waitForPaint(page, 'quality of practice markedly');
    await panel.waitForText('Findings on this page 1');
    await page.screenshot({ path: 'test-results/23a-page-reloaded.png' });
    expect(errors).toEqual([]);
    expect(panel.errors).toEqual([]);
  });
});
