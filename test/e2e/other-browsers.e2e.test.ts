import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { OTHER_BROWSERS, type OtherBrowser } from './harness/other-browsers.ts';
import { paintedInPaper } from './harness/page-finds.ts';
import { freePort, startServer, type RunningServer } from './harness/serve.ts';
import { eventually } from './pwa-kit.ts';

const built = inject('server') !== undefined;
const PAPER = /Outcome of the Ofsted Inspection/;
const WORDS = 'met the Young Experts, our council of children in care';

const risks = (browser: OtherBrowser): Promise<number> =>
  browser.evaluate(paintedInPaper).then((painted) => painted['rapporteur-light-risk-1'] ?? 0);

describe.each(OTHER_BROWSERS)('3.11: the PWA in $name', ({ missing, open }) => {
  let folder: string;
  let port: number;
  let server: RunningServer;
  let browser: OtherBrowser;

  const start = async (): Promise<void> => {
    server = await startServer({ dataDir: folder, port });
  };
  beforeAll(async () => {
    if (!built || missing !== undefined) return;
    folder = await mkdtemp(join(tmpdir(), 'rapporteur-other-'));
    port = await freePort();
    await start();
    browser = await open();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });
  beforeEach((context) => {
    if (missing !== undefined) context.skip(missing);
    if (!built) context.skip('the server is not built');
  });

  test('the start page, and a service worker that answers for it', async () => {
    await browser.open(`${server.app}/`);
    await browser.waitForText('Nothing kept yet');
    await eventually(() => browser.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  });

  test('the sample library opens in the reader with its findings painted', async () => {
    await browser.click('button', 'Try the sample library');
    await browser.click('link', PAPER);
    await eventually(() => browser.evaluate(paintedInPaper)).not.toEqual({});
  });

  test('words selected with the mouse are marked as a risk, saved and painted', async () => {
    await browser.selectPaperWords(WORDS);
    await browser.click('button', 'Risk');
    await eventually(() => risks(browser)).toBe(1);
    await browser.waitForText('Saved on this computer');
  });

  test('a note is written and kept', async () => {
    // On a busy machine a key may come before the page hears it; whoever sees no field presses again.
    const hasField = async (): Promise<boolean> => {
      if (await browser.has('textbox', 'Note')) return true;
      await browser.press('n');
      return false;
    };
    await eventually(hasField).toBe(true);
    await browser.fill('textbox', 'Note', 'Who meets them next?');
    await browser.click('button', 'Keep');
    await browser.waitForText('Who meets them next?');
  });

  test('all of it is read with the server stopped, and edited', async () => {
    expect(await server.stop()).toBe(0);
    await browser.reload();
    await eventually(() => risks(browser)).toBe(1);
    await browser.waitForText('Who meets them next?');
    await browser.selectPaperWords('Four inspectors were here');
    await browser.click('button', 'Decision');
    await eventually(() => browser.evaluate(paintedInPaper)).toHaveProperty('rapporteur-light-decision-1', 1);
    await browser.reload();
    await eventually(() => browser.evaluate(paintedInPaper)).toHaveProperty('rapporteur-light-decision-1', 1);
    await start();
  });

  test('no exception and no refusal of the policy was told', async () => {
    expect(browser.errors.filter((text) => !/NetworkError|Failed to load/.test(text))).toEqual([]);
  });
});
