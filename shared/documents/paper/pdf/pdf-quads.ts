/** From raw offsets of a page's text to where they stand on it. */
import { shareBefore } from './char-widths.ts';
import { quadOf, stretchOf, type PdfPageText, type Stretch } from './pdf-page.ts';

export interface RawStretch {
  readonly start: number;
  readonly end: number;
}

/** Where words of one line may be apart, in heights of their print: more is the gap between two columns. */
const GAP = 1.6;

/**
 * One quad per line.
 * @param starts raw offset at which each item begins
 * @param within raw stretches on this page, in order
 */
export function quadsOnPage(
  page: PdfPageText,
  starts: Int32Array,
  within: readonly RawStretch[],
): readonly (readonly number[])[] {
  const stretches = within.flatMap((each) => stretchesOf(page, starts, each));
  return joinOnLines(stretches).map(quadOf);
}

function stretchesOf(page: PdfPageText, starts: Int32Array, { start, end }: RawStretch): Stretch[] {
  const out: Stretch[] = [];
  for (let at = itemAt(starts, start); at < starts.length && starts[at]! < end; at++) {
    const item = page.items[at]!;
    const begins = starts[at]!;
    const from = Math.max(0, start - begins);
    const to = Math.min(item.str.length, end - begins);
    if (to <= from || item.str.slice(from, to).trim() === '') continue;
    out.push(stretchOf(item, shareBefore(item.str, from), shareBefore(item.str, to)));
  }
  return out;
}

/** The quad of a box, its first corner the upper left one as the page is shown. */
export function quadAround(
  { rotate }: PdfPageText,
  [[x1, y1], [x2, y2]]: readonly [from: readonly [number, number], to: readonly [number, number]],
): readonly number[] {
  const [left, right, bottom, top] = [Math.min(x1, x2), Math.max(x1, x2), Math.min(y1, y2), Math.max(y1, y2)];
  if (rotate === 90) return [left, bottom, left, top, right, bottom, right, top];
  if (rotate === 180) return [right, bottom, left, bottom, right, top, left, top];
  if (rotate === 270) return [right, top, right, bottom, left, top, left, bottom];
  return [left, top, right, top, left, bottom, right, bottom];
}

/** The item in which a raw offset lies; that before the first lies in the first. */
export function itemAt(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Pieces that follow each other on one line become one; a raised figure is of the line that it stands on. */
function joinOnLines(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const one of stretches) {
    const last = out.at(-1);
    if (last === undefined || !isNext(last, one)) out.push(one);
    else
      out[out.length - 1] = {
        angle: one.angle,
        from: Math.min(last.from, one.from),
        to: Math.max(last.to, one.to),
        top: Math.max(last.top, one.top),
        bottom: Math.min(last.bottom, one.bottom),
      };
  }
  return out;
}

function isNext(last: Stretch, one: Stretch): boolean {
  const [lower, higher] = [last, one].sort((a, b) => a.top - a.bottom - (b.top - b.bottom)) as [
    Stretch,
    Stretch,
  ];
  const shared = Math.min(last.top, one.top) - Math.max(last.bottom, one.bottom);
  const apart = Math.max(one.from - last.to, last.from - one.to);
  const gap = GAP * (higher.top - higher.bottom);
  return last.angle === one.angle && shared > 0.5 * (lower.top - lower.bottom) && apart < gap;
}
