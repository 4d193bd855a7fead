import { readFileSync } from 'node:fs';
import type { Browser, Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { samplePdf } from './pdf-kit.ts';
import {
  bringSamples,
  eventually,
  expectNoAxeProblems,
  openApp,
  openBrowser,
  watchPage,
  type WatchedPage,
} from './pwa-kit.ts';

const server = inject('server');

describe.skipIf(server === undefined)(
  'answers that come after the meeting, and the way between meeting and brief',
  () => {
    let browser: Browser;
    let watched: WatchedPage;
    const question = (nth: number): Locator => watched.page.locator('.after-part li').nth(nth);

    beforeAll(async () => {
      browser = await openBrowser();
      watched = await watchPage(await browser.newContext({ viewport: { width: 1280, height: 900 } }));
      await openApp(watched.page, `${server!.app}/`);
      await bringSamples(watched.page);
    });
    afterAll(() => browser.close());

    test('from the brief of a meeting to its papers, and from the meeting to its questions', async () => {
      const { page } = watched;
      await page.goto(`${server!.app}/#/brief`);
      const choice = page.getByLabel('For the meeting');
      await choice.selectOption({ index: 1 });
      const title = page.getByRole('heading', { level: 1, name: /^Questions for / });
      await title.waitFor();
      const name = await title.textContent();
      await page.getByRole('link', { name: 'Papers of this meeting' }).click();
      await page.locator('.rp-meeting-page').waitFor();
      await expectNoAxeProblems(page, 'meeting with the way to its brief', '.app-toast');
      await page.getByRole('link', { name: /^Questions for this meeting \(\d+\)$/ }).click();
      await eventually(() => title.textContent()).toBe(name);
    });

    test('[R221] pasted, it is a paper with sender and date, and what is typed outlives the page', async () => {
      const { page } = watched;
      await page.goto(`${server!.app}/#/after`);
      await question(0).getByRole('button', { name: 'Add the answer' }).click();
      await question(0)
        .getByLabel('Paste the answer')
        .fill('Nine of the twelve are closed.\n\nThe rest are due in May.');
      await question(0).getByLabel('From').fill('Jo Smith, director');
      await question(0).getByLabel('Sent on').fill('14 January 2027');
      await page.waitForTimeout(500);
      await page.reload();
      await question(0).getByRole('button', { name: 'Add the answer' }).click();
      await eventually(() => question(0).getByLabel('From').inputValue()).toBe('Jo Smith, director');
      await expectNoAxeProblems(page, 'the form for an answer', '.app-toast');
      await question(0).getByRole('button', { name: 'Keep the answer' }).click();
      await question(0).getByText('Does it answer the question?').waitFor();
      await question(0).getByRole('button', { name: 'Partly' }).click();
      await question(0).getByText('partly answered').waitFor();
      await question(0).getByRole('button', { name: 'Read it' }).click();
      await page.getByText('Answer from Jo Smith, director, 14 January 2027').first().waitFor();
      await page.frameLocator('.paper-frame').getByText('The rest are due in May.').waitFor();
    });

    test('[R221] a PDF is one too, under its sender and date; nothing without words or a file', async () => {
      const { page } = watched;
      await page.goto(`${server!.app}/#/after`);
      await question(1).getByRole('button', { name: 'Add the answer' }).click();
      await question(1).getByRole('button', { name: 'Keep the answer' }).click();
      await eventually(() => question(1).getByLabel('Paste the answer').getAttribute('aria-invalid')).toBe(
        'true',
      );
      await question(1)
        .locator('input[type=file]')
        .setInputFiles({
          name: 'answer.pdf',
          mimeType: 'application/pdf',
          buffer: readFileSync(samplePdf('saltmere-2016')),
        });
      await question(1).getByLabel('From').fill('The clerk');
      await question(1).getByLabel('Sent on').fill('3 February 2027');
      await question(1).getByRole('button', { name: 'Keep the answer' }).click();
      await question(1).getByText('Does it answer the question?').waitFor({ timeout: 20_000 });
      await question(1).getByRole('button', { name: 'Yes', exact: true }).click();
      await question(1).getByRole('button', { name: 'Read it' }).click();
      await page.locator('.pdfViewer .textLayer span').first().waitFor({ timeout: 20_000 });
      await page.getByText('Answer from The clerk, 3 February 2027').first().waitFor();
      await page.goto(`${server!.app}/#/`);
      await page.locator('.rp-row-link', { hasText: 'Answer from The clerk' }).waitFor();
      expect(watched.problems).toEqual([]);
    });
  },
);
