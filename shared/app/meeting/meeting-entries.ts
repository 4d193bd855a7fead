/** A found meeting as entries of the registry: the meeting, its items in agenda order, and each paper it lists. */
import type { FoundItem, FoundMeeting } from '../../core/found-meeting.ts';
import { itemIdOf, meetingIdOf } from '../../core/meeting-id.ts';
import { reportIdOf } from '../../core/paper-key.ts';
import type { MeetingRow } from '../../core/rows.ts';
import type { ReportEntry } from '../../desk/desk.ts';
import { placeSupplements } from '../../scrutiny/compare-meeting.ts';
import { placedPapers, type PlacedPaper } from '../../scrutiny/kept-meeting.ts';
import { judgeFoundPaper, type Restriction } from '../../scrutiny/restricted.ts';

/** By committee and date, as every page of the meeting says them; else by the address of its page. */
export function foundMeetingId(found: FoundMeeting): Promise<string> {
  const { committee, date } = found;
  return committee === undefined || date === undefined
    ? reportIdOf(`meeting:${found.key}`)
    : meetingIdOf({ council: found.council ?? '', committee, date });
}

/** The item's own id, where the page has one: the number that is shown changes with the minutes. */
export function foundItemId(item: FoundItem): string {
  return (item.key ?? itemIdOf({ no: item.no ?? '', title: item.title })).replaceAll('|', '¦');
}

/** Whether the paper is to stay on this device, unless the member has said that it is public. */
export function restrictionOf(
  { paper, item }: PlacedPaper,
  unlocked: Readonly<Record<string, string>> = {},
): Restriction {
  return unlocked[paper.key] === undefined ? judgeFoundPaper(paper, item) : { restricted: false };
}

export interface MeetingEntries {
  readonly id: string;
  readonly entries: readonly ReportEntry[];
}

/** One entry a paper, without a version: it is listed, not kept. */
export async function entriesOf(
  found: FoundMeeting,
  unlocked: Readonly<Record<string, string>> = {},
): Promise<MeetingEntries> {
  const id = await foundMeetingId(found);
  const meeting = { id, row: meetingRow(found) };
  const placed = placedPapers(placeSupplements(found));
  const entries = await Promise.all(placed.map((one) => entryOf(one, found, meeting, unlocked)));
  return { id, entries };
}

function meetingRow(found: FoundMeeting): MeetingRow {
  return {
    council: found.council ?? '',
    committee: found.committee ?? found.title,
    date: found.date ?? '',
    ...(found.place !== undefined && { place: found.place }),
    page: found.url,
  };
}

async function entryOf(
  placed: PlacedPaper,
  found: FoundMeeting,
  meeting: NonNullable<ReportEntry['meeting']>,
  unlocked: Readonly<Record<string, string>>,
): Promise<ReportEntry> {
  const { paper, item } = placed;
  const { restricted, reason } = restrictionOf(placed, unlocked);
  const itemId = item && foundItemId(item);
  return {
    rid: await reportIdOf(paper.key),
    report: {
      key: paper.key,
      title: paper.title,
      meeting: meeting.id,
      ...(itemId !== undefined && { item: itemId }),
      ...(found.council !== undefined && { council: found.council }),
      ...(found.committee !== undefined && { committee: found.committee }),
      ...(found.date !== undefined && { date: found.date }),
      ...(reason !== undefined && { reason }),
    },
    url: paper.url,
    meeting,
    ...(item && { item: { id: itemId!, row: { no: item.no ?? '', title: item.title, order: item.order } } }),
    restricted,
  };
}
