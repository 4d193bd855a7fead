/** Findings of papers that have pages in common with one. Pure. */
import type { Selectors } from '../../core/selector.ts';
import { toPack, toReport } from '../../core/page-runs.ts';
import type { FindingView, ReportView, TiedFinding, TieView } from '../../core/view.ts';
import { packLabel } from '../../core/within-key.ts';

/** Of the other paper's findings those on pages which this paper has too. */
export function tiedFindings(tie: TieView, other: ReportView): readonly TiedFinding[] {
  return other.findings
    .filter((finding) => isOnPages(finding, tie))
    .map((finding) => ({
      finding: { ...withPackPage(finding, [tie]), madeIn: tie.other },
      tie,
    }));
}

/** What was marked in a report is on its pages, whichever version; of a pack only what stands on these pages is. */
function isOnPages(finding: FindingView, { report, pack, pages, other }: TieView): boolean {
  if (!other.isPack)
    return (
      finding.anchors[report.edition] === undefined || pageOf(finding, report.edition, pages.runs, toPack)
    );
  return pageOf(finding, pack.edition, pages.runs, toReport);
}

function pageOf(
  { anchors }: FindingView,
  edition: string,
  runs: TieView['pages']['runs'],
  map: typeof toPack,
): boolean {
  const page = firstPage(anchors[edition]);
  return page !== undefined && map(runs, page) !== undefined;
}

function firstPage(sel: Selectors | undefined): number | undefined {
  return sel?.pages?.[0]?.page;
}

/** With the page of the pack that the chair calls out, where there is one. */
export function withPackPage(finding: FindingView, ties: readonly TieView[]): FindingView {
  for (const { report, pack, pages, isOff, isOfMeeting } of ties) {
    if (isOff || !isOfMeeting) continue;
    const inPack = firstPage(finding.anchors[pack.edition]);
    const inReport = firstPage(finding.anchors[report.edition]);
    const page = inPack ?? (inReport === undefined ? undefined : toPack(pages.runs, inReport));
    if (page !== undefined) return { ...finding, packPage: packLabel(pages, page) };
  }
  return finding;
}
