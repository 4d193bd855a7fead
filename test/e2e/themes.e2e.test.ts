import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  bringSamples,
  eventually,
  expectNoAxeProblems,
  openApp,
  openBrowser,
  openPaper,
  watchPage,
} from './pwa-kit.ts';

const server = inject('server');

describe.skipIf(server === undefined)('looking after themes', () => {
  let browser: Browser;
  let page: Page;
  let problems: string[];
  beforeAll(async () => {
    browser = await openBrowser();
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(10_000);
    ({ page, problems } = await watchPage(context));
    await openApp(page, `${server!.app}/`);
    await bringSamples(page);
    await page.goto(`${server!.app}/#/settings`);
    await page.getByRole('link', { name: 'Look after themes: names, merges, lists' }).click();
    await page.getByRole('heading', { name: 'Themes', level: 1 }).waitFor();
  });
  afterAll(() => browser.close());

  const row = (label: string) =>
    page.locator('.rp-theme-row', { has: page.getByRole('heading', { name: label, exact: true }) });
  const undo = () => page.locator('.app-toast').getByRole('button', { name: 'Undo' }).click();
  const rows = () => page.locator('.rp-theme-row').count();

  test('[S175] a theme gets another name, other names, and years; what is typed survives a reload', async () => {
    await row('Workforce').getByRole('button', { name: 'Change: Workforce' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Staff and workload');
    await page.getByLabel('In use from (year)').fill('2020');
    await page.getByLabel('In use until (year)').fill('2011');
    await page.waitForTimeout(200);
    await page.reload();
    await row('Workforce').getByRole('button', { name: 'Change: Workforce' }).click();
    await eventually(() => page.getByLabel('Name', { exact: true }).inputValue()).toBe('Staff and workload');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByText('A year has four figures').waitFor();
    await page.getByLabel('In use from (year)').fill('2011');
    await page.getByLabel('In use until (year)').fill('');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await row('Staff and workload').getByText('In use from 2011').waitFor();
    await expectNoAxeProblems(page, 'themes', '.app-toast');
    await undo();
    await row('Workforce').waitFor();
  });

  test('[S174] one is merged into another, shown as that everywhere, and comes back', async () => {
    const before = await rows();
    await row('Workforce').getByRole('button', { name: 'Merge: Workforce' }).click();
    await page.getByLabel('Into which theme').selectOption({ label: 'Money' });
    await expectNoAxeProblems(page, 'merging themes', '.app-toast');
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    await page.getByText('“Workforce” is shown as “Money”').waitFor();
    expect(await rows()).toBe(before - 1);
    await page.getByRole('button', { name: 'Undo the merge of Workforce' }).click();
    await row('Workforce').waitFor();
    expect(await rows()).toBe(before);
  });

  test('[S176] a list goes out as a table and comes in with a look at what that does, in one undo', async () => {
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Save \d+ themes as a file$/ }).click(),
    ]);
    const text = readFileSync(await saved.path(), 'utf8');
    expect(text).toMatch(/^\ufeffid,label,group,synonyms,definition,from,to\r\n/);
    const before = await rows();
    const list = 'label,definition\nFront door,Where calls come in\nMoney,\n,no name\n';
    const bring = (content: string) =>
      page
        .getByLabel('Bring a list in')
        .first()
        .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
    await bring(list);
    await page.getByText('1 new, 1 changed, 0 here already, 1 not taken').waitFor();
    await page.getByText('Line 3. It has no name').waitFor();
    await expectNoAxeProblems(page, 'a list of themes before it is taken in', '.app-toast');
    await page.getByRole('button', { name: 'Take in 2 themes' }).click();
    await row('Front door').waitFor();
    await undo();
    await eventually(rows).toBe(before);
    await bring(text);
    await page.getByText(`0 new, 0 changed, ${before} here already, 0 not taken`).waitFor();
    await bring('id,label\nmoney,"Mon');
    await page.getByText('This file is cut or damaged.').waitFor();
  });

  test('[R157] the field of a finding offers what the rules find in its words first', async () => {
    await page.goto(`${server!.app}/#/`);
    await openPaper(page, 'Outcome of the Ofsted Inspection');
    await page.locator('.rp-gutter-glyph').first().click();
    await page.keyboard.press('t');
    const field = page.getByRole('combobox', { name: 'Themes' });
    await field.press('ArrowDown');
    const options = page.getByRole('option');
    expect(await options.count()).toBeLessThanOrEqual(12);
    await page.getByRole('link', { name: 'Look after themes' }).waitFor();
    expect(problems).toEqual([]);
  });
});
