/** What of a page is in view. */
import type { PageText } from './page-text.ts';

/** Folded offset of the first block that is not above the viewport; a guess where blocks stand out of order. */
export function seenAt({ index: { blocks, text }, rangeOf }: PageText): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const box = rangeOf(blocks[middle]!)?.getBoundingClientRect();
    if (box && box.bottom > 0) high = middle;
    else low = middle + 1;
  }
  return blocks[low]?.start ?? text.length;
}
