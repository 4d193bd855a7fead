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
