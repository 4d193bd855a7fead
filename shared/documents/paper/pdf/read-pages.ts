import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfPageText } from './pdf-text.ts';

/** All pages in order; each is let go of when it is read. */
export async function readPages(document: PDFDocumentProxy): Promise<readonly PdfPageText[]> {
  const pages: PdfPageText[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const { height } = page.getViewport({ scale: 1 });
    pages.push({
      height,
      items: items.flatMap((item) =>
        'str' in item
          ? [
              {
                str: item.str,
                hasEOL: item.hasEOL,
                x: Number(item.transform[4]),
                y: Number(item.transform[5]),
                height: item.height,
              },
            ]
          : [],
      ),
    });
    page.cleanup();
  }
  return pages;
}
