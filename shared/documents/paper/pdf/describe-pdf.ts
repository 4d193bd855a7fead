import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { KeptPageText } from '../../../core/page-text.ts';
import type { ErrorCode } from '../../../core/result.ts';
import { createWords, writePageSkeleton } from '../../page/anchor-page.ts';
import { openPdf, type ScriptUrl } from './open-pdf.ts';
import { packPage } from './pack-page.ts';
import type { PdfPageText } from './pdf-page.ts';
import { pdfText, type PageSigns, type PdfText } from './pdf-text.ts';
import { hasWords, readPages } from './read-pages.ts';

export interface DescribedPdf {
  readonly title?: string;
  readonly pages?: number;
  /** Folded. */
  readonly text: string;
  readonly skeleton: Uint8Array;
  readonly told: readonly ErrorCode[];
  /** Lines that may restrict it, page by page. */
  readonly signs: readonly PageSigns[];
  /** To be kept, so that no reader has to read them again. */
  readonly texts: readonly KeptPageText[];
}

/** What a PDF says of itself. One that cannot be opened or read has no words, and a code that says why. */
export async function describePdf(file: Blob, scriptUrl: ScriptUrl): Promise<DescribedPdf> {
  const opened = await openPdf(file, scriptUrl);
  if (!opened.ok) return describeText(pdfText([]), [opened.code]);
  const { document, dispose } = opened.value;
  try {
    const pages = await readPages(document);
    const title = await titleOf(document);
    const isScan = pages.every(({ items }) => !hasWords(items));
    const described = describeText(pdfText(pages), isScan ? ['paper-scanned'] : [], pages);
    return { ...described, pages: document.numPages, ...(title === undefined ? {} : { title }) };
  } catch {
    return { ...describeText(pdfText([]), ['paper-damaged']), pages: document.numPages };
  } finally {
    dispose();
  }
}

function describeText(
  text: PdfText,
  told: readonly ErrorCode[],
  pages: readonly PdfPageText[] = [],
): DescribedPdf {
  const words = createWords(text);
  const texts = pages.map((page, at) => packPage(page, at + 1, pages.length));
  return { text: words.index.text, skeleton: writePageSkeleton(words), told, signs: text.signs, texts };
}

async function titleOf(document: PDFDocumentProxy): Promise<string | undefined> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const title: unknown = (info as { Title?: unknown }).Title;
  return typeof title === 'string' && title.trim() !== '' ? title : undefined;
}
