import type * as Y from 'yjs';
import { figureIn } from '../core/figure-row.ts';
import type { FindingId, ReportId, WorkspaceId } from '../core/ids.ts';
import type { Kind } from '../core/kind.ts';
import type { AnnRow, EditionRow } from '../core/rows.ts';
import type { Bytes } from './bytes.ts';
import { isEdition } from './check-rows.ts';
import type { FindingRows } from './finding-rows.ts';
import type { FindingIndexRow, FindingMark, KeptFile, SummaryRow, Tally } from './index-db.ts';

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
  const hasCome = doc.getMap('schema').size > 0;
  return { ...of, tally: tallyOf(findings), hasCome, media, files, skeletons };
}

function sizes(hashes: readonly string[], bytes: Bytes): Promise<readonly KeptFile[]> {
  return Promise.all(
    [...new Set(hashes)].map(async (file) => ({ file, bytes: (await bytes.size(file)) ?? 0 })),
  );
}

/** Where each finding of a document counts. */
export function tallyOf(findings: ReadonlyMap<FindingId, FindingRows>): Tally {
  const kinds: Partial<Record<Kind | 'plain', FindingId[]>> = {};
  const [deleted, asked]: [FindingId[], FindingId[]] = [[], []];
  for (const [id, rows] of findings) {
    if (rows.asks.size > 0) asked.push(id);
    if (!rows.ann) continue;
    if (rows.del) deleted.push(id);
    else (kinds[kindOf(rows.ann, rows)] ??= []).push(id);
  }
  return { kinds, deleted, asked };
}

function kindOf({ by }: AnnRow, rows: FindingRows): Kind | 'plain' {
  return rows.kinds.get(by)?.kind ?? 'plain';
}

/** Characters of a quote that lists show. */
const SHOWN = 600;

/** A finding for lists; undefined when it is deleted, or nothing that counts is written about it here. */
export function indexFinding(
  id: FindingId,
  rows: FindingRows | undefined,
  of: Subject,
): FindingIndexRow | undefined {
  if (!rows || rows.del) return undefined;
  const { ann, asks, notes, tags } = rows;
  if (!ann && asks.size === 0 && notes.size === 0) return undefined;
  const texts = [...(ann ? [ann.sel.quote.exact] : []), ...[...notes.values()].map(({ text }) => text)];
  const row = {
    id,
    ...of,
    kind: ann ? kindOf(ann, rows) : 'plain',
    themes: [...tags.keys()],
    text: texts.join('\n').toLowerCase(),
    asks: Object.fromEntries([...asks].map(([member, { question }]) => [member, question ?? ''])),
    notes: [...notes.keys()],
  } as const;
  return ann ? { ...row, mark: markOf(ann, rows) } : row;
}

function markOf({ by, at, sel }: AnnRow, rows: FindingRows): FindingMark {
  const figure = figureIn(rows.figure);
  const { quote, position, paragraph, pages } = sel;
  const page = pages?.[0];
  return {
    by,
    at,
    quote: quote.exact.length > SHOWN ? `${quote.exact.slice(0, SHOWN - 1)}…` : quote.exact,
    start: position.start,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(figure === undefined ? {} : { figure }),
    ...(page === undefined ? {} : { page: page.label ?? String(page.page) }),
  };
}
