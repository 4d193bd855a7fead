/**
 * The words of a PDF as one text with blocks, for anchoring. Lines as pdf.js gives them, page after page, in the order of
 * the file; what repeats at the edges of pages is left out of the blocks.
 */
import type { RawBlock, TextInput } from '../../../anchoring/blocks.ts';
import { finish as finishSteps, pauseEvery, type Steps } from '../../../anchoring/steps.ts';
import { furnitureOf, linesInSteps, type Line } from './pdf-lines.ts';
import type { PdfPageText } from './pdf-page.ts';

export interface PdfText extends TextInput {
  /** Raw offset at which each page begins. */
  readonly pages: readonly number[];
  /** Raw offset at which each item begins, page by page. */
  readonly items: readonly Int32Array[];
  /** What may restrict them, page by page. */
  readonly signs: readonly PageSigns[];
}

/** Lines of a page whose place gives them weight. */
export interface PageSigns {
  /** Above the first numbered paragraph, where a paper begins on this page; else empty. */
  readonly header: readonly string[];
  /** At the page's edges. */
  readonly running: readonly string[];
}

/** "2.1", "3." and "4)", but no year and no day of a month with which a line goes on. */
const NUMBER = String.raw`\d{1,2}(?:(?:\.\d{1,3})+[.)]?|[.)])`;
const STARTS_NUMBERED = new RegExp(String.raw`^${NUMBER}\s`);
const NUMBERED = new RegExp(String.raw`^(?:${NUMBER}|[•▪◦‣–-]|\([a-z]{1,3}\)|[ivx]+[.)])\s`, 'i');
const HEADER_LINES = 30;
/** Between two pauses. */
const LINES = 2_000;

/** Equal pages give equal text. */
export function pdfText(pages: readonly PdfPageText[]): PdfText {
  return finishSteps(pdfTextInSteps(pages));
}

/** The same, in steps. */
export function* pdfTextInSteps(pages: readonly PdfPageText[]): Steps<PdfText> {
  const { lines, ...text } = yield* linesInSteps(pages);
  const isFurniture = furnitureOf(lines, pages.length);
  yield;
  const body: BodyLine[] = [];
  lines.forEach((line, at) => isFurniture(line) || body.push({ ...line, at }));
  yield;
  const blocks = yield* blocksOf(body);
  yield;
  return { ...text, blocks, signs: signsOf(lines, body, pages.length) };
}

/** A line that belongs to its page, with its place among all lines. */
interface BodyLine extends Line {
  readonly at: number;
}

function signsOf(lines: readonly Line[], body: readonly Line[], pages: number): readonly PageSigns[] {
  const signs = Array.from({ length: pages }, () => ({ header: [] as string[], running: [] as string[] }));
  for (const { page, words, isEdge } of lines) if (isEdge) signs[page]!.running.push(words);
  const openings = new Map<number, string[]>();
  for (const { page, words } of body) {
    const opening = openings.get(page) ?? [];
    if (opening.length < HEADER_LINES) opening.push(words);
    openings.set(page, opening);
  }
  for (const [page, opening] of openings) {
    const numbered = opening.findIndex((words) => STARTS_NUMBERED.test(words));
    const header = numbered < 0 ? opening : opening.slice(0, numbered);
    if (page === 0 || beginsPaper(header)) signs[page]!.header.push(...header);
  }
  return signs;
}

/** Labels of the box at the head of a report; a page with one of them may only quote it. */
const HEADER_LABEL =
  /^(?:(?:joint )?report (?:of|by|to|title|author|prepared by)|agenda item|subject|title(?: of report)?|committee|cabinet|council|(?:date of )?meeting|date|contact(?: officer)?|lead (?:member|officer)|executive councillor|portfolio holder|wards?(?: affected)?|part \d|exempt|classification)\b/i;

function beginsPaper(header: readonly string[]): boolean {
  return header.filter((words) => HEADER_LABEL.test(words)).length >= 2;
}

/**
 * A block begins at a number or bullet, after a gap, where the print changes its size, on each page, and behind what is
 * in no block.
 */
function* blocksOf(lines: readonly BodyLine[]): Steps<RawBlock[]> {
  const usual = medianOf(Float64Array.from(lines, ({ height }) => height));
  const blocks: RawBlock[] = [];
  let first: BodyLine | undefined;
  let last: BodyLine | undefined;
  const finish = (): void => {
    if (!first || !last) return;
    const isHeading = first.height > usual * 1.15 && last.end - first.start < 200;
    const place = { start: first.start, end: last.end };
    blocks.push(isHeading ? { ...place, kind: 'heading', level: 2 } : { ...place, kind: 'paragraph' });
  };
  const isDue = pauseEvery(LINES);
  for (const line of lines) {
    if (isDue(1)) yield;
    const goesOn =
      last !== undefined &&
      last.page === line.page &&
      last.at + 1 === line.at &&
      !NUMBERED.test(line.words) &&
      Math.abs(last.height - line.height) < 0.12 * usual &&
      last.y - line.y < 1.8 * Math.max(line.height, usual) &&
      last.y - line.y > -0.5 * usual;
    if (!goesOn) {
      finish();
      first = line;
    }
    last = line;
  }
  finish();
  return blocks;
}

function medianOf(values: Float64Array): number {
  return values.sort()[Math.floor(values.length / 2)] ?? 0;
}
