import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { root } from '../../.ci/tree.mjs';
import { samplePath, samples } from './extension-steps.ts';
import { bringSamples, openApp, openBrowser, openPaper, watchPage, type WatchedPage } from './pwa-kit.ts';

const server = inject('server');
const FIGURE = 'After the inspection of 2016 there were 12.';
const GONE = 'The quality of plans for children who need protection.';

interface Outcome {
  readonly id: string;
  readonly outcome: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string | null;
}

/** The file that a button gives, put where a member would save it. */
async function save(page: Page, button: string, folder: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await download;
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

/** `npm run -s anchor -- DOCUMENT FINDINGS.json`, as anybody calls it. */
function anchor(document: string, findings: string): Outcome[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['.ci/anchor.ts', document, findings], {
    cwd: root,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Outcome)
    .map((one) => ({ ...one, text: one.text?.replace(/\s+/g, ' ') ?? null }));
}

describe.skipIf(server === undefined)('marks as files for other tools', () => {
  let browser: Browser;
  let watched: WatchedPage;
  let folder: string;
  let quotes: Map<string, string>;
  let files: Readonly<Record<'annotations' | 'findings', string>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rapporteur-exports-'));
    browser = await openBrowser();
    watched = await watchPage(await browser.newContext({ viewport: { width: 1280, height: 900 } }));
    const { page } = watched;
    await openApp(page, `${server!.app}/`);
    await bringSamples(page);
    await openPaper(page, 'Outcome of the Ofsted Inspection');
    await page.getByRole('button', { name: 'Reading view' }).click();
    // The sample library has marked the figure already.
    const block = page.locator('.reading-block', { hasText: GONE });
    await block.getByRole('button', { name: /^Mark this paragraph/ }).click();
    await block.locator('.reading-mark', { hasText: GONE }).first().waitFor();
    await page.getByRole('link', { name: 'My marks' }).click();
    await page.locator('.rp-marks-row', { hasText: GONE }).first().waitFor();
    files = {
      annotations: await save(page, 'Web annotations', folder),
      findings: await save(page, 'Findings file', folder),
    };
    const { default: list } = (await import(files.findings, { with: { type: 'json' } })) as {
      default: { findings: { id: string; sel: { quote: { exact: string } } }[] };
    };
    quotes = new Map(list.findings.map(({ id, sel }) => [id, sel.quote.exact]));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The council's page, as somebody saves it from the browser. */
  async function saveSite(
    name: string,
    query: string,
  ): Promise<{ readonly path: string; readonly html: string }> {
    const html = await (await fetch(samples(`${await samplePath('Outcome of the Ofsted')}${query}`))).text();
    const path = join(folder, name);
    await writeFile(path, html);
    return { path, html };
  }

  test('the files say who can read them, and hold every mark that is listed', async () => {
    const { page, problems } = watched;
    const rows = await page.locator('.rp-marks-row').count();
    expect(rows).toBeGreaterThan(5);
    expect(quotes.size).toBe(rows);
    expect(await page.locator('.marks-files').textContent()).toContain(
      'Whoever has one of these files can read all that is listed here, what is “only me” too',
    );
    expect(problems).toEqual([]);
  });

  test.each(['annotations', 'findings'] as const)(
    '%s: checked against the page as it is, all stand',
    async (kind) => {
      const { path } = await saveSite('now.html', '');
      const outcomes = anchor(path, files[kind]);
      expect(outcomes.map(({ outcome, text }) => [outcome, text])).toEqual(
        [...quotes.values()].map((quote) => ['exact', quote]),
      );
    },
  );

  test.each(['annotations', 'findings'] as const)(
    '%s: checked against a republished version, what changed is said and nothing stands on other words',
    async (kind) => {
      const { path, html } = await saveSite('later.html', '?edit=insert,figure,delete');
      expect(html).not.toContain(GONE);
      for (const { id, outcome, text } of anchor(path, files[kind])) {
        const quote = quotes.get(id.replace('urn:uuid:', ''))!;
        if (quote === GONE) expect([outcome, text]).toEqual(['gone', null]);
        else if (quote === FIGURE) expect([outcome, text]).toEqual(['edited', FIGURE.replace('12', '14')]);
        else expect([/^(?:exact|moved)$/.test(outcome), text]).toEqual([true, quote]);
      }
    },
  );
});
