/** Small PDFs shown in the page, and the words of their text layers. Everything is taken away after each test. */
import { afterEach, expect } from 'vitest';
import { openPdf } from './open-pdf.ts';
import type { PdfPaintItem } from './paint-pages.ts';
import { createPdfWords, describePdfSpan, type PdfWords } from './pdf-words.ts';
import { readPages } from './read-pages.ts';
import { viewPdf, type PdfView } from './view-pdf.ts';
import { writeTestPdf, type TestPdfPage } from './write-test-pdf.ts';

export const cleanup: (() => void)[] = [];
afterEach(() => {
  document.getSelection()?.removeAllRanges();
  for (const undo of cleanup.splice(0).reverse()) undo();
});

export interface Shown {
  readonly view: PdfView;
  readonly words: PdfWords;
  readonly box: HTMLDivElement;
}

export const show = (pages: readonly TestPdfPage[]): Promise<Shown> => showBytes(writeTestPdf(pages));

export async function showBytes(bytes: Uint8Array<ArrayBuffer>): Promise<Shown> {
  const opened = await openPdf(new Blob([bytes]), (url) => url);
  if (!opened.ok) throw new Error(opened.detail);
  const box = document.createElement('div');
  box.style.cssText = 'position:absolute;inset:0;overflow:auto';
  box.innerHTML = '<div class="pdfViewer"></div>';
  document.body.append(box);
  const options = { box, room: () => box.clientWidth, start: { page: 1, zoom: 1 }, onPlace: () => undefined };
  const view = await viewPdf(opened.value, options);
  cleanup.push(
    () => opened.value.dispose(),
    () => box.remove(),
    () => view.dispose(),
  );
  return { view, box, words: createPdfWords(await readPages(opened.value.document)) };
}

/** A finding on these words. */
export function itemOn(words: PdfWords, quote: string, more: Partial<PdfPaintItem> = {}): PdfPaintItem {
  const start = words.index.text.indexOf(quote);
  const sel = describePdfSpan(words, { start, end: start + quote.length });
  if (start < 0 || !sel.ok) throw new Error(`not there: ${quote}`);
  const parts = sel.value.pages!;
  return { id: quote, kind: null, ask: false, state: 'exact', active: false, parts, ...more };
}

/** The text layer's own words. */
export async function textOf(box: Element, words: string): Promise<Text> {
  const find = (): Text | undefined => {
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.nodeValue?.includes(words)) return node as Text;
    return undefined;
  };
  await expect.poll(find).toBeDefined();
  return find()!;
}

export async function rectOf(box: Element, words: string): Promise<DOMRect> {
  const node = await textOf(box, words);
  const range = document.createRange();
  const at = node.data.indexOf(words);
  range.setStart(node, at);
  range.setEnd(node, at + words.length);
  return range.getBoundingClientRect();
}

export async function select(box: Element, from: string, to: string): Promise<void> {
  const [first, last] = [await textOf(box, from), await textOf(box, to)];
  const end = last.data.indexOf(to) + to.length;
  document.getSelection()!.setBaseAndExtent(first, first.data.indexOf(from), last, end);
}
