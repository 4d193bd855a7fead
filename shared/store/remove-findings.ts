import type * as Y from 'yjs';
import type { FindingId, MemberId, ReportId } from '../core/ids.ts';
import { rowIndexOf } from './finding-rows.ts';
import { OF_FINDINGS } from './maps-of-findings.ts';
import { removeBrief } from './remove-brief.ts';

/**
 * Takes findings of some members out of a report's document, rows and all: only for the sample library's invented
 * members, whose findings come back from the seeds. Gives how many other findings stay.
 */
export function removeFindingsOf(doc: Y.Doc, members: ReadonlySet<MemberId>): number {
  const { findings } = rowIndexOf(doc);
  const gone = new Set<FindingId>();
  let stay = 0;
  for (const [id, rows] of findings) {
    if (rows.ann && members.has(rows.ann.by)) gone.add(id);
    else if (rows.ann) stay++;
  }
  removeRows(doc, gone);
  return stay;
}

/** Takes all findings out of a report's document, rows and all, and gives their ids. */
export function removeAllFindings(doc: Y.Doc): readonly FindingId[] {
  const all = [...rowIndexOf(doc).findings.keys()];
  removeRows(doc, new Set(all));
  return all;
}

function removeRows(doc: Y.Doc, gone: ReadonlySet<FindingId>): void {
  doc.transact(() => {
    for (const name of OF_FINDINGS) deleteWhere(doc.getMap(name), (key) => gone.has(key.split('|')[0]!));
    deleteWhere(doc.getMap('note'), (_key, row) =>
      gone.has((row as { finding?: string } | null)?.finding ?? ''),
    );
  });
}

/** Takes a report out of a registry, with its sightings and its place; its document keeps what is in it. */
export function removeFromRegistry(doc: Y.Doc, rid: ReportId, withBrief = true): void {
  doc.transact(() => {
    deleteWhere(doc.getMap('report'), (key) => key === rid);
    deleteWhere(doc.getMap('sighting'), (key) => key.startsWith(`${rid}|`));
    deleteWhere(doc.getMap('paper'), (key) => key.endsWith(`|${rid}`));
    // Where the member left it, and that it was to be read.
    deleteWhere(doc.getMap('place'), (_key, row) => (row as { rid?: string } | null)?.rid === rid);
    deleteWhere(doc.getMap('reading'), (key) => key === rid);
    if (withBrief) removeBrief(doc, rid);
    for (const ties of ['within', 'notWithin', 'follows']) {
      deleteWhere(doc.getMap(ties), (key) => key.split('|').includes(rid));
    }
  });
}

/** Takes the files out of a report's editions, which stay without them, and gives what they were. */
export function removeFiles(doc: Y.Doc): readonly string[] {
  const files: string[] = [];
  doc.transact(() => {
    const editions = doc.getMap('edition');
    for (const [id, row] of editions.entries()) {
      const { file, ...rest } = row as { readonly file?: unknown };
      if (typeof file !== 'string') continue;
      files.push(file);
      editions.set(id, rest);
    }
  });
  return files;
}

/** Takes all editions out of a report's document and gives the files that they named. */
export function removeEditions(doc: Y.Doc): readonly string[] {
  const files: string[] = [];
  doc.transact(() => {
    deleteWhere(doc.getMap('edition'), (_key, row) => {
      const { file } = row as { file?: unknown };
      if (typeof file === 'string') files.push(file);
      return true;
    });
  });
  return files;
}

function deleteWhere(map: Y.Map<unknown>, gone: (key: string, row: unknown) => boolean): void {
  for (const [key, row] of map.entries()) if (gone(key, row)) map.delete(key);
}
