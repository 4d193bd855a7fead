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
  let placing: { readonly edition: EditionId; placer: Placer | undefined } | undefined;
  let end = new AbortController();
  /** Begins with what is wanted now. Whether all is placed; undefined while the page's words are not there. */
  const place = (view: ReportView | null, page: PageIdentity): boolean | undefined => {
    end.abort();
    const { signal } = (end = new AbortController());
    const findings = view?.findings ?? [];
    // An index is not made for a page without findings.
    if (placing?.edition !== page.edition && findings.length === 0) return true;
    if (placing?.edition !== page.edition) placing = { edition: page.edition, placer: undefined };
    const here = placing!;
    let isTaken = false;
    const slice = (): boolean => {
      const isTimeUp = beginSlice();
      here.placer ??= placerFor(page, isTimeUp);
      if (!isTaken) here.placer?.take(findings, view?.editions ?? [], page.seen);
      isTaken = here.placer !== undefined;
      return here.placer?.work(isTimeUp) ?? false;
    };
    const isDone = slice();
    let isTold = isTaken;
    // What is in view is told as soon as it is placed, all else together.
    const after = (isAll: boolean): void => {
      const isFirst = isTaken && !isTold;
      isTold = isTaken;
      if (isAll || isFirst) more();
    };
    if (!isDone) setTimeout(() => inSlices(slice, after, signal));
    return isTaken ? isDone : undefined;
  };
  return {
    next(view, page, reading) {
      const isNew = toldReading !== reading;
      const isAll = place(view, page);
      if (isAll === undefined || (!isAll && isNew && toldReading !== undefined)) return undefined;
      const whole = toldReading === undefined ? ({ whole: true } as const) : {};
      toldReading = reading;
      const all = view?.findings ?? [];
      const put: PageRow[] = [];
      for (const finding of all) {
        const anchor = placing?.placer?.anchors.get(finding.id);
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

function placerFor(page: PageIdentity, isTimeUp: () => boolean): Placer | undefined {
  let words = page.words();
  while (words === undefined && !isTimeUp()) words = page.words();
  return words && createPlacer(words, page.edition);
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
