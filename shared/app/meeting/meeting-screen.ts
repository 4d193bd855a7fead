/** A meeting as its screen shows it: what its page lists, what is kept of it here, and what changed between. Pure. */
import type { FoundItem, FoundMeeting, FoundPaper } from '../../core/found-meeting.ts';
import type { MeetingView, ReportSummary } from '../../core/view.ts';
import {
  compareMeeting,
  placeSupplements,
  type MeetingChanges,
  type PaperChange,
} from '../../scrutiny/compare-meeting.ts';
import { placedPapers, type PaperFacts } from '../../scrutiny/kept-meeting.ts';
import { findPromised, type PromisedPaper } from '../../scrutiny/promised-papers.ts';
import type { MeetingItemRow, MeetingPaper, MeetingScreen, PaperState } from '../../ui/meeting-values.ts';
import { changesWords, sinceWords } from '../../ui/strings/meeting.ts';
import { showMoment } from '../../ui/strings/times.ts';
import type { QueueState } from './keep-queue.ts';
import { fromLibrary } from './from-library.ts';
import { foundItemId, restrictionOf } from './meeting-entries.ts';
import type { MeetingMemory } from './meeting-memory.ts';

export interface ScreenParts {
  /** Undefined where this device knows the meeting from the library alone. */
  readonly memory: MeetingMemory | undefined;
  readonly view: MeetingView | undefined;
  readonly queue: QueueState;
  readonly now: number;
  readonly checking: boolean;
  /** The page at which a version was left on this device; undefined where it was not opened. */
  readonly pageOf: (edition: string) => number | undefined;
  /** Address of a kept paper in the app. */
  readonly hrefOf: (rid: string) => string;
}

/** Null where nothing is known of the meeting. */
export function meetingScreen(given: ScreenParts): MeetingScreen | null {
  const parts = { ...given, queue: asItStands(given) };
  const { memory, view } = parts;
  if (memory === undefined && view === undefined) return null;
  const changes = changesOf(memory);
  const found = changes?.now ?? (memory && placeSupplements(memory.found)) ?? fromLibrary(view!);
  const show = paperShower(parts, changes);
  const named = Object.entries(memory?.named ?? {}).map(([key, { names }]) => ({ key, names }));
  const promised = findPromised(found, named);
  const gone = (changes?.changes ?? []).filter(({ kind }) => kind === 'gone');
  const goneAt = (item?: FoundItem): MeetingPaper[] =>
    gone.filter((one) => one.item?.title === item?.title).map(({ paper }) => show({ paper }, true));
  const items = found.items.map((item): MeetingItemRow => ({
    id: foundItemId(item),
    ...(item.no !== undefined && { no: item.no }),
    title: item.title,
    ...(item.restricted !== undefined && { restricted: item.restricted }),
    papers: [...item.papers.map((paper) => show({ paper, item })), ...goneAt(item)],
    promised: promisedOf(promised, item, found),
  }));
  const papers = [...found.papers.map((paper) => show({ paper })), ...goneAt()];
  return {
    committee: found.committee ?? found.title,
    date: found.date,
    place: found.place,
    council: found.council,
    url: found.url === '' ? undefined : found.url,
    cancelled: found.cancelled === true,
    papers,
    items,
    keep: keepOf(parts, [...papers, ...items.flatMap((item) => item.papers)]),
    ...changesRow(changes, parts),
    ...(memory && { checked: showMoment(memory.latest?.at ?? memory.at, parts.now) }),
    checking: parts.checking,
  };
}

/** What was paused before a reload waits as it did; what another page kept meanwhile waits no more. */
function asItStands({ queue: own, memory }: ScreenParts): QueueState {
  const isHere = (key: string): boolean =>
    memory !== undefined && key in memory.kept && !memory.wanted.includes(key);
  const queue = { ...own, waiting: own.waiting.filter((key) => !isHere(key)) };
  const isIdle = !queue.running && queue.current === undefined && queue.waiting.length === 0;
  return isIdle && memory?.paused === true ? { ...queue, waiting: memory.wanted } : queue;
}

/** The papers that "Keep these papers" keeps, in agenda order: files that are listed, and no restricted ones. */
export function keysToKeep(screen: MeetingScreen): readonly string[] {
  return [...screen.papers, ...screen.items.flatMap((item) => item.papers)]
    .filter(
      ({ state, restricted, change }) =>
        restricted === undefined &&
        (state.is === 'listed' || state.is === 'failed' || (state.is === 'kept' && change === 'replaced')),
    )
    .map(({ key }) => key);
}

/** The same of a page that was just found, before anything of it is kept. */
export function wantedOf(found: FoundMeeting): readonly string[] {
  return placedPapers(found)
    .filter((placed) => placed.paper.form !== 'page' && !restrictionOf(placed).restricted)
    .map(({ paper }) => paper.key);
}

export function changesOf(memory: MeetingMemory | undefined): MeetingChanges | undefined {
  return memory?.latest && compareMeeting(memory, memory.latest.found, memory.latest.facts);
}

/** Whether "Keep these papers" keeps it: no page, and none that is restricted. */
export function isToKeep(change: PaperChange, unlocked?: MeetingMemory['unlocked']): boolean {
  return (
    change.kind !== 'gone' && change.paper.form !== 'page' && !restrictionOf(change, unlocked).restricted
  );
}

/** "Supplement" for a supplement, "Appendix 2" for an appendix, else the paper's title. */
export function shortName({ title, role }: FoundPaper): string {
  if (role === 'supplement') return 'Supplement';
  return /^(?:appendix|annexe?)\s+[a-z0-9]{1,3}\b/i.exec(title)?.[0] ?? title;
}

