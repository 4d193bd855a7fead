import type * as Y from 'yjs';
import type { EditionId, FileHash, ReportId } from '../core/ids.ts';
import { isObject } from '../core/json.ts';
import type { EditionRow, ItemRow, Media, MeetingRow, ReportRow, Time } from '../core/rows.ts';
import { ensureSchema } from './apply-finding.ts';
import { isEdition, isItem, isMeeting, isReport } from './check-rows.ts';
import { putRow } from './registry.ts';

/** What a registry is told of a report. */
export interface RegistryEntry {
  readonly rid: ReportId;
  readonly report: ReportRow;
  readonly sighting?: { readonly url: string; readonly urlHash: string };
  readonly meeting?: { readonly id: string; readonly row: MeetingRow };
  readonly item?: { readonly id: string; readonly row: ItemRow };
}

/** Enters a report in a registry: what is known already stays as it is, fields that were missing are filled in. */
export function enterInRegistry(doc: Y.Doc, entry: RegistryEntry, at: Time): void {
  const { rid, report, meeting, item, sighting } = entry;
  doc.transact(() => {
    ensureSchema(doc);
    fillRow(doc, 'report', rid, report, isReport, placeOf(report));
    const seen = `${rid}|${sighting?.urlHash}`;
    if (sighting && !doc.getMap('sighting').has(seen)) {
      putRow(doc, 'sighting', seen, { url: sighting.url, seenAt: at });
    }
    if (meeting) fillRow(doc, 'meeting', meeting.id, meeting.row, isMeeting);
    if (!meeting || !item) return;
    const itemKey = `${meeting.id}|${item.id}`;
    fillRow(doc, 'item', itemKey, item.row, isItem);
    const papers = doc.getMap('paper');
    const order = [...papers.keys()].filter((key) => key.startsWith(`${itemKey}|`)).length;
    if (!papers.has(`${itemKey}|${rid}`)) putRow(doc, 'paper', `${itemKey}|${rid}`, { order });
  });
}

/**
 * What a row says already stays, so that devices which see different pages do not overwrite each other in turn; fields
 * it lacks are filled in. Of a row that cannot be read, only fields nobody here knows stay.
 */
function fillRow<Row extends object>(
  doc: Y.Doc,
  map: string,
  key: string,
  row: Row,
  check: (value: unknown) => value is Row,
  newest: Partial<Row> = {},
): void {
  const known = doc.getMap(map).get(key);
  if (check(known)) putRow(doc, map, key, { ...known, ...missingIn(known, row), ...newest });
  else putRow(doc, map, key, isObject(known) ? { ...known, ...row } : row);
}

function missingIn<Row extends object>(known: Row, row: Row): Partial<Row> {
  const fields = Object.entries(row).filter(([name]) => !Object.hasOwn(known, name));
  return Object.fromEntries(fields) as Partial<Row>;
}

/** Where a paper belongs can become known later than the paper: the newest word wins. */
function placeOf(report: ReportRow): Partial<ReportRow> {
  return {
    ...(report.meeting === undefined ? {} : { meeting: report.meeting }),
    ...(report.item === undefined ? {} : { item: report.item }),
  };
}

/** An edition as it was seen. */
export interface EditionEntry {
  readonly id: EditionId;
  readonly media: Media;
  readonly textHash: string;
  readonly skeleton: EditionRow['skeleton'];
  readonly file?: FileHash;
  readonly pages?: number;
}

/** Enters an edition in a report's document; the same again only adds the file when there was none. */
export function enterEdition(doc: Y.Doc, edition: EditionEntry, at: Time): void {
  const { id, ...rest } = edition;
  doc.transact(() => {
    ensureSchema(doc);
    const editions = doc.getMap('edition');
    const known = editions.get(id);
    if (!isEdition(known)) editions.set(id, { ...rest, seenAt: at } satisfies EditionRow);
    else if (known.file === undefined && rest.file !== undefined)
      editions.set(id, { ...known, file: rest.file });
  });
}
