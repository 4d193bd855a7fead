import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  eventually,
  bringSamples,
  openApp,
  openBrowser,
  openPaper,
  paperShown,
  watchPage,
} from './pwa-kit.ts';

const server = inject('server');

async function markParagraphs(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: 'Reading view' }).click();
  const buttons = page.getByRole('button', { name: /^Mark this paragraph/ });
  for (let i = 0; i < count; i++) await buttons.nth(i + 6).click();
  await page.getByRole('button', { name: 'Reading view' }).click();
}

async function chooseCopy(page: Page, path: string): Promise<void> {
  await page.goto(`${server!.app}/#/settings`);
  await page.locator('input[aria-label="Bring back a copy"]').setInputFiles(path);
}

async function addCopy(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add it to this library' }).click();
  await page.getByText('12 added, 0 lost.').waitFor();
}

/** The same copy as a later version of Rapporteur would write it. */
function asNewer(copy: Uint8Array): Uint8Array {
  const files = unzipSync(copy);
  const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as object;
  return zipSync({ ...files, 'manifest.json': strToU8(JSON.stringify({ ...manifest, v: 2 })) }, { level: 0 });
}

describe.skipIf(server === undefined)(
  '19 and 23e: a copy saved, the profile thrown away, the copy brought back',
  () => {
    let browser: Browser;
    let folder: string;
    let copy: string;

    beforeAll(async () => {
      browser = await openBrowser();
      folder = await mkdtemp(join(tmpdir(), 'rapporteur-copy-'));
      copy = join(folder, 'copy.zip');
    });
    afterAll(async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    });

    test('offered after the first ten findings; "last copy" in sight afterwards', async () => {
      const context = await browser.newContext();
      const { page } = await watchPage(context);
      await openApp(page, `${server!.app}/`);
      await bringSamples(page);
      expect(await page.getByText('on this device only').count()).toBe(0);
      await openPaper(page, 'Outcome of the Ofsted Inspection');
      await markParagraphs(page, 12);
      // Samples taken out leave the member's own twelve.
      await page.goto(`${server!.app}/#/settings`);
      await page.getByRole('button', { name: 'Take the samples out' }).click();
      await page.getByText('1 report, 12 findings').first().waitFor();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save a copy' }).click();
      await (await download).saveAs(copy);
      await page.getByText('Copy saved, with 12 findings.').first().waitFor();
      expect(await page.getByText(/Last copy: \d/).count()).toBeGreaterThan(0);
      await context.close();
    });

    test('looked at before anything is added, then "12 added, 0 lost" in a new profile, and the paper opens', async () => {
      const context = await browser.newContext();
      const { page } = await watchPage(context);
      await openApp(page, `${server!.app}/`);
      await chooseCopy(page, copy);
      const preview = page.getByRole('group', { name: 'copy.zip' });
      await preview.getByText('1 paper, 12 findings: none is here already.').waitFor();
      expect(await preview.textContent()).toMatch(/Saved on \d+ \w+ \d{4}, \d\d:\d\d, by another device\./);
      expect(await page.getByText('0 reports, 0 findings').count()).toBe(1);
      await addCopy(page);
      await chooseCopy(page, copy);
      await preview.getByText('1 paper, 12 findings: 12 are here already.').waitFor();
      expect(await preview.textContent()).toContain('by you');
      await page.getByRole('button', { name: 'Not this one' }).click();
      await page.goto(`${server!.app}/#/`);
      await openPaper(page, 'Outcome of the Ofsted Inspection');
      await eventually(() => page.locator('.rp-gutter-glyph').count()).toBe(12);
      await page.reload();
      await paperShown(page);
      expect(await page.locator('.rp-gutter-glyph').count()).toBe(12);
      await context.close();
    });

    test('undone in one step', async () => {
      const context = await browser.newContext();
      const { page } = await watchPage(context);
      await openApp(page, `${server!.app}/`);
      await chooseCopy(page, copy);
      await addCopy(page);
      await page.getByRole('button', { name: 'Take out again what was added' }).click();
      await page.getByText('Taken out again.').waitFor();
      await page.goto(`${server!.app}/#/`);
      await page.getByRole('button', { name: 'Try the sample library' }).waitFor();
      await context.close();
    });

    test('a foreign, a truncated, a newer copy: its sentence, nothing lost, no exception', async () => {
      const context = await browser.newContext();
      const { page, problems } = await watchPage(context);
      await openApp(page, `${server!.app}/`);
      const bytes = await readFile(copy);
      const cases = [
        ['foreign.zip', Buffer.from('this is no copy'), 'This file is not a copy made by Rapporteur.'],
        ['half.zip', bytes.subarray(0, Math.floor(bytes.length / 2)), 'Part of this copy is missing.'],
        ['newer.zip', asNewer(bytes), 'This copy was made by a newer Rapporteur.'],
      ] as const;
      for (const [name, content, sentence] of cases) {
        const path = join(folder, name);
        await writeFile(path, content);
        await chooseCopy(page, path);
        const banner = page.getByRole('alert').filter({ hasText: sentence });
        await banner.waitFor();
        expect(await banner.textContent()).toContain('Nothing on this device was changed.');
        await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
        expect(await page.getByRole('button', { name: 'Add it to this library' }).count()).toBe(0);
      }
      expect(problems).toEqual([]);
      await context.close();
    });
  },
);
