import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { acrobat } from '../../shared/documents/paper/pdf/annotated-pdfs.ts';
import { openPdfFile, paintedOnPages, pdfShown, samplePdf, selectOnPage } from './pdf-kit.ts';
import { eventually, expectNoAxeProblems, openApp, openBrowser, watchPage } from './pwa-kit.ts';

const server = inject('server');
const QUOTE = 'The panel asked what became';
const OWN = 'That Cabinet notes and agrees the action plan';

const openList = (page: Page): Promise<void> => page.getByRole('button', { name: 'Look at them' }).click();
const rows = (page: Page) => page.locator('.adopt-row');
const states = (page: Page) =>
  rows(page).evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.state));
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Marks in this file' });

/** From anywhere in the app, the list by way of the findings. */
async function openFromFindings(page: Page, marks: string): Promise<void> {
  await page.getByRole('tab', { name: /^Findings/ }).click();
  await page.getByRole('button', { name: `${marks} in this file` }).click();
}

async function newPage(browser: Browser): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1389, height: 868 },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(10_000);
  const watched = await watchPage(context);
  await openApp(watched.page, `${server!.app}/`);
  return watched;
}

describe.skipIf(server === undefined)('15: marks that a file brings', () => {
  let browser: Browser;
  let page: Page;
  let problems: string[];
  let folder: string;
  let handedOn: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapporteur-adopt-'));
    browser = await openBrowser();
    ({ page, problems } = await newPage(browser));
    await openPdfFile(page, { name: 'Minutes with marks.pdf', bytes: acrobat() });
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('[D50] the reader says what is in the file and from whom; nothing of it counts yet', async () => {
    await page.getByText('1 highlight and 1 comment are in this file: from J. Smith').waitFor();
    expect(await page.locator('.margin-card .rp-card').count()).toBe(0);
    await openList(page);
    await eventually(() => states(page)).toEqual(['offered', 'offered']);
    expect(await dialog(page).textContent()).toContain('only you can see');
    expect(await rows(page).first().textContent()).toContain('R. Sen: I did, in May.');
    await expectNoAxeProblems(page, 'the marks in a file', '.structTree');
  });

  test('[S100] one is adopted by keyboard, and its card says whose it was and who sees it', async () => {
    const button = rows(page)
      .first()
      .getByRole('button', { name: /^Adopt/ });
    await button.press('Enter');
    await eventually(() => states(page)).toEqual(['here', 'offered']);
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await eventually(() => page.locator('.margin-card .rp-quote').allTextContents()).toEqual([QUOTE]);
    const card = page.locator('.margin-card .rp-card');
    await card.getByText('Marked by J. Smith in the file, 3 March 2026; adopted by you').waitFor();
    await card.getByText('J. Smith, in the file: Who asked? – Zoë').waitFor();
    await card.getByText('R. Sen, in the file: I did, in May.').waitFor();
    await eventually(() => paintedOnPages(page)).toBe(1);
  });

  test('[D51] all are adopted in one step, and taken back in one', async () => {
    await page.getByText('1 comment is in this file: from J. Smith').waitFor();
    await openList(page);
    await dialog(page).getByRole('button', { name: 'Adopt this mark' }).click();
    await eventually(() => states(page)).toEqual(['here', 'here']);
    await dialog(page).getByRole('button', { name: 'Take them back' }).click();
    await eventually(() => states(page)).toEqual(['here', 'deleted']);
    await rows(page)
      .nth(1)
      .getByRole('button', { name: /^Adopt again/ })
      .click();
    await eventually(() => states(page)).toEqual(['here', 'here']);
    await page.keyboard.press('Escape');
    await eventually(() => page.locator('.margin-card .rp-card').count()).toBe(2);
  });

  test('[S101] after a reload, and opened again as a file, nothing is doubled', async () => {
    await page.reload();
    await pdfShown(page);
    await eventually(() => page.locator('.margin-card .rp-card').count()).toBe(2);
    expect(await page.getByRole('button', { name: 'Look at them' }).count()).toBe(0);
    await page.goto(`${server!.app}/`);
    await openPdfFile(page, { name: 'The same.pdf', bytes: acrobat() });
    await eventually(() => page.locator('.margin-card .rp-card').count()).toBe(2);
    await openFromFindings(page, '2 marks');
    await eventually(() => states(page)).toEqual(['here', 'here']);
    await page.keyboard.press('Escape');
  });

  test('[S100] deleted, it does not come back by itself; adopted again it is as it was', async () => {
    await page.locator('.rp-gutter-glyph').first().click();
    await page.locator('.margin-card[data-active]').getByRole('button', { name: 'Delete' }).click();
    await eventually(() => page.locator('.margin-card .rp-card').count()).toBe(1);
    await page.reload();
    await pdfShown(page);
    await eventually(() => page.locator('.margin-card .rp-card').count()).toBe(1);
    await openFromFindings(page, '2 marks');
    await eventually(() => states(page)).toEqual(['deleted', 'here']);
    await rows(page)
      .first()
      .getByRole('button', { name: /^Adopt again/ })
      .click();
    await eventually(() => states(page)).toEqual(['here', 'here']);
    await page.keyboard.press('Escape');
    await page.locator('.margin-card').getByText('R. Sen, in the file: I did, in May.').waitFor();
  });

  test('[D55] written into this file, what it has already is not written twice', async () => {
    await page.getByRole('link', { name: 'My marks' }).click();
    await page.locator('.rp-marks-row').first().getByText('Marked by J. Smith in the file').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'PDF with these marks' }).click();
    const given = await download;
    await page.getByText('0 marks in the PDF. 2 more in it already').waitFor({ state: 'attached' });
    await given.saveAs(join(folder, 'again.pdf'));
    const text = readFileSync(join(folder, 'again.pdf'), 'latin1');
    expect(text.match(/\/Subtype \/Highlight/g)).toHaveLength(1);
  });

  test('[D54] what is marked here and opened on another profile has its words, its kind and its notes', async () => {
    await page.goto(`${server!.app}/`);
    await openPdfFile(page, samplePdf('saltmere-2016'));
    await selectOnPage(page, OWN);
    await page.keyboard.press('3');
    await eventually(() => paintedOnPages(page)).toBe(1);
    await page.keyboard.press('n');
    await page.getByLabel('Note', { exact: true }).fill('First.\n\nSecond.');
    await page.getByRole('button', { name: 'Keep' }).click();
    await page.locator('.rp-note', { hasText: 'Second.' }).waitFor();
    await page.getByRole('link', { name: 'My marks' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'PDF with these marks' }).click();
    handedOn = join(folder, 'handed on.pdf');
    await (await download).saveAs(handedOn);

    const other = await newPage(browser);
    await openPdfFile(other.page, handedOn);
    const notice = other.page.getByText('1 highlight is in this file');
    await notice.waitFor();
    await other.page.getByRole('button', { name: 'Not for this file' }).click();
    await notice.waitFor({ state: 'detached' });
    await other.page.reload();
    await pdfShown(other.page);
    // Sent away it stays; the list is under the findings.
    await openFromFindings(other.page, '1 mark');
    expect(await notice.count()).toBe(0);
    await dialog(other.page).getByRole('button', { name: 'Adopt this mark' }).click();
    await eventually(() => states(other.page)).toEqual(['here']);
    await other.page.keyboard.press('Escape');
    const card = other.page.locator('.margin-card .rp-card');
    await eventually(() => card.getAttribute('data-kind')).toBe('recommendation');
    expect(await card.locator('.rp-quote').textContent()).toBe(OWN);
    expect(await card.locator('.rp-note').textContent()).toContain('First.\n\nSecond.');
    expect(other.problems).toEqual([]);
    await other.page.context().close();
  }, 120_000);

  test('[D56] where the paper is here, the marks of its copy are offered on it, and the copy is not kept', async () => {
    const other = await newPage(browser);
    await openPdfFile(other.page, samplePdf('saltmere-2016'));
    const address = other.page.url();
    await other.page.goto(`${server!.app}/`);
    await openPdfFile(other.page, handedOn);
    await eventually(() => other.page.url()).toBe(address);
    await other.page.getByText('1 highlight is in the copy that you opened').waitFor();
    await openList(other.page);
    await dialog(other.page).getByRole('button', { name: 'Adopt this mark' }).click();
    await eventually(() => states(other.page)).toEqual(['here']);
    await other.page.keyboard.press('Escape');
    await other.page.getByText('The copy that you opened has no marks that are not here').waitFor();
    await other.page.getByRole('button', { name: 'Close', exact: true }).last().click();
    await eventually(() => other.page.locator('.margin-card .rp-quote').allTextContents()).toEqual([OWN]);
    await eventually(() => paintedOnPages(other.page)).toBe(1);
    await other.page.goto(`${server!.app}/`);
    await eventually(() => other.page.locator('.rp-row-link').count()).toBe(1);
    expect(other.problems).toEqual([]);
    await other.page.context().close();
  }, 120_000);

  test('no exception and no refusal of the policy', () => {
    expect(problems).toEqual([]);
  });
});
