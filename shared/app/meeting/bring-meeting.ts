/** A meeting that was found comes into the library: listed for its members, remembered for what changes later. */
import type { FoundMeeting } from '../../core/found-meeting.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Desk } from '../../desk/desk.ts';
import { beginMemory, readMemory } from './meeting-memory.ts';
import { entriesOf, foundMeetingId } from './meeting-entries.ts';

/**
 * Enters the meeting, its items and the papers it lists, without their files; the same again adds only what is new.
 * A paper that looks restricted is entered when it is kept, on this device alone. Gives the meeting's id, for its page.
 */
export async function bringMeeting(desk: Desk, found: FoundMeeting, at: number): Promise<Result<string>> {
  const id = await foundMeetingId(found);
  const entered = await enterListed(desk, found, readMemory(desk, id)?.unlocked ?? {});
  if (!entered.ok) return entered;
  await beginMemory(desk, id, found, at);
  return ok(id);
}

/** @param unlocked papers that the member says are public */
export async function enterListed(
  desk: Desk,
  found: FoundMeeting,
  unlocked: Readonly<Record<string, string>>,
): Promise<Result<void>> {
  for (const entry of (await entriesOf(found, unlocked)).entries) {
    // Its own words may say otherwise once it is here: until then nothing of it is entered anywhere.
    if (entry.restricted) continue;
    const entered = await desk.enterReport(entry);
    if (!entered.ok) return entered;
  }
  return ok(undefined);
}
