import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  linesFrom,
  writeTestPdf,
  type TestPdfPage,
} from '../../shared/documents/paper/pdf/write-test-pdf.ts';
import { openPdfFile, paintedOnPages, pdfShown, selectOnPage } from './pdf-kit.ts';
import { eventually, expectNoAxeProblems, openApp, openBrowser, watchPage } from './pwa-kit.ts';

const server = inject('server');

/** A page of a report, with words that no other has. */
function pageOf(paper: string, page: number): TestPdfPage {
  const lines = Array.from({ length: 8 }, (_, at) => [
    `${page}.${at + 1} The board for ${paper} looked at measure ${page * 10 + at} of its plan`,
    `and found it ${at % 2 ? 'late' : 'on time'}, as was said at meeting ${page + at} of the year.`,
    '',
  ]);
  return { lines: linesFrom(lines.flat()) };
}
const report = [1, 2, 3].map((page) => pageOf('children', page));
const pack = [pageOf('agenda', 1), pageOf('roads', 2), ...report, pageOf('parks', 6)];
const MINE = 'The board for children looked at measure 22 of its plan';
const INPACK = 'The board for children looked at measure 31 of its plan';

describe.skipIf(server === undefined)('13: a report inside a pack', () => {
  let browser: Browser;
  let page: Page;
  let problems: string[];

  beforeAll(async () => {
    browser = await openBrowser();
    const context = await browser.newContext({
      viewport: { width: 1389, height: 868 },
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(10_000);
    ({ page, problems } = await watchPage(context));
    await openApp(page, `${server!.app}/`);
    const labels = { prefix: 'A-', style: 'D' } as const;
    await openPdfFile(page, { name: 'Agenda pack.pdf', bytes: writeTestPdf(pack, labels) });
    await page.getByRole('link', { name: 'Back to the library' }).first().click();
    await openPdfFile(page, { name: 'Annual report.pdf', bytes: writeTestPdf(report) });
  });
  afterAll(() => browser.close());

  const where = (words: string) => page.locator('.rp-status').getByText(words).first().waitFor();
  const title = () => page.locator('.reader-title h1').textContent();
  const goToPackPage = async (number: string): Promise<void> => {
    await page.getByRole('button', { name: 'Pack page' }).click();
    await page.getByLabel('Page of the pack').fill(number);
    await page.keyboard.press('Enter');
  };

  test('[S110] it is recognised, and both page numbers are shown', async () => {
    await page.getByText('This report is in Agenda pack, pages A-3 to A-5.').waitFor();
    await where('Page 1 of 3, pack page A-3');
    await expectNoAxeProblems(page, 'a report that lies in a pack', '.structTree');
  });

  test('[S115] what is marked in it is cited with the pack’s page first: on its card, and where it is copied', async () => {
    await goToPackPage('A-4');
    await where('Page 2 of 3, pack page A-4');
    await selectOnPage(page, MINE);
    await page.keyboard.press('5');
    await eventually(() => paintedOnPages(page)).toBe(1);
    await page.getByText('Pack page A-4, paragraph 2.3, page 2').waitFor();
    await page.keyboard.press('c');
    await eventually(() => page.evaluate(() => navigator.clipboard.readText())).toContain(
      'Pack page A-4, Annual report',
    );
  });

  test('a page of the pack that belongs to no kept report opens in the pack', async () => {
    await goToPackPage('A-99');
    await page.getByText('The pack has no page A-99.').waitFor();
    await page.getByLabel('Page of the pack').fill('a-2');
    await page.keyboard.press('Enter');
    await eventually(title).toBe('Agenda pack');
    await pdfShown(page);
    await where('Page 2 of 6');
  });

  test('[S114] in the pack it is painted and listed, with the paper that it was made in; what is done to it is done there', async () => {
    await goToPackPage('A-4');
    await where('Page 4 of 6, page 2 of Annual report');
    await eventually(() => paintedOnPages(page)).toBe(1);
    const card = page.locator('.margin-card .rp-card');
    expect(await card.locator('.rp-quote').textContent()).toBe(MINE);
    await card.getByText('Marked in Annual report').waitFor();
    await card.getByText('Only you').waitFor();
    await card.locator('.rp-card-open').click();
    await page.getByText('Pack page A-4, paragraph 2.3, page 2').waitFor();
    await page.keyboard.press('n');
    await page.getByLabel('Note', { exact: true }).fill('Why late?');
    await page.getByRole('button', { name: 'Keep' }).click();
    await card.getByText('Why late?').waitFor();
    await goToPackPage('A-5');
    await where('Page 5 of 6, page 3 of Annual report');
    await selectOnPage(page, INPACK);
    await page.keyboard.press('1');
    await eventually(() => page.locator('.margin-card .rp-card').count()).toBe(2);
    await page.getByRole('button', { name: 'Open the report' }).click();
    await eventually(title).toBe('Annual report');
    await pdfShown(page);
    await eventually(() => page.locator('.margin-card .rp-card').count()).toBe(2);
    await page.getByText('Why late?').waitFor();
    await page.getByText('Marked in Agenda pack').waitFor();
    await goToPackPage('5');
    await where('Page 3 of 3, pack page A-5');
    await eventually(() => paintedOnPages(page)).toBe(2);
  });

  test('[S111] the tie is undone in one tap: out of sight at once, in both; undone itself, all is there again', async () => {
    await page.getByRole('button', { name: 'These are not the same report' }).click();
    await eventually(() => page.locator('.margin-card .rp-card').count()).toBe(1);
    await page.reload();
    await pdfShown(page);
    await page.getByText('You said that this is not the same as in Agenda pack.').waitFor();
    await where('Page 1 of 3');
    expect(await page.locator('.rp-status').textContent()).not.toContain('pack page');
    expect(await page.locator('.margin-card .rp-card').count()).toBe(1);
    await page.getByRole('button', { name: 'It is the same report' }).click();
    await eventually(() => page.locator('.margin-card .rp-card').count()).toBe(2);
    await page.getByRole('link', { name: 'My marks' }).click();
    await page.getByText('Pack page A-4, Annual report, paragraph 2.3, page 2').waitFor();
    expect(problems).toEqual([]);
  });
});
