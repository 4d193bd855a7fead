/** What a file is by its first bytes, whatever its name and its type say. */
import type { ErrorCode } from '../../core/result.ts';

/** A PDF may begin with a little that is none. */
const PDF_WITHIN = 1024;
const SIGNS_IN =
  /<input[^>]+type\s*=\s*["']?password|<(?:title|h1)[^>]*>[^<]*\b(?:sign|log)[ -]?(?:in|on)\b|\b(?:SAMLRequest|login\.microsoftonline\.com)\b/i;
const WEB_PAGE =
  /^(?:\s|\ufeff|<!--[\s\S]*?-->|<\?xml[^>]*>)*<(?:!doctype html|html|head|body|title|meta)\b/i;

export type FileKind = 'pdf' | 'zip';

/** A PDF, or a zip that may be a Word document; else the code that says what it is. */
export function kindOf(head: Uint8Array): FileKind | ErrorCode {
  if (head.length === 0) return 'paper-empty';
  const text = new TextDecoder('latin1').decode(head);
  if (text.slice(0, PDF_WITHIN + 5).includes('%PDF-')) return 'pdf';
  if (text.startsWith('PK\x03\x04')) return 'zip';
  const words = new TextDecoder().decode(head);
  if (!WEB_PAGE.test(words)) return 'paper-not-pdf';
  return SIGNS_IN.test(words) ? 'paper-login' : 'paper-web-page';
}

/** Where a zip lists its files, at its end. */
const LIST_WITHIN = 1 << 20;

/** True for a Word document: its zip lists `word/document.xml`. */
export async function isWord(file: Blob): Promise<boolean> {
  const tail = new Uint8Array(await file.slice(Math.max(0, file.size - LIST_WITHIN)).arrayBuffer());
  return new TextDecoder('latin1').decode(tail).includes('word/document.xml');
}
