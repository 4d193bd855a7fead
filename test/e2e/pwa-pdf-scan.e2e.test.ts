import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { linesFrom, writeTestPdf } from '../../shared/documents/paper/pdf/write-test-pdf.ts';
import { openPdfFile, paintedOnPages, pdfShown } from './pdf-kit.ts';
import { eventually, expectNoAxeProblems, openApp, openBrowser, watchPage } from './pwa-kit.ts';

const server = inject('server');
const TYPED = 'The team worried that staff are stretched';

describe.skipIf(server === undefined)('8: pages without text', () => {
  let browser: Browser;
  let page: Page;
  let problems: string[];

  beforeAll(async () => {
    browser = await openBrowser();
    const context = await browser.newContext({
      viewport: { width: 1389, height: 868 },
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(10_000);
    ({ page, problems } = await watchPage(context));
    await openApp(page, `${server!.app}/`);
    const words = linesFrom(['1. Purpose of Report', '1.1 To tell the committee what was found.']);
    const bytes = writeTestPdf([{ lines: [], isPicture: true }, { lines: words }]);
    await openPdfFile(page, { name: 'Scanned.pdf', bytes });
  });
  afterAll(() => browser.close());

  test('the member is told on opening which pages are pictures', async () => {
    await page.getByText('A page was scanned: 1.').waitFor();
  });

  test('a box is drawn, its words typed, kept as a draft at each keystroke, and marked', async () => {
    await page.locator('.reader-notices').getByRole('button', { name: 'Draw a box' }).click();
    const draw = async (): Promise<void> => {
      const at = (await page.locator('.pdfViewer .page').first().boundingBox())!;
      await page.mouse.move(at.x + 100, at.y + 150);
      await page.mouse.down();
      await page.mouse.move(at.x + 300, at.y + 220);
      await page.mouse.move(at.x + 400, at.y + 250);
      await page.mouse.up();
    };
    await draw();
    const field = page.getByLabel('The words in the box');
    await page.getByRole('toolbar').getByRole('button', { name: 'Risk' }).click();
    await page.getByText('Type the words in the box first.').waitFor();
    await field.pressSequentially(TYPED);
    await expectNoAxeProblems(page, 'a box on a scanned page', '.structTree');
    await page.waitForTimeout(200);
    await page.reload();
    await pdfShown(page);
    await page.locator('.pdf-tools').getByRole('button', { name: 'Draw a box' }).click();
    await draw();
    await eventually(() => field.inputValue()).toBe(TYPED);
    await page.getByRole('toolbar').getByRole('button', { name: 'Risk' }).click();
    await eventually(() => paintedOnPages(page)).toBe(1);
    await eventually(() => page.locator('.margin-card .rp-quote').allTextContents()).toEqual([TYPED]);
  });

  test('without drawing, the page is boxed by a button', async () => {
    await page.getByRole('button', { name: 'Box this page' }).click();
    await page.getByLabel('The words in the box').fill('A page of figures');
    await page.getByRole('toolbar').getByRole('button', { name: 'Figure or grade' }).click();
    await eventually(() => paintedOnPages(page)).toBe(2);
  });

  test('after a reload both are in place, and words on the other page are marked as ever', async () => {
    await page.reload();
    await pdfShown(page);
    await eventually(() => paintedOnPages(page)).toBe(2);
    expect(await page.locator('.margin-card .rp-card').count()).toBe(2);
    await page.getByRole('button', { name: 'Text', exact: true }).click();
    const paragraph = page.locator('.reading-block', { hasText: 'To tell the committee' });
    await paragraph.getByRole('button', { name: /^Mark this paragraph/ }).press('Enter');
    await eventually(() => page.locator('.reading-mark').count()).toBe(1);
    expect(problems).toEqual([]);
  });
});
