import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { allowHost, type ExtensionBrowser } from './harness/extension.ts';
import { selectText } from './harness/page-tools.ts';
import { poll } from './harness/poll.ts';
import type { Surface } from './harness/surface.ts';
import {
  enter,
  launch,
  paintedIn,
  paintedWords,
  samplePath,
  samples,
  waitForPaint,
  waitForTools,
} from './extension-steps.ts';

let ext: ExtensionBrowser;

beforeAll(async () => {
  ext = await launch();
});

afterEach(async () => {
  for (const page of ext.context.pages().slice(1)) await page.close();
});

afterAll(async () => {
  await ext?.close();
});

async function open(path: string): Promise<{ page: Page; surface: Surface; panel: Surface }> {
  const page = await ext.context.newPage();
  await page.goto(samples(path));
  const { surface, panel } = await enter(ext, page);
  await waitForTools(page);
  return { page, surface, panel };
}

async function mark(page: Page, surface: Surface, words: string, key: string): Promise<void> {
  await selectText(page, words);
  await poll('the toolbar', async () => (await surface.count('toolbar')) > 0);
  await page.keyboard.press(key);
}

/** Says things to the host from where the content script runs, as a page's process that was taken over could. */
async function forge(page: Page, finding: string): Promise<unknown[]> {
  const [worker] = ext.context.serviceWorkers();
  return await worker!.evaluate(
    async ([url, of]) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      const say = (id: string): Promise<unknown[]> =>
        new Promise((resolve) => {
          const heard: unknown[] = [];
          const port = chrome.runtime.connect({ name: 'page' });
          port.onMessage.addListener((message: unknown) => heard.push(message));
          const facts = { title: 'x', restrictionSigns: [], sample: false, links: [] };
          const blocks = [{ start: 0, end: 10, kind: 'paragraph' }];
          const at = Date.now();
          for (const message of [
            {
              type: 'read',
              no: 1,
              url: 'http://other/',
              rid: 'other',
              reading: { facts, raw: 'some words', blocks },
            },
            { type: 'run', id: 'a', command: { type: 'delete', finding: id, rid: 'other', at } },
            { type: 'run', id: 'b', command: { type: 'theme.put', id: 'x', theme: null, at } },
            {
              type: 'run',
              id: 'c',
              command: { type: 'note', finding: id, note: id, text: 'x', replaces: [], at },
            },
            { type: 'rows', of: 'everything' },
            'nonsense',
          ]) {
            port.postMessage(message);
          }
          setTimeout(() => resolve(heard), 1_500);
        });
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: tab!.id! },
        func: say,
        args: [of!],
      });
      return answer?.result ?? [];
    },
    [page.url(), finding] as const,
  );
}

describe('a forged message from a content script', () => {
  test('gets nothing of another page, and an error for what is malformed', async () => {
    const first = await open(await samplePath('Outcome of the Ofsted'));
    await mark(
      first.page,
      first.surface,
      'They inspected every part of the Council’s statutory social work',
      '5',
    );
    await first.panel.waitForText('Findings on this page 1');
    const finding = await first.panel.evaluate(
      () => document.querySelector('.rp-card')?.id.replace('card-', '') ?? '',
    );
    const second = await open(await samplePath('Peer Review'));
    const answers = await forge(second.page, finding);
    const text = JSON.stringify(answers);
    expect(text).not.toContain('statutory');
    expect(text).not.toContain(finding === '' ? 'no finding' : `"id":"${finding}"`);
    expect(answers).toContainEqual({ type: 'refused', id: 'a', code: 'finding-unknown' });
    for (const id of ['b', 'c'])
      expect(answers).toContainEqual({ type: 'refused', id, code: 'command-invalid' });
    const nameless = answers.filter(
      (answer) =>
        (answer as { code?: string; id?: string }).code === 'command-invalid' &&
        !('id' in (answer as object)),
    );
    expect(nameless).toHaveLength(2);
    await first.page.bringToFront();
    await first.panel.waitForText('Findings on this page 1');
  });
});

describe('a restricted page', () => {
  test('stays in the device workspace, with the reason shown, and is painted where the page cannot read it', async () => {
    const path = await samplePath('A paper whose header says Part 2');
    const { page, surface, panel } = await open(path);
    await panel.waitForText('This paper is restricted. It stays on this device only.');
    await panel.waitForText('The page says:');
    const words = await page.evaluate(() => {
      const all = [...document.querySelectorAll('#modgov p, #modgov li')].map(
        (one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '',
      );
      return (
        all
          .find((one) => one.length > 70 && !/^\d/.test(one))
          ?.slice(0, 40)
          .trim() ??
        all
          .find((one) => one.length > 60)!
          .slice(10, 50)
          .trim()
      );
    });
    await mark(page, surface, words, '5');
    await panel.waitForText('Findings on this page 1');
    await panel.waitForText('This device only');
    expect(await paintedIn(page)).toEqual({});
    await page.screenshot({ path: 'test-results/restricted-page.png' });
    await panel.screenshot('test-results/restricted-panel.png');
  });

  test('is not what only mentions excluding the public', async () => {
    const { page, panel } = await open(
      await samplePath('A public agenda that only mentions excluding the public'),
    );
    // The panel may still show the page before.
    await panel.waitForText((await page.locator('h1').first().innerText()).trim());
    await panel.waitForText('Findings on this page');
    expect(await panel.text()).not.toContain('restricted');
  });
});

const SOME_WORDS = 'In the week before they came, the inspectors went through';

describe('nothing is injected before the member asks', () => {
  test('a page opened without a click has nothing of ours; an allowed council has, until withdrawn', async () => {
    const path = await samplePath('Outcome of the Ofsted');
    const plain = await ext.context.newPage();
    await plain.goto(samples(path));
    await plain.waitForTimeout(700);
    expect(await plain.locator('rapporteur-tools').count()).toBe(0);
    await plain.close();
    await allowHost(ext, 'http://127.0.0.1/*');
    const { page, surface, panel } = await open(path);
    await mark(page, surface, SOME_WORDS, '7');
    await panel.waitForText(SOME_WORDS);
    await panel.click('button', 'Allow this council');
    await panel.waitForText('Allowed: findings show here without a click');
    await page.close();
    const again = await ext.context.newPage();
    await again.goto(samples(path));
    await waitForTools(again);
    await waitForPaint(again, SOME_WORDS);
    const options = await ext.context.newPage();
    await options.goto(`chrome-extension://${ext.id}/options.html`);
    await options.getByRole('button', { name: 'Withdraw 127.0.0.1' }).click();
    await options.getByText('No council is allowed').waitFor();
    await options.screenshot({ path: 'test-results/options.png' });
    await options.close();
    await again.reload();
    await again.waitForTimeout(700);
    expect(await again.locator('rapporteur-tools').count()).toBe(0);
  });
});

describe('the extension updated under an open page', () => {
  test('the old script removes its host and paint', async () => {
    const { page, surface, panel } = await open(await samplePath('Annual Report 2014'));
    const words = await page.evaluate(() =>
      [...document.querySelectorAll('#modgov p')]
        .map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '')
        .find((one) => one.length > 90)!
        .slice(20, 70)
        .trim(),
    );
    await mark(page, surface, words, '3');
    await panel.waitForText('Findings on this page 1');
    expect((await paintedWords(page)).length).toBeGreaterThan(0);
    const [worker] = ext.context.serviceWorkers();
    await worker!.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await poll('no host', async () => (await page.locator('rapporteur-tools').count()) === 0);
    expect(await paintedIn(page)).toEqual({});
  });
});
