/** What the samples' invented members say of where things stand, in the own workspace. */
import type { SampleLibrary } from '../../seeds/sample-library.ts';
import type { EditionId, ReportId } from '../core/ids.ts';
import type { Result } from '../core/result.ts';
import type { SentenceRow } from '../core/sentence-row.ts';
import type { StatusRow } from '../core/status-row.ts';
import { ensureSchema } from '../store/apply-finding.ts';
import { putRow } from '../store/registry.ts';
import type { RunDeps } from './run-deps.ts';
import { sampleId } from './sample-entry.ts';

/** A sample paper as it was entered. */
export interface EnteredSample {
  readonly rid: ReportId;
  readonly edition: EditionId;
}

/** The same rows each time; those that are here stay as they are. */
export async function writeSampleStatuses(
  { statuses, sentences }: Pick<SampleLibrary, 'statuses' | 'sentences'>,
  entered: ReadonlyMap<string, EnteredSample>,
  made: number,
  deps: RunDeps,
): Promise<Result<unknown>> {
  const at = deps.store.world.now();
  const rows: (readonly [string, string, StatusRow | SentenceRow])[] = [];
  for (const [nth, { theme, value, report, quote, by }] of statuses.entries()) {
    const paper = entered.get(report);
    if (!paper) continue;
    const { rid, edition } = paper;
    const finding = await sampleId(made, rid, quote);
    const evidence = { kind: 'quote', rid, edition, finding, quote } as const;
    const row = { about: { theme }, value, evidence, report: rid, by: by.id, at };
    // In their order: the later of two is the newer word.
    rows.push(['status', await sampleId(made + nth, rid, theme, value), row]);
  }
  for (const { theme, text, by } of sentences)
    rows.push(['sentence', await sampleId(made, theme, text), { theme, text, by: by.id, at }]);
  const meta = deps.store.documents.open(deps.shelves.primary('own').document.name);
  try {
    await meta.loaded;
    meta.doc.transact(() => {
      ensureSchema(meta.doc);
      for (const [map, id, row] of rows) if (!meta.doc.getMap(map).has(id)) putRow(meta.doc, map, id, row);
    });
    return await meta.whenStored();
  } finally {
    meta.release();
  }
}
