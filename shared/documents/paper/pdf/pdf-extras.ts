/** What else an open PDF has: its own outline, and small pictures of its pages. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfOutlineEntry {
  readonly title: string;
  readonly level: number;
  readonly to: string | readonly unknown[] | null;
}

interface Node {
  readonly title: string;
  readonly dest: string | unknown[] | null;
  readonly items: readonly Node[];
}

const DEEPEST = 3;

export async function readOutline(document: PDFDocumentProxy): Promise<readonly PdfOutlineEntry[]> {
  const top = ((await document.getOutline().catch(() => null)) ?? []) as readonly Node[];
  const flat = (nodes: readonly Node[], level: number): PdfOutlineEntry[] =>
    level > DEEPEST
      ? []
      : nodes.flatMap(({ title, dest, items }) => [{ title, level, to: dest }, ...flat(items, level + 1)]);
  return flat(top, 1);
}

/** Where a paper's parts begin: the entries of its outline on the first level that has several, with their pages from 1. */
export async function readSections(
  document: PDFDocumentProxy,
): Promise<readonly { readonly title: string; readonly page: number }[]> {
  const entries = await readOutline(document);
  const level = [1, 2].find((each) => entries.filter((entry) => entry.level === each).length > 1);
  const tops = entries.filter((entry) => entry.level === level);
  const found = await Promise.all(
    tops.map(async ({ title, to }) => ({
      title: title.replaceAll(/\s+/g, ' ').trim(),
      page: await pageOf(document, to),
    })),
  );
  return found.flatMap(({ title, page }) => (page === undefined ? [] : [{ title, page }]));
}

async function pageOf(document: PDFDocumentProxy, to: PdfOutlineEntry['to']): Promise<number | undefined> {
  try {
    const place = typeof to === 'string' ? await document.getDestination(to) : to;
    const first = place?.[0];
    if (typeof first === 'number') return first + 1;
    return first ? (await document.getPageIndex(first as never)) + 1 : undefined;
  } catch {
    // An entry that leads nowhere.
    return undefined;
  }
}

export async function drawSmall(
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
): Promise<void> {
  const page = await document.getPage(number);
  const whole = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: width / whole.width });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
}
