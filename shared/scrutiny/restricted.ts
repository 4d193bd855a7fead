/**
 * Whether a page is restricted (exempt, "Part 2"): then its rows, snapshot and findings stay in the device workspace.
 * The words are read in the page (documents/page); this rule judges them, in the host, before anything is stored.
 */
import type { PageFacts } from '../core/page.ts';

export interface Restriction {
  readonly restricted: boolean;
  /** The page's own words that decided, for the screen: "Part 2 (Not for publication)". */
  readonly reason?: string;
}

const PART = /\bpart\s*(1|i|one|2|ii|two)\b/i;
/** The law's own part, which says nothing of the paper's: "paragraph 3 of Part 1 of Schedule 12A". */
const PART_OF_THE_LAW =
  /\bpart\s*(?:1|i|one)\W+(?:of\W+)?(?:the\W+)?(?:amended\W+)?schedule\b|\bschedule\s*12\W?a\W+(?:\w+\W+)?part\s*(?:1|i|one)\b/gi;
const NOT_FOR_PUBLICATION = /\bnot\s+(?:for\s+publication|to\s+be\s+(?:published|disclosed))\b/i;
const EXEMPT = /\b(?:exempt(?!\s+from\s+(?!publication|disclosure))|confidential)\b/i;
const RESTRICTED = /\brestricted\b/i;

/**
 * A header that says Part 2, not for publication or exempt restricts; so does the site's own restricted mark, and an
 * item's sign where the page is that one item. Running text that only mentions excluding the public never does.
 */
export function judgeRestriction(facts: Pick<PageFacts, 'restrictionSigns' | 'item'>): Restriction {
  for (const { where, words } of facts.restrictionSigns) {
    const decides =
      where === 'mark' ||
      (where === 'header' && headerRestricts(words)) ||
      (where === 'item' && facts.item !== undefined && (headerRestricts(words) || RESTRICTED.test(words)));
    if (decides) return { restricted: true, reason: words };
  }
  return { restricted: false };
}

/**
 * "Part 1, with a Part 2 appendix" is a public cover: the part named first is the paper's. "Not for publication" wins
 * over any part.
 */
function headerRestricts(words: string): boolean {
  if (NOT_FOR_PUBLICATION.test(words)) return true;
  const part = PART.exec(words.replace(PART_OF_THE_LAW, ''))?.[1];
  if (part !== undefined) return /^(?:2|ii|two)$/i.test(part);
  return EXEMPT.test(words) || /(?:^|:)\s*restricted\b/i.test(words);
}
