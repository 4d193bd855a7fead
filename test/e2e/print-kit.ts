/** What a page is on paper: printed by the browser, and read again. */
import type { Page } from 'playwright';

export interface PrintedPage {
  readonly text: string;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** Each sheet with its words, white space as one space. */
export async function printed(page: Page): Promise<readonly PrintedPage[]> {
  const bytes = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: bytes, verbosity: VerbosityLevel.ERRORS });
  try {
    const document = await task.promise;
    const sheets: PrintedPage[] = [];
    for (let at = 1; at <= document.numPages; at += 1) {
      const sheet = await document.getPage(at);
      const { items } = await sheet.getTextContent();
      const text = items
        .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''))
        .join('');
      const { width, height } = sheet.getViewport({ scale: 1 });
      sheets.push({ text: text.replaceAll(/\s+/g, ' ').trim(), width, height });
    }
    return sheets;
  } finally {
    await task.destroy();
  }
}
