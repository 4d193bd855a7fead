import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { wordFile } from '../word-file.ts';
import {
  eventually,
  expectNoAxeProblems,
  openApp,
  openBrowser,
  paintedIn,
  selectWords,
  watchPage,
} from './pwa-kit.ts';

const server = inject('server');
/** As a browser saves it, and as somebody with bad intentions changed it. */
const SAVED = `<!DOCTYPE html>
<!-- saved from url=(0033)https://saltmere.gov.uk/meetings/9 -->
<html><head><title>Minutes of the People panel</title><script src="https://evil.example/x.js"></script>
<script>window.ran = true</script></head><body onload="window.ran = true"><main><h1>Minutes</h1>
<p>1.1 The painting of the depot was put off until June.</p><img src="https://evil.example/p.png" onerror="ran=1">
<p onclick="ran=1"><a href="javascript:ran=1">Press</a> <a href="/agenda">Agenda</a></p>
<iframe src="https://evil.example/"></iframe><form action="https://evil.example/"><button>Send</button></form>
</main></body></html>`;
const WORDS = 'eleven lettings were made late';

describe.skipIf(server === undefined)('a Word document or a saved page, opened as a file', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let problems: string[];

  beforeAll(async () => {
    browser = await openBrowser();
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    ({ page, problems } = await watchPage(context));
    await openApp(page, `${server!.app}/`);
  });
  afterAll(() => browser.close());

  const open = async (name: string, bytes: Uint8Array): Promise<void> => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open files' }).click(),
    ]);
    await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  };

  const shows = (words: string): Promise<void> =>
    page.frameLocator('.paper-frame').getByText(words).waitFor();

  test('is opened offline as text with the numbers that Word prints, and marked like a page', async () => {
    await context.setOffline(true);
    const lines = [
      'Report of the Director of Housing',
      '1 Purpose',
      '2 The panel asked what became of the lettings.',
      `2 In the spring ${WORDS}, as the officers say.`,
      '| Ward | Late',
      '| Alder | 4',
    ];
    await open('Lettings_2026.docx', await wordFile({ title: 'Lettings', lines }));
    await shows(WORDS);
    await selectWords(page, WORDS);
    await page.keyboard.press('5');
    await eventually(async () => (await paintedIn(page))['rapporteur-light-risk-1'] ?? 0).toBe(1);
    await eventually(() => page.getByRole('status').allTextContents()).toContainEqual(
      expect.stringMatching(/Marked as risk, paragraph 1\.2\./),
    );
  });

  test('has its findings in place after a reload, and is in the library under its name', async () => {
    await page.reload();
    await shows(WORDS);
    await eventually(async () => (await paintedIn(page))['rapporteur-light-risk-1'] ?? 0).toBe(1);
    await expectNoAxeProblems(page, 'the Word document');
    await page.screenshot({ path: 'test-results/word.png' });
    await page.getByRole('link', { name: 'Back to the library' }).click();
    await page
      .getByRole('heading', { name: 'Lettings 2026' })
      .or(page.getByText('Lettings 2026'))
      .first()
      .waitFor();
  });

  test('that says that it is not for publication stays on this device', async () => {
    const lines = ['Cabinet', 'NOT FOR PUBLICATION by virtue of paragraph 3', '1 Purpose', 'The price.'];
    await open('Price.docx', await wordFile({ lines }));
    await shows('The price.');
    await page.getByText('NOT FOR PUBLICATION', { exact: false }).first().waitFor();
  });

  test('and a web page saved as a file is read and marked, and nothing of it runs or loads', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('link', { name: 'Back to the library' }).click();
    await open('minutes.html', new TextEncoder().encode(SAVED));
    await shows('was put off until June');
    await selectWords(page, 'was put off until June');
    await page.keyboard.press('4');
    await eventually(async () => (await paintedIn(page))['rapporteur-light-action-1'] ?? 0).toBe(1);
    const frame = page.frameLocator('.paper-frame');
    expect(await frame.locator('script, img, iframe, form, [onclick], [href^=javascript]').count()).toBe(0);
    expect(await frame.getByText('Agenda', { exact: true }).getAttribute('href')).toBe(
      'https://saltmere.gov.uk/agenda',
    );
    expect(asked.filter((url) => url.includes('evil'))).toEqual([]);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  });

  test('[R145] [R146] and a text file is a page like it, under the committee and the year that it names', async () => {
    const lines = [
      '# Saltmere Borough Council',
      '',
      'Report of the Director of Housing to People Scrutiny Committee on 4th March 2014',
      '',
      '# 1. Purpose',
      '',
      '1.1 To say what became of the lettings that were promised to members in the year before, and of',
      'the two that were not.',
    ];
    await page.getByRole('link', { name: 'Back to the library' }).click();
    await open('lettings-2014.txt', new TextEncoder().encode(lines.join('\n')));
    await shows('in the year before, and of the two that were not.');
    await page.getByText('People Scrutiny Committee, 4 March 2014').first().waitFor();
    await selectWords(page, 'the two that were not');
    await page.keyboard.press('2');
    await eventually(async () => (await paintedIn(page))['rapporteur-light-development-1'] ?? 0).toBe(1);
  });

  test('what it is listed under is put right by its reader, who finds what was typed after a reload, and undone', async () => {
    await page.getByRole('button', { name: 'Details' }).click();
    const dialog = page.getByRole('dialog', { name: 'About this paper' });
    await dialog.getByLabel('Council').fill('Saltmere District Council');
    await dialog.getByLabel('Date of the meeting').fill('2013-03-05');
    await page.waitForTimeout(300);
    await page.reload();
    await page.getByRole('button', { name: 'Details' }).click();
    await eventually(() => dialog.getByLabel('Date of the meeting').inputValue()).toBe('2013-03-05');
    await expectNoAxeProblems(page, 'the details of a paper');
    await page.screenshot({ path: 'test-results/details.png' });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('People Scrutiny Committee, 5 March 2013').first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('People Scrutiny Committee, 4 March 2014').first().waitFor();
  });

  test('nothing was thrown, and the policy refused nothing but what the sanitiser took out', () => {
    const isKnown = /ERR_INTERNET_DISCONNECTED|^Executing inline event handler violates/;
    expect(problems.filter((each) => !isKnown.test(each))).toEqual([]);
  });
});
