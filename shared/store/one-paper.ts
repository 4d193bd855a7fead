/** A registry with one paper alone, for a copy of that paper. */
import * as Y from 'yjs';
import type { ReportId } from '../core/ids.ts';
import type { ReportRow } from '../core/rows.ts';
import { snapshot } from './merge-document.ts';

/** Maps of a registry that name no other paper: schema and themes, which its findings may carry. */
const SHARED = new Set(['schema', 'theme', 'themeInto']);

/** The state of a document that says of this paper what `doc` says, and nothing of another. */
export function encodeOnePaper(doc: Y.Doc, rid: ReportId): Uint8Array {
  const rows = snapshot(doc);
  const { meeting, item } = (rows.get('report')?.get(rid) ?? {}) as Partial<ReportRow>;
  const isOfIt: Readonly<Record<string, (key: string) => boolean>> = {
    report: (key) => key === rid,
    sighting: (key) => key.startsWith(`${rid}|`),
    paper: (key) => key.endsWith(`|${rid}`),
    meeting: (key) => key === meeting,
    item: (key) => key === `${meeting}|${item}`,
  };
  const one = new Y.Doc();
  one.transact(() => {
    for (const [map, values] of rows)
      for (const [key, value] of values)
        if (SHARED.has(map) || isOfIt[map]?.(key) === true) one.getMap(map).set(key, value);
  });
  const state = Y.encodeStateAsUpdate(one);
  one.destroy();
  return state;
}
