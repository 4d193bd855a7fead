import type * as Y from 'yjs';
import type { EditionId, ReportId } from '../core/ids.ts';
import type { ThemeId } from '../core/theme.ts';
import { isObject } from '../core/json.ts';
import { readWithinKey } from '../core/within-key.ts';
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
    from.getMap('same').forEach((_row, key) => {
      if (key.split('|').includes(rid)) copy(from, to, 'same', key);
    });
    for (const map of ['within', 'notWithin']) {
      from.getMap(map).forEach((_row, key) => {
        // Where only one of the two papers is known, nobody learns of the other.
        if (isTieOf(key, rid) && rids(key).every((each) => to.getMap('report').has(each)))
          copy(from, to, map, key);
      });
    }
    if (isReport(report) && report.meeting !== undefined) copy(from, to, 'meeting', report.meeting);
  }, origin);
}

function rids(key: string): readonly ReportId[] {
  const found = readWithinKey(key);
  return found ? [found.report.rid, found.pack.rid] : [];
}

function isTieOf(key: string, rid: ReportId): boolean {
  return rids(key).includes(rid);
}

/** All versions that one document of a paper knows and the other does not. */
export function copyEditions(from: Y.Doc, to: Y.Doc, origin: object): void {
  const missing = [...from.getMap('edition').keys()].filter((key) => !to.getMap('edition').has(key));
  if (missing.length === 0) return;
  to.transact(() => {
    ensureSchema(to);
    for (const key of missing) copy(from, to, 'edition', key);
  }, origin);
}

/** A version that a repair was made on, where the finding is; false where the first document does not know it. */
export function copyEdition(from: Y.Doc, to: Y.Doc, edition: EditionId, origin: object): boolean {
  if (to.getMap('edition').has(edition)) return true;
  if (!from.getMap('edition').has(edition)) return false;
  to.transact(() => copy(from, to, 'edition', edition), origin);
  return true;
}

/** The words of themes that a member made, so that a finding's themes have names where it goes. */
export function copyThemes(from: Y.Doc, to: Y.Doc, themes: readonly ThemeId[], origin: object): void {
  to.transact(() => {
    ensureSchema(to);
    const into = from.getMap('themeInto');
    const seen = new Set(themes);
    for (const id of seen) {
      copy(from, to, 'theme', id);
      const next = into.get(id);
      if (typeof next !== 'string') continue;
      if (!to.getMap('themeInto').has(id)) to.getMap('themeInto').set(id, next);
      seen.add(next);
    }
  }, origin);
}

function copy(from: Y.Doc, to: Y.Doc, map: string, key: string): void {
  const row = from.getMap(map).get(key);
  if (isObject(row) && !to.getMap(map).has(key)) to.getMap(map).set(key, row);
}
