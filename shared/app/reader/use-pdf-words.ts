import { useEffect, useState } from 'preact/hooks';
import type { ReportId } from '../../core/ids.ts';
import { finishInSlices, inTurns } from '../../documents/page/slices.ts';
import { readKeptPages } from '../../documents/paper/pdf/kept-pages.ts';
import type { OpenPdf } from '../../documents/paper/pdf/open-pdf.ts';
import { pageListInSteps } from '../../documents/paper/pdf/page-list.ts';
import { pdfWordsInSteps, type PdfWords } from '../../documents/paper/pdf/pdf-words.ts';
import type { AppModel } from '../app-model.ts';

/** The words of an open PDF: as they are kept, what is missing read in the background; null until they are all there. */
export function usePdfWords(
  { desk: { papers } }: AppModel,
  rid: ReportId,
  file: string | undefined,
  opened: OpenPdf | undefined,
): PdfWords | null {
  const [words, setWords] = useState<PdfWords | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    setWords(null);
    if (opened === undefined || file === undefined) return undefined;
    const kept = {
      read: (from: number, to: number) => papers.texts.read(file, from, to),
      keep: (pages: Parameters<typeof papers.texts.keep>[1]) => papers.texts.keep(file, pages),
    };
    const run = async (): Promise<void> => {
      const pages = await readKeptPages(opened.document, kept, { signal });
      if (pages === undefined) return;
      finishInSlices(pdfWordsInSteps(pages), setWords, signal);
      await papers.learnPages({ rid, edition: file }, () => inTurns(pageListInSteps(pages), signal));
    };
    void run().catch(() => undefined);
    return () => end.abort();
  }, [opened, file]);
  return words;
}
