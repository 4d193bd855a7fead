import type * as Y from 'yjs';
import type { ReportId } from '../core/ids.ts';
import { isObject } from '../core/json.ts';
import { ensureSchema } from './apply-finding.ts';
import { isPaper, isReport } from './check-rows.ts';

/** Registry rows of a paper from one registry to another, as one transaction; what is there already stays. */
export function copyReport(from: Y.Doc, to: Y.Doc, rid: ReportId, origin: object): void {
  to.transact(() => {
    ensureSchema(to);
    const report = from.getMap('report').get(rid);
    copy(from, to, 'report', rid);
    from.getMap('sighting').forEach((_row, key) => {
      if (key.startsWith(`${rid}|`)) copy(from, to, 'sighting', key);
    });
    from.getMap('paper').forEach((row, key) => {
      const [meeting, item, paper] = key.split('|');
      if (paper !== rid || !isPaper(row)) return;
      copy(from, to, 'paper', key);
      copy(from, to, 'item', `${meeting}|${item}`);
    });
    if (isReport(report) && report.meeting !== undefined) copy(from, to, 'meeting', report.meeting);
  }, origin);
}

function copy(from: Y.Doc, to: Y.Doc, map: string, key: string): void {
  const row = from.getMap(map).get(key);
  if (isObject(row) && !to.getMap(map).has(key)) to.getMap(map).set(key, row);
}
