import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { root } from '../../.ci/tree.mjs';
import { bringSamples, eventually, expectNoAxeProblems, openApp, openBrowser, watchPage } from './pwa-kit.ts';

const server = inject('server');
const file = (name: string): string => join(root, 'seeds/pdf', name);
const MOST_ACTIONS = 10;

describe.skipIf(server === undefined)('last time', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let problems: string[];
  let actions = 0;

  const row = (words: string) => page.locator('.rp-last-row', { hasText: words }).first();
  const said = () => page.locator('.rp-last-said').allTextContents();
  const act = async (what: () => Promise<unknown>): Promise<void> => {
    actions += 1;
    await what();
  };

  beforeAll(async () => {
    browser = await openBrowser();
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    ({ page, problems } = await watchPage(context));
    await openApp(page, `${server!.app}/`);
  });
  afterAll(() => browser.close());

  test('from two untouched reports to what the first left open, beside the second, in ten actions at most', async () => {
    const chooser = page.waitForEvent('filechooser');
    await act(() => page.getByRole('button', { name: 'Open files' }).first().click());
    await act(async () => (await chooser).setFiles([file('saltmere-2016.pdf'), file('saltmere-2019.pdf')]));
    await page.locator('.rp-row-link').nth(1).waitFor({ timeout: 30_000 });
    await act(() => page.locator('.rp-row-link', { hasText: '2019' }).click());
    await act(() =>
      page.getByRole('button', { name: 'Yes, show what was left open' }).click({ timeout: 20_000 }),
    );
    const plan = row('agrees the action plan');
    await plan.waitFor({ timeout: 20_000 });
    expect(await plan.textContent()).toMatch(/Suggested: .*in January 2020 Cabinet receives the action plan/);
    expect(actions).toBeLessThanOrEqual(MOST_ACTIONS);
    await expectNoAxeProblems(page, 'last time, in pencil', '.app-toast');
  });

  test('one tap on what is suggested keeps it as a finding, with the status and its evidence, and undo takes both back', async () => {
    await row('agrees the action plan').getByRole('button', { name: 'Answered', exact: true }).click();
    await eventually(said).toEqual([expect.stringMatching(/Answered.*in January 2020 Cabinet receives/)]);
    expect(await row('agrees the action plan').getAttribute('data-pencil')).toBeNull();
    await page.reload();
    await eventually(said).toEqual([expect.stringMatching(/Answered/)]);
    await page.keyboard.press('Control+z');
    await eventually(said).toEqual([]);
    await eventually(() => row('agrees the action plan').getAttribute('data-pencil')).toBe('');
  });

  test('what is no finding is dismissed and stays so, and undo brings it back', async () => {
    await row('Areas for improvement were named').getByRole('button', { name: 'Not a finding' }).click();
    await eventually(() => row('Areas for improvement were named').count()).toBe(0);
    await page.reload();
    await row('agrees the action plan').waitFor({ timeout: 20_000 });
    expect(await row('Areas for improvement were named').count()).toBe(0);
    await page.keyboard.press('Control+z');
    await eventually(() => row('Areas for improvement were named').count()).toBe(1);
  });

  test('by keys: down to it, not mentioned, ask', async () => {
    await page.locator('body').press('j');
    await page.keyboard.press('4');
    await eventually(said).toEqual([
      expect.stringMatching(/Not mentioned.*Searched: the cover report; Appendix 1 is not here/),
    ]);
    await page.keyboard.press('q');
    await page.getByText('1 question for the brief').waitFor();
    await expectNoAxeProblems(page, 'last time, settled', '.app-toast');
  });

  test('[R231] in the brief the question has what the member said beside it, with what shows it', async () => {
    await page.getByText('1 question for the brief').click();
    await page
      .getByText(/You said: not mentioned in 2019\. Searched: the cover report; Appendix 1 is not here\./)
      .first()
      .waitFor({ timeout: 20_000 });
    await page.goBack();
    await row('agrees the action plan').waitFor({ timeout: 20_000 });
  });

  test('is offered on top of the report, and in its row', async () => {
    await page.getByRole('link', { name: 'Back to the report' }).click();
    await page.getByText('It follows “Peer Review').waitFor({ timeout: 20_000 });
    await page.getByRole('button', { name: 'See what was left open' }).click();
    await row('agrees the action plan').waitFor({ timeout: 20_000 });
    await page.goto(`${server!.app}/#/`);
    await page.getByRole('link', { name: /^Last time: saltmere-2019/ }).click();
    await row('agrees the action plan').waitFor({ timeout: 20_000 });
  });

  test('with the samples of four years: each is added by a tap, and all of it prints on two pages', async () => {
    const other = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    });
    const { page, problems } = await watchPage(other);
    await openApp(page, `${server!.app}/`);
    await bringSamples(page);
    await page.locator('.rp-row-link', { hasText: 'Outcome of the Ofsted Inspection' }).first().click();
    await page.getByRole('button', { name: 'Yes, show what was left open' }).click({ timeout: 20_000 });
    for (const year of ['2014', '2011']) {
      await page.getByRole('button', { name: 'Yes', exact: true }).click({ timeout: 20_000 });
      await page.locator('.rp-last-year', { hasText: year }).waitFor({ timeout: 20_000 });
    }
    const open = page.locator('.rp-last-row');
    const conferences = open.filter({ hasText: 'conferences on child protection' });
    expect(await conferences.textContent()).toMatch(/Oversight and challenge by the independent chairs/);
    const abuse = open.filter({ hasText: 'domestic abuse in particular' });
    expect(await abuse.textContent()).toMatch(
      /Nothing found: searched the cover report; Appendix 1 is not here/,
    );
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(2);
    await conferences.getByRole('button', { name: /^Open now/ }).click();
    await page.locator('.paper-frame').waitFor({ timeout: 20_000 });
    await eventually(() => page.evaluate(() => scrollY > 300)).toBe(true);
    expect(problems).toEqual([]);
    await other.close();
  });

  test('nothing was thrown', () => {
    expect(problems).toEqual([]);
  });
});
