/**
 * Kept papers travel: those of the own workspaces by themselves, sealed; a group's when a member lets the others have
 * them. What a document's editions name, and nothing else, is sent or fetched ([Y43]).
 */
import type { FileHash, ReportId, WorkspaceId } from '../../../core/ids.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { BlobRow } from '../../../core/sharing-rows.ts';
import { hashBytes } from '../../../core/sha256.ts';
import { reportName } from '../../../store/document-name.ts';
import { enterEdition } from '../../../store/enter-report.ts';
import { readEditions } from '../../../store/summarise.ts';
import type { KeptFile } from '../../../store/index-db.ts';
import type { WorkspaceEntry } from '../../../store/local-db.ts';
import { openBlob, sealBlob } from '../../../sync/server/sealed-blob.ts';
import { changeMeta, mineOf, type SharingContext } from '../context.ts';
import { findGroup } from '../groups.ts';
import { readBlobs } from '../meta-rows.ts';
import type { FetchState } from '../offers.ts';
import { isPublic } from '../verdict.ts';
import type { ServerContext } from './accounts.ts';
import { serverOf } from './invite.ts';
import { sealKeys } from './own-key.ts';

interface NamedFiles {
  readonly papers: readonly KeptFile[];
  /** Skeletons too large for a row: without them no finding finds its place. */
  readonly skeletons: readonly KeptFile[];
}

/** Lets the members have the bytes of a report: kept as a wish until they are at the server. */
export async function sharePaper(
  context: ServerContext,
  rid: ReportId,
  to: WorkspaceId,
): Promise<Result<void>> {
  const { shelves, memory, store } = context;
  const group = findGroup(context, to);
  if (!group || !shelves.find(to)?.registry.value.reports.has(rid)) return fail('command-invalid', 'to');
  if (group.role === 'reader') return fail('role-too-low', to);
  if (shelves.isRestricted(rid)) return fail('share-restricted', rid);
  if (!isPublic(context, rid, [])) return fail('public-unknown', rid);
  const editions = await nameEditions(context, rid, to);
  if (!editions.ok) return editions;
  await memory.set(`paper|${to}|${rid}`, store.world.now());
  void carry(context);
  return ok(undefined);
}

/** The group's document names the public editions with their files: that is what its members ask for. */
async function nameEditions(context: SharingContext, rid: ReportId, to: WorkspaceId): Promise<Result<void>> {
  const { store, shelves } = context;
  const target = store.documents.open(reportName(to, rid));
  await target.loaded;
  try {
    let named = 0;
    for (const place of shelves.layersOf(rid)) {
      if (place.shelf.workspace.kind !== 'own') continue;
      const document = store.documents.lend(reportName(place.shelf.workspace.ws, place.rid));
      await document.loaded;
      for (const [id, row] of readEditions(document.doc)) {
        if (row.file === undefined || !isPublic(context, rid, [id])) continue;
        named++;
        enterEdition(target.doc, { ...row, id, file: row.file }, row.seenAt);
      }
      document.release();
    }
    if (named === 0) return fail('snapshot-missing', rid);
    const stored = await target.whenStored();
    return stored.ok ? ok(undefined) : stored;
  } finally {
    target.release();
  }
}

/** Fetches what a group offers of a report. */
export async function fetchPaper(context: ServerContext, rid: ReportId): Promise<Result<void>> {
  const { shelves, memory } = context;
  const show = (state: FetchState | undefined): Promise<void> => memory.set(`fetch|${rid}`, state);
  await show({ progress: 0 });
  let failed: Result<void> = ok(undefined);
  for (const { workspace } of shelves.all.value) {
    if (workspace.kind === 'device' || workspace.host === undefined) continue;
    const files = filesOf(context, workspace.ws, rid);
    const got = await fetchAll(
      context,
      workspace,
      rid,
      [...files.papers, ...files.skeletons],
      (progress) => void show({ progress }),
    );
    if (!got.ok) failed = got;
  }
  await show(failed.ok ? undefined : { code: failed.code });
  return failed;
}

const running = new WeakMap<object, Promise<void>>();

/** Sends and fetches all that is due, one run after the other. */
export function carry(context: ServerContext): Promise<void> {
  const before = running.get(context.store) ?? Promise.resolve();
  const run = before.then(() => carryOnce(context)).catch(() => undefined);
  running.set(context.store, run);
  return run;
}

