/** The marks and comments that other programs wrote into a PDF, page by page, as plain values of bounded size. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Time } from '../../../core/rows.ts';

/** `words` are highlighted or underlined; a `note` is a sign beside them; a `box` was drawn. */
export type AnnotationShape = 'words' | 'note' | 'box';

export type Rect = readonly [left: number, bottom: number, right: number, top: number];

export interface FileAnnotation {
  /** Of its object in the file, as pdf.js writes it: "12R". */
  readonly id: string;
  /** From 1. */
  readonly page: number;
  readonly shape: AnnotationShape;
  /** One per line, upright, in points of the page's own space. Empty where the file has no good ones. */
  readonly quads: readonly Rect[];
  /** Of the whole; undefined where the file has no good one. */
  readonly rect?: Rect;
  /** Empty where nobody is named. */
  readonly author: string;
  readonly text: string;
  readonly at?: Time;
  /** The annotation that it answers; with `isGroup`, that it is a part of. */
  readonly replyTo?: string;
  readonly isGroup: boolean;
}

export const LONGEST_AUTHOR = 120;
/** What one note of a finding may hold. */
export const LONGEST_COMMENT = 20_000;
/** Lines of one mark. */
const MOST_LINES = 500;

const SHAPES: Readonly<Record<string, AnnotationShape>> = {
  Highlight: 'words',
  Underline: 'words',
  Squiggly: 'words',
  StrikeOut: 'words',
  Text: 'note',
  FreeText: 'note',
  Caret: 'note',
  Square: 'box',
  Circle: 'box',
  Ink: 'box',
  Polygon: 'box',
  PolyLine: 'box',
  Line: 'box',
  Stamp: 'box',
};

/** What pdf.js says of an annotation, as much of it as is used here. Nothing of it is taken on trust. */
interface Raw {
  readonly id?: unknown;
  readonly subtype?: unknown;
  readonly rect?: unknown;
  readonly quadPoints?: unknown;
  readonly annotationFlags?: unknown;
  readonly titleObj?: { readonly str?: unknown } | null;
  readonly contentsObj?: { readonly str?: unknown } | null;
  readonly richText?: { readonly str?: unknown } | null;
  readonly creationDate?: unknown;
  readonly modificationDate?: unknown;
  readonly inReplyTo?: unknown;
  readonly replyType?: unknown;
  readonly state?: unknown;
}

/**
 * The annotations of a page, in the order of the file, at most so many. What is hidden, a link, a form's field or an
 * "accepted" of a review is none of them.
 * @param number from 1
 */
export async function readAnnotations(
  document: PDFDocumentProxy,
  number: number,
  most: number,
): Promise<readonly FileAnnotation[]> {
  const page = await document.getPage(number);
  const { PDFDateString } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const timeOf = (date: unknown): Time | undefined => {
    const at = typeof date === 'string' ? PDFDateString.toDateObject(date)?.getTime() : undefined;
    return at !== undefined && Number.isFinite(at) ? at : undefined;
  };
  // With "display" those without a place would be left out untold.
  const all = (await page.getAnnotations({ intent: 'any' })) as readonly Raw[];
  const out: FileAnnotation[] = [];
  for (const raw of all) {
    const one = toAnnotation(raw, number, timeOf);
    if (one !== undefined && out.push(one) >= most) break;
  }
  return out;
}

const HIDDEN = 2;

function toAnnotation(
  raw: Raw,
  page: number,
  timeOf: (date: unknown) => Time | undefined,
): FileAnnotation | undefined {
  const shape = Object.hasOwn(SHAPES, String(raw.subtype)) ? SHAPES[String(raw.subtype)] : undefined;
  const replyTo = typeof raw.inReplyTo === 'string' ? raw.inReplyTo : undefined;
  // Acrobat hides answers: what they answer is seen.
  const isHidden = replyTo === undefined && (Number(raw.annotationFlags) & HIDDEN) !== 0;
  if (shape === undefined || typeof raw.id !== 'string' || isHidden || raw.state) return undefined;
  const rect = rectOf(raw.rect);
  const at = timeOf(raw.creationDate) ?? timeOf(raw.modificationDate);
  const plain = wordsOf(raw.contentsObj, LONGEST_COMMENT);
  return {
    id: raw.id,
    page,
    shape,
    quads: quadsOf(raw.quadPoints),
    ...(rect === undefined ? {} : { rect }),
    author: wordsOf(raw.titleObj, LONGEST_AUTHOR).replaceAll(/\s+/g, ' '),
    text: plain === '' ? wordsOf(raw.richText, LONGEST_COMMENT) : plain,
    ...(at === undefined ? {} : { at }),
    ...(replyTo === undefined ? {} : { replyTo }),
    isGroup: raw.replyType === 'Group',
  };
}

/** Without what a screen cannot show; lines end as ours do. */
function wordsOf(of: { readonly str?: unknown } | null | undefined, longest: number): string {
  if (typeof of?.str !== 'string') return '';
  const words = of.str.slice(0, longest * 2).replaceAll(/\r\n?/g, '\n');
  return words
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim()
    .slice(0, longest);
}

function rectOf(value: unknown): Rect | undefined {
  const numbers = numbersOf(value, 4);
  if (numbers === undefined) return undefined;
  const [x1, y1, x2, y2] = numbers as [number, number, number, number];
  const rect: Rect = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
  return rect[2] - rect[0] > 0 && rect[3] - rect[1] > 0 ? rect : undefined;
}

/** Programs write the corners in orders of their own: what is between the outermost ones is meant. */
function quadsOf(value: unknown): readonly Rect[] {
  const numbers = numbersOf(value, undefined);
  if (numbers === undefined) return [];
  const quads: Rect[] = [];
  for (let at = 0; at + 8 <= numbers.length && quads.length < MOST_LINES; at += 8) {
    const eight = numbers.slice(at, at + 8);
    const [xs, ys] = [0, 1].map((from) => eight.filter((_, place) => place % 2 === from)) as [
      number[],
      number[],
    ];
    const rect = rectOf([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
    if (rect !== undefined) quads.push(rect);
  }
  return quads;
}

function numbersOf(value: unknown, length: number | undefined): readonly number[] | undefined {
  if (!Array.isArray(value) && !(value instanceof Float32Array)) return undefined;
  const numbers = Array.from(value.slice(0, length ?? MOST_LINES * 8), Number);
  return numbers.every(Number.isFinite) && (length === undefined || numbers.length === length)
    ? numbers
    : undefined;
}
