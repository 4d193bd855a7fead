import type { FindingId, ReportId } from '../../core/ids.ts';
import { readNames } from '../../documents/paper/pdf/annotation-names.ts';
import { findingIdOf, toFileMarks } from '../../documents/paper/pdf/file-marks.ts';
import type { OpenPdf } from '../../documents/paper/pdf/open-pdf.ts';
import { wordsOnPage, type PdfWords } from '../../documents/paper/pdf/pdf-words.ts';
import { readAnnotations, type FileAnnotation } from '../../documents/paper/pdf/read-annotations.ts';
import { MOST_MARKS } from './read-file-entries.ts';

/**
 * The findings that marks on these pages of a file are, or would be if they were adopted.
 * @param pages from 1
 * @param readWords asked only where there are marks
 */
export async function findingsInFile(
  { document }: OpenPdf,
  file: Blob,
  rid: ReportId,
  pages: ReadonlySet<number>,
  readWords: () => Promise<PdfWords>,
): Promise<ReadonlySet<FindingId>> {
  const all: FileAnnotation[] = [];
  for (const page of pages) {
    if (all.length < MOST_MARKS)
      all.push(...(await readAnnotations(document, page, MOST_MARKS - all.length)));
  }
  if (all.length === 0) return new Set();
  const words = await readWords();
  const ids = new Set(all.map(({ id }) => id));
  const names = await readNames(file, ids, new AbortController().signal);
  const { marks } = await toFileMarks(all, names, (page) => wordsOnPage(words, page));
  return new Set(await Promise.all(marks.map((mark) => findingIdOf(mark, rid))));
}
