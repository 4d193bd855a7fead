import { shareBefore } from './char-widths.ts';
import { turnedBack, stretchOf, type PdfItem } from './pdf-page.ts';
import type { PdfWords } from './pdf-words.ts';

/** Points beside a word that still mean it: a fingertip covers more. */
const NEAR = 6;

/**
 * Folded offset of the character at a point of a page, in points of its own space, for what is marked by a tap; undefined
 * where no words of the paper are near, such as on what runs at its edges.
 * @param page from 1
 */
export function offsetAt(
  words: PdfWords,
  page: number,
  [x, y]: readonly [x: number, y: number],
): number | undefined {
  const { source } = words.pages[page - 1] ?? {};
  const starts = words.text.items[page - 1];
  if (!source || !starts) return undefined;
  let best: { readonly at: number; readonly apart: number; readonly share: number } | undefined;
  for (const [at, item] of source.items.entries()) {
    if (item.str.trim() === '') continue;
    const { from, to, top, bottom, angle } = stretchOf(item);
    const [along, across] = turnedBack(x, y, angle);
    const apart = Math.max(from - along, along - to, bottom - across, across - top, 0);
    if (apart > NEAR || (best && best.apart <= apart)) continue;
    const share = Math.min(1, Math.max(0, (along - from) / (to - from || 1)));
    best = { at, apart, share: item.isRtl ? 1 - share : share };
  }
  if (!best) return undefined;
  const raw = starts[best.at]! + characterAt(source.items[best.at]!, best.share);
  const offset = words.index.toFolded(raw);
  // In no block: what comes after it stands elsewhere.
  return words.index.toRaw(offset, 'start') - raw > 2 ? undefined : offset;
}

function characterAt({ str }: PdfItem, share: number): number {
  for (let at = str.length - 1; at > 0; at--) if (shareBefore(str, at) <= share) return at;
  return 0;
}
