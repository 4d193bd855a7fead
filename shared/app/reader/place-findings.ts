/** Where a report's findings stand in the edition on screen, all together. */
import type { EditionId, FindingId } from '../../core/ids.ts';
import type { Anchor } from '../../core/selector.ts';
import type { EditionView, FindingView } from '../../core/view.ts';
import { placeFindings as placeInPage } from '../../documents/page/anchor-page.ts';
import type { PageText } from '../../documents/page/page-text.ts';

/** Places findings; a repair made on this edition wins over the words they were made on. Never throws. */
export function placeFindings(
  page: PageText,
  edition: EditionId,
  findings: readonly FindingView[],
  editions: readonly EditionView[],
): ReadonlyMap<FindingId, Anchor> {
  const skeletons = new Map(editions.map(({ id, skeleton }) => [id, skeleton]));
  const wanted = findings.map((finding) => {
    const repaired = finding.anchors[edition];
    return repaired === undefined
      ? { id: finding.id, sel: finding.sel, edition: finding.edition }
      : { id: finding.id, sel: repaired, edition };
  });
  return placeInPage(page, wanted, edition, (id) => skeletons.get(id));
}
