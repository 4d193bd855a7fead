import { mkdir, writeFile } from 'node:fs/promises';
import { unzipSync, strFromU8 } from 'fflate';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { bringSamples, openApp, openBrowser, openPaper, watchPage, type WatchedPage } from './pwa-kit.ts';

const server = inject('server');
const SHOTS = process.env.SHOTS;

describe.skipIf(server === undefined)('18 and 23d: My marks of forty findings', () => {
  let browser: Browser;
  let watched: WatchedPage;

  beforeAll(async () => {
    browser = await openBrowser();
    watched = await watchPage(await browser.newContext({ viewport: { width: 1280, height: 900 } }));
    const { page } = watched;
    await openApp(page, `${server!.app}/`);
    await bringSamples(page);
    await openPaper(page, 'Outcome of the Ofsted Inspection');
    const before = await page.locator('.rp-gutter-glyph').count();
    await page.getByRole('button', { name: 'Reading view' }).click();
    const buttons = page.getByRole('button', { name: /^Mark this paragraph/ });
    for (let i = 0; i < 40 - before; i++) await buttons.nth(i + 4).click();
    await page.getByRole('link', { name: 'My marks' }).click();
    await page.getByText('40 findings').waitFor();
  });
  afterAll(() => browser.close());

  test('Ask first, then the others, each with its quote and citation', async () => {
    const { page } = watched;
    const groups = await page.locator('.rp-marks-group').allTextContents();
    expect(groups[0]).toMatch(/^Ask 3/);
    expect(groups[1]).toMatch(/^Other marks 37/);
    const citations = await page.locator('.rp-citation').allTextContents();
    expect(citations).toHaveLength(40);
    expect(citations[0]).toMatch(/Ofsted Inspection.*, paragraph 2\.2/);
  });

  test('printed on A4, black only, with nothing of the app around it', async () => {
    const { page } = watched;
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.rp-appbar').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const text = pdf.toString('latin1');
    const pages = text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(2);
    expect(pages).toBeLessThan(12);
    if (SHOTS !== undefined) {
      await mkdir(SHOTS, { recursive: true });
      await writeFile(`${SHOTS}/my-marks.pdf`, pdf);
    }
    await page.emulateMedia({ media: null });
  });

  test('a Word file with forty rows, under the strict policy', async () => {
    const { page, problems } = watched;
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Word file' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^My marks .*\.docx$/);
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    const xml = strFromU8(unzipSync(new Uint8Array(Buffer.concat(chunks)))['word/document.xml']!);
    expect(xml.match(/<w:tr>|<w:tr /g)).toHaveLength(42);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(problems).toEqual([]);
  });
});
