import { useEffect, useState } from 'preact/hooks';
import { finishInSlices } from '../../documents/page/slices.ts';
import type { OpenPdf } from '../../documents/paper/pdf/open-pdf.ts';
import { pdfWordsInSteps, type PdfWords } from '../../documents/paper/pdf/pdf-words.ts';
import { readPages } from '../../documents/paper/pdf/read-pages.ts';

/** The words of an open PDF, read in the background; null until they are there. */
export function usePdfWords(opened: OpenPdf | undefined): PdfWords | null {
  const [words, setWords] = useState<PdfWords | null>(null);
  useEffect(() => {
    const end = new AbortController();
    setWords(null);
    if (opened === undefined) return undefined;
    const run = async (): Promise<void> => {
      const pages = await readPages(opened.document);
      if (!end.signal.aborted) finishInSlices(pdfWordsInSteps(pages), setWords, end.signal);
    };
    void run().catch(() => undefined);
    return () => end.abort();
  }, [opened]);
  return words;
}
