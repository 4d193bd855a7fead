/**
 * Whether a paper is restricted (exempt, "Part 2"): then its rows, bytes and findings stay in the device workspace.
 * Words are read elsewhere (documents); these rules judge them, before anything is stored. Rules R1 to R13 of SPEC.md.
 */
import type { FoundItem, FoundPaper } from '../core/found-meeting.ts';
import type { PageFacts } from '../core/page.ts';
import { lineSays } from './restriction-line.ts';

export interface Restriction {
  readonly restricted: boolean;
  /** The page's own words that decided, for the screen: "Part 2 (Not for publication)". */
  readonly reason?: string;
}

const RESTRICTED = /\brestricted\b/i;

/**
 * A header that says Part 2, not for publication or exempt restricts; so does the site's own restricted mark, and an
 * item's sign where the page is that one item. Running text that only mentions excluding the public never does.
 */
export function judgeRestriction(facts: Pick<PageFacts, 'restrictionSigns' | 'item'>): Restriction {
  for (const { where, words } of facts.restrictionSigns) {
    const decides =
      where === 'mark' ||
      (where === 'header' && lineSays(words) === 'closed') ||
      (where === 'item' &&
        facts.item !== undefined &&
        (lineSays(words) === 'closed' || RESTRICTED.test(words)));
    if (decides) return { restricted: true, reason: words };
  }
  return { restricted: false };
}

/** A paper as a meeting's page lists it: by the site's mark at it or at its item, by its title, by its file's name. */
export function judgeFoundPaper(
  paper: Pick<FoundPaper, 'title' | 'url' | 'restricted'>,
  item?: Pick<FoundItem, 'restricted'>,
): Restriction {
  const mark = paper.restricted ?? item?.restricted;
  if (mark !== undefined) return { restricted: true, reason: mark };
  const said = [paper.title, fileTitle(paper.url)].find((words) => lineSays(words, paper.title) === 'closed');
  return said === undefined ? { restricted: false } : { restricted: true, reason: said };
}

/** Words join in file names by other signs than spaces: `Exempt_Appendix-2.pdf`. */
function fileTitle(url: string): string {
  if (!URL.canParse(url)) return '';
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  return decoded(last)
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/[\s_+.-]+/g, ' ');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
