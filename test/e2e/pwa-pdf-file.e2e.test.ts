import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPdfFile, paintedOnPages, samplePdf, selectOnPage } from './pdf-kit.ts';
import { eventually, openApp, openBrowser, watchPage } from './pwa-kit.ts';

const server = inject('server');
const QUOTES = [
  'That Cabinet notes and agrees the action plan',
  'The Department for People asked the councils of the region',
] as const;

/** What another program says of the file; undefined where this machine does not have it. */
function ask(program: string, ...words: string[]): string | undefined {
  const { stdout, stderr, error } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1e9 });
  return error === undefined ? stdout + stderr : undefined;
}

describe.skipIf(server === undefined)('15: marks in the file itself', () => {
  let browser: Browser;
  let page: Page;
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapporteur-pdf-'));
    browser = await openBrowser();
    const context = await browser.newContext({
      viewport: { width: 1389, height: 868 },
      reducedMotion: 'reduce',
    });
    ({ page } = await watchPage(context));
    await openApp(page, `${server!.app}/`);
    await openPdfFile(page, samplePdf('saltmere-2016'));
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('marked passages are given as a PDF by My marks', async () => {
    for (const [at, quote] of QUOTES.entries()) {
      await selectOnPage(page, quote);
      await page.keyboard.press(['3', '5'][at]!);
      await eventually(() => paintedOnPages(page)).toBe(at + 1);
    }
    await page.getByRole('link', { name: 'My marks' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'PDF with these marks' }).click();
    const given = await download;
    file = join(folder, given.suggestedFilename());
    await given.saveAs(file);
    expect(file).toMatch(/\.pdf$/);
  });

  test('[D21] the file as it came is its beginning', () => {
    const before = readFileSync(samplePdf('saltmere-2016'));
    expect(readFileSync(file).subarray(0, before.length).equals(before)).toBe(true);
  });

  test('[D20] qpdf finds no fault in it, and the two highlights with their subjects', ({ skip }) => {
    const said = ask('qpdf', '--check', file);
    if (said === undefined) return skip('qpdf is not on this machine');
    expect(said).toMatch(/No syntax or stream encoding errors/);
    const json = JSON.parse(ask('qpdf', '--json', '--json-stream-data=none', file)!) as {
      qpdf: [unknown, Record<string, { value?: Record<string, unknown> }>];
    };
    const highlights = Object.values(json.qpdf[1])
      .flatMap(({ value }) => (value ? [value] : []))
      .filter((value) => value['/Subtype'] === '/Highlight');
    expect(highlights.map((each) => each['/Subj']).toSorted()).toEqual(['u:Recommendation', 'u:Risk']);
    for (const each of highlights) expect(each['/NM']).toMatch(/^u:[\da-f-]{36}/);
  });

  test('[D20] MuPDF finds them too', ({ skip }) => {
    const said = ask('mutool', 'show', file, 'grep');
    if (said === undefined) return skip('MuPDF’s tools are not on this machine');
    expect(said.match(/\/Subtype\/Highlight/g)).toHaveLength(2);
  });

  test('[D20] Poppler draws them on the page', ({ skip }) => {
    const draw = (path: string, name: string): Buffer | undefined => {
      const said = ask('pdftoppm', '-r', '40', '-f', '1', '-l', '1', '-singlefile', path, join(folder, name));
      return said === undefined ? undefined : readFileSync(join(folder, `${name}.ppm`));
    };
    const [before, after] = [draw(samplePdf('saltmere-2016'), 'before'), draw(file, 'after')];
    if (!before || !after) return skip('Poppler’s tools are not on this machine');
    expect(after.equals(before)).toBe(false);
  });
});
