import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { downloadBy, wordOf } from './brief-kit.ts';
import {
  bringSamples,
  eventually,
  expectNoAxeProblems,
  openApp,
  openBrowser,
  openPaper,
  selectWords,
  watchPage,
  type WatchedPage,
} from './pwa-kit.ts';

const server = inject('server');

describe.skipIf(server === undefined)('the brief, from Ask to what was promised', () => {
  let browser: Browser;
  let watched: WatchedPage;
  const stems = (): Promise<string[]> => watched.page.locator('.rp-bq .rp-question').allTextContents();

  beforeAll(async () => {
    browser = await openBrowser();
    watched = await watchPage(await browser.newContext({ viewport: { width: 1280, height: 900 } }));
    const { page } = watched;
    await openApp(page, `${server!.app}/`);
    await bringSamples(page);
  });
  afterAll(() => browser.close());

  test('what is asked while reading is a question of the brief, its words proposed until they are kept', async () => {
    const { page } = watched;
    await openPaper(page, 'Outcome of the Ofsted Inspection');
    await selectWords(page, 'They have put most effort');
    await page.getByRole('toolbar').getByRole('button', { name: /^Ask/ }).click();
    await page.waitForTimeout(500);
    await page.goto(`${server!.app}/#/brief`);
    await eventually(stems).toHaveLength(12);
    await page.getByText('Proposed words').first().waitFor();
    expect(await page.locator('.rp-paper h3', { hasText: 'Ask about this' }).count()).toBe(2);
    await page.getByRole('button', { name: 'Keep these words' }).click();
    await eventually(() => page.getByText('Proposed words').count()).toBe(0);
    expect(await page.locator('.rp-paper h3', { hasText: 'Ask about this' }).count()).toBe(0);
    await expectNoAxeProblems(page, 'brief', '.app-toast');
  });

  test('typed words are kept at each letter, and as the question when the field is left', async () => {
    const { page } = watched;
    await page.getByRole('button', { name: 'Change the words' }).first().click();
    await page.getByLabel('What you will ask').fill('Did the plan come in January, and where');
    await page.reload();
    await page.getByRole('button', { name: 'Change the words' }).first().click();
    await eventually(() => page.getByLabel('What you will ask').inputValue()).toBe(
      'Did the plan come in January, and where',
    );
    await page.getByLabel('What you will ask').fill('Did the plan come in January, and where is it?');
    await page.keyboard.press('Control+Enter');
    await eventually(async () => (await stems())[0]).toContain('where is it?');
  });

  test('[S224] a question of one’s own that is begun outlives the page', async () => {
    const { page } = watched;
    await page.getByRole('button', { name: 'Question', exact: true }).click();
    await page.getByLabel('What you will ask').fill('Who has not');
    await page.reload();
    await page.getByRole('button', { name: 'Question', exact: true }).click();
    await eventually(() => page.getByLabel('What you will ask').inputValue()).toBe('Who has not');
    await page.getByLabel('What you will ask').fill('');
    await page.keyboard.press('Escape');
    await eventually(() => page.getByLabel('What you will ask').count()).toBe(0);
  });

  test('put in order by buttons, by Alt with an arrow and by dragging; it stays so', async () => {
    const { page } = watched;
    const before = await stems();
    await page.getByRole('button', { name: 'Move question 2 up' }).click();
    await eventually(async () => (await stems())[0]).toContain(before[1]!.slice(12));
    await page.getByRole('button', { name: 'Move question 1 down' }).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await eventually(async () => (await stems())[0]).toContain(before[0]!.slice(12));
    await page.setViewportSize({ width: 1280, height: 1400 });
    const from = (await page.getByRole('button', { name: 'Drag question 3' }).boundingBox())!;
    const to = (await page.locator('.rp-bq').first().boundingBox())!;
    await page.mouse.move(from.x + 8, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, to.y + 10, { steps: 4 });
    await page.mouse.up();
    await eventually(async () => (await stems())[0]).toContain(before[2]!.slice(12));
    await page.reload();
    await eventually(async () => (await stems())[0]).toContain(before[2]!.slice(12));
  });

  test('a passage from another year is put beside a question', async () => {
    const { page } = watched;
    const first = page.locator('.rp-bq').first();
    const passages = await first.locator('.rp-passage').count();
    await first.getByRole('button', { name: 'Add a passage' }).click();
    await first.getByRole('button', { name: 'Put beside the question' }).first().click();
    await eventually(() => first.locator('.rp-passage').count()).toBe(passages + 1);
  });

  test('printed on A4 without the app around it, and in Word with real headings', async () => {
    const { page, problems } = watched;
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.rp-appbar').isVisible()).toBe(false);
    expect(await page.locator('.brief-side').isVisible()).toBe(false);
    expect(await page.locator('.rp-print-only .rp-paper-title').isVisible()).toBe(true);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThan(6);
    await page.emulateMedia({ media: null });
    const xml = wordOf(await downloadBy(page, 'Word'));
    expect(xml.match(/w:val="Heading1"/g)).toHaveLength(1);
    expect(xml.match(/w:val="Heading3"/g)).toHaveLength(12);
    expect(problems).toEqual([]);
  });

  test('in the meeting: one question a screen, the answer in one tap, a promise in ten seconds; it works offline', async () => {
    const { page } = watched;
    await page.setViewportSize({ width: 1180, height: 820 });
    await page.getByRole('button', { name: 'Open meeting view' }).click();
    await page.getByRole('button', { name: 'Question 1 of 12' }).waitFor();
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole('button', { name: 'Partly' }).click();
    await eventually(() => page.getByRole('button', { name: 'Partly' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    await page.getByRole('button', { name: 'Promise', exact: true }).click();
    await page.getByLabel('Who').fill('The director');
    await page.getByLabel('What', { exact: true }).fill('A note on what changed');
    await page.getByLabel('By when').fill('by 31 January 2027');
    await page.getByText('That is 31 January 2027.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('The director, A note on what changed').waitFor();
    await expectNoAxeProblems(page, 'meeting view', '.app-toast');
  });

  test('keys go on, one taps to any question, and what is typed of a promise outlives the page', async () => {
    const { page } = watched;
    await page.locator('.room-stem').focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Question 2 of 12' }).waitFor();
    await page.keyboard.press('4');
    await eventually(() =>
      page.getByRole('button', { name: 'Will write' }).getAttribute('aria-pressed'),
    ).toBe('true');
    await page.getByRole('button', { name: 'Promise', exact: true }).click();
    await page.getByLabel('What', { exact: true }).fill('Half a sent');
    await page.reload();
    await page.getByRole('button', { name: 'Question 2 of 12' }).waitFor();
    await page.getByRole('button', { name: 'Promise', exact: true }).click();
    await eventually(() => page.getByLabel('What', { exact: true }).inputValue()).toBe('Half a sent');
    await page.getByRole('button', { name: 'Question 2 of 12' }).click();
    await page.locator('.room-jump button').nth(11).click();
    await page.getByRole('button', { name: 'Question 12 of 12' }).waitFor();
    await page.getByRole('button', { name: 'Asked by somebody else' }).click();
    await eventually(() =>
      page.getByRole('button', { name: 'Asked by somebody else' }).getAttribute('aria-pressed'),
    ).toBe('true');
  });

  test('on the room’s screen nothing stands that is only the member’s', async () => {
    const { page } = watched;
    await page.getByRole('button', { name: 'On the room’s screen' }).click();
    await page.getByText('The group has none of these questions').waitFor();
    expect(await page.locator('.room-stem').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Answered', exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'On the room’s screen' }).click();
    await page.locator('.room-stem').waitFor();
  });

  test('after: what was promised on one page, and in Word for the clerk', async () => {
    const { page, problems } = watched;
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'What was promised' }).click();
    await page.locator('.rp-promise-what', { hasText: 'A note on what changed' }).waitFor();
    expect(await page.locator('.rp-promise-due').first().textContent()).toContain('31 January 2027');
    await expectNoAxeProblems(page, 'after', '.app-toast');
    const xml = wordOf(await downloadBy(page, 'Word, for the clerk'));
    expect(xml).toContain('A note on what changed');
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(problems.filter((line) => !/ERR_INTERNET_DISCONNECTED|Failed to load/.test(line))).toEqual([]);
  });

  test('an answer that comes afterwards is a paper with sender and date, and is asked whether it answers', async () => {
    const { page } = watched;
    const open = page.locator('.after-part li', { hasText: 'will write' }).first();
    await open.getByRole('button', { name: 'Add the answer' }).click();
    const eml =
      'From: "Jo Smith" <jo@council.example>\r\nDate: Thu, 14 Jan 2027 09:12:00 +0000\r\nSubject: The twelve\r\n\r\n' +
      'Nine of the twelve areas are closed, and the board signed them off in December.\r\n';
    await open
      .locator('input[type=file]')
      .setInputFiles({ name: 'answer.eml', mimeType: 'message/rfc822', buffer: Buffer.from(eml) });
    await open.getByRole('button', { name: 'Keep the answer' }).click();
    await open.getByText('Does it answer the question?').waitFor();
    await open.getByRole('button', { name: 'Partly' }).click();
    await page.locator('.after-part li', { hasText: 'partly answered' }).first().waitFor();
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByText('Answer from Jo Smith, 14 January 2027').first().waitFor();
  });

  test('[R222] when minutes are kept each promise stands beside the likeliest minute', async () => {
    const { page } = watched;
    await page.goto(`${server!.app}/#/`);
    const html =
      '<!doctype html><title>Minutes of the committee</title><main><h1>Minutes of the committee</h1>' +
      '<p>1. Apologies were received from two members of the committee.</p>' +
      '<p>2. The director undertook to send members a note on what changed by 31 January 2027.</p>' +
      '<p>3. The work programme of the committee was agreed without changes.</p></main>';
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'minutes.html', mimeType: 'text/html', buffer: Buffer.from(html) });
    await page.waitForTimeout(1500);
    await page.goto(`${server!.app}/#/after`);
    const minute = page.locator('.after-minute').first();
    await minute.getByText('undertook to send members a note').waitFor();
    await minute.getByRole('button', { name: 'Matches' }).click();
    await minute.getByText('You said: matches').waitFor();
    await expectNoAxeProblems(page, 'minutes', '.app-toast');
  });

  test('the tracker: who, by when and where it stands with what shows it, as a table and as days of a calendar', async () => {
    const { page, problems } = watched;
    await page.goto(`${server!.app}/#/tracker`);
    const first = page.locator('.rp-tracker > li').first();
    await first.getByText('A note on what changed').waitFor();
    expect(await first.getByText('The director').count()).toBe(1);
    await first.getByRole('button', { name: 'Say where it stands' }).click();
    await first.getByRole('button', { name: 'Keep', exact: true }).click();
    await first.getByText('Paste the words that show it').waitFor();
    await first.getByRole('radio', { name: 'An officer’s statement, no document' }).check();
    await first.getByLabel('What the officer said').fill('It will come in February.');
    await first.getByRole('button', { name: 'Keep', exact: true }).click();
    await first.getByText('Officer’s statement, no document: It will come in February.').waitFor();
    await expectNoAxeProblems(page, 'tracker', '.app-toast');
    const csv = (await downloadBy(page, 'Table (CSV)')).toString('utf8');
    expect(csv.startsWith('\ufeffReference,Origin,Date,Area,Recommendation,Exec Date,Lead Officer/EM,')).toBe(
      true,
    );
    expect(csv).toContain('A note on what changed,2027-01-31,The director');
    const ics = (await downloadBy(page, 'Calendar (.ics)')).toString('utf8');
    expect(ics).toContain('DTSTART;VALUE=DATE:20270131');
    expect(problems.filter((line) => !/ERR_INTERNET_DISCONNECTED|Failed to load/.test(line))).toEqual([]);
  });
});
