/** What this device remembers of a meeting: its page as it was kept, and what of it is being kept. Among the settings. */
import type { FoundMeeting } from '../../core/found-meeting.ts';
import type { WorkspaceId } from '../../core/ids.ts';
import type { Desk } from '../../desk/desk.ts';
import type { NamedPaper } from '../../scrutiny/promised-papers.ts';
import type { KeptMeeting, PaperFacts } from '../../scrutiny/kept-meeting.ts';

export interface MeetingMemory extends KeptMeeting {
  /** The page as it was looked at last, where that was after the papers were kept. */
  readonly latest?: {
    readonly found: FoundMeeting;
    readonly at: number;
    /** Paper key → what its address said then. */
    readonly facts?: Readonly<Record<string, PaperFacts>>;
  };
  /** Paper keys in the order in which they are to be kept: so that it goes on after a reload. */
  readonly wanted: readonly string[];
  readonly paused: boolean;
  /** Paper key → the appendices that its text names, of the version kept. */
  readonly named?: Readonly<
    Record<string, { readonly edition: string; readonly names: readonly NamedPaper[] }>
  >;
  /** Groups whose members get the public papers that are kept here. */
  readonly groups?: readonly WorkspaceId[];
  /** Paper key → the member says that it is public, and why. */
  readonly unlocked: Readonly<Record<string, string>>;
}

const nameOf = (id: string): string => `meeting|${id}`;

/** Undefined for a meeting that this device knows from the library alone. */
export function readMemory(desk: Desk, id: string): MeetingMemory | undefined {
  const value = desk.settings.values.value[nameOf(id)];
  return isMemory(value) ? value : undefined;
}

/** Each change is made to what is there then, whoever wrote it. */
export async function changeMemory(
  desk: Desk,
  id: string,
  change: (memory: MeetingMemory) => MeetingMemory,
): Promise<void> {
  await desk.settings.change(nameOf(id), (before) => (isMemory(before) ? change(before) : undefined));
}

/** A meeting that is known already keeps its list, so that what changed since can be told. */
export async function beginMemory(desk: Desk, id: string, found: FoundMeeting, at: number): Promise<void> {
  await desk.settings.change(nameOf(id), (before) =>
    isMemory(before) ? { ...before, latest: { ...before.latest, found, at } } : newMemory(found, at),
  );
}

export function newMemory(found: FoundMeeting, at: number): MeetingMemory {
  return { found, at, kept: {}, wanted: [], paused: false, unlocked: {} };
}

function isMemory(value: unknown): value is MeetingMemory {
  const memory = value as Partial<MeetingMemory> | null | undefined;
  return (
    typeof memory === 'object' &&
    memory !== null &&
    Array.isArray(memory.found?.items) &&
    Array.isArray(memory.wanted) &&
    typeof memory.at === 'number' &&
    typeof memory.kept === 'object'
  );
}
