/** Which words a finger, a pen or a handle is at. Pure. */
import { shareBefore } from './char-widths.ts';
import { stretchOf, type PdfItem } from './pdf-page.ts';
import type { PdfWords } from './pdf-words.ts';

/** A place on a page, in points of the page's own space. */
export interface PagePoint {
  /** From 1. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** A finger that is farther than this from a line, in heights of its print, is at none. */
const NEAR = 1.2;

/**
 * The folded offset of the letter at a point. Undefined where no words are near; with `anywhere` that of the nearest
 * words on the page.
 */
export function offsetAt(words: PdfWords, point: PagePoint, anywhere = false): number | undefined {
  const page = words.pages[point.page - 1];
  const starts = words.text.items[point.page - 1];
  if (page === undefined || starts === undefined || page.span.start === page.span.end) return undefined;
  let best: { readonly far: number; readonly raw: number } | undefined;
  for (const [at, item] of page.source.items.entries()) {
    if (item.str.trim() === '') continue;
    const { far, share } = reachOf(item, point);
    if ((best && far >= best.far) || (!anywhere && far > NEAR)) continue;
    const raw = starts[at]! + letterAt(item.str, share);
    if (isOfPaper(words, raw)) best = { far, raw };
  }
  return best && words.index.toFolded(best.raw);
}

/** How far a point is from an item, in heights of its print, and at which share of its length. */
function reachOf(item: PdfItem, { x, y }: PagePoint): { readonly far: number; readonly share: number } {
  const { angle, from, to, top, bottom } = stretchOf(item);
  const radians = (-angle * Math.PI) / 180;
  const along = x * Math.cos(radians) - y * Math.sin(radians);
  const across = x * Math.sin(radians) + y * Math.cos(radians);
  const aside = Math.max(0, from - along, along - to);
  const over = Math.max(0, bottom - across, across - top);
  const share = Math.max(0, Math.min(1, (along - from) / Math.max(1, to - from)));
  // Lines are read from left to right: what is on the line is nearer than what is above it.
  return {
    far: (aside / 3 + over) / Math.max(1, item.height),
    share: item.isRtl === true ? 1 - share : share,
  };
}

function letterAt(text: string, share: number): number {
  let at = 0;
  while (at < text.length - 1 && shareBefore(text, at + 1) <= share) at += 1;
  return at;
}

/** What runs at the edges of pages is in no block. */
export function isOfPaper({ text: { blocks } }: PdfWords, raw: number): boolean {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (blocks[middle]!.start <= raw) low = middle + 1;
    else high = middle;
  }
  return low > 0 && raw < blocks[low - 1]!.end;
}
