/** What came: told by what the site calls it and by its first bytes, which must not contradict each other. */
import type { FetchedKind } from '../../shared/core/fetched.ts';

/** So many bytes are looked at; a PDF may begin a little late. */
export const FIRST_BYTES = 1024;

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Sites that do not know better call a paper a download. */
const DOWNLOADS: readonly string[] = [
  '',
  'application/octet-stream',
  'binary/octet-stream',
  'application/download',
  'application/x-download',
  'application/force-download',
];

const NAMED: Readonly<Record<string, FetchedKind>> = {
  'application/pdf': 'pdf',
  'application/x-pdf': 'pdf',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  [DOCX]: 'docx',
};

/** What a content type may stand for: one kind, a paper of either sort, or undefined: nothing that is fetched. */
export function kindNamed(contentType: string): FetchedKind | 'download' | undefined {
  const type = (contentType.split(';')[0] ?? '').trim().toLowerCase();
  return NAMED[type] ?? (DOWNLOADS.includes(type) ? 'download' : undefined);
}

/** The kind of an answer that begins with these bytes; undefined where it is none, or another than the site says. */
export function kindOf(contentType: string, first: Uint8Array): FetchedKind | undefined {
  const named = kindNamed(contentType);
  const seen = kindSeen(Buffer.from(first.subarray(0, FIRST_BYTES)).toString('latin1'));
  // A page of an error or a sign-in is sent in place of many a paper; then a page it is, if the site says so.
  if (named === 'download') return seen === 'html' ? undefined : seen;
  return seen === named ? seen : undefined;
}

/** By what it begins with. */
function kindSeen(text: string): FetchedKind | undefined {
  if (text.includes('%PDF-')) return 'pdf';
  if (text.startsWith('PK\u0003\u0004')) return 'docx';
  return /^(?:\u00ef\u00bb\u00bf)?\s*</.test(text) && !text.includes('\0') ? 'html' : undefined;
}
