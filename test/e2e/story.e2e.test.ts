import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  bringSamples,
  eventually,
  expectNoAxeProblems,
  openApp,
  openBrowser,
  openPaper,
  watchPage,
  type WatchedPage,
} from './pwa-kit.ts';

const server = inject('server');

describe.skipIf(server === undefined)('the story of the sample library', () => {
  let browser: Browser;
  let watched: WatchedPage;

  beforeAll(async () => {
    browser = await openBrowser();
    watched = await watchPage(await browser.newContext({ viewport: { width: 1280, height: 900 } }));
    const { page } = watched;
    await openApp(page, `${server!.app}/`);
    await bringSamples(page);
    await page.getByRole('navigation').getByRole('link', { name: 'Story' }).click();
  });
  afterAll(() => browser.close());

  test('themes by reports in their years, another council only where it is asked for', async () => {
    const { page } = watched;
    const years = (): Promise<string[]> => page.locator('.rp-story-column .num').allTextContents();
    await eventually(years).toEqual(['2011', '2014', '2016', '2019']);
    await page.getByRole('button', { name: /^Compare/ }).click();
    await eventually(years).toEqual(['2011', '2014', '2016', '2019', '2017']);
    await expectNoAxeProblems(page, 'story');
    await page.getByRole('button', { name: /^Compare/ }).click();
  });

  test('the grid is walked by arrow keys; a cell shows its passages, an empty one what was searched', async () => {
    const { page } = watched;
    const cell = (name: RegExp) => page.getByRole('button', { name });
    await cell(/^Child protection plans, 2019: To improve/).click();
    await page.getByText('The quality of plans for children who need protection').waitFor();
    await page.keyboard.press('Escape');
    await eventually(() => page.locator('.rp-cell-card').count()).toBe(0);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    const empty = cell(/^Child protection plans, 2014: nothing marked/);
    await eventually(() => empty.evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    // Its two appendices are not in the library.
    await page.getByText(/No finding marked.*Not searched: Appendix 1, Appendix 2/).waitFor();
    expect(await page.getByText('Not mentioned').count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  test('as a table it is a real one, and only the kinds that are wanted are there', async () => {
    const { page } = watched;
    await page.getByRole('button', { name: 'As a table' }).click();
    const row = page.getByRole('row', { name: /^Domestic abuse/ });
    expect(await row.getByRole('cell').allTextContents()).toEqual([
      'To improve',
      'Action or promise',
      'To improve',
      'nothing marked',
      'Nothing marked since 2016',
    ]);
    await page.getByRole('button', { name: 'Kinds: all' }).click();
    await page.getByRole('checkbox', { name: 'Action or promise' }).check();
    await eventually(() => row.getByRole('cell').first().textContent()).toBe('nothing marked');
    await expectNoAxeProblems(page, 'story as a table');
    await page.getByRole('checkbox', { name: 'Action or promise' }).uncheck();
    await page.getByRole('button', { name: 'As a table' }).click();
  });

  test('what the sample library tells: reversed, silent, kept, raised again, and still open', async () => {
    const { page } = watched;
    const stands = (theme: RegExp): Promise<string> =>
      page.getByRole('row', { name: theme }).locator('.rp-stands').innerText();
    expect(await stands(/^Conferences/)).toContain('Raised again\nby Cllr Joan Pellew');
    expect(await stands(/^Domestic abuse/)).toBe('Nothing marked since 2016');
    expect(await stands(/^Improvement and action plans/)).toContain('Response due');
    await page.getByRole('link', { name: /^Improvement and action plans/ }).click();
    await page.getByText('Promised for January 2020 (2019, 2.2)').waitFor();
    await page.getByRole('link', { name: 'All themes' }).click();
    await page.getByRole('link', { name: /^Conferences/ }).click();
    await page.getByRole('heading', { name: /^Conferences/, level: 1 }).waitFor();
    await eventually(() => page.locator('.rp-thread-passage blockquote').allTextContents()).toEqual([
      'Key professionals should come to, or report to, first and review conferences on child protection',
      'thought that both were chaired well',
      'Oversight and challenge by the independent chairs of child protection conferences and of care reviews.',
    ]);
    await page.getByText(/No finding marked, but its words/).waitFor();
    await expectNoAxeProblems(page, 'thread');
  });

  test('a member says where it stands, with a passage or an officer’s statement; what was said before stays', async () => {
    const { page } = watched;
    const said = page.getByRole('region', { name: 'What members said' });
    const set = async (value: string, evidence: string, words?: string): Promise<void> => {
      await said.getByRole('button', { name: 'Say where it stands' }).click();
      await said.getByRole('radio', { name: value, exact: true }).check();
      await said.getByLabel('What shows it').selectOption({ label: evidence });
      if (words !== undefined) {
        await said.getByLabel('What was said, and by whom').fill(words);
        await page.reload();
        await said.getByRole('button', { name: 'Say where it stands' }).click();
        await said.getByRole('radio', { name: value, exact: true }).check();
        await said.getByLabel('What shows it').selectOption({ label: evidence });
        await eventually(() => said.getByLabel('What was said, and by whom').inputValue()).toBe(words);
      }
      await expectNoAxeProblems(page, 'the form for a status', '.app-toast');
      await said.getByRole('button', { name: 'Keep this status' }).click();
    };
    await set('In progress', 'Officer’s statement, no document', 'The director, on the phone');
    await said.getByText('officer’s statement, no document: The director, on the phone').waitFor();
    expect(await said.locator('.rp-said-status').count()).toBe(4);
    await eventually(() => page.locator('.thread-head .rp-stands').innerText()).toContain(
      'In progress\nby you',
    );
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(() => page.locator('.thread-head .rp-stands').innerText()).toContain('Raised again');
  });

  test('the story in one sentence, and a tie that was proposed', async () => {
    const { page } = watched;
    const box = page.getByRole('region', { name: 'In one sentence' });
    await box.getByRole('button', { name: 'Write it' }).click();
    await box.getByLabel('The story in one sentence').fill('Well chaired once, and not since.');
    await page.reload();
    await eventually(() => box.getByLabel('The story in one sentence').inputValue()).toBe(
      'Well chaired once, and not since.',
    );
    await box.getByRole('button', { name: 'Keep' }).click();
    await box.getByText('Written by you').waitFor();
    const ties = page.getByRole('region', { name: 'Ties between years' });
    await ties.getByRole('button', { name: 'Tie them' }).first().click();
    await page
      .getByText(/^repeats 2011: “Key professionals/)
      .first()
      .waitFor();
    await page.reload();
    await page
      .getByText(/^repeats 2011: “Key professionals/)
      .first()
      .waitFor();
    await ties.getByRole('button', { name: 'Take the tie away' }).click();
    await eventually(() => page.locator('.rp-thread-tie').count()).toBe(0);
  });

  test('[R174] an open card has the years of its theme, and the way to its story', async () => {
    const { page } = watched;
    await page.getByRole('navigation').getByRole('link', { name: 'Library' }).click();
    await openPaper(page, 'Outcome of the Ofsted Inspection');
    const card = page.getByRole('article').filter({ hasText: 'independent chairs of child protection' });
    await card.getByRole('button', { name: 'To improve' }).click();
    const strip = card.getByRole('region', { name: 'The years of Conferences, chairs and IROs' });
    await eventually(() => strip.getByRole('listitem').allInnerTexts()).toHaveLength(4);
    expect((await strip.getByRole('listitem').allTextContents()).map((words) => words.slice(-4))).toEqual([
      '2011',
      '2014',
      '2016',
      '2019',
    ]);
    await strip.getByText('nothing marked').waitFor({ state: 'attached' });
    await page.screenshot({ path: 'test-results/card-strip.png' });
    await strip.getByRole('link', { name: 'Follow the story' }).click();
    await page.getByRole('heading', { level: 1, name: 'Conferences, chairs and IROs' }).waitFor();
  });

  test('nothing went wrong in the page', () => {
    expect(watched.problems).toEqual([]);
  });
});
