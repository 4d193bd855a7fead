import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  launch,
  openMarking,
  paintedWords,
  samplePath,
  waitForPaint,
  waitForTools,
} from './extension-steps.ts';
import { extensionUrl, type ExtensionBrowser } from './harness/extension.ts';
import { consoleErrors, selectText } from './harness/page-tools.ts';
import { poll } from './harness/poll.ts';
import { closeToast } from './sharing-kit.ts';
import { eventually, expectNoAxeProblems, selectWords } from './pwa-kit.ts';

const server = inject('server');
const SHOTS = process.env.SHOTS;

const STANDS = 'In some areas senior leaders have raised the quality of practice markedly';
const EDITED = 'After the inspection of 2016 there were 12.';
const NOW = 'After the inspection of 2016 there were 14.';
const GONE = 'The quality of plans for children who need protection.';
const INSTEAD = 'They talked to schools that looked after children attend';
const RESTRICTED = '/saltmere/documents/s7741/x.html';

/** The app in the extension's own full page: what the extension keeps is there without a bridge. */
async function openApp(ext: ExtensionBrowser): Promise<Page> {
  const page = await ext.context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(extensionUrl(ext, 'app.html'));
  await page.locator('.rp-row-link').first().waitFor();
  return page;
}

/** Pictures of the screen as it stands, on the devices and in the themes that members have. */
async function shoot(page: Page, name: string): Promise<void> {
  const sizes = { desk: [1280, 900], tablet: [820, 1180], phone: [390, 844] } as const;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const [size, [width, height]] of Object.entries(sizes)) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: `${SHOTS}/${name}-${size}-${colorScheme}.png` });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** The words under our paint in the reader's frame. */
function painted(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('.paper-frame');
    const registry = (frame?.contentWindow as (Window & typeof globalThis) | null)?.CSS.highlights;
    return [...(registry ?? [])]
      .filter(([name]) => /-[12]$/.test(name))
      .flatMap(([, highlight]) => [...highlight].map((range) => String(range).replace(/\s+/g, ' ')));
  });
}

