import { fail, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../../desk/desk.ts';
import { bringMeeting } from './bring-meeting.ts';
import { changeMemory } from './meeting-memory.ts';
import { wantedOf } from './meeting-screen.ts';
import { readListed } from './read-listed.ts';

/**
 * Reads the meeting's page at `url` and brings the meeting with all papers that are to be kept, which its own page then
 * does. Gives its id. Codes of {@link readListed} where the page lists no papers.
 */
export async function followMeetingLink(
  desk: Desk,
  url: string,
  now: number,
  signal: AbortSignal,
): Promise<Result<string>> {
  if (!desk.site || !/^https?:/i.test(url)) return fail('address-invalid', url);
  const page = await desk.site.readPage(url, signal);
  if (!page.ok) return page;
  const found = readListed(page.value.html, page.value.url);
  if (!found.ok) return found;
  const brought = await bringMeeting(desk, found.value, now);
  if (!brought.ok) return brought;
  const kept = new Set(
    desk.library.value.meetings
      .flatMap((meeting) => meeting.items.flatMap((item) => item.papers))
      .filter(({ keptOffline }) => keptOffline)
      .map(({ report }) => report.key),
  );
  const wanted = wantedOf(found.value).filter((key) => !kept.has(key));
  await changeMemory(desk, brought.value, (memory) => ({ ...memory, wanted, paused: false }));
  return ok(brought.value);
}
