/** Recommendations and promises in one list, in the columns that a council's own tracker has. Pure. */
import type { PromiseView } from '../../core/brief-view.ts';
import type { LedgerFinding } from '../../core/ledger.ts';
import type { FindingId, ReportId, WorkspaceId } from '../../core/ids.ts';
import type { ReportRow } from '../../core/rows.ts';
import type { Evidence, StatusAbout, StatusValue } from '../../core/status-row.ts';
import type { StatusView } from '../../core/status-view.ts';
import { dueState } from './due-state.ts';
import { findDue } from './propose-stem.ts';
import { readDue } from './read-due.ts';

export interface TrackerRow {
  /** Of the promise, or of the finding. */
  readonly id: string;
  readonly about: StatusAbout;
  /** "2019/3.12"; "P2" for what was promised at a meeting. */
  readonly reference: string;
  readonly origin: string;
  /** Of the report or the meeting, ISO. */
  readonly date?: string;
  readonly area: string;
  readonly what: string;
  readonly lead: string;
  /** ISO day or month that a member gave. */
  readonly due?: string;
  /** Read from the passage by a rule: pencil. */
  readonly dueRead?: { readonly words: string; readonly date: string };
  /** Newest first. */
  readonly statuses: readonly StatusView[];
  readonly state?: 'overdue' | 'soon';
  readonly isOver: boolean;
  /** Who and by when: the member's own word, else another's. */
  readonly promise?: PromiseView;
  /** What others say of who and by when; nobody's takes the place of another's. */
  readonly also: readonly PromiseView[];
  readonly finding?: LedgerFinding;
  readonly isRestricted: boolean;
}

export interface TrackerSources {
  readonly promises: readonly PromiseView[];
  readonly findings: readonly LedgerFinding[];
  readonly reports: ReadonlyMap<ReportId, { readonly report: ReportRow; readonly restricted: boolean }>;
  readonly statuses: readonly StatusView[];
  readonly meetings: ReadonlyMap<string, { readonly committee: string; readonly date: string }>;
  readonly themes: ReadonlyMap<string, string>;
  readonly today: string;
  /** Only what this group has: its findings and promises, and what was said to it of where they stand. */
  readonly group?: WorkspaceId;
}

/** Nothing more is expected. */
const OVER: readonly StatusValue[] = ['resolved', 'answered'];

/** Days that a rule found in papers and nobody has checked, the earliest first. */
export function foundDays(rows: readonly TrackerRow[]): readonly TrackerRow[] {
  return rows
    .filter(({ dueRead, isOver: over }) => dueRead !== undefined && !over)
    .sort((a, b) => compare(a.dueRead!.date, b.dueRead!.date) || compare(a.id, b.id));
}

/** What was said of a promise, or of the finding that it gives an owner and a day; newest first. */
export function saidOf({ id, row }: PromiseView, statuses: readonly StatusView[]): readonly StatusView[] {
  return newestFirst(
    statuses.filter(({ about }) =>
      'promise' in about ? about.promise === id : 'finding' in about && about.finding === row.about?.finding,
    ),
  );
}

/** What was said of a finding; newest first. */
export function saidOfFinding(id: FindingId, statuses: readonly StatusView[]): readonly StatusView[] {
  return newestFirst(statuses.filter(({ about }) => 'finding' in about && about.finding === id));
}

export function isOver(statuses: readonly StatusView[]): boolean {
  return statuses[0] !== undefined && OVER.includes(statuses[0].value);
}

/** What is overdue first, then by day, then by date. */
export function listTracker(all: TrackerSources): readonly TrackerRow[] {
  const sources = all.group === undefined ? all : ofGroup(all, all.group);
  const tracked = sources.findings.filter(({ kind }) => kind === 'recommendation' || kind === 'action');
  const known = new Set(tracked.map(({ id }) => id));
  const loose = sources.promises.filter(
    ({ row }) => row.about === undefined || !known.has(row.about.finding),
  );
  const rows = [
    ...loose.map((promise, i) => fromPromise(promise, i, sources)),
    ...tracked.map((finding) => fromFinding(finding, sources)),
  ];
  const rank = ({ state, isOver: over }: TrackerRow): number =>
    over ? 3 : state === 'overdue' ? 0 : state === 'soon' ? 1 : 2;
  return rows.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      compare(a.due ?? '9', b.due ?? '9') ||
      compare(b.date ?? '', a.date ?? '') ||
      compare(a.id, b.id),
  );
}

