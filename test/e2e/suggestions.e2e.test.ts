import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  bringSamples,
  eventually,
  expectNoAxeProblems,
  openApp,
  openBrowser,
  openPaper,
  paintedIn,
  suggestionsLeft as left,
  watchPage,
} from './pwa-kit.ts';

const server = inject('server');
const PAPER = 'Outcome of the Ofsted Inspection';

const findings = (page: Page) => page.locator('.rp-gutter-glyph').count();
const ghosts = (page: Page) => page.locator('.rp-gutter-ghost').count();
const said = (page: Page) => page.getByRole('status').allTextContents();

async function openSamples(context: BrowserContext): Promise<{ page: Page; problems: string[] }> {
  context.setDefaultTimeout(10_000);
  const watched = await watchPage(context);
  await openApp(watched.page, `${server!.app}/`);
  await bringSamples(watched.page);
  await openPaper(watched.page, PAPER);
  await watched.page.locator('.rp-status-review').waitFor();
  return watched;
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.skipIf(server === undefined)('suggestions by key', () => {
  let page: Page;
  let problems: string[];
  let before: { readonly left: number; readonly findings: number };
  beforeAll(async () => {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    ({ page, problems } = await openSamples(context));
    before = { left: await left(page), findings: await findings(page) };
  });
  afterAll(() => page.context().close());
  const active = () => page.locator('.margin-card[data-active] .rp-suggestion');

  test('[R153] pencil: a grey line and a grey glyph, in no count of findings', async () => {
    expect((await paintedIn(page))['rapporteur-ghost']).toBeGreaterThan(0);
    expect(await ghosts(page)).toBe(before.left);
    const total = Number.parseInt(await page.locator('.rp-status-left').innerText(), 10);
    expect(total).toBe(before.findings);
  });

  test('[R154] review opens the first, says where it stands and what the keys do', async () => {
    await page.getByRole('button', { name: 'Review suggestions' }).click();
    await active().waitFor();
    await eventually(() => said(page)).toContainEqual(
      expect.stringMatching(/^Suggestion 1 of \d+: [a-z ]+, .*A accepts, X dismisses\.$/),
    );
    await expectNoAxeProblems(page, 'the reader with suggestions');
  });

  test('[R154] a figure gives it another kind before A accepts it: an ordinary finding, and the next one is open', async () => {
    const first = await active().getAttribute('aria-label');
    await page.keyboard.press('5');
    await eventually(() => active().getAttribute('aria-label')).toMatch(/^Suggested: risk/);
    await page.keyboard.press('a');
    await eventually(() => findings(page)).toBe(before.findings + 1);
    expect(await left(page)).toBe(before.left - 1);
    await eventually(async () => (await paintedIn(page))['rapporteur-light-risk-1'] ?? 0).toBe(1);
    await eventually(() => active().getAttribute('aria-label')).not.toBe(first);
    expect(await active().count()).toBe(1);
  });

  test('[R154] undo makes it a suggestion again; X dismisses, and undo brings that back too', async () => {
    await page.keyboard.press('z');
    await eventually(() => findings(page)).toBe(before.findings);
    await eventually(() => left(page)).toBe(before.left);
    await page.keyboard.press('x');
    await eventually(() => left(page)).toBe(before.left - 1);
    expect(await findings(page)).toBe(before.findings);
    await page.keyboard.press('z');
    await eventually(() => left(page)).toBe(before.left);
  });

  test('[R154] J and K go through findings and suggestions as they stand in the paper', async () => {
    await page.keyboard.press('Escape');
    const seen: string[] = [];
    for (let at = 0; at < 4; at += 1) {
      await page.keyboard.press('j');
      const card = page.locator('.margin-card[data-active] > *');
      await eventually(() => card.count()).toBe(1);
      const id = (await card.getAttribute('id'))!;
      expect(seen).not.toContain(id);
      seen.push(id);
    }
    expect(seen.some((id) => id.startsWith('card-'))).toBe(true);
    expect(seen.some((id) => id.startsWith('suggestion-'))).toBe(true);
  });

  test('[R159] A can be another key, and S follows the story of the open finding', async () => {
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys' });
    await help.getByText('Follow the story of this finding').waitFor();
    await help.getByText('Accept the suggestion, and go to the next').waitFor();
    await page.keyboard.press('Escape');
    const reader = page.url();
    await page.goto(`${server!.app}/#/settings`);
    await page.getByRole('button', { name: /Change.*Accept the suggestion/ }).click();
    await page.keyboard.press('y');
    await page.goto(reader);
    await eventually(() => left(page)).toBe(before.left);
    await page.getByRole('button', { name: 'Review suggestions' }).click();
    await eventually(() => said(page)).toContainEqual(expect.stringMatching(/Y accepts, X dismisses\.$/));
    await page.keyboard.press('a');
    await page.keyboard.press('y');
    await eventually(() => left(page)).toBe(before.left - 1);
    await page.keyboard.press('z');
    await eventually(() => left(page)).toBe(before.left);
    // A card with the line of its years has a story.
    await page.keyboard.press('Escape');
    for (let at = 0; at < 30 && (await page.locator('.rp-strip').count()) === 0; at += 1)
      await page.keyboard.press('j');
    const to = await page.locator('.rp-strip a').getAttribute('href');
    await page.keyboard.press('s');
    await page.waitForURL((url) => url.hash === to);
    await page.goBack();
    await eventually(() => left(page)).toBe(before.left);
  });

  test('[R153] My marks prints none of them', async () => {
    await page
      .getByRole('link', { name: 'My marks' })
      .or(page.getByRole('button', { name: 'My marks' }))
      .first()
      .click();
    await page.locator('h1').waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/Suggested/);
    await page.goBack();
    await eventually(() => left(page)).toBe(before.left);
  });

  test('[R156] a column of a table is accepted together, and taken back together', async () => {
    await page.goto(`${server!.app}/#/`);
    await openPaper(page, 'Outcome of the Safeguarding Peer Review');
    await page.getByRole('button', { name: 'Review suggestions' }).click();
    const group = page.locator('#reader-pane .rp-group', { hasText: 'Strengths' }).first();
    const button = group.getByRole('button', { name: /^Accept all \d+ under “Strengths”$/ });
    const many = Number(/\d+/.exec(await button.innerText())![0]);
    const [marks, rest] = [await findings(page), await left(page)];
    expect(many).toBeGreaterThan(1);
    await button.click();
    await eventually(() => left(page)).toBe(rest - many);
    await eventually(() => said(page)).toContainEqual(
      expect.stringMatching(new RegExp(`^${many} suggestions accepted\\. Suggestion `)),
    );
    await page.locator('.app-toast').getByRole('button', { name: 'Undo' }).click();
    await eventually(() => left(page)).toBe(rest);
    await eventually(() => findings(page)).toBe(marks);
    await page.goto(`${server!.app}/#/`);
    await openPaper(page, PAPER);
  });

  test('[S177] the figure of an accepted suggestion stays on its card and in the list', async () => {
    const FIGURE = 'Figure: require improvement to be good, 2016';
    await page.getByRole('button', { name: 'Review suggestions' }).click();
    await active().waitFor();
    const wanted = active().filter({ hasText: FIGURE });
    for (let i = before.left + before.findings; i > 0 && (await wanted.count()) === 0; i--) {
      const shown = page.locator('.margin-card[data-active]');
      const name = await shown.innerText();
      await page.keyboard.press('j');
      await eventually(async () => (await shown.innerText()) !== name).toBe(true);
    }
    await page.keyboard.press('y');
    await eventually(() => findings(page)).toBe(before.findings + 1);
    await page.goto(`${server!.app}/#/findings`);
    const row = page.locator('.rp-flist-row', { hasText: FIGURE });
    await row.locator('a').click();
    await page.locator('.rp-card[data-mode="open"] .rp-card-figure', { hasText: FIGURE }).waitFor();
    await page.goto(`${server!.app}/#/findings`);
    await row.waitFor();
    await page.goto(`${server!.app}/#/`);
    await openPaper(page, PAPER);
    await eventually(() => left(page)).toBe(before.left - 1);
    await page.keyboard.press('z');
    await eventually(() => left(page)).toBe(before.left);
  });

  test('[R155] a setting switches them off', async () => {
    await page.getByRole('button', { name: 'Review suggestions' }).click();
    await page.getByRole('button', { name: 'Switch suggestions off' }).click();
    await eventually(() => ghosts(page)).toBe(0);
    await eventually(async () => (await paintedIn(page))['rapporteur-ghost'] ?? 0).toBe(0);
    await page.goto(`${server!.app}/#/settings`);
    const box = page.getByRole('checkbox', { name: 'Suggest findings in papers' });
    expect(await box.isChecked()).toBe(false);
    await box.check();
    await page.goBack();
    await eventually(() => left(page)).toBe(before.left);
    expect(problems).toEqual([]);
  });
});

