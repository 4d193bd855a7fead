/** A finding's rows from one document to another, under the same ids: how an audience is widened and narrowed. */
import type * as Y from 'yjs';
import type { FindingId, MemberId, NoteId } from '../core/ids.ts';
import type { NoteRow } from '../core/rows.ts';
import type { ThemeId } from '../core/theme.ts';
import { ensureSchema } from './apply-finding.ts';
import { isAnn, isNote, isSigned } from './check-rows.ts';
import { putRow } from './registry.ts';

/** Rows that everybody may see with a finding. Flags are not among them: what a member will ask is that member's. */
const SHOWN = ['kind', 'tag', 'anchor', 'repair', 'source', 'outcome', 'figure'];

/** The author of a finding that this document holds; undefined when it holds none. */
export function authorIn(doc: Y.Doc, finding: FindingId): MemberId | undefined {
  const row = doc.getMap('ann').get(finding);
  return isAnn(row) ? row.by : undefined;
}

export interface CopyOptions {
  readonly mine: readonly MemberId[];
  /** The member's own notes go along: all, or those named. */
  readonly notes: boolean;
  readonly only?: readonly NoteId[];
  /** What is deleted there is copied too, alive. */
  readonly deleted?: boolean;
  readonly origin: object;
}

/**
 * Copies findings, and the editions that they name, as one transaction. What the target has already stays. Gives the
 * findings that are new there.
 */
export function copyFindings(
  from: Y.Doc,
  to: Y.Doc,
  findings: readonly FindingId[],
  options: CopyOptions,
): readonly FindingId[] {
  return to.transact(() => {
    ensureSchema(to);
    const isWanted = (id: FindingId): boolean => options.deleted === true || !from.getMap('del').has(id);
    const fresh = findings.filter((id) => !to.getMap('ann').has(id) && isWanted(id));
    for (const id of fresh) copyFinding(from, to, id, options.mine);
    if (options.notes) {
      for (const [key, row] of notesOf(from, fresh, options.mine)) {
        if (options.only?.includes(key) ?? true) copyNote(from, to, key, row);
      }
    }
    return fresh;
  }, options.origin);
}

/** Copies the member's notes on these findings that were never written in the target. */
export function copyNotes(
  from: Y.Doc,
  to: Y.Doc,
  findings: readonly FindingId[],
  mine: readonly MemberId[],
  origin: object,
): void {
  to.transact(() => {
    for (const [key, row] of notesOf(from, findings, mine)) {
      // Yjs keeps the last item of a key that was deleted: a note that was taken away stays so.
      if (!to.getMap('note')._map.has(key)) copyNote(from, to, key, row);
    }
  }, origin);
}

/** The notes of one member on these findings. */
export function notesOf(
  doc: Y.Doc,
  findings: readonly FindingId[],
  mine: readonly MemberId[],
): readonly (readonly [NoteId, NoteRow])[] {
  const found: [NoteId, NoteRow][] = [];
  const wanted = new Set(findings);
  doc.getMap('note').forEach((row, key) => {
    if (isNote(row) && wanted.has(row.finding) && mine.includes(row.by)) found.push([key, row]);
  });
  return found;
}

/** The themes of these findings. */
export function themesOf(doc: Y.Doc, findings: readonly FindingId[]): readonly ThemeId[] {
  const wanted = new Set(findings);
  const keys = [...doc.getMap('tag').keys()].map((key) => key.split('|') as [string, string]);
  return [...new Set(keys.filter(([finding]) => wanted.has(finding)).map(([, theme]) => theme))];
}

/** With whose it was in a file, where it was adopted from one. */
function copyNote(from: Y.Doc, to: Y.Doc, id: NoteId, row: NoteRow): void {
  putRow(to, 'note', id, row);
  const key = `${row.finding}|${id}`;
  const source = from.getMap('source').get(key);
  if (source !== undefined) putRow(to, 'source', key, source);
}

function copyFinding(from: Y.Doc, to: Y.Doc, id: FindingId, mine: readonly MemberId[]): void {
  const ann = from.getMap('ann').get(id);
  if (!isAnn(ann)) return;
  to.getMap('ann').set(id, ann);
  const editions = new Set([ann.edition]);
  for (const map of SHOWN) {
    from.getMap(map).forEach((row, key) => {
      const [finding, part] = key.split('|');
      if (finding !== id || (map === 'kind' && !mine.includes(part ?? ''))) return;
      // Of a note it goes with the note.
      if (map === 'source' && part !== undefined) return;
      if (map === 'anchor' && part !== undefined) editions.add(part);
      if (!to.getMap(map).has(key)) putRow(to, map, key, row);
    });
  }
  for (const edition of editions) {
    const row = from.getMap('edition').get(edition);
    if (row !== undefined && !to.getMap('edition').has(edition)) to.getMap('edition').set(edition, row);
  }
}

/** Takes findings out of a document, with what their author wrote about them. What others wrote stays, and is not shown. */
export function removeShared(
  doc: Y.Doc,
  findings: readonly FindingId[],
  mine: readonly MemberId[],
  origin: object,
): void {
  const wanted = new Set(findings);
  const isMine = (map: string, key: string, row: unknown): boolean => {
    if (map === 'kind') return mine.includes(key.split('|')[1] ?? '');
    return !isSigned(row) || mine.includes(row.by);
  };
  doc.transact(() => {
    for (const map of ['ann', 'del', ...SHOWN]) {
      const rows = doc.getMap(map);
      for (const [key, row] of rows.entries()) {
        if (wanted.has(key.split('|')[0]!) && (map === 'del' || isMine(map, key, row))) rows.delete(key);
      }
    }
    for (const [key] of notesOf(doc, findings, mine)) doc.getMap('note').delete(key);
  }, origin);
}
