import type { Span } from '../core/selector.ts';
import type { PageText } from '../documents/page/page-text.ts';

/**
 * What `fold/1` makes of typed words, near enough to be found in a folded text: case, quotes, dashes and white space
 * do not count.
 */
export function foldTyped(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[‘’‛′]/g, "'")
    .replaceAll(/[“”„″]/g, '"')
    .replaceAll(/[‐‑‒–—―−]/g, '-')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .replaceAll(/[\u00ad\u200b]/g, '')
    .trim();
}

/** Where a quote stands in a page, the first time. */
export function findQuote({ index }: PageText, quote: string): Span | undefined {
  const wanted = foldTyped(quote);
  const start = wanted === '' ? -1 : index.text.indexOf(wanted);
  return start < 0 ? undefined : { start, end: start + wanted.length };
}
