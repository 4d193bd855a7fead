import { join } from 'node:path';
import type { Page } from 'playwright';
import { root } from '../../.ci/tree.mjs';
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

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where words stand on a page that is drawn, scrolled into sight: just inside their first and their last letter. */
export async function placeOnPage(page: Page, words: string): Promise<{ from: Place; to: Place }> {
  const find = (wanted: string): { from: Place; to: Place } | null => {
    for (const layer of document.querySelectorAll('.textLayer')) {
      const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
      const nodes: Text[] = [];
      const starts: number[] = [];
      let text = '';
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        starts.push(text.length);
        nodes.push(node as Text);
        text += `${(node as Text).data} `;
      }
      const match = new RegExp(wanted.replaceAll(' ', String.raw`\s+`)).exec(text);
      if (match === null) continue;
      const range = document.createRange();
      const set = (offset: number, isEnd: boolean): void => {
        const at = starts.findLastIndex((start) => start <= offset);
        const inside = Math.min(offset - starts[at]!, nodes[at]!.length - 1);
        if (isEnd) range.setEnd(nodes[at]!, inside + 1);
        else range.setStart(nodes[at]!, inside);
      };
      set(match.index, false);
      set(match.index + match[0].length - 1, true);
      const box = document.querySelector('.pdf-box')!;
      const top = range.getBoundingClientRect().top - box.getBoundingClientRect().top;
      if (top < 60 || top > box.clientHeight - 200) box.scrollTop += top - 200;
      const rects = [...range.getClientRects()].filter((rect) => rect.width > 1);
      const [first, last] = [rects[0]!, rects.at(-1)!];
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      };
    }
    return null;
  };
  await eventually(() => page.evaluate(find, words)).not.toBeNull();
  return (await page.evaluate(find, words))!;
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
