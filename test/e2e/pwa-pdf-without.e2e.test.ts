import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, strFromU8 } from 'fflate';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { acrobat } from '../../shared/documents/paper/pdf/annotated-pdfs.ts';
import { openPdfFile, paintedOnPages, pdfShown, samplePdf, selectOnPage } from './pdf-kit.ts';
import { eventually, expectNoAxeProblems, openApp, openBrowser, watchPage } from './pwa-kit.ts';

const server = inject('server');
const WORDS = 'That Cabinet notes and agrees the action plan';

/** Chooses a file for a paper whose own is not here. */
async function choose(page: Page, file: string | { name: string; bytes: Uint8Array }): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose the file' }).click(),
  ]);
  await chooser.setFiles(
    typeof file === 'string'
      ? file
      : { name: file.name, mimeType: 'application/pdf', buffer: Buffer.from(file.bytes) },
  );
}

describe.skipIf(server === undefined)('14: a paper whose file is not on this device', () => {
  let browser: Browser;
  let page: Page;
  let problems: string[];
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapporteur-without-'));
    browser = await openBrowser();
    const context = await browser.newContext({
      viewport: { width: 1389, height: 868 },
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(15_000);
    ({ page, problems } = await watchPage(context));
    await openApp(page, `${server!.app}/`);
    await openPdfFile(page, samplePdf('saltmere-2016'));
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('its findings are shown with quote, paragraph and page', async () => {
    await selectOnPage(page, WORDS);
    await page.keyboard.press('3');
    await eventually(() => paintedOnPages(page)).toBe(1);
    // As if the browser had let go of it, or it had never come.
    await page.evaluate(async () => {
      const files = await (await navigator.storage.getDirectory()).getDirectoryHandle('files');
      for await (const name of (files as unknown as { keys(): AsyncIterable<string> }).keys())
        await files.removeEntry(name);
    });
    await page.reload();
    await page.getByText('The file of this paper is not on this device.').waitFor();
    const card = page.locator('.without-paper .rp-card');
    expect(await card.locator('.rp-quote').textContent()).toBe(WORDS);
    await card.getByRole('button', { name: 'Recommendation' }).click();
    expect(await card.locator('.rp-card-cite').textContent()).toMatch(/2\.2.*page 1/);
    await expectNoAxeProblems(page, 'a paper without its file');
  });

  test('so are they in My marks and in the Word file', async () => {
    await page.getByRole('link', { name: 'My marks' }).click();
    const row = page.locator('.rp-marks-row');
    expect(await row.locator('.rp-quote').textContent()).toBe(WORDS);
    const citation = (await row.locator('.rp-citation').textContent())!;
    expect(citation).toMatch(/2\.2.*page 1/);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Word file' }).click();
    await (await download).saveAs(join(folder, 'marks.docx'));
    const parts = unzipSync(new Uint8Array(readFileSync(join(folder, 'marks.docx'))));
    const text = strFromU8(parts['word/document.xml']!).replaceAll(/<[^>]+>/g, ' ');
    expect(text).toContain(WORDS);
    expect(text).toMatch(/2\.2[^“]*page 1/);
    await page.goBack();
  });

  test('[S103] another file is refused, the very file opens it with its marks', async () => {
    await choose(page, { name: 'Other.pdf', bytes: acrobat() });
    await page.getByText('This is not the file that was marked here').waitFor();
    await choose(page, samplePdf('saltmere-2016'));
    await pdfShown(page);
    await eventually(() => paintedOnPages(page)).toBe(1);
    expect(await page.getByText('is not on this device').count()).toBe(0);
    expect(problems).toEqual([]);
  });
});
