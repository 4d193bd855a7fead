/** What a page is told of its own findings, and what changed since it was last told. */
import type { EditionId, FindingId } from '../../shared/core/ids.ts';
import type { Anchor } from '../../shared/core/selector.ts';
import type { FindingView, ReportView } from '../../shared/core/view.ts';
import { createPlacer, type Placer } from '../../shared/documents/page/placer.ts';
import { inSlices, sliceFrom } from '../../shared/documents/page/slices.ts';
import type { HostMessage, PageRow } from '../messages.ts';
import type { PageIdentity } from './identify-page.ts';

type RowsMessage = Extract<HostMessage, { type: 'rows' }>;

export interface RowFeed {
  /**
   * The message that brings the page up to date, or undefined when it is. A new reading always gets one, but not before
   * all is placed in it: until then the page keeps its last paint.
   */
  next(view: ReportView | null, page: PageIdentity, reading: number): RowsMessage | undefined;
  dispose(): void;
}

interface Told {
  readonly view: FindingView;
  readonly anchor: Anchor;
  readonly text: string;
}

/**
 * Remembers what one page was told, so that marking the two-hundredth passage places and sends one row.
 * @param more called when what `next` could not place at once is placed
 * @param beginSlice gives what says that a slice of placing has lasted long enough
 */
export function createRowFeed(more: () => void, beginSlice: () => () => boolean = sliceFrom): RowFeed {
  const told = new Map<FindingId, Told>();
  let toldReading: number | undefined;
  let placing: { readonly edition: EditionId; readonly placer: Placer } | undefined;
  let end = new AbortController();
  const place = (view: ReportView | null, page: PageIdentity): boolean => {
    end.abort();
    const { signal } = (end = new AbortController());
    const findings = view?.findings ?? [];
    if (placing?.edition !== page.edition) {
      // An index is not made for a page without findings.
      if (findings.length === 0) return true;
      placing = { edition: page.edition, placer: createPlacer(page.words(), page.edition) };
    }
    const { placer } = placing;
    placer.take(findings, view?.editions ?? [], page.seen);
    const slice = (): boolean => placer.work(beginSlice());
    const isDone = slice();
    if (!isDone) setTimeout(() => inSlices(slice, (isAll) => isAll && more(), signal));
    return isDone;
  };
  return {
    next(view, page, reading) {
      const isNew = toldReading !== reading;
      if (!place(view, page) && isNew && toldReading !== undefined) return undefined;
      const whole = toldReading === undefined ? ({ whole: true } as const) : {};
      toldReading = reading;
      const all = view?.findings ?? [];
      const put: PageRow[] = [];
      for (const finding of all) {
        const anchor = placing?.placer.anchors.get(finding.id);
        const before = told.get(finding.id);
        if (anchor === undefined || (!isNew && before?.view === finding && before.anchor === anchor))
          continue;
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
    dispose: () => end.abort(),
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
