import { mkdir } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { expectNoAxeProblems, openApp, openBrowser, watchPage } from './pwa-kit.ts';

const server = inject('server');
/** Pictures are kept when a folder is named, to be looked at by a person. */
const SHOTS = process.env.SHOTS;
const LABEL = 'Address of a meeting page or paper';
const MEETING = 'saltmere/ieListDocuments.aspx?CId=121&MId=2204&Ver=4';
const REPORT = 'saltmere/documents/s7302/Peer Review of Childrens Services (web page).html';
const RESTRICTED = 'saltmere/documents/s7741/Part%202%20report.html';

async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  await mkdir(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

describe.skipIf(server === undefined)('without the extension: an address is pasted', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let problems: string[];

  beforeAll(async () => {
    browser = await openBrowser();
    context = await browser.newContext({
      viewport: { width: 820, height: 1180 },
      hasTouch: true,
      reducedMotion: 'reduce',
    });
    ({ page, problems } = await watchPage(context));
    await openApp(page, `${server!.app}/`);
  });
  afterAll(() => browser.close());

  const fetchIt = async (path: string): Promise<void> => {
    await page.goto(`${server!.app}/#/`);
    await page.getByLabel(LABEL).fill(`${server!.samples}/${path}`);
    await page.keyboard.press('Enter');
  };

  test('a sample meeting’s page: the meeting with its papers', async () => {
    await shoot(page, 'address-empty');
    await expectNoAxeProblems(page, 'empty library with the field for an address');
    await fetchIt(MEETING);
    await page.getByRole('heading', { name: 'Cabinet' }).waitFor({ timeout: 20_000 });
    await page.getByText('Peer Review of Childrens Services').first().waitFor();
    await shoot(page, 'address-meeting');
    expect(problems).toEqual([]);
  });

  test('an ordinary page is fetched by our server, kept, opened, and there without a connection', async () => {
    await fetchIt(REPORT);
    const paper = page.frameLocator('.paper-frame');
    await paper.getByText('Purpose of Report').first().waitFor({ timeout: 20_000 });
    await shoot(page, 'address-opened');
    expect(await paper.locator('script, style, img, form').count()).toBe(0);
    const links = await paper
      .locator('a')
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    expect(links.filter((href) => !href.startsWith(server!.samples))).toEqual([]);
    expect(problems).toEqual([]);
    await context.setOffline(true);
    await page.reload();
    await paper.getByText('Purpose of Report').first().waitFor({ timeout: 20_000 });
    await fetchIt(REPORT);
    // Where the meeting listed it, and nowhere else.
    expect(await page.locator('.rp-row-link', { hasText: '(web page)' }).count()).toBe(1);
    await page.getByRole('alert').filter({ hasText: 'Our server cannot be reached' }).waitFor();
    await context.setOffline(false);
  });

  test('a paper’s own address: the PDF is kept and opened', async () => {
    await fetchIt('saltmere/documents/s7301/Peer Review of Childrens Services.pdf');
    await page.waitForURL(/#\/r\//, { timeout: 20_000 });
    await page.goto(`${server!.app}/#/`);
    const row = page.locator('.rp-row', { hasText: 'Peer Review of Children’s Services' }).first();
    await row.getByText('Kept offline').waitFor({ timeout: 20_000 });
    await shoot(page, 'address-pdf');
  });

  test('a restricted page is fetched into the workspace that no other device has', async () => {
    await fetchIt(RESTRICTED);
    await page.getByText('this device only').first().waitFor({ timeout: 20_000 });
    await shoot(page, 'address-restricted');
  });

  test('where it may not fetch, the screen says so beside the field and offers Files', async () => {
    await page.goto(`${server!.app}/#/`);
    const field = page.getByLabel(LABEL);
    await field.fill('https://example.org/agenda');
    await page.getByRole('button', { name: 'Fetch it' }).tap();
    await page.getByRole('alert').filter({ hasText: 'councils’ own sites only' }).waitFor();
    await page.getByRole('button', { name: 'Open files' }).waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await expectNoAxeProblems(page, 'an address that is not fetched');
    await shoot(page, 'address-refused');
    for (const button of ['Fetch it', 'Open files']) {
      const box = await page.getByRole('button', { name: button }).boundingBox();
      expect([button, (box?.height ?? 0) >= 44]).toEqual([button, true]);
    }
    await field.fill('the cabinet meeting');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'This is not a web address' }).waitFor();
    await field.fill(`${server!.samples}/saltmere/nothing`);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'nothing at this address' }).waitFor();
    await field.fill(`${server!.samples}/saltmere/mgAi.aspx?ID=18840`);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'a page to sign in on' }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    await shoot(page, 'address-phone-dark');
  });
});
