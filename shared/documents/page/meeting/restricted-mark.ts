/** The site's own mark of a restricted item or paper. What it means is scrutiny's rule. */
import { wordsOf } from '../words-of.ts';

/** What Modern.Gov prints in place of a paper that is not for the public. */
const ENCLOSURE = /\brestricted enclosure\b|\breasons? why\b[^.]{0,60}\brestrict/i;
const LONGEST = 300;

/**
 * The mark's words, or that there is one; undefined where the element has none.
 * @param isOthers true for a part of the element whose mark is not its own
 */
export function readMark(
  element: Element,
  isOthers: (part: Element) => boolean = () => false,
): string | undefined {
  for (const mark of [element, ...element.querySelectorAll('[class*="estricted"], img[alt]')]) {
    if (isOthers(mark)) continue;
    if (![...mark.classList].some((name) => /^(?:mg)?restricted/i.test(name))) {
      if (!/^restricted\b/i.test(mark.getAttribute('alt') ?? '')) continue;
    }
    return wordsOf(mark, '.mgHide').slice(0, LONGEST) || 'Restricted';
  }
  for (const line of element.querySelectorAll('li, p, span, a')) {
    if (isOthers(line) || line.closest('.mgWordPara') !== null) continue;
    const words = wordsOf(line);
    if (words.length <= LONGEST && ENCLOSURE.test(words) && line.closest('.mgWordPara') === null)
      return words;
  }
  return undefined;
}