type Shower = (
  placed: { readonly paper: FoundPaper; readonly item?: FoundItem },
  isGone?: boolean,
) => MeetingPaper;

function paperShower(parts: ScreenParts, changes: MeetingChanges | undefined): Shower {
  const { memory, view, queue, hrefOf } = parts;
  const kept = new Map(
    (view?.items ?? []).flatMap(({ papers }) => papers).map((one) => [one.report.key, one]),
  );
  const changed = new Map(
    (changes?.changes ?? []).filter(({ kind }) => kind !== 'gone').map((one) => [one.paper.key, one.kind]),
  );
  return ({ paper, item }, isGone = false) => {
    const here = kept.get(paper.key);
    const isKept = here?.keptOffline === true;
    const { reason } = restrictionOf({ paper, ...(item && { item }) }, memory?.unlocked);
    const change = changed.get(paper.key);
    return {
      key: paper.key,
      title: paper.title,
      ...(paper.sizeText !== undefined && { size: paper.sizeText }),
      state: isGone ? { is: 'gone' } : stateOf(paper, isKept, change, queue),
      ...(change !== undefined && change !== 'gone' && { change }),
      ...restrictedOf(here, reason),
      href: isKept ? hrefOf(here.rid) : paper.url,
      marks: here?.total ?? 0,
      questions: here?.counts.ask ?? 0,
      ...(isKept && pagesOf(memory?.kept[paper.key], parts)),
    };
  };
}

/** Of the version that is kept: how much of it comes after the place where it was left. */
function pagesOf(facts: PaperFacts | undefined, { pageOf }: ScreenParts): Pick<MeetingPaper, 'pages'> {
  if (facts?.edition === undefined || facts.pages === undefined) return {};
  const at = pageOf(facts.edition) ?? 0;
  return { pages: { left: Math.max(0, facts.pages - at), of: facts.pages } };
}

function restrictedOf(here: ReportSummary | undefined, reason?: string): { readonly restricted?: string } {
  const words = reason ?? (here?.restricted ? (here.report.reason ?? 'Restricted') : undefined);
  return words === undefined ? {} : { restricted: words };
}

function stateOf(
  paper: FoundPaper,
  isKept: boolean,
  change: PaperChange['kind'] | undefined,
  queue: QueueState,
): PaperState {
  const { current, failed, waiting } = queue;
  if (current?.key === paper.key)
    return { is: 'keeping', bytes: current.bytes, ...(current.of !== undefined && { of: current.of }) };
  if (waiting.includes(paper.key)) return { is: 'waiting' };
  const code = failed[paper.key];
  if (code !== undefined) return { is: 'failed', code };
  if (isKept) return { is: 'kept' };
  return { is: paper.form === 'page' && change !== 'replaced' ? 'page' : 'listed' };
}

function keepOf({ queue }: ScreenParts, papers: readonly MeetingPaper[]): MeetingScreen['keep'] {
  const coming = queue.waiting.length + (queue.current ? 1 : 0);
  const left = papers.filter(
    ({ state, restricted }) => restricted === undefined && (state.is === 'listed' || state.is === 'failed'),
  ).length;
  const of = expectedBytes(queue, papers);
  const isPaused = !queue.running && queue.waiting.length > 0;
  return {
    left: queue.running || isPaused ? coming : left,
    done: queue.done,
    bytes: queue.bytes + (queue.current?.bytes ?? 0),
    ...(of !== undefined && { of }),
    running: queue.running,
    paused: isPaused,
  };
}

/** Undefined where a paper that is to come says no size. */
function expectedBytes(queue: QueueState, papers: readonly MeetingPaper[]): number | undefined {
  const sizes = papers
    .filter(({ state }) => state.is === 'waiting' || state.is === 'keeping')
    .map(({ state, size }) => (state.is === 'keeping' ? state.of : undefined) ?? printedBytes(size));
  return sizes.includes(undefined)
    ? undefined
    : sizes.reduce<number>((sum, n) => sum + (n ?? 0), queue.bytes);
}

/** "PDF 119 KB" in bytes; pages print thousands. */
function printedBytes(size: string | undefined): number | undefined {
  const found = /([\d.,]+)\s*([KMG])i?B/i.exec(size ?? '');
  const amount = found && Number(found[1]!.replace(/,(?=\d{3}\b)/g, '').replace(',', '.'));
  if (!found || !Number.isFinite(amount)) return undefined;
  return Math.round(amount! * { K: 1e3, M: 1e6, G: 1e9 }[found[2]!.toUpperCase() as 'K' | 'M' | 'G']);
}

function changesRow(
  changes: MeetingChanges | undefined,
  { now, memory }: ScreenParts,
): Pick<MeetingScreen, 'changes'> {
  if (!changes || changes.changes.length === 0) return {};
  const words = changesWords(
    changes.changes.map(({ kind, paper, item }) => ({
      kind,
      name: shortName(paper),
      ...(item?.no !== undefined && { item: item.no }),
    })),
  );
  const toKeep = changes.changes.filter((change) => isToKeep(change, memory?.unlocked)).length;
  return { changes: { since: sinceWords(changes.since, now), words, toKeep } };
}

function promisedOf(
  rows: readonly PromisedPaper[],
  item: FoundItem,
  found: FoundMeeting,
): MeetingItemRow['promised'] {
  const titles = new Map(placedPapers(found).map(({ paper }) => [paper.key, paper.title]));
  return rows
    .filter((row) => (row.item?.key ?? row.item?.title) === (item.key ?? item.title))
    .map(({ name, by, words }) => ({ name, words, ...(by !== undefined && { by: titles.get(by) }) }));
}
