/** A file as the rules read it: its index, and the text that offsets count in. */
import { createTextIndex } from '../../shared/anchoring/text-index.ts';
import { pdfText } from '../../shared/documents/paper/pdf/pdf-text.ts';
import { readPages } from '../../shared/documents/paper/pdf/read-pages.ts';
import { wordHtml } from '../../shared/documents/paper/word/word-html.ts';
import { readWordParts } from '../../shared/documents/paper/word/word-parts.ts';
import { readPlainReport } from '../../shared/scrutiny/suggest/plain-report.ts';
import { isHtml, readDocument, readHtml, type CheckedDocument } from '../anchor/document.ts';

/** What the file begins with decides, then its name. Of a Word file or a PDF the text is what the reader shows of it. */
export async function readReport(bytes: Uint8Array, name: string): Promise<CheckedDocument> {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 5));
  if (start === '%PDF-') return readPdf(bytes);
  if (start.startsWith('PK')) return readWord(bytes);
  if (isHtml(bytes, name)) return readDocument(bytes, name);
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  return itself(createTextIndex(readPlainReport(text)), text);
}

async function readWord(bytes: Uint8Array): Promise<CheckedDocument> {
  const parts = await readWordParts(new Blob([new Uint8Array(bytes)]));
  if (!parts.ok) throw new Error(parts.detail ?? parts.code);
  return readHtml(`<!doctype html><body>${await wordHtml(parts.value)}</body>`);
}

async function readPdf(bytes: Uint8Array): Promise<CheckedDocument> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    const text = pdfText(await readPages(await task.promise));
    return itself(createTextIndex(text), text.raw);
  } finally {
    await task.destroy();
  }
}

function itself(index: CheckedDocument['index'], text: string): CheckedDocument {
  const same = (at: number): number => at;
  return { index, text, toText: same, toRaw: same };
}
