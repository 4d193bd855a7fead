/** Takes the markup out of a text without moving anything: what is gone becomes signs that folding drops. SPEC.md [R121]. */

const GONE = '\u200b';
/** Tags at which a block ends. */
const BLOCK_TAG = /^<\/?(?:ul|ol|li|p|div|br|tr|td|th|table|h[1-6])\b/i;
const TAG =
  /<\/?(?:ul|ol|li|p|div|br|tr|td|th|table|tbody|thead|h[1-6]|b|i|u|em|strong|sup|sub|span|a|font)\b[^<>]{0,300}>/gi;
const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|#39|#160|rsquo|lsquo|ldquo|rdquo|ndash|mdash|pound);/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&nbsp;': ' ',
  '&#39;': "'",
  '&#160;': ' ',
  '&rsquo;': '’',
  '&lsquo;': '‘',
  '&ldquo;': '“',
  '&rdquo;': '”',
  '&ndash;': '–',
  '&mdash;': '—',
  '&pound;': '£',
};
const STARS = /\*{2,3}|(?<![\w])_{2}(?=\w)|(?<=\w)_{2}(?![\w])/g;

/** A sign of its own for a tag that ends a block: the lines are cut there. */
export const EDGE = '\u2060';

export function masked(raw: string): string {
  return raw
    .replace(TAG, (tag) => (BLOCK_TAG.test(tag) ? EDGE : GONE) + GONE.repeat(tag.length - 1))
    .replace(ENTITY, (entity) => (ENTITIES[entity] ?? ' ') + GONE.repeat(entity.length - 1))
    .replace(STARS, (stars) => GONE.repeat(stars.length));
}
