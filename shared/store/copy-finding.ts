/** A finding's rows from one document to another, under the same ids: how an audience is widened and narrowed. */
import type * as Y from 'yjs';
import type { FindingId, MemberId } from '../core/ids.ts';
import { ensureSchema } from './apply-finding.ts';
import { isAnn, isNote } from './check-rows.ts';
import { putRow } from './registry.ts';

/** Rows that everybody may see with a finding. Flags are not among them: what a member will ask is that member's. */
const SHOWN = ['kind', 'tag', 'anchor'];

/** The author of a finding that this document holds; undefined when it holds none. */
export function authorIn(doc: Y.Doc, finding: FindingId): MemberId | undefined {
  const row = doc.getMap('ann').get(finding);
  return isAnn(row) ? row.by : undefined;
}

/**
 * Copies findings, and the editions that they name, as one transaction. What the target has already stays. Gives the
 * findings that are new there.
 */
export function copyFindings(
  from: Y.Doc,
  to: Y.Doc,
  findings: readonly FindingId[],
  options: { readonly mine: readonly MemberId[]; readonly notes: boolean; readonly origin: object },
): readonly FindingId[] {
  return to.transact(() => {
    ensureSchema(to);
    const fresh = findings.filter((id) => !to.getMap('ann').has(id) && !from.getMap('del').has(id));
    for (const id of fresh) copyFinding(from, to, id);
    if (options.notes) {
      from.getMap('note').forEach((row, key) => {
        const goes = isNote(row) && fresh.includes(row.finding) && options.mine.includes(row.by);
        if (goes) putRow(to, 'note', key, row);
      });
    }
    return fresh;
  }, options.origin);
}

function copyFinding(from: Y.Doc, to: Y.Doc, id: FindingId): void {
  const ann = from.getMap('ann').get(id);
  if (!isAnn(ann)) return;
  to.getMap('ann').set(id, ann);
  const editions = new Set([ann.edition]);
  for (const map of SHOWN) {
    from.getMap(map).forEach((row, key) => {
      const [finding, part] = key.split('|');
      if (finding !== id) return;
      if (map === 'anchor' && part !== undefined) editions.add(part);
      putRow(to, map, key, row);
    });
  }
  for (const edition of editions) {
    const row = from.getMap('edition').get(edition);
    if (row !== undefined && !to.getMap('edition').has(edition)) to.getMap('edition').set(edition, row);
  }
}

/** Takes findings out of a document, with what their author wrote about them. Others' notes stay, and are not shown. */
export function removeShared(
  doc: Y.Doc,
  findings: readonly FindingId[],
  mine: readonly MemberId[],
  origin: object,
): void {
  doc.transact(() => {
    for (const map of ['ann', 'del', ...SHOWN]) {
      const rows = doc.getMap(map);
      for (const key of rows.keys()) if (findings.includes(key.split('|')[0]!)) rows.delete(key);
    }
    const notes = doc.getMap('note');
    for (const [key, row] of notes.entries()) {
      if (isNote(row) && findings.includes(row.finding) && mine.includes(row.by)) notes.delete(key);
    }
  }, origin);
}
