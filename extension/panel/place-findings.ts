/** Findings in page order, each with where it stands in the page beside the panel. Pure. */
import type { FindingId } from '../../shared/core/ids.ts';
import type { Anchor } from '../../shared/core/selector.ts';
import type { FindingView, PlacedFinding } from '../../shared/core/view.ts';
import { isUnplaced } from '../../shared/ui/group-findings.ts';

export interface PlacedList {
  /** In page order. */
  readonly here: readonly PlacedFinding[];
  /** Plain marks among those here. */
  readonly toSort: readonly PlacedFinding[];
  /** Unclear, or their words are gone: shown with their quote, never painted. */
  readonly unplaced: readonly PlacedFinding[];
}

/** Findings without an anchor yet stand where they were made. */
export function placeFindings(
  findings: readonly FindingView[],
  anchors: Readonly<Record<FindingId, Anchor>>,
): PlacedList {
  const placed = findings.map((finding) => ({
    finding,
    anchor: anchors[finding.id] ?? ({ state: 'exact', span: finding.sel.position } as const),
  }));
  const here = placed
    .filter((each) => !isUnplaced(each))
    .sort((a, b) => startOf(a) - startOf(b) || (a.finding.id < b.finding.id ? -1 : 1));
  const toSort = here.filter(({ finding }) => finding.kind === null);
  return { here, toSort, unplaced: placed.filter(isUnplaced) };
}

function startOf({ anchor, finding }: PlacedFinding): number {
  return anchor.state === 'gone' || anchor.state === 'ambiguous'
    ? finding.sel.position.start
    : anchor.span.start;
}
