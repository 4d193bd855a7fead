/** The library by meeting: registries for the order, sums from the index for the counts. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { ReportId } from '../core/ids.ts';
import type { MeetingRow, ReportRow } from '../core/rows.ts';
import type { Audience, LibraryView, MeetingView, ReportSummary } from '../core/view.ts';
import { reportName } from '../store/document-name.ts';
import type { SummaryRow } from '../store/index-db.ts';
import { countFindings, isEmpty, type Counted } from './count-findings.ts';
import type { Shelf, Shelves } from './shelves.ts';

/** The library as one value that follows its shelves and sums; sums that are not known yet count as nothing. */
export function createLibrary(
  shelves: Shelves,
  summaries: ReadonlySignal<ReadonlyMap<string, SummaryRow>>,
): ReadonlySignal<LibraryView> {
  const paperOf = rememberPapers();
  return computed(() => {
    const all = shelves.all.value;
    const layers = new Map<ReportId, Layer[]>();
    for (const shelf of all) {
      for (const [rid, report] of shelf.registry.value.reports) {
        const row = summaries.value.get(reportName(shelf.workspace.ws, rid));
        const layer = { shelf, report, row };
        if (!isThere(layer)) continue;
        const others = layers.get(rid);
        if (others) others.push(layer);
        else layers.set(rid, [layer]);
      }
    }
    const papers = new Map([...layers].map(([rid, of]) => [rid, paperOf(rid, of)]));
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

/** A report in one workspace. */
interface Layer {
  readonly shelf: Shelf;
  readonly report: ReportRow;
  /** Absent until it is counted. */
  readonly row: SummaryRow | undefined;
}

/** A group has a paper while it has a finding of it, or its bytes; nobody lists what was all taken out again ([S50]). */
function isThere({ shelf: { workspace, registry }, row }: Layer): boolean {
  if (workspace.kind !== 'group' || row?.hasCome !== true) return true;
  return !isEmpty(row.tally) || row.files.some(({ file }) => registry.value.blobs.has(file));
}

/** Shelves come device first: its row of a restricted paper is the one shown. */
function readPaper(rid: ReportId, layers: readonly Layer[]): ReportSummary {
  const rows = layers.flatMap(({ row }) => row ?? []);
  return {
    rid,
    report: layers[0]!.report,
    restricted: layers.some(({ shelf }) => shelf.workspace.kind === 'device'),
    media: (rows.find((row) => countBytes([row]) > 0) ?? rows[0])?.media ?? 'page',
    keptOffline: isWhole(rows),
    bytes: countBytes(rows),
    ...countPaper(layers),
    layers: layers.map(({ shelf }) => audienceOf(shelf)),
  };
}

/** Every byte that a version names is here: its page and, where that is a file too, its skeleton. */
function isWhole(rows: readonly SummaryRow[]): boolean {
  const files = rows.flatMap((row) => row.files);
  const named = [...files, ...rows.flatMap((row) => row.skeletons ?? [])];
  return files.length > 0 && named.every(({ bytes }) => bytes > 0);
}

/** Makes a paper anew only when something of it changed: there are many, and one changes at a time. */
function rememberPapers(): (rid: ReportId, layers: readonly Layer[]) => ReportSummary {
  const known = new Map<ReportId, { readonly of: readonly Layer[]; readonly paper: ReportSummary }>();
  return (rid, of) => {
    const before = known.get(rid);
    if (before?.of.length === of.length && of.every((layer, i) => isSame(layer, before.of[i]!)))
      return before.paper;
    const paper = readPaper(rid, of);
    known.set(rid, { of, paper });
    return paper;
  };
}

function isSame(one: Layer, other: Layer): boolean {
  return (
    one.row === other.row && one.report === other.report && one.shelf.workspace === other.shelf.workspace
  );
}

function countPaper(layers: readonly Layer[]): Counted {
  return countFindings(
    layers.flatMap(({ shelf: { workspace }, row }) =>
      row ? [{ ws: workspace.ws, kind: workspace.kind, tally: row.tally }] : [],
    ),
  );
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
