import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright';
import {
  app,
  countLater,
  digitsIn,
  everythingStored,
  LATER,
  markOne,
  openReader,
  WORDS,
} from './bridge-kit.ts';
import { enter, launch, openMarking, samplePath, samples, waitForTools } from './extension-steps.ts';
import { allowHost, attachToPanel, clickAction, type ExtensionBrowser } from './harness/extension.ts';
import { consoleErrors, selectText } from './harness/page-tools.ts';
import { poll } from './harness/poll.ts';

let ext: ExtensionBrowser;

beforeAll(async () => {
  ext = await launch();
  await allowHost(ext, 'http://127.0.0.1/*');
});

afterAll(async () => {
  await ext?.close();
});

afterEach(async () => {
  const [first, ...rest] = ext.context.pages();
  await first?.goto('about:blank');
  for (const page of rest) await page.close();
});

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

describe('[Y8] extension and PWA on one machine are one library', () => {
  test('the panel names the origin, both show the same digits, and then both have everything', async () => {
    await markOne(ext, WORDS, '1');
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
    const page = await openReader(ext);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await ext.context.setOffline(true);
    await page.reload();
    await page.frameLocator('iframe').getByText(WORDS.slice(0, 40)).first().waitFor();
    await page.screenshot({ path: 'test-results/20-pwa-offline.png' });
    await page.locator('article.rp-card').filter({ hasText: 'Strength' }).first().click();
    await page.keyboard.press('5');
    await page.locator('article.rp-card').filter({ hasText: 'Risk' }).first().waitFor();
    await ext.context.setOffline(false);
    const { panel } = await openMarking(ext, await samplePath('Outcome of the Ofsted'));
    await panel.waitForText('Risk');
  });

  test('two tabs of the PWA show the same, at once', async () => {
    const [one, two] = [await openReader(ext), await openReader(ext)];
    await one.bringToFront();
    await one.locator('article.rp-card').filter({ hasText: 'Risk' }).first().click();
    await one.keyboard.press('2');
    await two.locator('article.rp-card').filter({ hasText: 'To improve' }).first().waitFor();
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
    await panel.click('button', 'Mark');
    await panel.click('button', /^Theme/);
    await panel.fill('combobox', 'Themes', 'Price per placement week');
    await panel.press('Enter');
    await panel.waitForText('Price per placement week');
    await poll('the theme on the card', () =>
      panel.evaluate(() => document.querySelector('.rp-chosen-theme')?.textContent ?? false),
    );
    const reader = await openReader(ext);
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
    expect(stored).not.toContain('Price per placement');
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
    // In the kept page, and in what the rules suggest there.
    const before = await countLater(page);
    await markOne(ext, LATER, '5');
    await page.waitForTimeout(1_000);
    await page.reload();
    await page
      .getByRole('link', { name: /Ofsted/ })
      .first()
      .waitFor();
    expect(await countLater(page)).toBe(before);
  });
});
