import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendTo } from './harness/connection.ts';
import { targets, type ExtensionBrowser } from './harness/extension.ts';
import { poll } from './harness/poll.ts';
import type { Surface } from './harness/surface.ts';
import { waitingHere } from './extension-outbox-steps.ts';
import { enter, launch, samplePath, samples, waitForTools } from './extension-steps.ts';

let ext: ExtensionBrowser;

beforeAll(async () => {
  ext = await launch();
});

afterAll(async () => {
  await ext?.close();
});

const LONG = 90_000;

/** The worker and the offscreen document that are alive, by the browser's own names for each life of theirs. */
const contextIds = (panel: Surface): Promise<string[]> =>
  panel.evaluate(async () =>
    (await chrome.runtime.getContexts({}))
      .filter(({ contextType }) => ['BACKGROUND', 'OFFSCREEN_DOCUMENT'].includes(contextType))
      .map(({ contextId }) => contextId),
  );

/** Without waiting for the end: a busy extension wakes them again at once. */
async function killBoth(of: ExtensionBrowser): Promise<void> {
  for (const { targetId, type, url } of await targets(of)) {
    const isOffscreen = url.endsWith('/offscreen.html') && type !== 'tab';
    if (type !== 'service_worker' && !isOffscreen) continue;
    await sendTo(of.browser, 'Target.closeTarget', { targetId }).catch(() => undefined);
  }
}

describe('worker and offscreen document killed again and again', () => {
  test(
    '200 findings marked during at least 20 kills are 200 after a reload',
    { timeout: 240_000 },
    async () => {
      const page = await ext.context.newPage();
      await page.goto(samples(await samplePath('Annual Report 2011')));
      const { panel } = await enter(ext, page);
      await waitForTools(page);
      await panel.waitForText('Nothing is marked here yet');
      await panel.click('button', 'List the paragraphs');
      await poll('the paragraphs', async () => (await panel.count('button', /^Mark /)) > 100);
      const marking = panel.evaluate(async () => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('.panel-paragraphs li button')];
        for (let n = 0; n < 200; n += 1) {
          buttons[n % buttons.length]?.click();
          await new Promise((resolve) => setTimeout(resolve, 60));
        }
      });
      let marked = false;
      void marking.then(() => (marked = true));
      const seen = new Set<string>();
      while (!marked || seen.size < 25) {
        for (const id of await contextIds(panel)) seen.add(id);
        await killBoth(ext);
        await page.waitForTimeout(400);
      }
      await marking;
      const alive = await contextIds(panel);
      const kills = [...seen].filter((id) => !alive.includes(id)).length;
      console.log(`${kills} contexts were killed`);
      expect(kills).toBeGreaterThanOrEqual(20);
      await poll(
        '200 findings',
        async () => (await panel.text()).includes('Findings on this page 200'),
        LONG,
      );
      await poll('all saved', async () => !(await panel.text()).includes('being saved'), LONG);
      await page.reload();
      await poll(
        '200 after the reload',
        async () => (await panel.text()).includes('Findings on this page 200'),
        LONG,
      );
      // What the first visit did not live to take out of the outbox, the second does.
      await poll('an empty outbox', async () => (await panel.evaluate(waitingHere)).length === 0);
    },
  );
});
