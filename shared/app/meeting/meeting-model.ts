/** One meeting on screen: looked at again, its papers kept one after another, until the page is left. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { reportIdOf } from '../../core/paper-key.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Desk, ReportEntry } from '../../desk/desk.ts';
import { readMeeting } from '../../documents/page/meeting/read-meeting.ts';
import { openFetchedPage } from '../../documents/paper/fetched-page.ts';
import { namedPapers } from '../../scrutiny/promised-papers.ts';
import type { PaperFacts } from '../../scrutiny/kept-meeting.ts';
import type { MeetingScreen } from '../../ui/meeting-values.ts';
import { writeRoute } from '../route.ts';
import type { WorkspaceId } from '../../core/ids.ts';
import { bringMeeting, enterListed } from './bring-meeting.ts';
import { givePaper } from './give-papers.ts';
import { createKeepQueue, type KeepQueue } from './keep-queue.ts';
import { entriesOf } from './meeting-entries.ts';
import { changeMemory, readMemory, type MeetingMemory } from './meeting-memory.ts';
import { changesOf, keysToKeep, meetingScreen } from './meeting-screen.ts';

/** How pages and papers come from the council's site to here. */
export interface MeetingDoors {
  readPage(
    url: string,
    signal: AbortSignal,
  ): Promise<Result<{ readonly url: string; readonly html: string }>>;
  /** Keeps the file under the entry's report. Aborted with {@link pause}, what came of it stays. */
  keep(
    entry: ReportEntry,
    signal: AbortSignal,
    onProgress: (bytes: number, of?: number) => void,
  ): Promise<Result<PaperFacts>>;
  readonly pause: unknown;
  /** Paragraphs of a kept file, by its edition; undefined where it has none that can be read. */
  readText(edition: string): Promise<readonly string[] | undefined>;
}

export interface MeetingModel {
  readonly canFetch: boolean;
  /** Null where nothing is known under this id. */
  readonly screen: ReadonlySignal<MeetingScreen | null>;
  /** Looks at the meeting's page again. */
  check(): Promise<Result<void>>;
  /** Keeps what is listed and not kept, and what was replaced; goes on after a pause. */
  keepAll(): Promise<void>;
  keepOne(key: string): Promise<void>;
  pause(): void;
  /** Gives the group what is kept now and later. Stops at the first that fails. */
  give(to: WorkspaceId): Promise<Result<void>>;
  /** The member says that a paper is public, and why. */
  unlock(key: string, why: string): Promise<void>;
}

export interface MeetingParts {
  readonly desk: Desk;
  readonly now: () => number;
  readonly id: string;
  /** Absent: the meeting is shown, and nothing can be fetched. */
  readonly doors: MeetingDoors | undefined;
}

/** What was being kept when the page was closed goes on, unless it was paused. */
export function openMeeting(parts: MeetingParts, end: AbortSignal): MeetingModel {
  const { desk, id, doors, now } = parts;
  const checking = signal(false);
  let reading: Promise<void> = Promise.resolve();
  /** Reading takes its time: the next paper does not wait for it. */
  const read = (key: string): void => void (reading = reading.then(() => readNames(parts, key, end)));
  const change = (to: (memory: MeetingMemory) => MeetingMemory): Promise<void> => changeMemory(desk, id, to);
  const queue = createKeepQueue<PaperFacts>(
    {
      pause: doors?.pause,
      keep: (key, own, onProgress) => keepKey(parts, key, own, onProgress),
      async onKept(key, facts) {
        await change((memory) => ({
          ...memory,
          kept: { ...memory.kept, [key]: facts },
          wanted: memory.wanted.filter((each) => each !== key),
        }));
        read(key);
        for (const to of readMemory(desk, id)?.groups ?? []) await givePaper(desk, key, to, now());
      },
    },
    end,
  );
  const screen = computed(() =>
    meetingScreen({
      memory: readMemory(desk, id),
      view: desk.library.value.meetings.find((meeting) => meeting.id === id),
      queue: queue.state.value,
      now: now(),
      checking: checking.value,
      hrefOf: (rid) => writeRoute({ page: 'reader', rid }),
    }),
  );
  const keep = (keys: readonly string[]): Promise<void> => keepKeys(queue, change, keys);
  const before = readMemory(desk, id);
  // The page was closed before they were read.
  for (const key of Object.keys(before?.kept ?? {})) if (!before?.named?.[key]) read(key);
  if (doors && before && !before.paused && before.wanted.length > 0) void keep(before.wanted);
  return {
    canFetch: doors !== undefined,
    screen,
    keepAll: () => keep([...(readMemory(desk, id)?.wanted ?? []), ...keysToKeep(screen.value!)]),
    keepOne: (key) => keep([key]),
    pause() {
      queue.pause();
      void change((memory) => ({ ...memory, paused: true }));
    },
    async check() {
      checking.value = true;
      const looked = await lookAgain(parts, screen.value?.url, end);
      checking.value = false;
      return looked;
    },
    async give(to) {
      await change((memory) => ({ ...memory, groups: [...new Set([...(memory.groups ?? []), to])] }));
      for (const key of Object.keys(readMemory(desk, id)?.kept ?? {})) {
        const given = await givePaper(desk, key, to, now());
        if (!given.ok) return given;
      }
      return ok(undefined);
    },
    async unlock(key, why) {
      await change((memory) => ({ ...memory, unlocked: { ...memory.unlocked, [key]: why } }));
      const memory = readMemory(desk, id);
      if (memory) await enterListed(desk, (memory.latest ?? memory).found, memory.unlocked);
    },
  };
}

