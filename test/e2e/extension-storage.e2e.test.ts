import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { attachTo, extensionUrl, type ExtensionBrowser } from './harness/extension.ts';
import { killOffscreen } from './harness/kill.ts';
import { consoleErrors, selectText } from './harness/page-tools.ts';
import { poll } from './harness/poll.ts';
import type { Surface } from './harness/surface.ts';
import { enter, launch, samples, waitForPaint, waitForTools } from './extension-steps.ts';

let ext: ExtensionBrowser;
let workerErrors: string[];

beforeEach(async () => {
  ext = await launch();
  workerErrors = [];
  ext.context.on('serviceworker', hearWorker);
  ext.context.serviceWorkers().forEach(hearWorker);
});

afterEach(async () => {
  await ext?.close();
});

type ServiceWorker = ReturnType<ExtensionBrowser['context']['serviceWorkers']>[number];

function hearWorker(worker: ServiceWorker): void {
  worker.on('console', (message) => message.type() === 'error' && workerErrors.push(message.text()));
}

interface Opened {
  readonly page: Page;
  readonly surface: Surface;
  readonly panel: Surface;
  readonly errors: readonly string[];
}

async function open(): Promise<Opened> {
  const page = await ext.context.newPage();
  const errors = consoleErrors(page);
  await page.goto(samples('/hostile/strict-csp'));
  const { surface, panel } = await enter(ext, page);
  await waitForTools(page);
  await panel.waitForText('Findings on this page');
  return { page, surface, panel, errors };
}

async function mark({ page, surface }: Opened, words: string, key: string): Promise<void> {
  await page.mouse.click(3, 3);
  await selectText(page, words);
  await poll('the toolbar', async () => (await surface.count('toolbar')) > 0);
  await page.keyboard.press(key);
  await waitForPaint(page, words);
}

const FIRST = '14 of 20 actions were complete';
const SECOND = 'the six late actions would be finished';
const THIRD = 'the same three actions had been late';

async function saved(opened: Opened, count: number): Promise<void> {
  await opened.panel.waitForText(`Findings on this page ${count}`);
  await poll('saved', async () => !(await opened.panel.text()).includes('being saved'));
}

function noExceptions(...all: readonly Opened[]): void {
  expect(workerErrors).toEqual([]);
  for (const { errors, surface, panel } of all)
    expect([...errors, ...surface.errors, ...panel.errors]).toEqual([]);
}

describe('bad input from the storage', () => {
  test('a corrupted row: its sentence in the panel, all others shown', async () => {
    const before = await open();
    await mark(before, FIRST, '1');
    await mark(before, SECOND, '5');
    await saved(before, 2);
    await before.page.close();
    const options = await ext.context.newPage();
    await options.goto(extensionUrl(ext, 'options.html'));
    const spoilt = await options.evaluate(async () => {
      const names = (await indexedDB.databases())
        .map(({ name }) => name ?? '')
        .filter((name) => /\/r\//.test(name));
      for (const name of names) {
        const db = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error!);
        });
        await new Promise((resolve, reject) => {
          const write = db.transaction('updates', 'readwrite');
          write.objectStore('updates').add(new Uint8Array([255, 255, 255, 1, 2, 3]));
          write.oncomplete = resolve;
          write.onerror = reject;
        });
        db.close();
      }
      return names.length;
    });
    expect(spoilt).toBeGreaterThan(0);
    await options.close();
    await killOffscreen(ext);
    const after = await open();
    await after.panel.waitForText('Findings on this page 2');
    await after.panel.waitForText('Part of what is kept on this device cannot be read.');
    await after.panel.waitForText('set aside, not thrown away');
    await waitForPaint(after.page, SECOND);
    noExceptions(before, after);
  });

  test('a clock off by ten years, both ways: all in the order of the page, none lost', async () => {
    const opened = await open();
    await mark(opened, SECOND, '5');
    await saved(opened, 1);
    for (const [years, words, key, count] of [
      [-10, THIRD, '2', 2],
      [10, FIRST, '1', 3],
    ] as const) {
      await turnClock(opened.page, years);
      await mark(opened, words, key);
      await saved(opened, count);
    }
    await opened.page.reload();
    await waitForTools(opened.page);
    await opened.panel.waitForText('Findings on this page 3');
    const text = await opened.panel.text();
    const places = [FIRST, SECOND, THIRD].map((words) => text.indexOf(words));
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
    expect(places[0]).toBeGreaterThan(-1);
    for (const words of [FIRST, SECOND, THIRD]) await waitForPaint(opened.page, words);
    noExceptions(opened);
  });

  test('no room: its sentence on the page, the mark waits, and is saved when there is room', async () => {
    const opened = await open();
    await mark(opened, FIRST, '1');
    await saved(opened, 1);
    const host = await attachTo(ext, 'offscreen.html');
    await host.evaluate(() => {
      const refuse = (): never => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
      IDBObjectStore.prototype.add = refuse;
      IDBObjectStore.prototype.put = refuse;
    });
    await mark(opened, SECOND, '5');
    await poll('the sentence', async () => {
      const { nodes } = await opened.surface.connection.send('Accessibility.getFullAXTree');
      const said = (nodes as { name?: { value?: string } }[]).map((node) => node.name?.value ?? '').join(' ');
      return /no room left|could not save/.test(said);
    });
    await opened.panel.waitForText('1 mark is being saved');
    expect(host.errors).toEqual([]);
    await killOffscreen(ext);
    await saved(opened, 2);
    await opened.page.reload();
    await waitForPaint(opened.page, SECOND);
    noExceptions(opened);
  });
});

/** For our script in the page and for the host: both say when something was done. */
async function turnClock(page: Page, years: number): Promise<void> {
  const ahead = years * 365 * 24 * 3_600_000;
  const [worker] = ext.context.serviceWorkers();
  await worker!.evaluate(
    async ([url, by]) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      const turn = (ms: number): void => {
        Date.now = () => performance.timeOrigin + performance.now() + ms;
      };
      await chrome.scripting.executeScript({ target: { tabId: tab!.id! }, func: turn, args: [by] });
    },
    [page.url(), ahead] as const,
  );
  const host = await attachTo(ext, 'offscreen.html');
  await host.evaluate((by: number) => {
    Date.now = () => performance.timeOrigin + performance.now() + by;
  }, ahead);
  await host.close();
}
