/**
 * The typed quote of a paper that cannot be opened, kept at each keystroke. Its key names the paper, and whether it is
 * restricted, so that a copy without restricted papers leaves it out also before the paper is entered.
 */
import type { ReportId } from '../../shared/core/ids.ts';
import { ok, type Result } from '../../shared/core/result.ts';
import { RESTRICTED_DRAFT, type Drafts } from '../../shared/desk/desk.ts';

export interface LinkDraft {
  readonly quote: string;
  readonly restricted: boolean;
}

const keyOf = (rid: ReportId, restricted: boolean): string =>
  restricted ? `link|${RESTRICTED_DRAFT}|${rid}` : `link|${rid}`;

export async function readLinkDraft(drafts: Drafts, rid: ReportId): Promise<LinkDraft | undefined> {
  for (const restricted of [true, false]) {
    const quote = await drafts.read(keyOf(rid, restricted));
    if (quote) return { quote, restricted };
  }
  return undefined;
}

/** The other audience's draft goes with it: the words are kept once. */
export async function writeLinkDraft(drafts: Drafts, rid: ReportId, draft: LinkDraft): Promise<Result<void>> {
  const written = await Promise.all([
    drafts.write(keyOf(rid, !draft.restricted), ''),
    drafts.write(keyOf(rid, draft.restricted), draft.quote),
  ]);
  return written.find((result) => !result.ok) ?? ok(undefined);
}
