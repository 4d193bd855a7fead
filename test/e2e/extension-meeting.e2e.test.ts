/** The story of a meeting in the loaded extension: kept on Monday, changed on Thursday, read offline on Friday. */
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter, launch, samples } from './extension-steps.ts';
import { allowHost, extensionUrl, type ExtensionBrowser } from './harness/extension.ts';
import { axe } from './harness/page-tools.ts';
import { poll } from './harness/poll.ts';
import type { Surface } from './harness/surface.ts';

/** Pictures are kept when a folder is named, to be looked at by a person. */
const { SHOTS } = process.env;
const MEETING = '/saltmere/ieListDocuments.aspx?CId=134&MId=5001&Ver=4';

let ext: ExtensionBrowser;
let tab: Page;
let panel: Surface;
/** The meeting's page in the app. */
let hash = '';

beforeAll(async () => {
  ext = await launch();
  tab = await ext.context.newPage();
  await tab.goto(samples(MEETING));
  ({ panel } = await enter(ext, tab));
});
afterAll(() => ext?.close());

/** What stands in the panel or on a page, row by row: its title and state. */
const ROWS = () =>
  [...document.querySelectorAll('.rp-mp')].map((row) =>
    [row.querySelector('.rp-row-link, .rp-mp-name'), row.querySelector('.rp-mp-change, .rp-mp-state')]
      .map((part) => (part?.textContent ?? '').replace(' (on the council’s site)', '').trim())
      .join(': '),
  );
const HEADS = () => [...document.querySelectorAll('.rp-mi-title')].map((each) => each.textContent);

async function shoot(name: string, of: { screenshot(path: string): Promise<void> }): Promise<void> {
  if (SHOTS === undefined) return;
  await mkdir(SHOTS, { recursive: true });
  await of.screenshot(`${SHOTS}/${name}.png`);
}
const shootPage = (name: string, page: Page): Promise<void> =>
  shoot(name, { screenshot: async (path) => void (await page.screenshot({ path, fullPage: true })) });

test('Monday: the panel lists the meeting’s papers in agenda order, and keeps six of them in one press', async () => {
  await panel.waitForText('Keep these 6 papers');
  expect(await panel.evaluate(HEADS)).toEqual([
    'For the whole meeting',
    'Item 3Minutes of the Last Meeting',
    'Item 7Annual Report on Safeguarding Children',
    'Item 8Prices of Placements',
    'Item 9Work Programme',
  ]);
  await shoot('panel-monday', panel);
  await panel.click('button', 'Keep these 6 papers');
  await poll('six kept papers', async () => {
    const rows = await panel.evaluate(ROWS);
    return rows.filter((row) => row.endsWith(': Kept offline')).length === 6;
  });
  await shoot('panel-monday-kept', panel);
  for (const theme of ['light', 'dark']) {
    await panel.evaluate((name: string) => void (document.documentElement.dataset.theme = name), theme);
    expect(await axe(panel), theme).toEqual([]);
    await panel.evaluate(() => document.querySelector('.panel-meeting')?.scrollIntoView());
    await shoot(`panel-papers-${theme}`, panel);
  }
  await panel.evaluate(() => void delete document.documentElement.dataset.theme);
  expect(await panel.text()).toContain('NOT FOR PUBLICATION');
  expect(await panel.count('button', /^Keep these/)).toBe(0);
  // The part that saves is there: nothing is said of it.
  expect(await panel.text()).not.toContain('not answering');
});

test('Thursday: the page is opened, and the panel says what changed; it is kept in one press', async () => {
  await tab.getByRole('button', { name: 'Publish Thursday’s papers' }).click();
  // The appendix and the pack have the same printed size as before: what their addresses say tells.
  await panel.waitForText('1 new paper (Supplement, item 7), 2 replaced, 1 gone');
  await shoot('panel-thursday', panel);
  await panel.click('button', 'Keep these 3 papers');
  await poll('nothing left to keep', async () => !(await panel.text()).includes('1 new paper'));
  await shoot('panel-thursday-kept', panel);
});

test('Friday: without a connection the meeting is there with its papers, and one is read', async () => {
  const [link] = await Promise.all([
    ext.context.waitForEvent('page'),
    panel.click('link', 'Open the meeting in Rapporteur'),
  ]);
  await link.getByRole('heading', { name: 'People Scrutiny Committee' }).waitFor();
  ({ hash } = new URL(link.url()));
  await link.close();
  await ext.context.setOffline(true);
  const page = await ext.context.newPage();
  await page.goto(extensionUrl(ext, `app.html${hash}`));
  // Its rows come as the versions of its papers are read.
  await poll('six kept papers', async () => {
    const rows = await page.evaluate(ROWS);
    return rows.filter((row) => row.endsWith(': Kept offline')).length === 6;
  });
  await shootPage('app-friday', page);
  await page.getByRole('link', { name: /^Supplement 1/ }).click();
  await page.waitForURL(/#\/r\//);
  await page.getByText('Appendix 2: action plan').first().waitFor();
  await ext.context.setOffline(false);
  await page.close();
});

test('in the full page the extension itself looks for changes, once the member has allowed the council', async () => {
  const page = await ext.context.newPage();
  await page.goto(extensionUrl(ext, `app.html${hash}`));
  await page.getByText('Kept offline').first().waitFor();
  await fetch(samples('/saltmere/samplePublish.aspx?MId=5001&day=monday'), { method: 'POST' });
  await allowHost(ext, 'http://127.0.0.1/*');
  await page.getByRole('button', { name: 'Check for changes' }).click();
  await page.getByText('1 new paper (Work Programme, item 9)').waitFor();
  await page.getByRole('button', { name: 'Keep it on this device' }).click();
  await page.getByText('NOT FOR PUBLICATION').waitFor();
  await poll('the restricted paper', async () =>
    (await page.evaluate(ROWS)).includes('Prices of Placements: Kept offline'),
  );
  await shootPage('app-checked', page);
});
