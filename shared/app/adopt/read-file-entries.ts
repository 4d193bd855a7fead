/** The marks of a kept PDF that a member may adopt, with where each stands and which finding it would be. */
import type { FindingId, ReportId } from '../../core/ids.ts';
import type { Selectors } from '../../core/selector.ts';
import { sliceFrom } from '../../documents/page/slices.ts';
import { readNames } from '../../documents/paper/pdf/annotation-names.ts';
import { findingIdOf, toFileMarks, type FileMark } from '../../documents/paper/pdf/file-marks.ts';
import type { OpenPdf } from '../../documents/paper/pdf/open-pdf.ts';
import { wordsOnPage, type PdfWords } from '../../documents/paper/pdf/pdf-words.ts';
import { placeFileMark } from '../../documents/paper/pdf/place-file-mark.ts';
import { readAnnotations, type FileAnnotation } from '../../documents/paper/pdf/read-annotations.ts';
import { readMarkComment, type MarkComment } from '../../exchange/mark-comment.ts';
import { ADOPT } from '../strings/adopt.ts';
import { COMMENT_WORDS } from '../strings/marks.ts';

export interface FileEntry {
  /** What the finding is, or would be. */
  readonly finding: FindingId;
  readonly mark: FileMark;
  readonly sel: Selectors;
  /** From 1. */
  readonly page: number;
  /** Its comment; with kind, themes and question where Rapporteur wrote it. */
  readonly comment: MarkComment;
}

export interface FileEntries {
  /** In page order. */
  readonly entries: readonly FileEntry[];
  /** How many have no place, and are not among them. */
  readonly left: number;
  /** There are more than are read. */
  readonly isCut: boolean;
  /** They are of a copy that was brought, which is not kept. */
  readonly isCopy?: true;
}

/** Marks of one file. */
export const MOST_MARKS = 5_000;

export interface ReadingFile {
  readonly opened: OpenPdf;
  readonly file: Blob;
  readonly words: PdfWords;
  readonly rid: ReportId;
}

/** Page by page, with room for others in between. Undefined when it was aborted. Rejects where a page cannot be read. */
export async function readFileEntries(
  { opened, file, words, rid }: ReadingFile,
  signal: AbortSignal,
): Promise<FileEntries | undefined> {
  const all: FileAnnotation[] = [];
  const { document } = opened;
  for (let page = 1; page <= document.numPages && all.length < MOST_MARKS; page += 1) {
    all.push(...(await readAnnotations(document, page, MOST_MARKS - all.length)));
    if (signal.aborted) return undefined;
  }
  const isCut = all.length >= MOST_MARKS;
  if (all.length === 0) return { entries: [], left: 0, isCut };
  const names = await readNames(file, new Set(all.map(({ id }) => id)), signal);
  const { marks, left } = await toFileMarks(all, names, (page) => wordsOnPage(words, page));
  if (signal.aborted) return undefined;
  const entries = await placeAll(marks, words, rid, signal);
  if (signal.aborted) return undefined;
  return { entries: entries.sort(byPlace), left: left + marks.length - entries.length, isCut };
}

async function placeAll(
  marks: readonly FileMark[],
  words: PdfWords,
  rid: ReportId,
  signal: AbortSignal,
): Promise<FileEntry[]> {
  const entries: FileEntry[] = [];
  let isTimeUp = sliceFrom();
  for (const mark of marks) {
    if (isTimeUp()) {
      await new Promise((done) => setTimeout(done));
      if (signal.aborted) break;
      isTimeUp = sliceFrom();
    }
    const sel = placeFileMark(words, mark, ADOPT.withoutWords);
    if (!sel.ok) continue;
    const comment: MarkComment =
      mark.finding === undefined
        ? { kind: null, ask: false, themes: [], notes: mark.text === '' ? [] : [mark.text] }
        : readMarkComment(mark.text, COMMENT_WORDS);
    const finding = await findingIdOf(mark, rid);
    entries.push({ finding, mark, sel: sel.value, page: mark.places[0]!.page, comment });
  }
  return entries;
}

/** What is drawn on a page stands behind its words. */
export function byPlace(a: FileEntry, b: FileEntry): number {
  const drawn = Number(a.sel.area === true) - Number(b.sel.area === true);
  return a.page - b.page || drawn || a.sel.position.start - b.sel.position.start;
}
