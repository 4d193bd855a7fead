/** Papers of a meeting, kept one after another: written down first, one at a time on this device, told when all are here. */
import { reportIdOf } from '../../core/paper-key.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { factsAfter, type PaperFacts } from '../../scrutiny/kept-meeting.ts';
import type { KeepQueue } from './keep-queue.ts';
import { entriesOf } from './meeting-entries.ts';
import { readMemory, type MeetingMemory } from './meeting-memory.ts';
import type { MeetingParts } from './meeting-parts.ts';
import { changesOf, isToKeep } from './meeting-screen.ts';

/** Written down first: it goes on after a reload. When all have come, the page as it is now is what was kept. */
export async function keepKeys(
  queue: KeepQueue,
  change: (to: (memory: MeetingMemory) => MeetingMemory) => Promise<void>,
  keys: readonly string[],
): Promise<void> {
  let told: ReadonlySet<string> = new Set();
  await change((memory) => {
    told = toldOf(memory);
    return { ...memory, paused: false, wanted: [...new Set([...memory.wanted, ...keys])] };
  });
  await queue.start([...new Set(keys)]);
  const { running, waiting, failed } = queue.state.value;
  if (running || waiting.length > 0) return;
  const isWhole = Object.keys(failed).length === 0;
  await change((memory) => {
    const rest = { ...memory, wanted: [] };
    return isWhole && hasAll(memory, told) ? accept(rest) : rest;
  });
}

/** What the member saw when it was begun: by paper, what became of it. */
function toldOf(memory: MeetingMemory): ReadonlySet<string> {
  return new Set((changesOf(memory)?.changes ?? []).map(({ kind, paper }) => `${kind} ${paper.key}`));
}

/**
 * What was replaced under its own address is no longer told once its bytes are here. What needs no keeping is no longer
 * told if it was told before: the page may have been looked at again meanwhile.
 */
function hasAll(memory: MeetingMemory, told: ReadonlySet<string>): boolean {
  const changes = changesOf(memory)?.changes ?? [];
  return changes.every((change) => {
    const { kind, before, paper } = change;
    const isTold = told.has(`${kind} ${paper.key}`);
    if (kind === 'gone') return isTold;
    const isHere = paper.key in memory.kept && (kind !== 'replaced' || before !== undefined);
    return isHere || (!isToKeep(change, memory.unlocked) && isTold);
  });
}

/** The page as it is now is what was kept. */
export function accept({ latest, ...memory }: MeetingMemory): MeetingMemory {
  return latest ? { ...memory, found: latest.found, at: latest.at } : memory;
}

/** A paper has come: its bytes decide what its address was thought to say. */
export function noteKept(memory: MeetingMemory, key: string, facts: PaperFacts): MeetingMemory {
  const { latest } = memory;
  return {
    ...memory,
    ...(latest && { latest: { ...latest, facts: { ...latest.facts, [key]: facts } } }),
    kept: { ...memory.kept, [key]: factsAfter(memory.kept[key], facts) },
    wanted: memory.wanted.filter((each) => each !== key),
  };
}

/**
 * Pages that show the same meeting, such as the panel and a tab, take turns; what another has kept meanwhile is not
 * fetched again.
 */
export async function keepKey(
  parts: MeetingParts,
  key: string,
  signal: AbortSignal,
  onProgress: (bytes: number, of?: number) => void,
): Promise<Result<PaperFacts>> {
  const { desk, id } = parts;
  let begun: Promise<Result<PaperFacts>> | undefined;
  const inTurn = (): Promise<Result<PaperFacts>> => {
    const memory = readMemory(desk, id);
    const here = memory?.kept[key];
    begun =
      here && !memory.wanted.includes(key)
        ? Promise.resolve(ok(here))
        : fetchKey(parts, key, signal, onProgress);
    return begun;
  };
  try {
    return await navigator.locks.request(`meeting|${id}`, { signal }, inTurn);
  } catch {
    return (await begun) ?? fail('paper-paused');
  }
}

async function fetchKey(
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
  return entry && doors
    ? doors.keep(entry, signal, onProgress, memory.unlocked[key])
    : fail('page-gone', key);
}
