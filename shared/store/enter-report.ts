import type * as Y from 'yjs';
import type { EditionId, FileHash, ReportId } from '../core/ids.ts';
import type { EditionRow, ItemRow, Media, MeetingRow, ReportRow, Time } from '../core/rows.ts';
import { ensureSchema } from './apply-finding.ts';
import { isEdition, isReport } from './check-rows.ts';
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
    const known = doc.getMap('report').get(rid);
    putRow(doc, 'report', rid, isReport(known) ? { ...report, ...known, ...placeOf(report) } : report);
    const seen = `${rid}|${sighting?.urlHash}`;
    if (sighting && !doc.getMap('sighting').has(seen)) {
      putRow(doc, 'sighting', seen, { url: sighting.url, seenAt: at });
    }
    if (meeting) putRow(doc, 'meeting', meeting.id, meeting.row);
    if (!meeting || !item) return;
    putRow(doc, 'item', `${meeting.id}|${item.id}`, item.row);
    const paper = `${meeting.id}|${item.id}|${rid}`;
    if (!doc.getMap('paper').has(paper)) putRow(doc, 'paper', paper, { order: doc.getMap('paper').size });
  });
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
