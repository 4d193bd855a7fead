/** What was said of where things stand, as papers leave a registry or come into it. */
import type * as Y from 'yjs';
import type { MemberId, ReportId } from '../core/ids.ts';
import { reportsOf, type StatusRow } from '../core/status-row.ts';
import { isSentence, isStatus } from './check-status.ts';

/** All that names a paper, where nothing but papers that the target knows is named; what is there stays. */
export function copyStatuses(from: Y.Doc, to: Y.Doc, rid: ReportId, origin: object): void {
  const known = to.getMap('report');
  const log = to.getMap('status');
  to.transact(() => {
    from.getMap('status').forEach((row, id) => {
      if (!isStatus(row) || log.has(id)) return;
      const named = reportsOf(row);
      if (named.includes(rid) && named.every((each) => known.has(each))) log.set(id, row);
    });
  }, origin);
}

/** For papers that leave the library with all that was said of them. */
export function removeStatuses(doc: Y.Doc, isGone: (row: StatusRow, id: string) => boolean): void {
  const log = doc.getMap('status');
  doc.transact(() => {
    for (const [id, row] of log.entries()) if (isStatus(row) && isGone(row, id)) log.delete(id);
  });
}

/** Those of the sample library's invented members. */
export function removeSentences(doc: Y.Doc, members: ReadonlySet<MemberId>): void {
  const rows = doc.getMap('sentence');
  doc.transact(() => {
    for (const [id, row] of rows.entries()) if (isSentence(row) && members.has(row.by)) rows.delete(id);
  });
}
