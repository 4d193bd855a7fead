import { reportIdOf } from '../../core/paper-key.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Desk } from '../../desk/desk.ts';
import { enterListed } from './bring-meeting.ts';
import { changeMemory, readMemory } from './meeting-memory.ts';

/**
 * The member says that a paper is public, and why. One that is kept leaves the device's own workspace and comes into
 * the library with the same bytes and all that is marked in it.
 */
export async function unlockPaper(desk: Desk, id: string, key: string, why: string): Promise<Result<void>> {
  const rid = await reportIdOf(key);
  await changeMemory(desk, id, (memory) => ({ ...memory, unlocked: { ...memory.unlocked, [key]: why } }));
  const unlocked = desk.isRestricted(rid) ? await desk.unlockPaper(rid, why) : ok(undefined);
  if (!unlocked.ok) return unlocked;
  const memory = readMemory(desk, id);
  if (!memory) return ok(undefined);
  return await enterListed(desk, (memory.latest ?? memory).found, memory.unlocked);
}
