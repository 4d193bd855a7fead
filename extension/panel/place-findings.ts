/** Findings in page order, each with where it stands in the page beside the panel. Pure. */
import type { FindingId } from '../../shared/core/ids.ts';
import type { Anchor } from '../../shared/core/selector.ts';
import type { FindingView, PlacedFinding } from '../../shared/core/view.ts';

export interface PlacedList {
  /** In page order. */
  readonly here: readonly PlacedFinding[];
  /** Plain marks among those here. */
  readonly toSort: readonly PlacedFinding[];
  /** Their words are not in this version: shown with their quote, never painted. */
  readonly gone: readonly PlacedFinding[];
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
  const gone = placed.filter(({ anchor }) => anchor.state === 'gone');
  const here = placed
    .filter(({ anchor }) => anchor.state !== 'gone')
    .sort((a, b) => startOf(a) - startOf(b) || (a.finding.id < b.finding.id ? -1 : 1));
  return { here, gone, toSort: here.filter(({ finding }) => finding.kind === null) };
}

function startOf({ anchor, finding }: PlacedFinding): number {
  if (anchor.state === 'ambiguous') return anchor.candidates[0]?.start ?? finding.sel.position.start;
  return anchor.state === 'gone' ? finding.sel.position.start : anchor.span.start;
}
