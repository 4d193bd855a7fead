import { reportIdOf } from '../../core/paper-key.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../../desk/desk.ts';
import { enterListed } from './bring-meeting.ts';
import { sourceOf } from './meeting-doors.ts';
import { entriesOf } from './meeting-entries.ts';
import { changeMemory, readMemory } from './meeting-memory.ts';

/**
 * The member says that a paper is public, and why. One that is kept leaves the device's own workspace and comes into
 * the library with the same bytes. What was marked in it while it was locked would be lost: such a one stays locked.
 */
export async function unlockPaper(desk: Desk, id: string, key: string, why: string): Promise<Result<void>> {
  const rid = await reportIdOf(key);
  const papers = desk.library.value.meetings.flatMap((meeting) =>
    meeting.items.flatMap((item) => item.papers),
  );
  const here = papers.find((paper) => paper.rid === rid && paper.restricted);
  if (here && here.total > 0) return fail('command-invalid', 'it is marked');
  await changeMemory(desk, id, (memory) => ({ ...memory, unlocked: { ...memory.unlocked, [key]: why } }));
  const memory = readMemory(desk, id);
  if (!memory) return ok(undefined);
  const { found } = memory.latest ?? memory;
  const edition = memory.kept[key]?.edition;
  const entry = (await entriesOf(found, memory.unlocked)).entries.find((one) => one.rid === rid);
  if (here && entry && edition !== undefined) {
    const bytes = await desk.openBytes(edition);
    if (!bytes.ok) return bytes;
    // In memory for a moment: the file goes with the locked paper.
    const file = new Blob([await bytes.value.arrayBuffer()]);
    const gone = await desk.deletePaper(rid, { findings: true });
    if (!gone.ok) return gone;
    const { signal } = new AbortController();
    const kept = await desk.papers.keep({ ...sourceOf(entry, why), file }, { signal });
    if (!kept.ok) return kept;
  }
  return await enterListed(desk, found, memory.unlocked);
}
