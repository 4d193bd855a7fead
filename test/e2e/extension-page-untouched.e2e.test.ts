import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import type { ExtensionBrowser } from './harness/extension.ts';
import { selectText } from './harness/page-tools.ts';
import { poll } from './harness/poll.ts';
import { enter, launch, paintedIn, samplePath, samples, waitForTools } from './extension-steps.ts';

/** Two hundred commits to disk, on a machine that does other things too. */
const LONG = 120_000;

let ext: ExtensionBrowser;

beforeAll(async () => {
  ext = await launch();
});

afterAll(async () => {
  await ext?.close();
});

/** Counts every change of the page from now on, as a page would. */
async function countChanges(page: Page): Promise<void> {
  await page.evaluate(() => {
    const records: string[] = [];
    new MutationObserver((all) => {
      for (const one of all) {
        const added = [...one.addedNodes].map((node) => node.nodeName).join();
        records.push(`${one.type} ${one.target.nodeName} ${added || one.attributeName || ''}`);
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    (globalThis as unknown as { records: string[] }).records = records;
  });
}

const changes = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { records: string[] }).records);

describe('a page that is marked', () => {
  test(
    'sees exactly one change, our host, from the click to 200 painted findings, and none more when they go',
    { timeout: 400_000 },
    async () => {
      const page = await ext.context.newPage();
      await page.goto(samples(await samplePath('Annual Report 2011')));
      await countChanges(page);
      const { surface, panel } = await enter(ext, page);
      await waitForTools(page);
      await panel.waitForText('Nothing is marked here yet');
      await panel.click('button', 'List the paragraphs');
      await poll('the paragraphs', async () => (await panel.count('button', /^Mark /)) > 100);
      await panel.evaluate(() => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('.panel-paragraphs li button')];
        // More buttons than paragraphs would be needed: each paragraph is marked until there are 200 findings.
        for (let n = 0; n < 200; n += 1) buttons[n % buttons.length]?.click();
      });
      await poll(
        '200 findings',
        async () => (await panel.text()).includes('Findings on this page 200'),
        LONG,
      );
      await poll('200 saved', async () => !(await panel.text()).includes('being saved'), LONG);
      expect(Object.keys(await paintedIn(page)).length).toBeGreaterThan(0);
      expect(await changes(page)).toEqual(['childList HTML RAPPORTEUR-TOOLS']);
      await panel.evaluate(async () => {
        const find = (selector: string, words: string): HTMLElement | undefined =>
          [...document.querySelectorAll<HTMLElement>(selector)].find((one) =>
            one.textContent?.includes(words),
          );
        const until = async (there: () => HTMLElement | undefined): Promise<HTMLElement> => {
          for (;;) {
            const found = there();
            if (found) return found;
            await new Promise((resolve) => setTimeout(resolve, 2));
          }
        };
        for (let left = 200; left > 0; left -= 1) {
          (await until(() => find('.rp-card-open', ''))).click();
          (await until(() => find('.rp-card-actions button', 'Delete'))).click();
          await until(() =>
            document.querySelectorAll('.rp-card').length < left ? document.body : undefined,
          );
        }
      });
      await poll('none left', async () => (await panel.text()).includes('Findings on this page 0'), LONG);
      await poll('no paint', async () => Object.keys(await paintedIn(page)).length === 0);
      expect(await changes(page)).toEqual(['childList HTML RAPPORTEUR-TOOLS']);
      expect(await page.evaluate(() => document.querySelectorAll('[style]').length)).toBe(0);
      expect(surface.errors).toEqual([]);
      expect(panel.errors).toEqual([]);
      await page.close();
    },
  );

  test('shows the toolbar at the selection, in a closed root; Esc puts it away and the keys with it', async () => {
    const page = await ext.context.newPage();
    await page.goto(samples(await samplePath('Outcome of the Ofsted')));
    const { surface } = await enter(ext, page);
    await waitForTools(page);
    await selectText(page, 'two more joined them for 3 days in all and looked at education');
    await poll('the toolbar', async () => (await surface.count('toolbar')) > 0);
    await page.screenshot({ path: 'test-results/toolbar.png' });
    expect(await page.evaluate(() => document.querySelector('rapporteur-tools')?.shadowRoot)).toBeNull();
    await page.keyboard.press('Escape');
    await poll('no toolbar', async () => (await surface.count('toolbar')) === 0);
    await page.keyboard.press('m');
    expect(Object.keys(await paintedIn(page))).toEqual([]);
    await page.close();
  });
});
