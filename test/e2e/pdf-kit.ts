import { join } from 'node:path';
import type { Page } from 'playwright';
import { root } from '../../.ci/tree.mjs';
import { placeOfPdfWords, type Point } from './harness/page-finds.ts';
import { eventually } from './pwa-kit.ts';

/** A paper of the samples as the council would publish it. */
export function samplePdf(name: string): string {
  return join(root, 'seeds/pdf', `${name}.pdf`);
}

/** Keeps a PDF by "Open files", and waits until its first page is drawn and its words are read. */
export async function openPdfFile(
  page: Page,
  path: string | { readonly name: string; readonly bytes: Uint8Array },
): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open files' }).click(),
  ]);
  await chooser.setFiles(
    typeof path === 'string'
      ? path
      : { name: path.name, mimeType: 'application/pdf', buffer: Buffer.from(path.bytes) },
  );
  await pdfShown(page);
}

export async function pdfShown(page: Page): Promise<void> {
  await page.locator('.pdfViewer .textLayer span').first().waitFor({ timeout: 20_000 });
  await page.locator('.pdf-stage[aria-busy=false]').waitFor({ timeout: 20_000 });
}

/** Where words stand on a page that is drawn, scrolled into sight: just inside their first and their last letter. */
export async function placeOnPage(page: Page, words: string): Promise<{ from: Point; to: Point }> {
  await eventually(() => page.evaluate(placeOfPdfWords, words)).not.toBeNull();
  return (await page.evaluate(placeOfPdfWords, words))!;
}

/** Selects words on the page as a member does: from their first letter to their last, with the mouse. */
export async function selectOnPage(page: Page, words: string): Promise<void> {
  const { from, to } = await placeOnPage(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, to.y);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
  await page.getByRole('toolbar', { name: 'Mark the selected words' }).waitFor();
}

/** How many findings are painted on the pages that are drawn. */
export function paintedOnPages(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Set(
        [...document.querySelectorAll<SVGElement>('.pdfViewer [data-finding]')].map(
          ({ dataset }) => dataset.finding,
        ),
      ).size,
  );
}
