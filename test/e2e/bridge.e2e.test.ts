import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright';
import {
  enter,
  launch,
  openMarking,
  samplePath,
  samples,
  waitForPaint,
  waitForTools,
} from './extension-steps.ts';
import { allowHost, attachToPanel, clickAction, type ExtensionBrowser } from './harness/extension.ts';
import { consoleErrors, selectText } from './harness/page-tools.ts';
import { poll } from './harness/poll.ts';

const WORDS = 'In some areas senior leaders have raised the quality of practice markedly';
const app = (): string => inject('server')!.app;

let ext: ExtensionBrowser;

beforeAll(async () => {
  ext = await launch();
  await allowHost(ext, 'http://127.0.0.1/*');
});

afterAll(async () => {
  await ext?.close();
});

function digitsIn(text: string): string {
  const found = /(\d{3})\s+(\d{3})/.exec(text);
  if (!found) throw new Error(`no digits in ${text}`);
  return `${found[1]} ${found[2]}`;
}

afterEach(async () => {
  const [first, ...rest] = ext.context.pages();
  await first?.goto('about:blank');
  for (const page of rest) await page.close();
});

async function markOne(words: string, key: string): Promise<void> {
  const { page, surface, panel } = await openMarking(ext, await samplePath('Outcome of the Ofsted'));
  await waitForTools(page);
  await selectText(page, words);
  await poll('the toolbar', async () => (await surface.count('toolbar')) > 0);
  await page.keyboard.press(key);
  // Pages break lines anywhere: only the last word is sure to stand whole.
  await waitForPaint(page, words.split(' ').at(-1)!);
  await panel.waitForText('Kept offline');
  await page.close();
}

/** A page with the PWA's marker at another origin, which says all that the PWA would. */
async function openLookalike(): Promise<Page> {
  const page = await ext.context.newPage();
  await page.route('**/lookalike', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><meta name="rapporteur-app" content="1"><title>Rapporteur</title><p>Rapporteur',
    }),
  );
  await page.goto(samples('/lookalike'));
  await page.evaluate(() => {
    const heard: unknown[] = [];
    (globalThis as unknown as { heard: unknown[] }).heard = heard;
    const id = '01990000-0000-7000-8000-000000000001';
    addEventListener('message', ({ data, ports }) => {
      if (data?.say === 'hello') postMessage({ mark: data.mark, say: 'here' }, location.origin);
      const [port] = ports;
      if (!port) return;
      port.onmessage = (event) => heard.push(event.data);
      const identity = { member: id, device: id, name: '', own: [id] };
      port.postMessage({ t: 'app', v: 1, nonce: 'a'.repeat(32), identity });
      port.postMessage({ t: 'hello', v: 1, documents: [] });
    });
  });
  return page;
}

/** The report in the PWA, with its kept page shown. */
async function openReader(): Promise<Page> {
  const page = await ext.context.newPage();
  await page.goto(`${app()}/`);
  await page
    .getByRole('link', { name: /Ofsted/ })
    .first()
    .click();
  await page.frameLocator('iframe').getByText(WORDS.slice(0, 40)).first().waitFor();
  return page;
}

/** Every byte of the page's IndexedDB and files, as text. */
function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const out: string[] = [];
    const text = (value: unknown): string =>
      JSON.stringify(value, (_key, each: unknown) =>
        each instanceof Uint8Array ? new TextDecoder('latin1').decode(each) : each,
      ) ?? '';
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => fail(opening.error);
      });
      out.push(name!);
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((done) => {
          const all = database.transaction(store).objectStore(store).getAll();
          all.onsuccess = () => done(all.result);
        });
        out.push(...rows.map(text));
      }
      database.close();
    }
    const files = await (await navigator.storage.getDirectory()).getDirectoryHandle('files');
    for await (const handle of files.values()) {
      out.push(await (await (handle as FileSystemFileHandle).getFile()).text());
    }
    return out.join('\n');
  });
}

