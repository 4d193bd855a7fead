/** The pages of a PDF, as the parts of the reader see them. */
import { describePdfSpan, type PdfWords } from '../../documents/paper/pdf/pdf-words.ts';
import type { PdfView } from '../../documents/paper/pdf/view-pdf.ts';
import { PDF } from '../strings/pdf.ts';
import type { ReaderPaper } from './reader-paper.ts';

/** @param box what scrolls, with the pages in it */
export function createPdfPaper(view: PdfView, box: HTMLElement, words: PdfWords): ReaderPaper {
  return {
    words,
    describe: (span) => describePdfSpan(words, span),
    pageOf(offset) {
      const page = words.pageAt(offset);
      return PDF.pageNumber(words.pages[page - 1]?.label ?? page);
    },
    selected: () => null,
    letGo: () => undefined,
    watchSelected: () => undefined,
    scrollTo: (span) => view.goTo(words.pageAt(span.start)),
    inSight: () => words.pages[view.page() - 1]?.span.start ?? 0,
    near: () => words.pages[view.page() - 1]?.span.start ?? 0,
    focus: () => box.focus(),
    measure: () => ({ topOf: () => undefined, height: 0 }),
    watchLaidOut: () => undefined,
  };
}
