import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import {
  attachToPanel,
  clickAction,
  extensionUrl,
  surfaceOf,
  type ExtensionBrowser,
} from './harness/extension.ts';
import { poll } from './harness/poll.ts';
import { letHost, selectAndPress, stopHost, waiting, waitingHere } from './extension-outbox-steps.ts';
import {
  enter,
  launch,
  paintedWords,
  samples,
  samplePath,
  waitForPaint,
  waitForTools,
} from './extension-steps.ts';

let ext: ExtensionBrowser;
let path: string;

beforeEach(async () => {
  ext = await launch();
  path = await samplePath('Outcome of the Ofsted');
});

afterEach(async () => {
  await ext?.close();
});

const WORDS = 'Four inspectors were here on 8 days of the ten-day period';

/**
 * Takes the extension out under all open pages and puts it in again, as an update does. Not by `runtime.reload`: one
 * that was loaded by the command line does not come back from it.
 */
async function updateExtension(): Promise<void> {
  const page = await ext.context.newPage();
  await page.goto('chrome://extensions');
  const surface = await surfaceOf(ext, page);
  await surface.evaluate(async (id: string) => {
    await chrome.management.setEnabled(id, false);
    await chrome.management.setEnabled(id, true);
  }, ext.id);
  await page.close();
}

async function markUnsaved(page: Page): Promise<void> {
  const { surface } = await enter(ext, page);
  await waitForTools(page);
  await selectAndPress(page, surface, WORDS, '6');
  await poll('the outbox', async () => (await waiting(ext)).length === 1);
}

/** What was saved is taken out a moment after that was said. */
function nothingWaits(): Promise<unknown> {
  return poll('an empty outbox', async () => (await waiting(ext)).length === 0);
}

async function openPage(change?: (html: string) => string): Promise<Page> {
  const page = await ext.context.newPage();
  if (change !== undefined) {
    await page.route(samples(path), async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const body = change(html);
      if (body === html) throw new Error('the page was not changed');
      await route.fulfill({ response, body });
    });
  }
  await page.goto(samples(path));
  return page;
}

describe('what waits in the outbox', () => {
  test('the extension updated under an open page: kept, and the finding is there after the next click', async () => {
    const page = await openPage();
    await stopHost(ext);
    await markUnsaved(page);
    await updateExtension();
    await poll('no tools', async () => (await page.locator('rapporteur-tools').count()) === 0);
    // A click before the updated extension is there would be nobody's.
    const options = await ext.context.newPage();
    const address = extensionUrl(ext, 'options.html');
    await poll('the extension', () => options.goto(address).catch(() => undefined));
    expect(await options.evaluate(waitingHere)).toHaveLength(1);
    await options.close();
    await clickAction(ext, page);
    await waitForTools(page);
    const panel = await attachToPanel(ext);
    await panel.waitForText('Findings on this page 1');
    await panel.waitForText('Figure or grade');
    await waitForPaint(page, WORDS);
    const left = (): Promise<string[]> => panel.evaluate(waitingHere);
    await poll('an empty outbox', async () => (await left()).length === 0);
  });

  test('its page closed: the panel says so with the way back, and it is saved there', async () => {
    const page = await openPage();
    await stopHost(ext);
    await markUnsaved(page);
    const other = await ext.context.newPage();
    await other.goto(samples('/hostile/table'));
    await page.close();
    await letHost(ext);
    const { panel } = await enter(ext, other);
    await panel.waitForText('1 mark waits to be saved.');
    expect(await panel.evaluate(() => document.querySelector<HTMLAnchorElement>('.rp-banner a')?.href)).toBe(
      new URL(samples(path)).href,
    );
    await panel.screenshot('test-results/outbox-panel.png');
    const opened = ext.context.waitForEvent('page');
    await panel.click('link', 'Open the page again');
    const again = await opened;
    await again.waitForLoadState();
    const { panel: panelThere } = await enter(ext, again);
    await panelThere.waitForText('Findings on this page 1');
    await poll('no waiting', async () => !(await panelThere.text()).includes('waits to be saved'));
    await nothingWaits();
  });

  test.each([
    [
      'a paragraph inserted above: on its own words',
      (html: string) => html.replace(/<p/, '<p>Words that were not there before.</p><p'),
      'painted',
    ],
    ['a figure changed inside: edited', (html: string) => html.replace('8 days', '9 days'), 'Edited'],
    [
      'its words taken out: gone, with the quote',
      (html: string) => html.replace(/Four inspectors were here[^.]*/, 'Nothing'),
      'No sure place in this version 1',
    ],
  ] as const)(
    'a mark made before the version had a name, the page changed since, %s',
    async (_name, change, shown) => {
      await stopHost(ext);
      const before = await openPage();
      await markUnsaved(before);
      await before.close();
      await letHost(ext);
      const page = await openPage(change);
      const { panel } = await enter(ext, page);
      await panel.waitForText('Figure or grade');
      if (shown === 'painted') await waitForPaint(page, WORDS);
      else await panel.waitForText(shown);
      if (shown !== 'Edited') await panel.waitForText('Four inspectors were here');
      else expect((await paintedWords(page)).join(' ')).not.toContain('8 days');
      await nothingWaits();
    },
  );
});
