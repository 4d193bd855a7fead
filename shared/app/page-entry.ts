import type { EditionId, FileHash, ReportId } from '../core/ids.ts';
import { itemIdOf, meetingIdOf } from '../core/meeting-id.ts';
import type { MeetingRow, ReportRow } from '../core/rows.ts';
import type { ReportEntry } from '../desk/desk.ts';
import type { PageFacts } from '../core/page.ts';

/** A page that is to be entered, as both homes know it. */
export interface IdentifiedPage {
  /** Absent for a page that was saved as a file. */
  readonly url?: string;
  readonly key: string;
  readonly rid: ReportId;
  readonly edition: EditionId;
  readonly skeleton: Uint8Array<ArrayBuffer>;
  readonly facts: PageFacts;
  readonly restricted: boolean;
  readonly reason?: string;
}

function readMeeting({ facts }: IdentifiedPage): MeetingRow | undefined {
  const { council, committee, meetingDate, place } = facts;
  if (committee === undefined || meetingDate === undefined) return undefined;
  return { council: council ?? '', committee, date: meetingDate, ...(place === undefined ? {} : { place }) };
}

/** The entry that registers a page with its version; with `file`, the version's kept bytes too. */
export async function describeEntry(
  page: IdentifiedPage,
  today: string,
  file?: FileHash,
): Promise<ReportEntry> {
  const { facts } = page;
  const row = readMeeting(page);
  const meeting = row && { id: await meetingIdOf(row), row };
  const no = Number.parseFloat(facts.item?.no ?? '');
  const item = meeting &&
    facts.item && {
      id: itemIdOf(facts.item),
      row: { ...facts.item, order: Number.isFinite(no) ? no : 0 },
    };
  const report: ReportRow = {
    key: page.key,
    title: facts.title,
    date: facts.meetingDate ?? today,
    ...(facts.council === undefined ? {} : { council: facts.council }),
    ...(facts.committee === undefined ? {} : { committee: facts.committee }),
    ...(meeting ? { meeting: meeting.id } : {}),
    ...(item ? { item: item.id } : {}),
    ...(facts.sample ? { sample: true } : {}),
    ...(page.restricted && page.reason !== undefined ? { reason: page.reason } : {}),
  };
  return {
    rid: page.rid,
    report,
    ...(page.url === undefined ? {} : { url: page.url }),
    ...(meeting ? { meeting } : {}),
    ...(item ? { item } : {}),
    edition: {
      id: page.edition,
      media: 'page',
      textHash: page.edition,
      skeleton: page.skeleton,
      ...(file === undefined ? {} : { file }),
    },
    restricted: page.restricted,
  };
}