/** What a paper names is read once, when it is kept: it is asked for each time the meeting is shown. */
async function readNames({ desk, id, doors }: MeetingParts, key: string, end: AbortSignal): Promise<void> {
  if (end.aborted) return;
  const edition = readMemory(desk, id)?.kept[key]?.edition;
  const paragraphs = edition === undefined ? undefined : await doors?.readText(edition);
  if (edition === undefined || end.aborted) return;
  // Of what cannot be read nothing is known, today or tomorrow.
  const names = namedPapers(paragraphs ?? []);
  await changeMemory(desk, id, (memory) => ({
    ...memory,
    named: { ...memory.named, [key]: { edition, names } },
  }));
}

/** Written down first: it goes on after a reload. When all have come, the page as it is now is what was kept. */
async function keepKeys(
  queue: KeepQueue,
  change: (to: (memory: MeetingMemory) => MeetingMemory) => Promise<void>,
  keys: readonly string[],
): Promise<void> {
  await change((memory) => ({ ...memory, paused: false, wanted: [...new Set([...memory.wanted, ...keys])] }));
  await queue.start([...new Set(keys)]);
  const { running, waiting, failed } = queue.state.value;
  if (running || waiting.length > 0) return;
  const isWhole = Object.keys(failed).length === 0;
  await change((memory) => {
    const rest = { ...memory, wanted: [] };
    return isWhole && hasAll(memory) ? accept(rest) : rest;
  });
}

function hasAll(memory: MeetingMemory): boolean {
  const changes = changesOf(memory)?.changes ?? [];
  return changes.every(({ kind, paper }) => kind === 'gone' || paper.key in memory.kept);
}

function accept({ latest, ...memory }: MeetingMemory): MeetingMemory {
  return latest ? { ...memory, ...latest } : memory;
}

async function keepKey(
  { desk, id, doors }: MeetingParts,
  key: string,
  signal: AbortSignal,
  onProgress: (bytes: number, of?: number) => void,
): Promise<Result<PaperFacts>> {
  const memory = readMemory(desk, id);
  if (!memory) return fail('command-invalid', key);
  const { entries } = await entriesOf(memory.latest?.found ?? memory.found, memory.unlocked);
  const rid = await reportIdOf(key);
  const entry = entries.find((one) => one.rid === rid);
  return entry && doors ? doors.keep(entry, signal, onProgress) : fail('page-gone', key);
}

async function lookAgain(
  { desk, now, doors }: MeetingParts,
  url: string | undefined,
  end: AbortSignal,
): Promise<Result<void>> {
  if (url === undefined || !doors) return fail('address-invalid');
  const page = await doors.readPage(url, end);
  if (!page.ok) return page;
  const found = readMeeting(openFetchedPage(page.value.html, page.value.url), page.value.url);
  if (!found) return fail('page-unsupported', url);
  const brought = await bringMeeting(desk, found, now());
  return brought.ok ? ok(undefined) : brought;
}
