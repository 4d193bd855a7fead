import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright';
import { attachToPanel, extensionUrl, surfaceOf, type ExtensionBrowser } from './harness/extension.ts';
import { axe, selectText } from './harness/page-tools.ts';
import { poll } from './harness/poll.ts';
import type { Surface } from './harness/surface.ts';
import { enter, launch, panelWithNote, samplePath, samples, waitForTools } from './extension-steps.ts';

let ext: ExtensionBrowser;

beforeAll(async () => {
  if (SHOTS !== undefined) mkdirSync(SHOTS, { recursive: true });
  ext = await launch();
});

afterEach(async () => {
  for (const page of ext.context.pages().slice(1)) await page.close();
});

afterAll(async () => {
  await ext?.close();
});

const THEMES = ['light', 'dark', 'contrast'] as const;

/** Pictures are kept when a folder is named, to be looked at by a person. */
const SHOTS = process.env.SHOTS;

/** In each theme as the member would choose it. */
async function lookAt(surface: Surface, name: string): Promise<void> {
  for (const theme of THEMES) {
    await surface.evaluate(async (wanted: string) => {
      document.documentElement.dataset.theme = wanted;
      // Colours glide: what is half way between two themes is nobody's screen.
      await new Promise((resolve) => requestAnimationFrame(resolve));
      for (const each of document.getAnimations()) {
        if (each instanceof CSSTransition) each.finish();
      }
    }, theme);
    if (SHOTS !== undefined) await surface.screenshot(`${SHOTS}/panel-${name}-${theme}.png`);
    expect(await axe(surface), `${name}, ${theme}`).toEqual([]);
  }
}

/** The side panel is 360 px wide in the browser; a headless one gives it another width. */
async function narrow(panel: Surface): Promise<void> {
  await panel.connection.send('Emulation.setDeviceMetricsOverride', {
    width: 360,
    height: 780,
    deviceScaleFactor: 2,
    mobile: false,
  });
}

async function open(path: string): Promise<{ page: Page; surface: Surface; panel: Surface }> {
  const page = await ext.context.newPage();
  await page.goto(path.includes('://') ? path : samples(path));
  const { surface, panel } = await enter(ext, page);
  await narrow(panel);
  return { page, surface, panel };
}

describe('axe finds nothing, in three themes', () => {
  test('in the panel of a page without findings, and with its paragraphs', async () => {
    const { panel } = await open(await samplePath('Outcome of the Ofsted'));
    await panel.waitForText('Nothing is marked here yet');
    await lookAt(panel, 'empty');
    await panel.click('button', 'List the paragraphs');
    await poll('the paragraphs', async () => (await panel.count('button', /^Mark /)) > 10);
    await lookAt(panel, 'paragraphs');
  });

  test('in the panel with findings, and with the composer open', async () => {
    const { page, surface, panel } = await open(await samplePath('Outcome of the Ofsted'));
    await waitForTools(page);
    for (const [words, key] of [
      ['In some areas senior leaders have raised the quality of practice markedly', '1'],
      ['They talked to schools that looked after children attend', 'm'],
      ['Four inspectors were here on 8 days of the ten-day period', '6'],
    ] as const) {
      await selectText(page, words);
      await poll('the toolbar', async () => (await surface.count('toolbar')) > 0);
      await page.keyboard.press(key);
    }
    await panel.waitForText('Findings on this page 3');
    await panel.waitForText('Kept offline');
    await lookAt(panel, 'findings');
    await page.keyboard.press('n');
    const composer = await panelWithNote(ext);
    await narrow(composer);
    await composer.fill('combobox', 'Themes', 'risk');
    await lookAt(composer, 'composer');
  });

  test('in the panel of a restricted page', async () => {
    const { panel } = await open(await samplePath('A paper whose header says Part 2'));
    await panel.waitForText('This paper is restricted.');
    await lookAt(panel, 'restricted');
  });

  test('in the panel of a tab that is not granted, and of a page of the web app', async () => {
    await open(await samplePath('Peer Review'));
    const page = await ext.context.newPage();
    await page.goto('chrome://version');
    const panel = await attachToPanel(ext);
    await panel.waitForText('Rapporteur is not on this page');
    await lookAt(panel, 'silent');
    const app = await open(inject('server')!.app);
    await app.panel.waitForText('Join Rapporteur on the web');
    await lookAt(app.panel, 'pairing');
  });

  test('on the options page', async () => {
    const page = await ext.context.newPage();
    await page.goto(extensionUrl(ext, 'options.html'));
    const surface = await surfaceOf(ext, page);
    await surface.waitForText('Rapporteur settings');
    await lookAt(surface, 'options');
  });
});
