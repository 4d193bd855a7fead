/**
 * Findings as real annotations of a PDF, which any reader shows: highlights with a comment, written behind the file as it
 * came (incrementally), so that its first bytes, and a signature over them, stay. The form in which pdf.js takes them is not
 * public: it is in this file alone, and tests read back what comes of it, by pdf.js and by two other programs.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { PagePart } from '../../../core/selector.ts';
import { COLOURS, type PaintKey } from '../../page/paint-style.ts';
import { standInFor, writeEntries, type AnnotationEntries } from './annotation-entries.ts';
import { openPdf, type ScriptUrl } from './open-pdf.ts';

export interface PdfMark {
  /** Of the finding. */
  readonly id: string;
  readonly key: PaintKey;
  readonly parts: readonly PagePart[];
  /** Its kind in words, for readers that list by subject. */
  readonly subject: string;
  readonly comment: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly author?: string;
}

/** `AnnotationEditorType.HIGHLIGHT` and the prefix under which pdf.js looks for what is to be saved. */
const HIGHLIGHT = 9;
const PREFIX = 'pdfjs_internal_editor_';
const OPACITY = 0.6;

/** The file with the marks in it. `paper-locked`, `paper-damaged` as when it is opened. */
export async function saveAnnotations(
  file: Blob,
  marks: readonly PdfMark[],
  scriptUrl: ScriptUrl,
): Promise<Result<Blob>> {
  const opened = await openPdf(file, scriptUrl, { isWhole: true });
  if (!opened.ok) return opened;
  const { document, dispose } = opened.value;
  try {
    const all = marks.flatMap((mark) => mark.parts.map((part, at) => createOne(mark, part, at)));
    const entries = all.map((each) => each.entries);
    const saved = await save(document, all, (_, at) => standInFor(entries[at]!, at));
    const written = writeEntries(saved, file.size, entries);
    // Before that it is the file as it came, which is not held twice.
    if (written) return ok(new Blob([file, saved.subarray(file.size)], { type: 'application/pdf' }));
    // Its words are encrypted with the rest: then the author is all that pdf.js itself writes.
    const plain = await save(document, all, ({ entries: { author } }) => author);
    return ok(new Blob([plain], { type: 'application/pdf' }));
  } catch (error) {
    return fail('paper-damaged', String(error));
  } finally {
    dispose();
  }
}

interface One {
  readonly entries: AnnotationEntries;
  readonly value: Readonly<Record<string, unknown>>;
}

/** A finding over several pages is one annotation a page, each with the finding's name before its own. */
function createOne({ id, key, subject, comment, at, author }: PdfMark, part: PagePart, nth: number): One {
  const quads = part.quads.map((quad) => [...quad]);
  const xs = quads.flatMap((quad) => quad.filter((_, place) => place % 2 === 0));
  const ys = quads.flatMap((quad) => quad.filter((_, place) => place % 2 === 1));
  const rect = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  return {
    entries: {
      name: nth === 0 ? id : `${id}/${nth + 1}`,
      subject,
      at,
      ...(author === undefined ? {} : { author }),
    },
    value: {
      annotationType: HIGHLIGHT,
      color: rgbOf(COLOURS.light[key].tint),
      opacity: OPACITY,
      pageIndex: part.page - 1,
      rect,
      rotation: 0,
      quadPoints: quads.flat(),
      outlines: quads.map(([ax, ay, bx, by, cx, cy, dx, dy]) => [ax, ay, bx, by, dx, dy, cx, cy]),
      date: new Date(at),
      popup: { contents: comment, rect },
    },
  };
}

async function save(
  document: PDFDocumentProxy,
  all: readonly One[],
  userOf: (one: One, at: number) => string | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const { annotationStorage } = document;
  for (const [at, one] of all.entries())
    annotationStorage.setValue(`${PREFIX}rapporteur_${at}`, { ...one.value, user: userOf(one, at) });
  return (await document.saveDocument()) as Uint8Array<ArrayBuffer>;
}

function rgbOf(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
