import type { ReportId, WorkspaceId } from '../core/ids.ts';
import { cleanAddress } from '../core/paper-key.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { hashText } from '../core/sha256.ts';
import { reportName } from '../store/document-name.ts';
import {
  enterEdition,
  enterInRegistry,
  type EditionEntry,
  type RegistryEntry,
} from '../store/enter-report.ts';
import type { OpenDocument } from '../store/documents.ts';
import { isKeyPart } from '../store/check.ts';
import { isReport } from '../store/check-rows.ts';
import type { ReportEntry } from './desk.ts';
import type { RunDeps } from './run-deps.ts';

/** A skeleton above this many bytes is kept with the bytes, under its hash. */
const LARGEST_SKELETON = 64 * 1024;

/**
 * Enters a report and the edition seen, where its audience says: the device workspace when it is restricted, or was
 * before; else the own one. Answers after the commit.
 */
export async function enterReport(
  given: ReportEntry,
  deps: RunDeps,
): Promise<Result<{ readonly ws: WorkspaceId }>> {
  if (!isKeyPart(given.rid)) return fail('command-invalid', 'rid');
  if (!isReport(given.report)) return fail('command-invalid', 'report');
  const entry = withoutBars(given);
  const { store, shelves } = deps;
  // What was once restricted on this device stays here, whatever a later page says.
  const kind = entry.restricted || shelves.isRestricted(entry.rid) ? 'device' : 'own';
  const shelf = shelves.primary(kind);
  const { ws } = shelf.workspace;
  const edition = entry.edition && (await keepSkeleton(entry.edition, deps));
  if (edition && !edition.ok) return edition;
  const sighting = entry.url === undefined ? undefined : await createSighting(cleanAddress(entry.url));

  const used: OpenDocument[] = [store.documents.open(shelf.document.name)];
  if (edition) used.push(store.documents.open(reportName(ws, entry.rid)));
  try {
    await Promise.all(used.map((document) => document.loaded));
    const newer = used.find((document) => document.readOnly.value !== null);
    if (newer) return fail(newer.readOnly.value!, newer.name);
    const at = store.world.now();
    const { rid, report, meeting, item } = entry;
    enterInRegistry(
      used[0]!.doc,
      {
        rid,
        report,
        ...(sighting ? { sighting } : {}),
        ...(meeting ? { meeting } : {}),
        ...(item ? { item } : {}),
      },
      at,
    );
    if (edition) enterEdition(used[1]!.doc, edition.value, at);
    const stored = await Promise.all(used.map((document) => document.whenStored()));
    const failed = stored.find((result) => !result.ok);
    if (failed && !failed.ok) return failed;
    store.indexer.refresh(reportName(ws, rid as ReportId));
    return ok({ ws });
  } finally {
    for (const document of used) document.release();
  }
}

async function createSighting(url: string): Promise<NonNullable<RegistryEntry['sighting']>> {
  return { url, urlHash: (await hashText(url)).slice(0, 32) };
}

/** Keys are composed with bars: an id taken from a page's own words must have none. */
function withoutBars(entry: ReportEntry): ReportEntry {
  const clean = (id: string): string => id.replaceAll('|', '¦');
  const { report, meeting, item } = entry;
  return {
    ...entry,
    report: {
      ...report,
      ...(report.meeting === undefined ? {} : { meeting: clean(report.meeting) }),
      ...(report.item === undefined ? {} : { item: clean(report.item) }),
    },
    ...(meeting ? { meeting: { ...meeting, id: clean(meeting.id) } } : {}),
    ...(item ? { item: { ...item, id: clean(item.id) } } : {}),
  };
}

async function keepSkeleton(
  edition: NonNullable<ReportEntry['edition']>,
  deps: RunDeps,
): Promise<Result<EditionEntry>> {
  if (edition.skeleton.length <= LARGEST_SKELETON) return ok(edition);
  const kept = await deps.store.bytes.keep(edition.skeleton);
  return kept.ok ? ok({ ...edition, skeleton: { file: kept.value } }) : kept;
}
