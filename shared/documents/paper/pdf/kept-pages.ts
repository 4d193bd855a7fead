/** The text of a kept PDF: what is on the device, and the rest from the file, page by page. Rules: SPEC.md. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { KeptPageText } from '../../../core/page-text.ts';
import { packPage, unpackPage } from './pack-page.ts';
import type { PdfPageText } from './pdf-page.ts';
import { readLabels, readPage } from './read-pages.ts';

/** Where the text of one file is kept. */
export interface KeptTexts {
  read(from: number, to: number): Promise<readonly KeptPageText[]>;
  keep(pages: readonly KeptPageText[]): Promise<void>;
}

export interface ReadOptions {
  readonly signal: AbortSignal;
  /** Called when pages became ready. */
  readonly onProgress?: (ready: number, of: number) => void;
  /** Resolves when reading may go on: a page that is hidden waits. */
  readonly mayGoOn?: () => Promise<void>;
}

/** Pages taken from the device at once: what they come to is a few milliseconds. */
const TAKEN = 20;
/** Pages read before they are put down: what a tab that is closed loses. */
const PUT_DOWN = 8;

/** All pages in order; undefined when it was aborted. Rejects where a page cannot be read. */
export async function readKeptPages(
  document: PDFDocumentProxy,
  kept: KeptTexts,
  { signal, onProgress, mayGoOn = whenSeen }: ReadOptions,
): Promise<readonly PdfPageText[] | undefined> {
  const count = document.numPages;
  const pages = new Map<number, PdfPageText>();
  for (let from = 1; from <= count && !signal.aborted; from += TAKEN) {
    for (const each of await kept.read(from, Math.min(count, from + TAKEN - 1))) {
      const page = each.of === count ? unpackPage(each) : undefined;
      if (page) pages.set(each.page, page);
    }
    onProgress?.(pages.size, count);
    await afterOthers();
  }
  let fresh: KeptPageText[] = [];
  const putDown = async (): Promise<void> => {
    const all = fresh;
    fresh = [];
    if (all.length > 0) await kept.keep(all);
  };
  const labels = pages.size < count ? await readLabels(document) : undefined;
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((number) => !pages.has(number));
  const ahead = readAhead(missing, (number) => readPage(document, number, labels));
  for (const number of missing) {
    if (signal.aborted) break;
    await mayGoOn();
    const page = await ahead.next();
    pages.set(number, page);
    fresh.push(packPage(page, number, count));
    if (fresh.length >= PUT_DOWN) await putDown();
    // The file's answers are tasks of their own: others have their turn between them.
    onProgress?.(pages.size, count);
  }
  await putDown();
  return signal.aborted ? undefined : Array.from({ length: count }, (_, at) => pages.get(at + 1)!);
}

/** Two at once: the worker reads one while this side takes the other. */
function readAhead<T>(
  numbers: readonly number[],
  read: (number: number) => Promise<T>,
): { next(): Promise<T> } {
  const begun: Promise<T>[] = [];
  let at = 0;
  const begin = (): void => {
    const number = numbers[at++];
    if (number === undefined) return;
    const reading = read(number);
    // Told when it is its turn, if it is at all.
    reading.catch(() => undefined);
    begun.push(reading);
  };
  begin();
  return {
    next() {
      begin();
      return begun.shift()!;
    },
  };
}

/** Lets everything else that is due have its turn. */
function afterOthers(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

/** Resolves at once while the member may be looking, else when the member is back. */
async function whenSeen(): Promise<void> {
  while (globalThis.document?.visibilityState === 'hidden') {
    await new Promise<void>((done) =>
      globalThis.document.addEventListener('visibilitychange', () => done(), { once: true }),
    );
  }
}