describe.skipIf(server === undefined)('a paper kept twice, in the full page', () => {
  let ext: ExtensionBrowser;
  let app: Page;
  let errors: readonly string[];

  beforeAll(async () => {
    ext = await launch();
    const path = await samplePath('Outcome of the Ofsted');
    const first = await openMarking(ext, path);
    await waitForTools(first.page);
    for (const words of [STANDS, EDITED, GONE]) {
      await selectText(first.page, words);
      await poll('the toolbar', async () => (await first.surface.count('toolbar')) > 0);
      await first.page.keyboard.press('5');
      await waitForPaint(first.page, words.split(' ').at(-1)!);
    }
    await first.panel.waitForText('Findings on this page 3');
    await first.panel.waitForText('Kept offline');
    await first.page.close();

    const second = await openMarking(ext, `${path}?edit=insert,figure,delete`);
    await waitForTools(second.page);
    await second.panel.waitForText('Findings on this page 3');
    await poll('the paint', async () => (await paintedWords(second.page)).length > 0);
    if ((await second.panel.count('button', 'Keep offline')) > 0) {
      await second.panel.click('button', 'Keep offline');
    }
    await second.panel.waitForText('Kept offline');
    await second.page.close();

    app = await openApp(ext);
    errors = consoleErrors(app);
    await app.locator('.rp-row-link', { hasText: 'Outcome of the Ofsted' }).click();
    await app.locator('.rp-gutter-glyph').first().waitFor();
  });
  afterAll(() => ext?.close());

  test('the new version comes first: exact, edited with was and now, gone with its quote', async () => {
    await eventually(async () => (await painted(app)).sort()).toEqual([NOW, STANDS].sort());
    const gone = app.locator('.margin-unplaced .rp-card');
    expect(await gone.count()).toBe(1);
    expect(await gone.textContent()).toContain('Its words are gone');
    expect(await gone.locator('.rp-quote').textContent()).toBe(GONE);
    const edited = app.locator('.margin-card .rp-card[data-anchor="edited"]');
    await edited.locator('.rp-card-open').click();
    expect(await edited.locator('dd').allTextContents()).toEqual([EDITED, NOW]);
    if (SHOTS !== undefined) await app.screenshot({ path: `${SHOTS}/editions.png` });
  });

  test('Confirm takes the "check" away, and it stays so after a reload', async () => {
    const edited = app.locator('.margin-card .rp-card[data-anchor="edited"]');
    await edited.getByRole('button', { name: 'Yes, this passage' }).click();
    await edited.getByText('checked by you').waitFor();
    await app.reload();
    await edited.getByText('checked by you').waitFor();
    await edited.locator('.rp-card-open').click();
    expect(await edited.getByRole('button', { name: 'Yes, this passage' }).count()).toBe(0);
  });

  test('the version switch shows the words as they were marked', async () => {
    const versions = app.locator('.reader-version select');
    expect(await versions.locator('option').count()).toBe(2);
    await versions.selectOption({ index: 1 });
    await eventually(async () => (await painted(app)).sort()).toEqual([EDITED, GONE, STANDS].sort());
    expect(await app.locator('.margin-unplaced').count()).toBe(0);
    expect(await app.locator('.rp-anchor').count()).toBe(0);
    await versions.selectOption({ index: 0 });
    await eventually(async () => (await painted(app)).sort()).toEqual([NOW, STANDS].sort());
  });

  test('attached by hand to selected words: painted there, with its history, on every screen; Undo takes it back', async () => {
    const card = app.locator('.rp-card', { hasText: GONE });
    await card.locator('.rp-card-open').click();
    await selectWords(app, INSTEAD);
    await card.getByRole('button', { name: 'Attach here' }).last().click();
    await eventually(async () => (await painted(app)).sort()).toEqual([NOW, STANDS, INSTEAD].sort());
    await card.getByText('You attached it by hand on').waitFor();
    await app.locator('.rp-toast-undo').waitFor();
    if (SHOTS !== undefined) await shoot(app, 'attached');
    await closeToast(app);
    await expectNoAxeProblems(app, 'a card with its history');
    await app.keyboard.press('Control+z');
    await eventually(async () => (await painted(app)).sort()).toEqual([NOW, STANDS].sort());
    await app.locator('.margin-unplaced .rp-card').waitFor();
    await expectNoAxeProblems(app, 'a card that may be attached');
    if (SHOTS !== undefined) await shoot(app, 'unplaced');
  });

  test('a restricted paper says so in library, reader and My marks, in the page’s own words', async () => {
    const { page, surface, panel } = await openMarking(ext, RESTRICTED);
    await waitForTools(page);
    await selectText(page, 'Prices of Placements in Homes', { nth: 1 });
    await poll('the toolbar', async () => (await surface.count('toolbar')) > 0);
    await page.keyboard.press('m');
    await panel.waitForText('Findings on this page 1');
    await panel.waitForText('Kept offline');
    await page.close();

    const reason = /This device only\. The page says: .*Part 2/;
    await app.goto(extensionUrl(ext, 'app.html#/'));
    const row = app.locator('.rp-row', { hasText: 'Prices of Placements' });
    await row.waitFor();
    expect(await row.textContent()).toMatch(reason);
    await row.locator('.rp-row-link').click();
    await app.locator('.rp-gutter-glyph').first().waitFor();
    expect(await app.locator('.reader-notices').textContent()).toMatch(reason);
    expect(await app.locator('.rp-audience').first().textContent()).toBe(
      'NOT FOR PUBLICATION. This device only',
    );
    if (SHOTS !== undefined) await app.screenshot({ path: `${SHOTS}/restricted.png` });
    await app.getByRole('link', { name: 'My marks' }).click();
    await app.locator('.rp-marks-row').first().waitFor();
    await app.emulateMedia({ media: 'print' });
    const label = app.locator('.rp-marks-restricted');
    expect(await label.isVisible()).toBe(true);
    expect(await label.textContent()).toMatch(reason);
    await app.emulateMedia({ media: null });
    expect(errors).toEqual([]);
  });
});
