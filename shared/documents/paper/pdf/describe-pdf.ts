import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { textIndexInSteps } from '../../../anchoring/text-index.ts';
import { unitsInSteps } from '../../../anchoring/units.ts';
import type { ErrorCode } from '../../../core/result.ts';
import { createWords, writePageSkeleton } from '../../page/anchor-page.ts';
import { inTurns } from '../../page/slices.ts';
import { readKeptPages, type KeptTexts } from './kept-pages.ts';
import { openPdf, type ScriptUrl } from './open-pdf.ts';
import { HEADER_PARAGRAPHS } from '../../../core/paper-header.ts';
import type { PageList } from '../../../core/page-list.ts';
import { pageListInSteps } from './page-list.ts';
import { pdfTextInSteps, type PageSigns } from './pdf-text.ts';
import { hasWords } from './read-pages.ts';

export interface DescribedPdf {
  readonly title?: string;
  readonly pages?: number;
  /** Folded. */
  readonly text: string;
  readonly skeleton: Uint8Array;
  readonly told: readonly ErrorCode[];
  /** Lines that may restrict it, page by page. */
  readonly signs: readonly PageSigns[];
  readonly pageList?: PageList;
  /** Its first paragraphs, as seen. */
  readonly opening: readonly string[];
}

export interface DescribeOptions {
  readonly signal: AbortSignal;
  /** Where the text of its pages is kept as it is read: what a closed tab read is not read again. */
  readonly texts: KeptTexts;
  readonly onPage: (read: number, of: number) => void;
}

/**
 * What a PDF says of itself. One that cannot be opened or read has no words, and a code that says why; so has one of
 * which the reading was stopped, without a code.
 */
export async function describePdf(
  file: Blob,
  scriptUrl: ScriptUrl,
  { signal, texts, onPage }: DescribeOptions,
): Promise<DescribedPdf> {
  const opened = await openPdf(file, scriptUrl);
  if (!opened.ok) return withoutWords([opened.code]);
  const { document, dispose } = opened.value;
  const { numPages: pages } = document;
  try {
    const options = { signal, onProgress: onPage, mayGoOn: () => Promise.resolve() };
    const read = await readKeptPages(document, texts, options);
    if (read === undefined) return withoutWords([]);
    const title = await titleOf(document);
    const isScan = read.every(({ items }) => !hasWords(items));
    // Once begun it is a moment: nobody stops it.
    const toEnd = new AbortController().signal;
    const text = await inTurns(pdfTextInSteps(read), toEnd);
    const pageList = await inTurns(pageListInSteps(read), toEnd);
    const index = await inTurns(textIndexInSteps(text), toEnd);
    // The skeleton is made of its units, which take the longest of it.
    await inTurns(unitsInSteps(index), toEnd);
    return {
      text: index.text,
      skeleton: writePageSkeleton({ index }),
      told: isScan ? ['paper-scanned'] : [],
      signs: text.signs,
      pageList,
      pages,
      opening: index.blocks.slice(0, HEADER_PARAGRAPHS).map((block) => index.asSeen(block)),
      ...(title === undefined ? {} : { title }),
    };
  } catch {
    return { ...withoutWords(['paper-damaged']), pages };
  } finally {
    dispose();
  }
}

function withoutWords(told: readonly ErrorCode[]): DescribedPdf {
  const words = createWords({ raw: '', blocks: [] });
  return { text: '', skeleton: writePageSkeleton(words), told, signs: [], opening: [] };
}

async function titleOf(document: PDFDocumentProxy): Promise<string | undefined> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const title: unknown = (info as { Title?: unknown }).Title;
  return typeof title === 'string' && title.trim() !== '' ? title : undefined;
}
