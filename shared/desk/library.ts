/** The library by meeting: registries for the order, sums from the index for the counts. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { ReportId } from '../core/ids.ts';
import type { MeetingRow, ReportRow } from '../core/rows.ts';
import type { Audience, LibraryView, MeetingView, ReportSummary } from '../core/view.ts';
import { reportName } from '../store/document-name.ts';
import type { SummaryRow } from '../store/index-db.ts';
import { noCounts } from '../store/summarise.ts';
import type { Shelf, Shelves } from './shelves.ts';

/** The library as one value that follows its shelves and sums; sums that are not known yet count as nothing. */
export function createLibrary(
  shelves: Shelves,
  summaries: ReadonlySignal<ReadonlyMap<string, SummaryRow>>,
): ReadonlySignal<LibraryView> {
  return computed(() => {
    const all = shelves.all.value;
    const papers = new Map<ReportId, ReportSummary>();
    for (const shelf of all) {
      for (const [rid, report] of shelf.registry.value.reports) {
        const row = summaries.value.get(reportName(shelf.workspace.ws, rid));
        papers.set(rid, addLayer(papers.get(rid), rid, report, shelf, row));
      }
    }
    const meetings = readMeetings(all, papers);
    const placed = new Set(meetings.flatMap(({ items }) => items.flatMap((item) => item.papers)));
    const sums = [...papers.values()];
    return {
      meetings,
      loose: sums.filter((paper) => !placed.has(paper)).sort(newestFirst),
      findings: sums.reduce((sum, paper) => sum + paper.total, 0),
      bytes: countBytes([...summaries.value.values()].filter((row) => papers.has(row.rid))),
    };
  });
}

/** Shelves come device first: its row of a restricted paper is the one shown. */
function addLayer(
  before: ReportSummary | undefined,
  rid: ReportId,
  report: ReportRow,
  shelf: Shelf,
  row: SummaryRow | undefined,
): ReportSummary {
  const counts = { ...(before?.counts ?? noCounts()) };
  for (const key of Object.keys(counts) as (keyof typeof counts)[]) counts[key] += row?.counts[key] ?? 0;
  const bytes = Math.max(before?.bytes ?? 0, countBytes(row ? [row] : []));
  return {
    rid,
    report: before?.report ?? report,
    restricted: (before?.restricted ?? false) || shelf.workspace.kind === 'device',
    media: before && before.keptOffline ? before.media : (row?.media ?? before?.media ?? 'page'),
    keptOffline: bytes > 0,
    bytes,
    counts,
    total: (before?.total ?? 0) + (row?.total ?? 0),
    layers: [...(before?.layers ?? []), audienceOf(shelf)],
  };
}

function audienceOf({ workspace: { ws, kind, name } }: Shelf): Audience {
  return name === undefined ? { ws, kind } : { ws, kind, name };
}

function countBytes(rows: readonly SummaryRow[]): number {
  const files = new Map(rows.flatMap((row) => row.files.map(({ file, bytes }) => [file, bytes] as const)));
  return [...files.values()].reduce((sum, bytes) => sum + bytes, 0);
}

interface Slot {
  readonly id: string;
  readonly no: string;
  readonly title: string;
  readonly order: number;
  readonly papers: Map<ReportId, { readonly paper: ReportSummary; readonly order: number }>;
}

function readMeetings(
  shelves: readonly Shelf[],
  papers: ReadonlyMap<ReportId, ReportSummary>,
): readonly MeetingView[] {
  const rows = new Map<string, MeetingRow>();
  const slots = new Map<string, Map<string, Slot>>();
  const slot = (meeting: string, item: string): Slot => {
    const items = slots.get(meeting) ?? new Map<string, Slot>();
    slots.set(meeting, items);
    const found = items.get(item) ?? createSlot(shelves, meeting, item);
    items.set(item, found);
    return found;
  };
  for (const { registry } of shelves) {
    const { meetings, papers: placed } = registry.value;
    for (const [id, row] of meetings) if (!rows.has(id)) rows.set(id, row);
    for (const [key, { order }] of placed) {
      const [meeting, item, rid] = key.split('|') as [string, string, string];
      const paper = papers.get(rid);
      if (paper && !slot(meeting, item).papers.has(rid))
        slot(meeting, item).papers.set(rid, { paper, order });
    }
  }
  for (const [rid, paper] of papers) {
    const { meeting, item } = paper.report;
    if (meeting === undefined || !rows.has(meeting)) continue;
    const known = [...(slots.get(meeting)?.values() ?? [])].some((s) => s.papers.has(rid));
    if (!known) slot(meeting, item ?? '').papers.set(rid, { paper, order: Number.MAX_SAFE_INTEGER });
  }
  return [...rows]
    .filter(([id]) => slots.has(id))
    .map(([id, meeting]) => ({ id, meeting, items: readItems([...slots.get(id)!.values()]) }))
    .sort((a, b) => compare(b.meeting.date, a.meeting.date) || compare(a.id, b.id));
}

function createSlot(shelves: readonly Shelf[], meeting: string, item: string): Slot {
  const row = shelves.map(({ registry }) => registry.value.items.get(`${meeting}|${item}`)).find(Boolean);
  return {
    id: item,
    no: row?.no ?? '',
    title: row?.title ?? '',
    order: row?.order ?? Number.MAX_SAFE_INTEGER,
    papers: new Map(),
  };
}

function readItems(slots: readonly Slot[]): MeetingView['items'] {
  return [...slots]
    .sort((a, b) => a.order - b.order || compare(a.id, b.id))
    .map(({ id, no, title, papers }) => ({
      id,
      no,
      title,
      papers: [...papers.values()]
        .sort((a, b) => a.order - b.order || compare(a.paper.rid, b.paper.rid))
        .map(({ paper }) => paper),
    }));
}

function newestFirst(a: ReportSummary, b: ReportSummary): number {
  return compare(b.report.date ?? '', a.report.date ?? '') || compare(a.rid, b.rid);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
