/** A paper that the member says is public leaves the device's own workspace, with all that was marked in it: [S96]. */
import type { ReportId } from '../core/ids.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { ReportRow } from '../core/rows.ts';
import { isReport } from '../store/check-rows.ts';
import { copyReport, copyThemes } from '../store/copy-report.ts';
import { copyStatuses, removeStatuses } from '../store/report-statuses.ts';
import { themesOf } from '../store/copy-finding.ts';
import { removeDismissed } from '../store/dismissed-rows.ts';
import { reportName } from '../store/document-name.ts';
import { rowIndexOf } from '../store/finding-rows.ts';
import { copyAllRows } from '../store/move-rows.ts';
import { removeAllFindings, removeEditions, removeFromRegistry } from '../store/remove-findings.ts';
import { copyBrief, removeMoved } from '../store/remove-brief.ts';
import type { SettingsStore } from '../store/settings.ts';
import { createHolding } from './holding.ts';
import { publicKey } from './papers/public-key.ts';
import type { RunDeps } from './run-deps.ts';

/**
 * Answers after the commit. Everything is in the own workspace before it is taken out of the device's: what is cut off
 * half way is a restricted paper still, and nothing of it is lost.
 */
export async function unlockPaper(
  rid: ReportId,
  why: string,
  deps: RunDeps,
  settings: SettingsStore,
): Promise<Result<void>> {
  const { store, shelves } = deps;
  const place = shelves.layersOf(rid).find(({ shelf }) => shelf.workspace.kind === 'device');
  if (!place) return fail('command-invalid', 'rid');
  const own = shelves.primary('own');
  const holding = createHolding(store);
  try {
    const meta = await holding.open(place.shelf.document.name);
    const report = await holding.open(reportName(place.shelf.workspace.ws, place.rid));
    const ownMeta = await holding.open(own.document.name);
    const ownReport = await holding.open(reportName(own.workspace.ws, place.rid));
    const readOnly = [meta, report, ownMeta, ownReport].find((each) => each.readOnly.value !== null);
    if (readOnly) return fail(readOnly.readOnly.value!, readOnly.name);
    const origin = {};
    copyAllRows(report.doc, ownReport.doc);
    copyThemes(
      meta.doc,
      ownMeta.doc,
      themesOf(report.doc, [...rowIndexOf(report.doc).findings.keys()]),
      origin,
    );
    copyReport(meta.doc, ownMeta.doc, place.rid, origin);
    copyStatuses(meta.doc, ownMeta.doc, place.rid, origin);
    const findings = new Set(rowIndexOf(report.doc).findings.keys());
    const stays = [...place.shelf.registry.value.reports.keys()].filter((other) => other !== place.rid);
    const asked = copyBrief(meta.doc, ownMeta.doc, { rid: place.rid, findings }, stays);
    const row: unknown = ownMeta.doc.getMap('report').get(place.rid);
    if (isReport(row)) ownMeta.doc.getMap('report').set(place.rid, withoutReason(row));
    const written = await holding.whenStored();
    if (!written.ok) return written;
    await settings.set(publicKey(rid), why);
    removeFromRegistry(meta.doc, place.rid, false);
    removeMoved(meta.doc, asked);
    removeStatuses(meta.doc, (_row, id) => ownMeta.doc.getMap('status').has(id));
    removeAllFindings(report.doc);
    removeEditions(report.doc);
    removeDismissed(report.doc);
    const stored = await holding.whenStored();
    if (!stored.ok) return stored;
    store.indexer.refresh(ownReport.name);
    await store.indexer.settle();
    return ok(undefined);
  } finally {
    holding.release();
  }
}

function withoutReason({ reason: _reason, ...row }: ReportRow): ReportRow {
  return row;
}
