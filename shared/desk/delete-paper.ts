/** A restricted paper leaves this device: [S90] to [S92]. */
import type { FindingId, ReportId } from '../core/ids.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { removeDismissed } from '../store/dismissed-rows.ts';
import { reportsOf } from '../core/status-row.ts';
import { reportName } from '../store/document-name.ts';
import type { History } from '../store/history.ts';
import {
  removeAllFindings,
  removeEditions,
  removeFiles,
  removeFromRegistry,
} from '../store/remove-findings.ts';
import { removeStatuses } from '../store/report-statuses.ts';
import { createHolding } from './holding.ts';
import type { CountedDeps, RunDeps } from './run-deps.ts';

/**
 * Deletes its bytes and its text, and with `findings` all that was marked in it and its row in the library. It cannot be
 * brought back. Only what the device workspace has: a paper that is public is others' too.
 */
export async function deletePaper(
  rid: ReportId,
  { findings }: { readonly findings: boolean },
  deps: CountedDeps,
  history: History,
): Promise<Result<void>> {
  const { store, shelves } = deps;
  const place = shelves.layersOf(rid).find(({ shelf }) => shelf.workspace.kind === 'device');
  if (!place) return fail('command-invalid', 'rid');
  const holding = createHolding(store);
  try {
    const meta = await holding.open(place.shelf.document.name);
    const report = await holding.open(reportName(place.shelf.workspace.ws, place.rid));
    const readOnly = meta.readOnly.value ?? report.readOnly.value;
    if (readOnly !== null) return fail(readOnly, report.name);
    const gone = findings ? removeAllFindings(report.doc) : [];
    const files = findings ? removeEditions(report.doc) : removeFiles(report.doc);
    if (findings) {
      removeDismissed(report.doc);
      removeFromRegistry(meta.doc, place.rid);
      removeStatuses(meta.doc, (row) => reportsOf(row).includes(place.rid));
    }
    const stored = await holding.whenStored();
    if (!stored.ok) return stored;
    // Who else has the same bytes is known once all is counted.
    await deps.whenCounted();
    await store.indexer.settle();
    for (const file of files) if (!isHeldElsewhere(file, place.rid, deps)) await store.bytes.remove(file);
    if (findings) await forgetWords(place.rid, gone, deps, history);
    for (const document of [meta, report]) await document.compact();
    return ok(undefined);
  } finally {
    holding.release();
  }
}

/** The same bytes may be a version of another paper, such as a public one. */
function isHeldElsewhere(file: string, rid: ReportId, { store }: RunDeps): boolean {
  const rows = [...store.indexer.summaries.value.values()];
  return rows.some((row) => row.rid !== rid && row.files.some((each) => each.file === file));
}

/** Where words of it may be besides: what could be undone, and what was being typed. */
async function forgetWords(
  rid: ReportId,
  findings: readonly FindingId[],
  { store }: RunDeps,
  history: History,
): Promise<void> {
  await history.forget(rid);
  const keys = await store.local.drafts.toCollection().primaryKeys();
  const about = new Set<string>([rid, ...findings]);
  await store.local.drafts.bulkDelete(keys.filter((key) => key.split('|').some((part) => about.has(part))));
}
