/**
 * The words of a PDF as one text with blocks, for anchoring. Lines as pdf.js gives them, page after page, in the order of
 * the file; what repeats at the edges of pages is left out of the blocks.
 */
import type { RawBlock, TextInput } from '../../../anchoring/blocks.ts';

/** A piece of text as pdf.js gives it. */
export interface PdfItem {
  readonly str: string;
  readonly hasEOL: boolean;
  /** From the page's lower left, in points. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface PdfPageText {
  readonly height: number;
  readonly items: readonly PdfItem[];
}

export interface PdfText extends TextInput {
  /** Raw offset at which each page begins. */
  readonly pages: readonly number[];
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

interface Line {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly y: number;
  readonly height: number;
  readonly page: number;
  readonly isEdge: boolean;
}

/** How much of a page's height is its edge, above and below. */
const EDGE = 0.08;
/** A line that so many of its neighbouring pages have, but for its figures, belongs to none of them. */
const WINDOW = 7;
const SHARE = 0.4;
/** "2.1", "3." and "4)", but no year and no day of a month with which a line goes on. */
const NUMBER = String.raw`\d{1,2}(?:(?:\.\d{1,3})+[.)]?|[.)])`;
const STARTS_NUMBERED = new RegExp(String.raw`^${NUMBER}\s`);
const NUMBERED = new RegExp(String.raw`^(?:${NUMBER}|[•▪◦‣–-]|\([a-z]{1,3}\)|[ivx]+[.)])\s`, 'i');
const HEADER_LINES = 30;

/** Equal pages give equal text. */
export function pdfText(pages: readonly PdfPageText[]): PdfText {
  const parts: string[] = [];
  let length = 0;
  const starts: number[] = [];
  const lines: Line[] = [];
  for (const [page, { items, height }] of pages.entries()) {
    starts.push(length);
    // A line is put together by itself: a slice of the whole would keep the whole, once for each line.
    let line = '';
    let first: PdfItem | undefined;
    const finish = (): void => {
      const words = line.trim();
      if (words !== '' && first) {
        const isEdge = first.y > height * (1 - EDGE) || first.y < height * EDGE;
        const place = { start: length, end: length + line.length };
        lines.push({ ...place, words, y: first.y, height: first.height, page, isEdge });
      }
      parts.push(line, '\n');
      length += line.length + 1;
      line = '';
      first = undefined;
    };
    for (const item of items) {
      if (item.str.trim() !== '') first ??= item;
      line += item.str;
      if (item.hasEOL) finish();
    }
    finish();
  }
  const isFurniture = furnitureOf(lines, pages.length);
  const body = lines.filter((line) => !isFurniture(line));
  return {
    raw: parts.join(''),
    blocks: blocksOf(body),
    pages: starts,
    signs: signsOf(lines, body, pages.length),
  };
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

/** Figures differ from page to page: "Page 3 of 32". */
function masked(words: string): string {
  return words.replaceAll(/\d+/g, '#');
}

function furnitureOf(lines: readonly Line[], pages: number): (line: Line) => boolean {
  const on = new Map<string, Set<number>>();
  for (const { words, page, isEdge } of lines) {
    if (!isEdge) continue;
    const known = on.get(masked(words));
    if (known) known.add(page);
    else on.set(masked(words), new Set([page]));
  }
  return ({ words, page, isEdge }) => {
    if (!isEdge) return false;
    const at = on.get(masked(words))!;
    const from = Math.max(0, page - WINDOW);
    const to = Math.min(pages - 1, page + WINDOW);
    let count = 0;
    for (let each = from; each <= to; each++) if (at.has(each)) count++;
    return count > 1 && count >= SHARE * (to - from + 1);
  };
}

/** A block begins at a number or bullet, after a gap, where the print changes its size, and on each page. */
function blocksOf(lines: readonly Line[]): RawBlock[] {
  const usual = medianOf(lines.map(({ height }) => height));
  const blocks: RawBlock[] = [];
  let first: Line | undefined;
  let last: Line | undefined;
  const finish = (): void => {
    if (!first || !last) return;
    const isHeading = first.height > usual * 1.15 && last.end - first.start < 200;
    const place = { start: first.start, end: last.end };
    blocks.push(isHeading ? { ...place, kind: 'heading', level: 2 } : { ...place, kind: 'paragraph' });
  };
  for (const line of lines) {
    const goesOn =
      last !== undefined &&
      last.page === line.page &&
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

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
