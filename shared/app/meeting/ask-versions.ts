/** Whether kept papers are still the files that they were: their addresses are asked, one after another. */
import { placedPapers, type PaperFacts } from '../../scrutiny/kept-meeting.ts';
import { changeMemory, readMemory } from './meeting-memory.ts';
import type { MeetingParts } from './meeting-parts.ts';

/** A site that does not answer holds up the others no longer than this. */
const PATIENCE_MS = 20_000;

/** What each says is noted together: the member sees one change, not one after the other. */
export async function askVersions({ desk, id, doors }: MeetingParts, end: AbortSignal): Promise<void> {
  const memory = readMemory(desk, id);
  if (!doors || !memory) return;
  const listed = placedPapers((memory.latest ?? memory).found).map(({ paper }) => paper);
  const said: Record<string, PaperFacts> = {};
  for (const { key, url } of listed) {
    if (!(key in memory.kept)) continue;
    const version = await doors.askVersion(url, AbortSignal.any([end, AbortSignal.timeout(PATIENCE_MS)]));
    if (end.aborted) return;
    if (version.ok) said[key] = version.value;
  }
  if (Object.keys(said).length === 0) return;
  const noted = changeMemory(desk, id, ({ latest, ...now }) => {
    const { found, at } = latest ?? now;
    return { ...now, latest: { found, at, facts: { ...latest?.facts, ...said } } };
  });
  // What could not be noted, such as when the page is closing, is asked again.
  await noted.catch(() => undefined);
}
