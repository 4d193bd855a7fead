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
import { eventually, suggestionsLeft as left } from './pwa-kit.ts';

const server = inject('server');

describe.skipIf(server === undefined)('suggestions in a later version', () => {
  let ext: ExtensionBrowser;
  let app: Page;
  let errors: readonly string[];
  const STANDS = 'In some areas senior leaders have raised the quality of practice markedly';
  const row = () => app.locator('.rp-row-link', { hasText: 'Outcome of the Ofsted' });

  async function keep(path: string, mark: boolean): Promise<void> {
    const open = await openMarking(ext, path);
    await waitForTools(open.page);
    if (mark) {
      await selectText(open.page, STANDS);
      await poll('the toolbar', async () => (await open.surface.count('toolbar')) > 0);
      await open.page.keyboard.press('5');
      await waitForPaint(open.page, STANDS.split(' ').at(-1)!);
    } else {
      await poll('the paint', async () => (await paintedWords(open.page)).length > 0);
      if ((await open.panel.count('button', 'Keep offline')) > 0)
        await open.panel.click('button', 'Keep offline');
    }
    await open.panel.waitForText('Kept offline');
    await open.page.close();
  }

  beforeAll(async () => {
    ext = await launch();
    await keep(await samplePath('Outcome of the Ofsted'), true);
    app = await ext.context.newPage();
    errors = consoleErrors(app);
    await app.setViewportSize({ width: 1440, height: 900 });
    await app.goto(extensionUrl(ext, 'app.html'));
  });
  afterAll(() => ext?.close());

  test('[R150] what was dismissed stays dismissed', async () => {
    await row().click();
    await eventually(() => left(app)).toBeGreaterThan(5);
    await app.getByRole('button', { name: 'Review suggestions' }).click();
    const list = app.locator('#reader-pane .rp-suggestion');
    await eventually(() => list.count()).toBe(await left(app));
    const all = await left(app);
    const quotes = () => list.locator('.rp-quote').allTextContents();
    const gone = (await quotes())[0]!;
    await list.first().getByRole('button', { name: 'Dismiss' }).click();
    await eventually(() => left(app)).toBe(all - 1);
    await app.goto(extensionUrl(ext, 'app.html'));

    await keep(`${await samplePath('Outcome of the Ofsted')}?edit=insert,figure,delete`, false);
    await app.reload();
    await row().click();
    await app.locator('.reader-version').waitFor();
    await eventually(() => left(app)).toBeGreaterThan(5);
    await app.getByRole('button', { name: 'Review suggestions' }).click();
    await eventually(async () => (await quotes()).length).toBe(await left(app));
    expect(await quotes()).not.toContain(gone);
    expect(errors).toEqual([]);
  });
});
