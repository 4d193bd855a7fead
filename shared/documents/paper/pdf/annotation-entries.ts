/**
 * What pdf.js does not write of an annotation: our own name for it, its subject, when it was changed, and whose it is (or
 * nobody's). PDF 32000-1, 12.5.6.2. pdf.js is given a stand-in for the author, as long as all of that; in the file, which
 * it then writes, the stand-in is replaced byte for byte, so that no place in it moves.
 */

export interface AnnotationEntries {
  /** Stays the same each time the finding is written, so that a reader of the file knows it again. */
  readonly name: string;
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Absent: nobody is named. */
  readonly author?: string;
}

/** Letters alone: nothing of it is escaped when it is written. */
const SIGN = 'RAPPORTEUR';
const OPEN = '/T (';
const LONGEST_AUTHOR = 120;

export function standInFor(entries: AnnotationEntries, at: number): string {
  const sign = `${SIGN}${String(at).padStart(6, '0')}`;
  return sign.padEnd(Math.max(sign.length, entriesText(entries).length - OPEN.length - 1), 'x');
}

/**
 * Puts the entries into the file, in its place.
 * @param from where what was written behind the file begins
 * @returns false where a stand-in is not there as it was given (an encrypted file): then the file is of no use
 */
export function writeEntries(file: Uint8Array, from: number, all: readonly AnnotationEntries[]): boolean {
  const text = latin1(file.subarray(from));
  for (const [at, entries] of all.entries()) {
    const standIn = `${OPEN}${standInFor(entries, at)})`;
    const place = text.indexOf(standIn);
    if (place < 0) return false;
    const words = entriesText(entries).padEnd(standIn.length, ' ');
    for (let each = 0; each < words.length; each += 1) file[from + place + each] = words.charCodeAt(each);
  }
  return true;
}

function entriesText({ name, subject, at, author }: AnnotationEntries): string {
  const whose = author === undefined ? [] : [`/T ${pdfString(author.slice(0, LONGEST_AUTHOR))}`];
  return [...whose, `/NM ${pdfString(name)}`, `/Subj ${pdfString(subject)}`, `/M (${pdfDate(at)})`].join(' ');
}

/** In figures of base 16: as UTF-16 where a letter needs it, and nothing to escape. */
function pdfString(text: string): string {
  const isPlain = /^[\x20-\x7e]*$/.test(text);
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  const bytes = isPlain ? units : [0xfe, 0xff, ...units.flatMap((unit) => [unit >> 8, unit & 0xff])];
  return `<${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`;
}

/** "D:20261130101500Z". */
function pdfDate(at: number): string {
  const date = new Date(at);
  const iso = Number.isNaN(date.getTime()) ? new Date(0).toISOString() : date.toISOString();
  return `D:${iso.slice(0, 19).replaceAll(/[-:T]/g, '')}Z`;
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return text;
}
