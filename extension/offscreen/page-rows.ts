/** What a page is told of its own findings, and what changed since it was last told. */
import { writeBase64 } from '../../shared/core/base64.ts';
import type { EditionId, FindingId } from '../../shared/core/ids.ts';
import type { FindingView, ReportView } from '../../shared/core/view.ts';
import type { HostMessage, PageRow } from '../messages.ts';

/** The subset of a finding that a page needs to paint it: no notes, no themes, no names. */
export function describeRow(finding: FindingView, edition: EditionId): PageRow {
  const here = finding.anchors[edition];
  return {
    id: finding.id,
    kind: finding.kind,
    ask: finding.ask.on,
    edition: here === undefined ? finding.edition : edition,
    sel: here ?? finding.sel,
    audience: finding.audience.kind,
    confirmed: finding.confirmed.includes(edition),
  };
}

type RowsMessage = Extract<HostMessage, { type: 'rows' }>;

export interface RowFeed {
  /** The message that brings the page up to date, or undefined when it is. */
  next(view: ReportView | null, edition: EditionId): RowsMessage | undefined;
  /** The page has nothing any more: say everything again. */
  reset(): void;
}

/** Remembers what one page was told, so that marking the two-hundredth passage sends one row. */
export function createRowFeed(): RowFeed {
  const told = new Map<FindingId, { view: FindingView; text: string }>();
  const skeletonsTold = new Set<EditionId>();
  let toldFor: EditionId | undefined;
  const reset = (): void => {
    told.clear();
    skeletonsTold.clear();
  };
  return {
    reset,
    next(view, edition) {
      if (toldFor !== edition) told.forEach((entry) => (entry.text = ''));
      const sameEdition = toldFor === edition;
      toldFor = edition;
      const put: PageRow[] = [];
      const here = new Set<FindingId>();
      for (const finding of view?.findings ?? []) {
        here.add(finding.id);
        const before = told.get(finding.id);
        if (sameEdition && before?.view === finding) continue;
        const row = describeRow(finding, edition);
        const text = JSON.stringify(row);
        told.set(finding.id, { view: finding, text });
        if (before?.text !== text) put.push(row);
      }
      const gone = [...told.keys()].filter((id) => !here.has(id));
      gone.forEach((id) => told.delete(id));
      if (put.length === 0 && gone.length === 0) return undefined;
      return { type: 'rows', put, gone, skeletons: readSkeletons(view, put, edition, skeletonsTold) };
    },
  };
}

function readSkeletons(
  view: ReportView | null,
  rows: readonly PageRow[],
  edition: EditionId,
  toldBefore: Set<EditionId>,
): Record<EditionId, string> {
  const skeletons: Record<EditionId, string> = {};
  for (const row of rows) {
    if (row.edition === edition || toldBefore.has(row.edition)) continue;
    const skeleton = view?.editions.find((entry) => entry.id === row.edition)?.skeleton;
    if (skeleton === undefined) continue;
    toldBefore.add(row.edition);
    skeletons[row.edition] = writeBase64(skeleton);
  }
  return skeletons;
}
