/**
 * Test builder: PDFs with marks in the forms in which other programs write them: what each adds round the same few
 * entries, its order of corners, its dates, its encodings.
 */
import { linesFrom, writeTestPdf, type TestPdfPage } from './write-test-pdf.ts';

/** The words that the marks are on. Each line is 14 points high, from 760 down. */
export const LINES = [
  '1.1 The panel asked what became of the lettings in May.',
  '1.2 Costs rose sharply in the year, and nobody was told.',
  '1.3 The service will report again in June.',
];

/** Left and right edge of words of a line, as Helvetica of 11 points sets them: near enough for a mark. */
export interface Marked {
  readonly line: 0 | 1 | 2;
  readonly from: number;
  readonly to: number;
}

/** Upper left, upper right, lower left, lower right: as Acrobat writes them, and everybody after it. */
export function acrobatQuad({ line, from, to }: Marked): string {
  const [bottom, top] = edgesOf(line);
  return `${from} ${top} ${to} ${top} ${from} ${bottom} ${to} ${bottom}`;
}

/** Round the corner, as the standard has it. */
export function standardQuad({ line, from, to }: Marked): string {
  const [bottom, top] = edgesOf(line);
  return `${from} ${bottom} ${to} ${bottom} ${to} ${top} ${from} ${top}`;
}

export function rectOf({ line, from, to }: Marked): string {
  const [bottom, top] = edgesOf(line);
  return `${from} ${bottom} ${to} ${top}`;
}

function edgesOf(line: number): readonly [bottom: number, top: number] {
  return [760 - line * 14 - 2.5, 760 - line * 14 + 9.5];
}

/** "The panel asked what became" and "Costs rose sharply in the year". */
export const PANEL: Marked = { line: 0, from: 89, to: 238 };
export const COSTS: Marked = { line: 1, from: 89, to: 236 };

/** As bytes of UTF-16 with its mark. */
export function utf16(words: string): string {
  const units = Array.from(words, (_, at) => words.charCodeAt(at)).slice(0, words.length);
  return `<FEFF${units.map((unit) => unit.toString(16).padStart(4, '0')).join('')}>`;
}

/**
 * A file of one page with these annotations, which are objects of their own from `FIRST` on: `12 0 R` is the first.
 * @param pages more pages behind the first
 */
export function withAnnotations(
  annotations: readonly string[],
  pages: readonly TestPdfPage[] = [],
): Uint8Array<ArrayBuffer> {
  const refs = annotations.map((_, at) => `${firstOf(pages.length + 1) + at} 0 R`).join(' ');
  const first: TestPdfPage = { lines: linesFrom(LINES), more: `/Annots [${refs}]` };
  return writeTestPdf([first, ...pages], undefined, '', annotations);
}

/** The number of the first annotation's object in a file of so many pages. */
export function firstOf(pages: number): number {
  return 4 + pages * 2;
}

const FIRST = firstOf(1);

/** Packed into one stream of objects, as most programs write a file anew; `pack` makes it smaller, or not. */
export function packed(
  objects: Readonly<Record<number, string>>,
  pack: (words: string) => { readonly filter: string; readonly bytes: string } = (words) => ({
    filter: '',
    bytes: words,
  }),
): string {
  const entries = Object.entries(objects);
  let at = 0;
  const heads = entries.map(([number, words]) => {
    const head = `${number} ${at}`;
    at += words.length + 1;
    return head;
  });
  const head = `${heads.join(' ')}\n`;
  const { filter, bytes } = pack(head + entries.map(([, words]) => words).join('\n'));
  const dictionary = `/Type /ObjStm /N ${entries.length} /First ${head.length} /Length ${bytes.length} ${filter}`;
  return `<< ${dictionary} >>\nstream\n${bytes}\nendstream`;
}