async function carryOnce(context: ServerContext): Promise<void> {
  for (const shelf of context.shelves.all.value) {
    const { workspace } = shelf;
    if (workspace.kind === 'device' || workspace.host === undefined) continue;
    for (const rid of shelf.registry.value.reports.keys()) {
      const done = await carryReport(context, workspace, rid);
      // The rest would wait as long for the same answer.
      if (!done.ok && done.code === 'server-unreachable') break;
    }
  }
}

async function carryReport(
  context: ServerContext,
  workspace: WorkspaceEntry,
  rid: ReportId,
): Promise<Result<void>> {
  const { memory, shelves } = context;
  const isOwn = workspace.kind === 'own';
  const wish = `paper|${workspace.ws}|${rid}`;
  const isWished = memory.read(wish) !== undefined;
  const { papers, skeletons } = filesOf(context, workspace.ws, rid);
  const sent = await sendAll(context, workspace, isOwn || isWished ? [...papers, ...skeletons] : skeletons);
  if (!sent.ok) return sent;
  if (isWished) {
    const there = readBlobs(shelves.find(workspace.ws)!.document.doc);
    const isDone = papers.length > 0 && papers.every(({ file, bytes }) => bytes === 0 || there.has(file));
    if (isDone) await memory.set(wish, undefined);
  }
  return fetchAll(context, workspace, rid, isOwn ? [...papers, ...skeletons] : skeletons);
}

/** What a report's editions name, by the sums: no document is opened for it. */
function filesOf({ store }: SharingContext, ws: WorkspaceId, rid: ReportId): NamedFiles {
  const row = store.indexer.summaries.value.get(reportName(ws, rid));
  return { papers: row?.files ?? [], skeletons: row?.skeletons ?? [] };
}

async function sendAll(
  context: ServerContext,
  workspace: WorkspaceEntry,
  files: readonly KeptFile[],
): Promise<Result<void>> {
  const { store, shelves } = context;
  const { ws } = workspace;
  const server = serverOf(context, ws);
  if (!server || workspace.role === 'reader') return ok(undefined);
  for (const { file, bytes: size } of files) {
    const shelf = shelves.find(ws);
    if (!shelf || size === 0 || readBlobs(shelf.document.doc).has(file)) continue;
    const bytes = await store.bytes.read(file);
    if (!bytes.ok) continue;
    const isOwn = workspace.kind === 'own';
    const leaving = isOwn ? await sealBlob(await sealKeys(context, ws), bytes.value) : bytes.value;
    const put = await server.putBlob(ws, leaving);
    if (!put.ok) return put;
    const row: BlobRow = {
      size: bytes.value.length,
      at: store.world.now(),
      ...(isOwn ? { sealed: put.value } : { by: mineOf(store)[0]! }),
    };
    await changeMeta(store, ws, (doc) => doc.getMap('blob').set(file, row));
  }
  return ok(undefined);
}

async function fetchAll(
  context: ServerContext,
  workspace: WorkspaceEntry,
  rid: ReportId,
  files: readonly KeptFile[],
  onProgress: (part: number) => void = () => undefined,
): Promise<Result<void>> {
  const { news, shelves } = context;
  const shelf = shelves.find(workspace.ws);
  if (!shelf) return ok(undefined);
  const blobs = readBlobs(shelf.document.doc);
  let came = false;
  let failed: Result<void> = ok(undefined);
  for (const { file, bytes } of files) {
    const row = blobs.get(file);
    if (!row || bytes > 0) continue;
    const got = await fetchOne(context, workspace, file, row, onProgress);
    if (got.ok) {
      news.announce(file);
      came = true;
    } else failed = got;
  }
  if (came) await countAgain(context, workspace.ws, rid);
  return failed;
}

async function fetchOne(
  context: ServerContext,
  { ws, kind }: WorkspaceEntry,
  file: FileHash,
  row: BlobRow,
  onProgress: (part: number) => void,
): Promise<Result<void>> {
  const server = serverOf(context, ws);
  if (!server) return fail('server-unreachable');
  const got = await server.getBlob(ws, row.sealed ?? file, onProgress);
  if (!got.ok) return got;
  const plain = kind === 'own' ? await openBlob(await sealKeys(context, ws), got.value) : got;
  if (!plain.ok) return plain;
  if ((await hashBytes(plain.value)) !== file) return fail('blob-wrong', file);
  const kept = await context.store.bytes.keep(plain.value);
  return kept.ok ? ok(undefined) : kept;
}

/** The sums say what is kept: they are made while the document is open. */
async function countAgain({ store }: SharingContext, ws: WorkspaceId, rid: ReportId): Promise<void> {
  const name = reportName(ws, rid);
  const document = store.documents.lend(name);
  await document.loaded;
  store.indexer.refresh(name);
  document.release();
}
