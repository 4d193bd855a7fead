/** What a page is told of its own findings, and what changed since it was last told. */
import type { EditionId, FindingId } from '../../shared/core/ids.ts';
import type { Anchor } from '../../shared/core/selector.ts';
import type { FindingView, ReportView } from '../../shared/core/view.ts';
import { placeFindings } from '../../shared/documents/page/anchor-page.ts';
import type { HostMessage, PageRow } from '../messages.ts';
import type { PageIdentity } from './identify-page.ts';

type RowsMessage = Extract<HostMessage, { type: 'rows' }>;

export interface RowFeed {
  /** The message that brings the page up to date, or undefined when it is. A new reading always gets one. */
  next(view: ReportView | null, page: PageIdentity, reading: number): RowsMessage | undefined;
}

interface Told {
  readonly view: FindingView;
  readonly anchor: Anchor;
  text: string;
}

/** Remembers what one page was told, so that marking the two-hundredth passage places and sends one row. */
export function createRowFeed(): RowFeed {
  const told = new Map<FindingId, Told>();
  let toldReading: number | undefined;
  let toldEdition: EditionId | undefined;
  return {
    next(view, page, reading) {
      if (toldEdition !== page.edition) told.clear();
      else if (toldReading !== reading) told.forEach((entry) => (entry.text = ''));
      const isNew = toldReading !== reading;
      const whole = toldReading === undefined ? ({ whole: true } as const) : {};
      toldReading = reading;
      toldEdition = page.edition;
      const all = view?.findings ?? [];
      const unplaced = all.filter((finding) => !isPlaced(told.get(finding.id)?.view, finding, page.edition));
      const anchors = placeThem(view, unplaced, page);
      const put: PageRow[] = [];
      for (const finding of all) {
        const before = told.get(finding.id);
        if (before?.view === finding && before.text !== '') continue;
        const anchor = anchors.get(finding.id) ?? before?.anchor ?? { state: 'gone' };
        const row = describeRow(finding, anchor, page.edition);
        const text = JSON.stringify(row);
        if (before?.text !== text) put.push(row);
        told.set(finding.id, { view: finding, anchor, text });
      }
      const here = new Set(all.map((finding) => finding.id));
      const gone = [...told.keys()].filter((id) => !here.has(id));
      gone.forEach((id) => told.delete(id));
      return isNew || put.length + gone.length > 0
        ? { type: 'rows', reading, put, gone, ...whole }
        : undefined;
    },
  };
}

function describeRow(finding: FindingView, anchor: Anchor, edition: EditionId): PageRow {
  return {
    id: finding.id,
    kind: finding.kind,
    ask: finding.ask.on,
    anchor,
    mine: finding.author.isMe,
    confirmed: finding.confirmed.includes(edition),
  };
}

/** The same selectors stand where they stood. */
function isPlaced(before: FindingView | undefined, now: FindingView, edition: EditionId): boolean {
  return before === now || (before?.sel === now.sel && before.anchors[edition] === now.anchors[edition]);
}

function placeThem(
  view: ReportView | null,
  findings: readonly FindingView[],
  page: PageIdentity,
): ReadonlyMap<FindingId, Anchor> {
  if (findings.length === 0) return new Map();
  const wanted = findings.map((finding) => {
    const here = finding.anchors[page.edition];
    return here === undefined
      ? { id: finding.id, sel: finding.sel, edition: finding.edition }
      : { id: finding.id, sel: here, edition: page.edition };
  });
  const skeletonOf = (edition: EditionId): Uint8Array | undefined =>
    view?.editions.find((entry) => entry.id === edition)?.skeleton;
  return placeFindings(page.words(), wanted, page.edition, skeletonOf);
}
