/** Reads a file of findings and works out what bringing it in would do. Nothing is changed here. */
import type { FindingId, ReportId } from '../../core/ids.ts';
import { readPaperKey, reportIdOf } from '../../core/paper-key.ts';
import type { FindingView, ReportView } from '../../core/view.ts';
import type { Desk } from '../../desk/desk.ts';
import type { FileFinding, FilePaper } from '../../exchange/file-finding.ts';
import { planEntry, type KnownFinding, type Planned } from '../../exchange/plan-import.ts';
import { readFindingsFile } from '../../exchange/read-file.ts';
import type { FileFault, FileFormat, RefusedEntry } from '../../exchange/refusals.ts';
import { isZip, unpackFindings } from '../../exchange/unpack.ts';
import { KIND_LABELS } from '../../ui/strings/kinds.ts';
import type { AppModel } from '../app-model.ts';
import { placeWords, type Placed } from './place-words.ts';
import { readSaid } from './read-said.ts';

/** A paper that the file names, and what is here of it. */
export interface ImportPaper {
  readonly rid: ReportId;
  readonly paper: FilePaper;
  /** Absent where the paper is not here: it comes as a link, with the words that were marked. */
  readonly view?: ReportView;
}

export interface PlannedRow extends Planned {
  readonly paper: ImportPaper;
  /** Where its words stand here; absent where they are not found, or no copy is kept. */
  readonly placed?: Placed;
}

export interface ImportPlan {
  readonly name: string;
  readonly formats: readonly FileFormat[];
  readonly rows: readonly PlannedRow[];
  readonly refused: readonly RefusedEntry[];
  /** Findings that others are tied to, and where each is. */
  readonly tied: ReadonlyMap<FindingId, ReportId>;
  /** Statuses of other members: each says it for themselves, and they stay in the file. */
  readonly othersStatuses: number;
}

export type Prepared =
  | { readonly ok: true; readonly value: ImportPlan }
  | { readonly ok: false; readonly fault: FileFault; readonly entry?: string };

/** A file of more bytes is not read at all. */
const LARGEST = 64 * 1024 * 1024;