describe.skipIf(server === undefined)('suggestions by touch', () => {
  let page: Page;
  let problems: string[];
  beforeAll(async () => {
    const context = await browser.newContext({
      viewport: { width: 820, height: 1180 },
      hasTouch: true,
      reducedMotion: 'reduce',
    });
    ({ page, problems } = await openSamples(context));
  });
  afterAll(() => page.context().close());

  test('[R154] a tap on a grey glyph opens the sheet; its buttons are as large as a finger and do the same', async () => {
    const before = { left: await left(page), findings: await findings(page) };
    await page.locator('.rp-gutter-ghost').first().tap();
    const sheet = page.locator('.reader-card-sheet .rp-suggestion');
    await sheet.waitFor();
    for (const name of ['Accept', 'Dismiss', 'Change kind']) {
      const box = (await sheet.getByRole('button', { name, exact: true }).boundingBox())!;
      expect(box.height, name).toBeGreaterThanOrEqual(44);
    }
    await expectNoAxeProblems(page, 'a suggestion in a sheet');
    await sheet.getByRole('button', { name: 'Accept', exact: true }).tap();
    await eventually(() => findings(page)).toBe(before.findings + 1);
    await sheet.getByRole('button', { name: 'Dismiss', exact: true }).tap();
    await eventually(() => left(page)).toBe(before.left - 2);
    expect(await findings(page)).toBe(before.findings + 1);
    expect(problems).toEqual([]);
  });
});
