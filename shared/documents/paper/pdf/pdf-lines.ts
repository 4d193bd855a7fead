/** The lines of a PDF in the order of the file, and which of them run at the edges of its pages. */
import type { Steps } from '../../../anchoring/steps.ts';
import { shownAt, type PdfItem, type PdfPageText } from './pdf-page.ts';

export interface Line {
  /** Raw offsets. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Of its first words, on the page as it is shown. */
  readonly y: number;
  readonly height: number;
  readonly page: number;
  readonly isEdge: boolean;
}

export interface PdfLines {
  readonly raw: string;
  /** Raw offset at which each page begins. */
  readonly pages: readonly number[];
  /** Raw offset at which each item begins, page by page. */
  readonly items: readonly Int32Array[];
  readonly lines: readonly Line[];
}

/** How much of a page's height is its edge, above and below. */
const EDGE = 0.08;
/** A line that so many of its neighbouring pages have, but for its figures, belongs to none of them. */
const WINDOW = 7;
const SHARE = 0.4;

/** A step is a page. */
export function* linesInSteps(pages: readonly PdfPageText[]): Steps<PdfLines> {
  const parts: string[] = [];
  let length = 0;
  const starts: number[] = [];
  const itemStarts: Int32Array[] = [];
  const lines: Line[] = [];
  for (const [at, page] of pages.entries()) {
    starts.push(length);
    const own = new Int32Array(page.items.length);
    const written: string[] = [];
    // A line is put together by itself: a slice of the whole would keep the whole, once for each line.
    let line = '';
    let first: PdfItem | undefined;
    const finish = (): void => {
      const words = line.trim();
      if (words !== '' && first) {
        const y = shownAt(page, first.x, first.y)[1];
        const isEdge = y > page.height * (1 - EDGE) || y < page.height * EDGE;
        lines.push({
          start: length,
          end: length + line.length,
          words,
          y,
          height: first.height,
          page: at,
          isEdge,
        });
      }
      written.push(line, '\n');
      length += line.length + 1;
      line = '';
      first = undefined;
    };
    for (const [i, item] of page.items.entries()) {
      own[i] = length + line.length;
      if (item.str.trim() !== '') first ??= item;
      line += item.str;
      if (item.hasEOL) finish();
    }
    finish();
    // Page by page: the whole at once, line by line, would be a pause that is felt.
    parts.push(written.join(''));
    itemStarts.push(own);
    yield;
  }
  const raw = parts.join('');
  yield;
  return { raw, pages: starts, items: itemStarts, lines };
}

/** Figures differ from page to page: "Page 3 of 32". */
function masked(words: string): string {
  return words.replaceAll(/\d+/g, '#');
}

/** Tells what repeats at the edges of pages near by. */
export function furnitureOf(lines: readonly Line[], pages: number): (line: Line) => boolean {
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
