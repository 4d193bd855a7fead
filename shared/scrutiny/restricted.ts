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

const PART_TWO = /\bpart\s*(?:2|ii|two)\b/i;
const PART_ONE = /\bpart\s*(?:1|i|one)\b/i;
const NOT_FOR_PUBLICATION = /\bnot\s+for\s+publication\b/i;
const EXEMPT = /\b(?:exempt|confidential)\b/i;
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

/** "Part 1, with a Part 2 appendix" is a public cover; "not for publication" wins over any part. */
function headerRestricts(words: string): boolean {
  if (NOT_FOR_PUBLICATION.test(words)) return true;
  if (PART_ONE.test(words)) return false;
  return PART_TWO.test(words) || EXEMPT.test(words) || /^\s*restricted\b/i.test(words);
}
