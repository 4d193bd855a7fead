/**
 * Which version of its paper a mark belongs to, and what the paper is entered as. A mark may come late: made before the
 * version had a name, kept in the outbox, repeated after the page has changed or when another page, such as a sign-in,
 * answers at the address. It never claims a version that does not hold its words at their place, and it is never seen
 * by more than may see the page that it was made on.
 */
import type { EditionId } from '../../shared/core/ids.ts';
import { foldQuote, standsAt } from '../../shared/documents/page/anchor-page.ts';
import { judgeRestriction } from '../../shared/scrutiny/restricted.ts';
import type { PageCommand } from '../messages.ts';
import { editionOf } from './edition.ts';
import type { PageIdentity } from './identify-page.ts';

type Mark = Extract<PageCommand, { type: 'mark' }>;

export interface MarkEdition {
  readonly edition: EditionId;
  /** The reading to enter with it; undefined for a version that this tab has not shown. */
  readonly page: PageIdentity | undefined;
}

/**
 * The version that the mark names, or the page's own, when its words and their context stand there exactly. A version
 * named on an earlier visit is believed. Otherwise the mark is kept under the version of its own words, as the typed
 * quote of a PDF is, and resolves from there: exact, moved, edited or gone.
 * @param seen the versions that this tab has shown
 */
export async function chooseEdition(
  mark: Mark,
  page: PageIdentity,
  seen: ReadonlyMap<EditionId, PageIdentity>,
): Promise<MarkEdition> {
  const named = mark.edition;
  const marked = named === undefined ? page : seen.get(named);
  if (marked === undefined && named !== undefined) return { edition: named, page: undefined };
  if (marked !== undefined && standsAt(marked.text, mark.sel)) {
    return { edition: marked.edition, page: marked };
  }
  return { edition: await editionOf(foldQuote(mark.sel)), page: undefined };
}

/**
 * The paper as it was when the mark was made, with the stricter audience of then and now; undefined while nobody can
 * say what it was: the mark waits for a page that holds its words.
 * @param page the page in front
 * @param marked the reading chosen for the mark, if this tab has shown it
 */
export function describeMarked(
  { said, sel }: Mark,
  page: PageIdentity,
  marked: PageIdentity | undefined,
): PageIdentity | undefined {
  const holds = marked ?? (standsAt(page.text, sel) ? page : undefined);
  if (said === undefined) return holds;
  const then = judgeRestriction(said);
  const reason = then.reason ?? page.reason;
  return {
    ...(holds ?? { ...page, facts: said }),
    restricted: then.restricted || page.restricted || holds?.restricted === true,
    ...(reason === undefined ? {} : { reason }),
  };
}