/** Acrobat: a popup of its own, an appearance, rich text, a hidden answer, an answer that only says "Accepted". */
export const acrobat = (): Uint8Array<ArrayBuffer> =>
  withAnnotations([
    `<< /Type /Annot /Subtype /Highlight /Rect [${rectOf(PANEL)}] /QuadPoints [${acrobatQuad(PANEL)}] /C [1 0.82 0]
       /CA 0.4 /F 4 /T (J. Smith) /NM (c2f0a1de-77aa-4c1e-9a58-1f0c2d9e4b11) /Subj (Highlight) /Popup ${FIRST + 1} 0 R
       /Contents ${utf16('Who asked? – Zoë')} /RC (<?xml version="1.0"?><body xmlns="http://www.w3.org/1999/xhtml"><p>Who asked?</p></body>)
       /CreationDate (D:20260303101500+01'00') /M (D:20260304080000+01'00') /AP << /N ${FIRST + 4} 0 R >> >>`,
    `<< /Type /Annot /Subtype /Popup /Parent ${FIRST} 0 R /Rect [400 700 580 800] /Open false /F 28 >>`,
    `<< /Type /Annot /Subtype /Text /IRT ${FIRST} 0 R /Rect [89 757 107 775] /F 30 /T (R. Sen) /NM (a1) /Contents (I did, in May.)
       /CreationDate (D:20260305090000Z) >>`,
    `<< /Type /Annot /Subtype /Text /IRT ${FIRST} 0 R /Rect [89 757 107 775] /F 30 /T (R. Sen) /NM (a2) /State (Accepted)
       /StateModel (Review) /Contents (Accepted set by R. Sen) >>`,
    '<< /Type /XObject /Subtype /Form /BBox [0 0 10 10] /Length 0 >>\nstream\n\nendstream',
    `<< /Type /Annot /Subtype /Text /Rect [30 741 48 759] /Name /Comment /F 28 /T (J. Smith) /NM (c3) /Contents (Ask for the figures.)
       /CreationDate (D:20260303102000+01'00') >>`,
  ]);

/** Edge: no author, no popup, the corners round the edge, a date without a zone. */
export const edge = (): Uint8Array<ArrayBuffer> =>
  withAnnotations([
    `<< /Type /Annot /Subtype /Highlight /Rect [${rectOf(COSTS)}] /QuadPoints [${standardQuad(COSTS)}] /C [1 0.94 0.4] /F 4
       /CreationDate (D:20260401) /NM (5b0c7f63-9d2e-4ac0-8b7a-10c4c3c1a001) /Contents () >>`,
  ]);

/** Preview: keys of its own, no name, an underline and an oval. */
export const preview = (): Uint8Array<ArrayBuffer> =>
  withAnnotations([
    `<< /Type /Annot /Subtype /Underline /Rect [${rectOf(PANEL)}] /QuadPoints [${acrobatQuad(PANEL)}] /C [0.2 0.4 1] /F 4
       /T ${utf16('Jörg Müller')} /Contents (Check\\r\\nthis.) /M (D:20260510120000Z00'00') /AAPL:Hash (aa) /AAPL:AKExtras << /NM (no) >> >>`,
    `<< /Type /Annot /Subtype /Circle /Rect [85 715 300 745] /C [1 0 0] /F 4 /T (J\\366rg) /M (D:20260510120500Z) >>`,
  ]);

/** Zotero: its own name and keys, and colour. */
export const zotero = (contents = 'Compare 2024.'): Uint8Array<ArrayBuffer> =>
  withAnnotations([
    `<</Type/Annot/Subtype/Highlight/Rect[${rectOf(COSTS)}]/QuadPoints[${acrobatQuad(COSTS)}]/NM(Zotero-ABCD2345)/C[0.37 0.7 0.21]
       /F 4/T(Ann Lee)/Contents(${contents})/M(D:20260601093000Z)/zotero:key(ABCD2345)/zotero:tags(<<not a dictionary>>)/zotero:color(#5fb236)>>`,
  ]);
