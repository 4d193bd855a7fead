/** A restricted paper in the loaded extension: kept when it is asked for, and deleted after the meeting. */
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enter, launch, samples } from './extension-steps.ts';
import { extensionUrl, type ExtensionBrowser } from './harness/extension.ts';
import { poll } from './harness/poll.ts';

/** Pictures are kept when a folder is named, to be looked at by a person. */
const { SHOTS } = process.env;
/** A meeting that is over. */
const MEETING = '/saltmere/ieListDocuments.aspx?CId=134&MId=5021&Ver=4';

let ext: ExtensionBrowser;
let page: Page;

beforeAll(async () => {
  ext = await launch();
});
afterAll(() => ext?.close());

async function shoot(name: string): Promise<void> {
  if (SHOTS === undefined) return;
  await mkdir(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

const countFiles = (): Promise<number> =>
  page.evaluate(async () => {
    const files = await (await navigator.storage.getDirectory()).getDirectoryHandle('files');
    return (await Array.fromAsync((files as unknown as { keys(): AsyncIterable<string> }).keys())).length;
  });

test('a restricted paper is kept on this device alone, and deleted after the meeting; until then it is undone', async () => {
  const tab = await ext.context.newPage();
  await tab.goto(samples(MEETING));
  const { panel } = await enter(ext, tab);
  await panel.click('button', /^Keep it on this device/);
  await panel.waitForText('Kept offline');
  if (SHOTS !== undefined) await panel.screenshot(`${SHOTS}/panel-restricted.png`);
  page = await ext.context.newPage();
  await page.goto(extensionUrl(ext, 'app.html'));
  await page.getByText('1 restricted paper of meetings that are over is on this device.').waitFor();
  await shoot('library-after-meeting');
  await page.getByRole('link', { name: /^Delete after the meeting/ }).click();
  await page.getByRole('button', { name: 'Delete after the meeting' }).click();
  await page.getByRole('dialog').waitFor();
  await shoot('after-meeting-dialog');
  await page.getByRole('button', { name: 'Delete it' }).click();
  await page.getByText('1 restricted paper is being deleted').waitFor();
  await shoot('after-meeting-leaving');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Delete after the meeting' }).waitFor();
  expect(await countFiles()).toBe(1);
  await page.emulateMedia({ colorScheme: 'dark' });
  await shoot('after-meeting-dark');
  await page.getByRole('button', { name: 'Delete after the meeting' }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  // It goes on though the page is closed meanwhile.
  await page.getByText('1 restricted paper is being deleted').waitFor();
  await page.reload();
  await poll('no file', async () => (await countFiles()) === 0, 40_000);
  await page.getByText('is being deleted').waitFor({ state: 'detached' });
  expect(await page.getByText('Kept offline').count()).toBe(0);
});