describe('[Y8] extension and PWA on one machine are one library', () => {
  test('the panel names the origin, both show the same digits, and then both have everything', async () => {
    await markOne(WORDS, '1');
    const page = await ext.context.newPage();
    const errors = consoleErrors(page);
    await page.goto(`${app()}/`);
    await clickAction(ext, page);
    const panel = await attachToPanel(ext);
    await panel.waitForText(app());
    await panel.click('button', 'Join this library');
    await panel.waitForText('Join only if both sides show these digits');
    const digits = digitsIn(await panel.text());
    await page.getByText('The extension asks to join this library').waitFor();
    expect(digitsIn(await page.locator('.rp-digits').innerText())).toBe(digits);
    await page.screenshot({ path: 'test-results/20-pwa-digits.png' });
    await panel.screenshot('test-results/20-panel-digits.png');
    expect(await page.getByRole('link', { name: /Ofsted/ }).count()).toBe(0);
    await panel.click('button', 'They are the same: join');
    await page.getByText('are one library now').waitFor();
    await page
      .getByRole('link', { name: /Ofsted/ })
      .first()
      .waitFor();
    await page.screenshot({ path: 'test-results/20-pwa-joined.png' });
    expect(errors).toEqual([]);
    await page.close();
  });

  test('the PWA opens what the extension kept with the network off; an edit there comes back', async () => {
    const page = await openReader();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await ext.context.setOffline(true);
    await page.reload();
    await page.frameLocator('iframe').getByText(WORDS.slice(0, 40)).first().waitFor();
    await page.screenshot({ path: 'test-results/20-pwa-offline.png' });
    await page.getByRole('article').filter({ hasText: 'Strength' }).first().click();
    await page.keyboard.press('5');
    await page.getByRole('article').filter({ hasText: 'Risk' }).first().waitFor();
    await ext.context.setOffline(false);
    const { panel } = await openMarking(ext, await samplePath('Outcome of the Ofsted'));
    await panel.waitForText('Risk');
  });

  test('two tabs of the PWA show the same, at once', async () => {
    const [one, two] = [await openReader(), await openReader()];
    await one.bringToFront();
    await one.getByRole('article').filter({ hasText: 'Risk' }).first().click();
    await one.keyboard.press('2');
    await two.getByRole('article').filter({ hasText: 'To improve' }).first().waitFor();
    await two.screenshot({ path: 'test-results/20-two-tabs.png' });
  });

  test('a restricted paper stays in the extension', async () => {
    const { page, surface, panel } = await openMarking(ext, '/saltmere/documents/s7741/x.html');
    await waitForTools(page);
    await panel.waitForText('This paper is restricted');
    const words = 'Prices of Placements in Homes';
    await selectText(page, words, { nth: 1 });
    await poll('the toolbar', async () => (await surface.count('toolbar')) > 0);
    await page.keyboard.press('m');
    await panel.waitForText('Findings on this page 1');
    await panel.waitForText('Kept offline');
    const reader = await openReader();
    await reader.waitForTimeout(1_000);
    await reader.goto(`${app()}/`);
    await reader
      .getByRole('link', { name: /Ofsted/ })
      .first()
      .waitFor();
    const stored = await everythingStored(reader);
    expect(stored.length).toBeGreaterThan(1_000);
    expect(stored).toContain(WORDS.slice(0, 40));
    expect(stored).not.toContain('Prices of Placements');
    expect(stored).not.toContain('s7741');
  });

  test('a page that only looks like the PWA gets nothing', async () => {
    const page = await openLookalike();
    await poll('the bridge to answer', async () =>
      page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard.length > 0),
    );
    await page.waitForTimeout(500);
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
    const kinds = new Set((heard as { t: string }[]).map(({ t }) => t));
    expect([...kinds].filter((kind) => kind !== 'refused' && kind !== 'bye')).toEqual([]);
    expect(JSON.stringify(heard)).not.toContain('Ofsted');
    await page.close();
  });

  test('withdrawn, nothing crosses any more', async () => {
    const page = await ext.context.newPage();
    await page.goto(`${app()}/`);
    const { panel } = await enter(ext, page);
    await panel.waitForText('Joined now.');
    await panel.click('button', 'Withdraw');
    await panel.waitForText('Join this library');
    await page.reload();
    await page
      .getByRole('link', { name: /Ofsted/ })
      .first()
      .waitFor();
    await markOne('the commitment of all political parties', '5');
    await page.waitForTimeout(1_000);
    await page.reload();
    await page
      .getByRole('link', { name: /Ofsted/ })
      .first()
      .waitFor();
    const stored = await everythingStored(page);
    // Once in the page that was kept before; no selector quotes it.
    expect(stored).not.toContain('"exact":"the commitment of all');
    expect(stored.match(/commitment of all\s+political\s+parties/g)).toHaveLength(1);
  });
});
