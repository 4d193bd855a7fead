/** Reads the marks of a file in a test, as the app does. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readNames } from './annotation-names.ts';
import { toFileMarks, type FileMark, type MarksInFile } from './file-marks.ts';
import { createPdfWords, wordsOnPage, type PdfWords } from './pdf-words.ts';
import { placeFileMark } from './place-file-mark.ts';
import { readAnnotations } from './read-annotations.ts';
import { readPages } from './read-pages.ts';

export interface ReadMarks extends MarksInFile {
  readonly words: PdfWords;
  /** The words of a mark; where it has none "a note on page 3"; else a code. */
  quote(mark: FileMark | undefined): string;
}

export async function readTestMarks(bytes: Uint8Array<ArrayBuffer>): Promise<ReadMarks> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const words = createPdfWords(await readPages(document));
  const all = [];
  for (let page = 1; page <= document.numPages; page += 1)
    all.push(...(await readAnnotations(document, page, 10_000)));
  await task.destroy();
  const ids = new Set(all.map(({ id }) => id));
  const names = await readNames(new Blob([bytes]), ids, new AbortController().signal);
  return {
    ...(await toFileMarks(all, names, (page) => wordsOnPage(words, page))),
    words,
    quote(mark) {
      if (mark === undefined) return 'no mark';
      const placed = placeFileMark(words, mark, (shape, page) => `a ${shape} on page ${page}`);
      return placed.ok ? placed.value.quote.exact : placed.code;
    },
  };
}
