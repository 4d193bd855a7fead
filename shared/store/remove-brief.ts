import type * as Y from 'yjs';
import { BRIEF_MAPS, ofKey, type BriefMap } from '../core/brief-row.ts';
import type { FindingId, ReportId } from '../core/ids.ts';
import { ensureSchema } from './apply-finding.ts';

interface Found {
  readonly map: BriefMap;
  readonly key: string;
  readonly row: unknown;
}

/** Takes out questions that quote a paper, and what was answered and promised about them ([S206]). */
export function removeBrief(doc: Y.Doc, rid: ReportId): void {
  for (const { map, key } of briefOf(doc, rid)) doc.getMap(map).delete(key);
}

/**
 * Moves what was asked, answered and promised about a paper that is public now, and where questions that Ask began in it
 * stand. What names a paper that stays (`stays`) stays with all that belongs to it.
 */
export function copyBrief(
  from: Y.Doc,
  to: Y.Doc,
  { rid, findings }: { readonly rid: ReportId; readonly findings: ReadonlySet<FindingId> },
  stays: readonly ReportId[],
): readonly Pick<Found, 'map' | 'key'>[] {
  const isHeld = ({ row }: Found): boolean => stays.some((other) => names(row, other));
  const found = briefOf(from, rid);
  const held = new Set(found.filter((each) => each.map === 'brief' && isHeld(each)).map(idOf));
  const begun = [...from.getMap('briefPlace')]
    .filter(([key]) => findings.has(key.split('.')[0]!) && !found.some((each) => each.key === key))
    .map(([key, row]): Found => ({ map: 'briefPlace', key, row }));
  const moved = [...found, ...begun].filter(
    (each) => !isHeld(each) && !held.has(idOf(each)) && !held.has(questionOf(each.row)),
  );
  to.transact(() => {
    ensureSchema(to);
    for (const { map, key, row } of moved) if (!to.getMap(map).has(key)) to.getMap(map).set(key, row);
  });
  return moved;
}

/** Takes out what {@link copyBrief} moved. */
export function removeMoved(doc: Y.Doc, moved: readonly Pick<Found, 'map' | 'key'>[]): void {
  doc.transact(() => {
    for (const { map, key } of moved) doc.getMap(map).delete(key);
  });
}

/** All that is asked about a paper, or said of that. */
function briefOf(doc: Y.Doc, rid: ReportId): readonly Found[] {
  const all = BRIEF_MAPS.flatMap((map) =>
    [...doc.getMap(map)].map(([key, row]): Found => ({ map, key, row })),
  );
  const questions = new Set(all.filter(({ map, row }) => map === 'brief' && names(row, rid)).map(idOf));
  return all.filter(
    (each) => questions.has(idOf(each)) || questions.has(questionOf(each.row)) || names(each.row, rid),
  );
}

function idOf({ key }: Pick<Found, 'key'>): string {
  return ofKey(key);
}

function questionOf(row: unknown): string {
  return (row as { readonly question?: string } | null)?.question ?? '';
}

function names(row: unknown, rid: ReportId): boolean {
  return JSON.stringify(row).includes(JSON.stringify(rid));
}
