/** One workspace's place for a report, open to be written to. */
import type { ReportId, WorkspaceId } from '../core/ids.ts';
import type { Role } from '../core/server-protocol.ts';
import type { WorkspaceKind } from '../core/view.ts';
import { copyEditions, copyReport } from '../store/copy-report.ts';
import { reportName } from '../store/document-name.ts';
import type { OpenDocument } from '../store/documents.ts';
import type { RunDeps } from './run-deps.ts';
import type { Shelf } from './shelves.ts';

export interface Layer {
  readonly shelf: Shelf;
  readonly document: OpenDocument;
  readonly ws: WorkspaceId;
  readonly kind: WorkspaceKind;
  readonly role: Role | undefined;
  readonly rid: ReportId;
}

/** Loaded; released by whoever releases `used`. */
export async function openLayer(
  shelf: Shelf,
  rid: ReportId,
  deps: RunDeps,
  used: OpenDocument[],
): Promise<Layer> {
  const { ws, kind, role } = shelf.workspace;
  const document = await use(reportName(ws, rid), deps, used);
  return { shelf, document, ws, kind, role, rid };
}

/**
 * Registry rows and versions of a report into one more workspace, so that a finding or a note there has something to
 * stand on; what is there already stays as it is.
 */
export async function carryReport(
  from: readonly Layer[],
  to: Layer,
  deps: RunDeps,
  used: OpenDocument[],
): Promise<void> {
  const meta = await use(to.shelf.document.name, deps, used);
  const writer = deps.writer();
  for (const layer of from) {
    copyReport(layer.shelf.document.doc, meta.doc, to.rid, writer);
    copyEditions(layer.document.doc, to.document.doc, writer);
  }
}

/** Loaded; released by whoever releases `used`. */
export async function use(name: string, deps: RunDeps, used: OpenDocument[]): Promise<OpenDocument> {
  const document = deps.store.documents.open(name);
  used.push(document);
  await document.loaded;
  return document;
}
