import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import type { ExtensionBrowser } from './harness/extension.ts';
import { killOffscreen } from './harness/kill.ts';
import { poll } from './harness/poll.ts';
import { selectAndPress, waiting } from './extension-outbox-steps.ts';
import { enter, launch, panelWithNote, samples, waitForTools } from './extension-steps.ts';

let ext: ExtensionBrowser;

beforeEach(async () => {
  ext = await launch();
});

afterEach(async () => {
  await ext?.close();
});

const FIRST = '14 of 20 actions were complete';
const SECOND = 'the six late actions would be finished';

async function openMarked() {
  const page = await ext.context.newPage();
  await page.goto(samples('/hostile/strict-csp'));
  const { surface, panel } = await enter(ext, page);
  await waitForTools(page);
  await panel.waitForText('Nothing is marked here yet');
  await selectAndPress(page, surface, SECOND, '5');
  await panel.waitForText('Findings on this page 1');
  await selectAndPress(page, surface, FIRST, '1');
  await panel.waitForText('Findings on this page 2');
  await poll('saved', async () => (await waiting(ext)).length === 0);
  return { page, panel };
}

interface Heard {
  readonly type: string;
  readonly id?: string;
  readonly put?: readonly { readonly id: string; readonly kind: string | null }[];
}

/** Says things to the host as the content script would, and gives what it answered within a moment. */
async function say(page: Page, commands: readonly { readonly id: string; readonly command: object }[]) {
  return await ext.context
    .serviceWorkers()
    .at(-1)!
    .evaluate(
      async ([url, all]) => {
        const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
        const [result] = await chrome.scripting.executeScript({
          target: { tabId: tab!.id! },
          func: async (wanted) => {
            const heard: unknown[] = [];
            const port = chrome.runtime.connect({ name: 'page' });
            port.onMessage.addListener((message: unknown) => heard.push(message));
            const facts = { title: 'x', restrictionSigns: [], sample: false, links: [] };
            const blocks = [{ start: 0, end: 10, kind: 'paragraph' }];
            port.postMessage({ type: 'read', no: 1, reading: { facts, raw: 'some words', blocks } });
            for (const { id, command } of wanted) port.postMessage({ type: 'run', id, command });
            await new Promise((resolve) => setTimeout(resolve, 1_200));
            port.disconnect();
            return heard;
          },
          args: [all],
        });
        return result!.result as unknown as Heard[];
      },
      [page.url(), commands] as const,
    );
}

describe('a command whose acknowledgement was lost', () => {
  test('is not done over what was changed since, also by a host that was made anew', async () => {
    const { page, panel } = await openMarked();
    const rows = (await say(page, [])).find(({ type }) => type === 'rows')?.put ?? [];
    const finding = rows.find(({ kind }) => kind === 'risk')?.id;
    expect(finding).toBeDefined();
    const at = Date.now();
    const early = { id: 'early', command: { type: 'kind', finding, kind: 'indicator', at } };
    const late = { id: 'late', command: { type: 'kind', finding, kind: 'strength', at: at + 1 } };
    const acked = (heard: readonly Heard[]): unknown[] =>
      heard.filter(({ type }) => type === 'ack').map(({ id }) => id);
    expect(acked(await say(page, [early, late]))).toEqual(['early', 'late']);
    const before = await panel.text();
    await killOffscreen(ext);
    await poll('the answer again', async () => acked(await say(page, [early])).includes('early'));
    expect(await panel.text()).toBe(before);
  });
});

describe('the key that moves to the note', () => {
  test('after a reload is for the newest finding here', async () => {
    const { page } = await openMarked();
    await page.reload();
    await waitForTools(page);
    const worker = ext.context.serviceWorkers().at(-1)!;
    // As the worker does for the browser's key.
    await worker.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      await chrome.tabs.sendMessage(tab!.id!, { type: 'note-newest' }, { frameId: 0 });
    }, page.url());
    const panel = await panelWithNote(ext);
    const card = await panel.evaluate(
      () => document.querySelector('textarea')?.closest('article, li')?.textContent ?? '',
    );
    expect(card).toContain(FIRST);
  });
});
