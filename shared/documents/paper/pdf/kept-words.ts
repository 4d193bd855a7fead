import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { inTurns } from '../../page/slices.ts';
import { readKeptPages, type KeptTexts } from './kept-pages.ts';
import { pdfWordsInSteps, type PdfWords } from './pdf-words.ts';

/** The words of an open PDF: as they are kept, what is missing read from the file. Undefined once it is aborted. */
export async function readKeptWords(
  document: PDFDocumentProxy,
  kept: KeptTexts,
  signal: AbortSignal,
): Promise<PdfWords | undefined> {
  const pages = await readKeptPages(document, kept, { signal });
  return pages === undefined ? undefined : inTurns(pdfWordsInSteps(pages), signal);
}
