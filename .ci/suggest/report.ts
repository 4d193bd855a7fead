/** A file as the rules read it: its index, and the text that offsets count in. */
import { createTextIndex } from '../../shared/anchoring/text-index.ts';
import { readPlainReport } from '../../shared/scrutiny/suggest/plain-report.ts';
import { isHtml, readDocument, type CheckedDocument } from '../anchor/document.ts';

/** @param name decides whether it is HTML; where it does not, the first words do */
export function readReport(bytes: Uint8Array, name: string): CheckedDocument {
  if (isHtml(bytes, name)) return readDocument(bytes, name);
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const same = (at: number): number => at;
  return { index: createTextIndex(readPlainReport(text)), text, toText: same, toRaw: same };
}