export async function prepareImport(model: AppModel, file: File, signal: AbortSignal): Promise<Prepared> {
  if (file.size > LARGEST) return { ok: false, fault: 'file-too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const texts = isZip(bytes)
    ? unpackFindings(bytes)
    : ({ ok: true, value: [{ name: file.name, text: new TextDecoder().decode(bytes) }] } as const);
  if (!texts.ok) return texts;
  const found: Omit<Found, 'rid'>[] = [];
  const refused: RefusedEntry[] = [];
  const formats = new Set<FileFormat>();
  for (const { name, text } of texts.value) {
    const read = readFindingsFile(text, KIND_LABELS);
    if (!read.ok) return { ok: false, fault: read.fault, ...(isZip(bytes) ? { entry: name } : {}) };
    const { format, findings, refused: left } = read.value;
    formats.add(format);
    refused.push(...left);
    found.push(...findings.map((entry) => ({ format, entry })));
  }
  const placed: Found[] = [];
  for (const [at, one] of found.entries()) {
    const rid = await ridOf(one.entry.paper);
    const name = one.entry.quote.exact.slice(0, 80);
    if (rid === undefined) refused.push({ nth: at + 1, name, fault: 'entry-no-paper' });
    else placed.push({ ...one, rid });
  }
  const tied = await findTied(model, placed);
  const mine = new Set(['', model.desk.me.value.name]);
  const known = placed.map((one) => ({ ...one, entry: withKnown(one, tied, mine, model) }));
  const rows = firstOfEach(await planAll(model, known, signal), refused);
  const count = (all: readonly Found[]): number =>
    all.reduce((sum, { entry }) => sum + (entry.statuses?.length ?? 0), 0);
  const othersStatuses = count(placed) - count(known);
  return { ok: true, value: { name: file.name, formats: [...formats], rows, refused, tied, othersStatuses } };
}

interface Found {
  readonly format: FileFormat;
  readonly entry: FileFinding;
  readonly rid: ReportId;
}

/** What two files of one zip have is brought in once. */
function firstOfEach(rows: readonly PlannedRow[], refused: RefusedEntry[]): readonly PlannedRow[] {
  const seen = new Set<FindingId>();
  return rows.filter(({ finding, entry }, at) => {
    const isFirst = !seen.has(finding);
    if (!isFirst) refused.push({ nth: at + 1, name: entry.quote.exact.slice(0, 80), fault: 'entry-twice' });
    seen.add(finding);
    return isFirst;
  });
}

/** In the file or in the library. */
async function findTied(
  { desk }: AppModel,
  found: readonly Found[],
): Promise<ReadonlyMap<FindingId, ReportId>> {
  const wanted = new Set(found.flatMap(({ entry }) => (entry.links ?? []).map(({ finding }) => finding)));
  if (wanted.size === 0) return new Map();
  const ledger = (await desk.ledger()).value;
  const all = [...ledger.findings, ...found.map(({ entry, rid }) => ({ id: entry.id, rid }))];
  return new Map(all.filter(({ id }) => wanted.has(id)).map(({ id, rid }) => [id, rid]));
}

/** Without ties to what is nowhere, or to what a restricted paper has, and without what others said. */
function withKnown(
  { entry, rid }: Found,
  tied: ReadonlyMap<FindingId, ReportId>,
  mine: ReadonlySet<string>,
  { desk }: AppModel,
): FileFinding {
  const { links, statuses, ...rest } = entry;
  const isAllowed = (to: ReportId | undefined): boolean =>
    to !== undefined && (desk.isRestricted(rid) || !desk.isRestricted(to));
  return {
    ...rest,
    links: (links ?? []).filter(({ finding }) => isAllowed(tied.get(finding))),
    statuses: (statuses ?? []).filter(({ author }) => mine.has(author)),
  };
}

async function planAll(
  model: AppModel,
  found: readonly Found[],
  signal: AbortSignal,
): Promise<readonly PlannedRow[]> {
  const byRid = new Map<ReportId, Found[]>();
  for (const one of found) byRid.set(one.rid, [...(byRid.get(one.rid) ?? []), one]);
  const said = await readSaid(model.desk, [...byRid.keys()], signal);
  const keys = {
    links: new Set(said.links.map(({ from, type, to }) => `${from}|${type}|${to}`)),
    statuses: new Set(said.statuses.map(({ id }) => id)),
  };
  const rows: PlannedRow[] = [];
  for (const [rid, own] of byRid) {
    const view = await readReport(model.desk, rid);
    const here: ImportPaper = { rid, paper: own[0]!.entry.paper, ...(view === null ? {} : { view }) };
    const known = knownIn(view);
    const plans: Planned[] = [];
    for (const { entry, format } of own) plans.push(await planEntry(entry, rid, format, known, keys));
    rows.push(...(await placeAll(model, here, plans, signal)));
  }
  return rows;
}

/** By its address; else by the key that a file of ours gives, if its id is made of it. */
async function ridOf({ url, key, rid }: FilePaper): Promise<ReportId | undefined> {
  const own = key === undefined ? undefined : await reportIdOf(key);
  if (rid !== undefined && own === rid) return rid;
  const read = url === undefined ? undefined : readPaperKey(url);
  if (read?.ok) return reportIdOf(read.value);
  return own;
}

/** All of it that this device has; null where it has nothing. */
export async function readReport(desk: Desk, rid: ReportId): Promise<ReportView | null> {
  const open = desk.openReport(rid);
  await open.ready;
  const view = open.view.value;
  open.dispose();
  return view;
}

function knownIn(view: ReportView | null): (id: string, key: string) => KnownFinding | undefined {
  const all = new Map<string, KnownFinding>();
  for (const finding of [...(view?.deleted ?? []), ...(view?.findings ?? [])]) {
    const known = toKnown(finding);
    if (finding.source !== undefined) all.set(finding.source.key, known);
    all.set(finding.id, known);
  }
  return (id, key) => all.get(id) ?? all.get(key);
}

function toKnown(finding: FindingView): KnownFinding {
  return {
    id: finding.id,
    rid: finding.rid,
    isDeleted: finding.deleted !== undefined,
    isGroups: finding.audiences.some(({ kind }) => kind === 'group'),
    kind: finding.kind,
    ask: finding.ask.on,
    themes: finding.themes,
    notes: finding.notes,
  };
}

/** Ours, described on a version that is here, stand as they were described; the others are looked for by their words. */
async function placeAll(
  model: AppModel,
  paper: ImportPaper,
  plans: readonly Planned[],
  signal: AbortSignal,
): Promise<readonly PlannedRow[]> {
  const editions = new Set(paper.view?.editions.map(({ id }) => id));
  const isKnown = ({ entry: { own } }: Planned): boolean => own !== undefined && editions.has(own.edition);
  const sought = plans
    .filter((plan) => plan.state === 'added' && !plan.comesBack && !isKnown(plan))
    .map(({ finding, entry }) => ({ id: finding, quote: entry.quote }));
  const places = paper.view === undefined ? undefined : await placeWords(model, paper.view, sought, signal);
  return plans.map((plan) => {
    const placed = isKnown(plan) ? plan.entry.own! : places?.get(plan.finding);
    return { ...plan, paper, ...(placed === undefined ? {} : { placed }) };
  });
}
