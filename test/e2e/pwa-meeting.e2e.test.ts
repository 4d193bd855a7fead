/** The story of a meeting without the extension: our server fetches, and a clerk's link brings it to another tablet. */
import { mkdir } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { eventually, expectNoAxeProblems, openApp, openBrowser, watchPage } from './pwa-kit.ts';

const server = inject('server');
/** Pictures are kept when a folder is named, to be looked at by a person. */
const { SHOTS } = process.env;
const MEETING = 'saltmere/ieListDocuments.aspx?CId=134&MId=5002&Ver=4';

async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  await mkdir(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

/** How many places in papers the reader has noted: it does so once the page has been still for a moment. */
const placesKept = (count: number): Promise<boolean> =>
  new Promise((resolve) => {
    const opening = indexedDB.open('rapporteur-local');
    opening.onsuccess = () => {
      const keys = opening.result.transaction('settings').objectStore('settings').getAllKeys();
      keys.onsuccess = () => {
        opening.result.close();
        resolve(keys.result.filter((key) => String(key).startsWith('place|')).length === count);
      };
    };
  });

const countKept = (page: Page): Promise<number> => page.locator('.rp-mp[data-state=kept]').count();

describe.skipIf(server === undefined)('a meeting on a tablet', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let problems: string[];
  let link = '';

  const tablet = () =>
    browser.newContext({ viewport: { width: 820, height: 1180 }, hasTouch: true, reducedMotion: 'reduce' });

  beforeAll(async () => {
    browser = await openBrowser();
    context = await tablet();
    ({ page, problems } = await watchPage(context));
    await openApp(page, `${server!.app}/`);
  });
  afterAll(() => browser.close());

  test('Monday: the address is typed, the papers are kept in one tap', async () => {
    await page.getByLabel('Address of a meeting page or paper').fill(`${server!.samples}/${MEETING}`);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Keep these 6 papers' }).tap();
    await eventually(() => countKept(page)).toBe(6);
    await page.getByText('Promised, not in the library').waitFor();
    await expectNoAxeProblems(page, 'a meeting that was kept');
    await shoot(page, 'pwa-monday');
  });

  test('Thursday: a look at the page tells what changed, also under the same name and size; one tap keeps it', async () => {
    await fetch(`${server!.samples}/saltmere/samplePublish.aspx?MId=5002&day=thursday`, { method: 'POST' });
    await page.getByRole('button', { name: 'Check for changes' }).tap();
    await page.getByText('1 new paper (Supplement, item 7), 2 replaced, 1 gone').waitFor();
    await shoot(page, 'pwa-thursday');
    await page.emulateMedia({ colorScheme: 'dark' });
    await shoot(page, 'pwa-thursday-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('button', { name: 'Keep these 3 papers' }).tap();
    await page.getByText('1 new paper').waitFor({ state: 'detached' });
    await eventually(() => countKept(page)).toBe(6);
    expect(await page.getByText('Promised, not in the library').count()).toBe(0);
  });

  test('a clerk’s link brings the whole meeting to another tablet in one tap', async () => {
    await page.getByRole('button', { name: 'Link for others' }).tap();
    await page.getByLabel('QR code of the link to this meeting').waitFor();
    link = await page.getByLabel('Link to this meeting', { exact: true }).inputValue();
    await shoot(page, 'pwa-link');
    const other = await tablet();
    const { page: theirs } = await watchPage(other);
    await theirs.goto(link);
    await theirs.getByRole('heading', { name: 'People Scrutiny Committee' }).waitFor();
    await eventually(() => countKept(theirs)).toBe(6);
    await other.close();
  });

  test('Friday: without a connection the meeting is there, and a paper is read', async () => {
    await context.setOffline(true);
    await page.reload();
    await eventually(() => countKept(page)).toBe(6);
    await page.getByRole('link', { name: /^Supplement 1/ }).tap();
    await page.waitForURL(/#\/r\//);
    await page.getByText('Appendix 2: action plan').first().waitFor();
    await shoot(page, 'pwa-friday');
    await eventually(() => page.evaluate(placesKept, 1)).toBe(true);
    // How much is left of a paper is known where it was read: on this tablet.
    await page.goBack();
    await page.locator('.rp-mp', { hasText: 'Supplement 1' }).getByText('read to the end').waitFor();
    await page.locator('.rp-mp', { hasText: 'Agenda reports pack' }).getByText('10 pages').waitFor();
    await page.getByRole('link', { name: 'Agenda reports pack' }).tap();
    await page.locator('.pdfViewer').getByText('Agenda, People Scrutiny').first().waitFor();
    await page.goBack();
    await page
      .locator('.rp-mp', { hasText: 'Agenda reports pack' })
      .getByText(/^\d of 10 pages left$/)
      .waitFor();
    await shoot(page, 'pwa-pages-left');
    expect(problems.filter((problem) => !problem.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });
});
