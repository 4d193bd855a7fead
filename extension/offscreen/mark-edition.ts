/**
 * Which version of its paper a mark belongs to. A mark may come late: made before the version had a name, kept in the
 * outbox, repeated after the page has changed. It never claims a version that does not hold its words at their place.
 */
import type { EditionId } from '../../shared/core/ids.ts';
import { standsAt } from '../../shared/documents/page/anchor-page.ts';
import type { PageCommand } from '../messages.ts';
import { editionOf } from './edition.ts';
import type { PageIdentity } from './identify-page.ts';

type Mark = Extract<PageCommand, { type: 'mark' }>;

export interface MarkEdition {
  readonly edition: EditionId;
  /** The reading to enter with it; undefined for a version that only its own words are known of. */
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
  if (marked === undefined && named !== undefined) return { edition: named, page };
  if (marked !== undefined && standsAt(marked.text, mark.sel)) {
    return { edition: marked.edition, page: marked };
  }
  return { edition: await editionOf(mark.sel.quote.exact), page: undefined };
}