function ofGroup(all: TrackerSources, group: WorkspaceId): TrackerSources {
  return {
    ...all,
    promises: all.promises.filter(({ layers }) => layers.some(({ ws }) => ws === group)),
    findings: all.findings.filter(({ layers }) => layers.includes(group)),
    statuses: all.statuses.filter(({ audience }) => audience.ws === group),
  };
}

function fromPromise(
  promise: PromiseView,
  i: number,
  { statuses, meetings, today }: TrackerSources,
): TrackerRow {
  const { id, row } = promise;
  const meeting = row.meeting === undefined ? undefined : meetings.get(row.meeting);
  const said = newestFirst(statuses.filter(({ about }) => 'promise' in about && about.promise === id));
  return {
    id,
    about: { promise: id },
    reference: `P${i + 1}`,
    origin: meeting?.committee ?? '',
    ...(meeting === undefined ? {} : { date: meeting.date }),
    area: '',
    what: row.what,
    lead: row.who,
    ...(row.due === undefined ? {} : { due: row.due }),
    ...ending(said, row.due, today),
    promise,
    also: [],
    isRestricted: promise.audience.kind === 'device',
  };
}

function fromFinding(finding: LedgerFinding, sources: TrackerSources): TrackerRow {
  const { id, rid, themes, quote, paragraph, page } = finding;
  const known = sources.reports.get(rid);
  const date = known?.report.date;
  const [promise, ...also] = sources.promises
    .filter(({ row }) => row.about?.finding === id)
    .sort((a, b) => Number(b.author.isMe) - Number(a.author.isMe));
  const said = saidOfFinding(id, sources.statuses);
  const words = findDue(quote);
  const read = words === undefined || date === undefined ? undefined : readDue(words, date);
  const due = promise?.row.due ?? finding.figure?.due;
  return {
    id,
    about: { finding: id, rid },
    reference: [date?.slice(0, 4), paragraph ?? page].filter((part) => part !== undefined).join('/'),
    origin: known?.report.title ?? '',
    ...(date === undefined ? {} : { date }),
    area: themes.flatMap((theme) => sources.themes.get(theme) ?? []).join(', '),
    what: quote,
    lead: promise?.row.who ?? '',
    ...(due === undefined ? {} : { due }),
    ...(due !== undefined || words === undefined || read === undefined
      ? {}
      : { dueRead: { words, date: read } }),
    ...ending(said, due, sources.today),
    ...(promise === undefined ? {} : { promise }),
    also,
    finding,
    isRestricted: known?.restricted ?? false,
  };
}

/** What a rule read is never overdue: only what a member said is. */
function ending(statuses: readonly StatusView[], due: string | undefined, today: string) {
  const over = isOver(statuses);
  const state = over ? undefined : dueState(due, today);
  return { statuses, isOver: over, ...(state === undefined ? {} : { state }) };
}

function newestFirst(statuses: readonly StatusView[]): readonly StatusView[] {
  return [...statuses].sort((a, b) => compare(b.id, a.id));
}

/** York's columns (Annex A, 2 March 2026), and what shows where it stands. */
export interface TrackerWords {
  readonly columns: readonly string[];
  readonly status: (value: StatusValue) => string;
  readonly evidence: (evidence: Evidence) => string;
  readonly day: (iso: string) => string;
}

export function trackerTable(
  rows: readonly TrackerRow[],
  words: TrackerWords,
): readonly (readonly string[])[] {
  const day = (iso: string | undefined): string => (iso === undefined ? '' : words.day(iso));
  return rows.map((row) => {
    const [last] = row.statuses;
    const quoted = last?.evidence.kind === 'quote' ? last.evidence : undefined;
    return [
      row.reference,
      row.origin,
      day(row.date),
      row.area,
      row.what,
      day(row.due),
      row.lead,
      last === undefined ? '' : words.evidence(last.evidence),
      last === undefined ? '' : words.status(last.value),
      quoted?.quote ?? '',
      quoted?.paragraph ?? '',
      last?.value === 'response-due' ? day(row.due) : '',
      last === undefined ? '' : words.day(new Date(last.at).toISOString().slice(0, 10)),
    ];
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
