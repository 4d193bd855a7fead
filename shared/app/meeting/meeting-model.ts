/** One meeting on screen: looked at again, its papers kept one after another, until the page is left. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { fail, ok, type Result } from '../../core/result.ts';
import { namedPapers } from '../../scrutiny/promised-papers.ts';
import type { PaperFacts } from '../../scrutiny/kept-meeting.ts';
import type { MeetingParts } from './meeting-parts.ts';
import type { MeetingScreen } from '../../ui/meeting-values.ts';
import { writeRoute } from '../route.ts';
import type { WorkspaceId } from '../../core/ids.ts';
import { bringMeeting } from './bring-meeting.ts';
import { readListed } from './read-listed.ts';
import { unlockPaper } from './unlock-paper.ts';
import { givePaper } from './give-papers.ts';
import { askVersions } from './ask-versions.ts';
import { accept, keepKey, keepKeys, noteKept } from './keep-papers.ts';
import { createKeepQueue } from './keep-queue.ts';
import { changeMemory, newMemory, readMemory, type MeetingMemory } from './meeting-memory.ts';
import { keysToKeep, meetingScreen } from './meeting-screen.ts';

export interface MeetingModel {
  readonly canFetch: boolean;
  /** Null where nothing is known under this id. */
  readonly screen: ReadonlySignal<MeetingScreen | null>;
  /** Looks at the meeting's page again. */
  check(): Promise<Result<void>>;
  /** Asks whether kept papers are still the same files. What does not answer is taken for the same. */
  askVersions(): Promise<void>;
  /** The member has seen what changed. */
  seeChanges(): Promise<void>;
  /** Keeps what is listed and not kept, and what was replaced; goes on after a pause. */
  keepAll(): Promise<Result<void>>;
  keepOne(key: string): Promise<Result<void>>;
  pause(): void;
  /** Gives the group what is kept now and later. Stops at the first that fails. */
  give(to: WorkspaceId): Promise<Result<void>>;
  /** The member says that a paper is public, and why. */
  unlock(key: string, why: string): Promise<Result<void>>;
}

/** What was being kept when the page was closed goes on, unless it was paused. */
export function openMeeting(parts: MeetingParts, end: AbortSignal): MeetingModel {
  const { desk, id, doors, now, seen } = parts;
  const checking = signal(false);
  const glimpse = seen && newMemory(seen, now());
  let reading: Promise<void> = Promise.resolve();
  /** Reading takes its time: the next paper does not wait for it. */
  const read = (key: string): void => void (reading = reading.then(() => readNames(parts, key, end)));
  const change = (to: (memory: MeetingMemory) => MeetingMemory): Promise<void> => changeMemory(desk, id, to);
  const queue = createKeepQueue<PaperFacts>(
    {
      pause: doors?.pause,
      keep: (key, own, onProgress) => keepKey(parts, key, own, onProgress),
      async onKept(key, facts) {
        await change((memory) => noteKept(memory, key, facts));
        read(key);
        for (const to of readMemory(desk, id)?.groups ?? []) await givePaper(desk, key, to, now());
      },
    },
    end,
  );
  const screen = computed(() =>
    meetingScreen({
      memory: readMemory(desk, id) ?? glimpse,
      view: desk.library.value.meetings.find((meeting) => meeting.id === id),
      queue: queue.state.value,
      now: now(),
      checking: checking.value,
      pageOf: (edition) => pageLeftAt(desk, edition),
      hrefOf: (rid) => writeRoute({ page: 'reader', rid }),
    }),
  );
  // Paused on another page of ours, it is paused here.
  const stop = desk.settings.values.subscribe(() => {
    if (readMemory(desk, id)?.paused === true && queue.state.peek().running) queue.pause();
  });
  end.addEventListener('abort', stop, { once: true });
  const keep = async (keys: readonly string[]): Promise<Result<void>> => {
    const brought = seen && !readMemory(desk, id) ? await bringMeeting(desk, seen, now()) : ok(id);
    if (!brought.ok) return brought;
    await keepKeys(queue, change, keys);
    return ok(undefined);
  };
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
      if (looked.ok) await askVersions(parts, end);
      checking.value = false;
      return looked;
    },
    askVersions: () => askVersions(parts, end),
    seeChanges: () => change(accept),
    async give(to) {
      await change((memory) => ({ ...memory, groups: [...new Set([...(memory.groups ?? []), to])] }));
      for (const key of Object.keys(readMemory(desk, id)?.kept ?? {})) {
        const given = await givePaper(desk, key, to, now());
        if (!given.ok) return given;
      }
      return ok(undefined);
    },
    async unlock(key, why) {
      const brought = seen && !readMemory(desk, id) ? await bringMeeting(desk, seen, now()) : ok(id);
      return brought.ok ? await unlockPaper(desk, id, key, why) : brought;
    },
  };
}

/** As the reader notes it. */
function pageLeftAt({ settings }: MeetingParts['desk'], edition: string): number | undefined {
  const place = settings.values.value[`place|${edition}`] as { readonly page?: unknown } | undefined;
  return Number.isSafeInteger(place?.page) ? (place!.page as number) : undefined;
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

async function lookAgain(
  { desk, now, doors }: MeetingParts,
  url: string | undefined,
  end: AbortSignal,
): Promise<Result<void>> {
  if (url === undefined || !doors) return fail('address-invalid');
  const page = await doors.readPage(url, end);
  if (!page.ok) return page;
  const found = readListed(page.value.html, page.value.url);
  if (!found.ok) return found;
  const brought = await bringMeeting(desk, found.value, now());
  return brought.ok ? ok(undefined) : brought;
}
