import type * as Y from 'yjs';
import type { FindingId, ReportId, WorkspaceId } from '../core/ids.ts';
import { KINDS, type Kind } from '../core/kind.ts';
import type { EditionRow } from '../core/rows.ts';
import type { Bytes } from './bytes.ts';
import { isEdition } from './check-rows.ts';
import type { FindingRows } from './finding-rows.ts';
import type { FindingIndexRow, KeptFile, SummaryRow } from './index-db.ts';

/** A report's editions, oldest first; rows that cannot be read are left out. */
export function readEditions(doc: Y.Doc): readonly (readonly [string, EditionRow])[] {
  const editions: [string, EditionRow][] = [];
  doc.getMap('edition').forEach((value, key) => void (isEdition(value) && editions.push([key, value])));
  return editions.sort(([a, x], [b, y]) => x.seenAt - y.seenAt || (a < b ? -1 : 1));
}

/** Which document is summed up. */
export interface Subject {
  readonly name: string;
  readonly ws: WorkspaceId;
  readonly rid: ReportId;
}

/** Counts a document's live findings and what is kept of its files. */
export async function summarise(
  doc: Y.Doc,
  findings: ReadonlyMap<FindingId, FindingRows>,
  of: Subject,
  bytes: Bytes,
): Promise<SummaryRow> {
  const counts = noCounts();
  let total = 0;
  for (const rows of findings.values()) {
    if (!rows.ann || rows.del) continue;
    total++;
    counts[rows.kinds.get(rows.ann.by)?.kind ?? 'plain']++;
    if (rows.asks.size > 0) counts.ask++;
  }
  const editions = readEditions(doc);
  const media = editions.at(-1)?.[1].media ?? 'page';
  const files = await sizes(
    editions.flatMap(([, row]) => row.file ?? []),
    bytes,
  );
  const skeletons = await sizes(
    editions.flatMap(([, { skeleton }]) => (skeleton instanceof Uint8Array ? [] : [skeleton.file])),
    bytes,
  );
  return { ...of, counts, total, media, files, skeletons };
}

function sizes(hashes: readonly string[], bytes: Bytes): Promise<readonly KeptFile[]> {
  return Promise.all(
    [...new Set(hashes)].map(async (file) => ({ file, bytes: (await bytes.size(file)) ?? 0 })),
  );
}

/** All counts at nought. */
export function noCounts(): Record<Kind | 'plain' | 'ask', number> {
  const counts = { plain: 0, ask: 0 } as Record<Kind | 'plain' | 'ask', number>;
  for (const kind of KINDS) counts[kind] = 0;
  return counts;
}

/** A finding for search; undefined when it is deleted or has not arrived. */
export function indexFinding(
  id: FindingId,
  rows: FindingRows | undefined,
  of: Subject,
): FindingIndexRow | undefined {
  if (!rows?.ann || rows.del) return undefined;
  const texts = [rows.ann.sel.quote.exact, ...[...rows.notes.values()].map((note) => note.text)];
  return {
    id,
    ...of,
    kind: rows.kinds.get(rows.ann.by)?.kind ?? 'plain',
    ask: rows.asks.size > 0,
    themes: [...rows.tags.keys()],
    text: texts.join('\n').toLowerCase(),
  };
}
