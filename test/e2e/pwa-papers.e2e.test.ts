import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { root } from '../../.ci/tree.mjs';
import { linesFrom, writeTestPdf } from '../../shared/documents/paper/pdf/write-test-pdf.ts';
import { eventually, openApp, openBrowser, watchPage, type WatchedPage } from './pwa-kit.ts';

const server = inject('server');
const paper = (name: string): string => join(root, 'seeds/pdf', name);

interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

function file(name: string, content: string | Buffer): GivenFile {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(content) };
}

async function choose(page: Page, files: string | readonly GivenFile[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open files' }).click(),
  ]);
  await chooser.setFiles(files as string);
}

/** Not white all over. */
async function isDrawn(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.pdfViewer .page canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context || canvas.width === 0) return false;
    const { data } = context.getImageData(0, 0, canvas.width, Math.floor(canvas.height / 2));
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at + 3]! > 0 && data[at]! < 100) dark++;
    return dark > 500;
  });
}

describe.skipIf(server === undefined)('a paper that is opened as a file', () => {
  let browser: Browser;
  let context: BrowserContext;
  let watched: WatchedPage;

  const missed: string[] = [];
  /** But for what asks the server whether there is news, which is away. */
  const problems = (): readonly string[] => [
    ...watched.problems.filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED')),
    ...missed.filter((url) => /\/(?:assets|pdfjs)\//.test(url)),
  ];

  beforeAll(async () => {
    browser = await openBrowser();
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    watched = await watchPage(context);
    watched.page.on('requestfailed', (request) => missed.push(request.url()));
    await openApp(watched.page, `${server!.app}/`);
  });
  afterAll(() => browser.close());

  test('a PDF opens in the reader, offline, with its pages drawn and its words selectable', async () => {
    const { page } = watched;
    await context.setOffline(true);
    await choose(page, paper('saltmere-2016.pdf'));
    await page.locator('.pdfViewer .page').first().waitFor();
    await eventually(() => isDrawn(page)).toBe(true);
    await eventually(() => page.locator('.pdfViewer .textLayer').first().textContent()).toMatch(/\w{4}/);
    const status = await page.locator('.pdf-status').textContent();
    expect(status).toMatch(/^Page 1 of [1-9]\d*$/);
    await page.locator('.pdfViewer .textLayer span[role=presentation]').nth(2).dblclick();
    expect(await page.evaluate(() => getSelection()?.toString().trim().length)).toBeGreaterThan(1);
  });

  test('pages are gone to by number, by outline or small page, made larger, and the place is kept', async () => {
    const { page } = watched;
    await page.getByRole('textbox', { name: 'Page' }).fill('2');
    await page.keyboard.press('Enter');
    const status = page.locator('.pdf-status');
    await eventually(() => status.textContent()).toMatch(/^Page 2 of /);
    const before = await page.locator('.pdf-scale').textContent();
    await page.getByRole('button', { name: 'Larger' }).click();
    await eventually(() => page.locator('.pdf-scale').textContent()).not.toBe(before);
    const larger = await page.locator('.pdf-scale').textContent();
    await page.getByRole('tab', { name: 'Pages' }).click();
    await page.getByRole('button', { name: 'Page 3', exact: true }).click();
    await eventually(() => status.textContent()).toMatch(/^Page 3 of /);
    // Written down once it has been still.
    await page.waitForTimeout(1_000);
    await page.reload();
    await eventually(() => status.textContent()).toMatch(/^Page 3 of /);
    await eventually(() => page.locator('.pdf-scale').textContent()).toBe(larger);
    expect(problems()).toEqual([]);
  });

  test('several at once are kept one after another; what is no paper is told in its row', async () => {
    const { page } = watched;
    await page.goto(`${server!.app}/#/`);
    await choose(page, [
      file('Cover.pdf', readFileSync(paper('saltmere-2014.pdf'))),
      file('Minutes.pdf', '<!doctype html><title>Sign in</title><input type="password">'),
      file('Empty.pdf', ''),
      file('Cut.pdf', readFileSync(paper('saltmere-2019.pdf')).subarray(0, 20_000)),
    ]);
    const rows = page.locator('.intake-row');
    await eventually(() => rows.evaluateAll((all) => all.map((row) => row.dataset.state))).toEqual([
      'kept',
      'failed',
      'failed',
      'kept',
    ]);
    expect(await rows.nth(1).textContent()).toContain('a page to sign in on');
    expect(await rows.nth(2).textContent()).toContain('The file is empty');
    expect(await page.locator('.rp-row-link').count()).toBeGreaterThanOrEqual(2);
    await page.getByRole('button', { name: 'Open Cover' }).click();
    await eventually(() => isDrawn(page)).toBe(true);
  });

  test('[D14] a long one is shown while its words are read, and what is on screen stays there when it is kept', async () => {
    const { page } = watched;
    await page.goto(`${server!.app}/#/`);
    const lines = (at: number): readonly string[] =>
      Array.from(
        { length: 40 },
        (_, row) => `${at + 1}.${row + 1} Ward ${row} had ${at} visits in the year.`,
      );
    const long = writeTestPdf(Array.from({ length: 700 }, (_, at) => ({ lines: linesFrom(lines(at)) })));
    await choose(page, [file('Long pack.pdf', Buffer.from(long))]);
    await page.getByText('mark when all its pages were looked through').waitFor();
    await page.locator('.pdfViewer .page').first().waitFor();
    await page.evaluate(() => (document.querySelector<HTMLElement>('.pdfViewer')!.dataset.same = 'yes'));
    expect(await page.getByText('Saved on this').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Share' }).count()).toBe(0);
    await page.getByRole('textbox', { name: 'Page' }).fill('300');
    await page.keyboard.press('Enter');
    await page.locator('.reader-still').waitFor({ state: 'detached' });
    await page.locator('.pdf-stage[aria-busy=false]').waitFor();
    expect(await page.locator('.pdfViewer').getAttribute('data-same')).toBe('yes');
    expect(await page.locator('.pdf-status').textContent()).toBe('Page 300 of 700');
    await page.locator('[data-page-number="300"] .textLayer span[role=presentation]').nth(2).dblclick();
    await page.getByRole('button', { name: /^Mark/ }).first().click();
    await eventually(() => page.locator('[data-page-number="300"] [data-finding]').count()).toBeGreaterThan(
      0,
    );
    expect(problems()).toEqual([]);
  });

  test('a PDF that is dropped on the library opens', async () => {
    const { page } = watched;
    await page.goto(`${server!.app}/#/`);
    const bytes = readFileSync(paper('aldenbury-2017.pdf')).toString('base64');
    await page.locator('.library-title').waitFor();
    // What takes a drop comes after the library.
    const isTaken = (): Promise<boolean> =>
      page.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['x'], 'x.pdf'));
        const over = new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true });
        return !document.body.dispatchEvent(over);
      });
    await eventually(isTaken).toBe(true);
    await page.evaluate((base64) => {
      const data = new DataTransfer();
      const all = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
      data.items.add(new File([all], 'Aldenbury annual report.pdf', { type: 'application/pdf' }));
      const target = document.querySelector('main')!;
      for (const type of ['dragenter', 'dragover', 'drop']) {
        target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
      }
    }, bytes);
    await eventually(() => page.locator('.reader-title h1').textContent()).toBe('Aldenbury annual report');
    await eventually(() => isDrawn(page)).toBe(true);
    expect(problems()).toEqual([]);
  });

  test('a PDF that another app shares is held until the app has taken it in, also offline', async () => {
    const { page } = watched;
    await page.goto(`${server!.app}/#/settings`);
    const bytes = readFileSync(paper('saltmere-2011.pdf')).toString('base64');
    // As the system does it: a form, sent while no page of the app need be open.
    await page.evaluate((base64) => {
      const data = new DataTransfer();
      const all = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
      data.items.add(new File([all], 'Shared peer review.pdf', { type: 'application/pdf' }));
      const form = document.createElement('form');
      Object.assign(form, { action: '/share', method: 'POST', enctype: 'multipart/form-data' });
      const input = document.createElement('input');
      Object.assign(input, { type: 'file', name: 'files', files: data.files });
      form.append(input);
      document.body.append(form);
      form.submit();
    }, bytes);
    await eventually(() => page.locator('.reader-title h1').textContent()).toBe('Shared peer review');
    const held = (): Promise<number> =>
      page.evaluate(async () => (await (await caches.open('shared-files')).keys()).length);
    await eventually(held).toBe(0);
  });
});
