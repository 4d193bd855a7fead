/** Pages for tests: lines of print as pdf.js gives them. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfItem, PdfPageText } from './pdf-page.ts';
import { readPages } from './read-pages.ts';

/** Each character as wide as half of the print is high. */
export function testItem(str: string, x: number, y: number, more: Partial<PdfItem> = {}): PdfItem {
  const height = more.height ?? 11;
  return { str, hasEOL: true, x, y, height, width: (str.length * height) / 2, ...more };
}

/** A page of A4 with these lines from above; 14 points from one to the next, an empty one makes a gap. */
export function testPage(
  lines: readonly string[],
  { top = 700, foot = '', head = '', label = '' } = {},
): PdfPageText {
  const items = lines.flatMap((str, at) => (str === '' ? [] : [testItem(str, 72, top - at * 14)]));
  const edges = [...(head ? [testItem(head, 72, 820)] : []), ...(foot ? [testItem(foot, 72, 30)] : [])];
  return { width: 595, height: 842, items: [...items, ...edges], ...(label ? { label } : {}) };
}

/** The pages of a PDF's bytes. */
export async function readTestPdf(data: Uint8Array): Promise<readonly PdfPageText[]> {
  const task = getDocument({ data: new Uint8Array(data), verbosity: 0 });
  const pages = await readPages(await task.promise);
  await task.destroy();
  return pages;
}
