/** What a group's file holds is added to the group, or makes it, and is taken out again in one step ([Y93]). */
import type { FindingId } from '../../core/ids.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { GROUP_FORMAT, type Copy } from '../../store/copy-format.ts';
import { readCopy } from '../../store/copy-read.ts';
import { metaName, readDocumentName } from '../../store/document-name.ts';
import type { WorkspaceEntry } from '../../store/local-db.ts';
import {
  compareDocument,
  mergeDocument,
  mergeRows,
  snapshot,
  type Merge,
} from '../../store/merge-document.ts';
import { isAtServer } from '../../store/open-store.ts';
import { errorDetail, storageErrorCode } from '../../store/persistence/storage-error.ts';
import { stateOf } from '../../store/rewrite-document.ts';
import { createHolding, type Holding } from '../holding.ts';
import type { SharingContext } from '../sharing/context.ts';
import { forgetParted } from '../sharing/ended.ts';
import { addEntry, writeGroupRow, writeMe } from '../sharing/groups.ts';
import type { BroughtGroup, GroupFileContents } from '../../core/by-file.ts';
import { undoGroup, type AddedGroup } from './undo-group.ts';

/** Verifies a file and says what bringing it in would add. */
export async function lookAtGroup(context: SharingContext, blob: Blob): Promise<Result<GroupFileContents>> {
  const { store, shelves } = context;
  const file = await readGroupFile(blob);
  if (!file.ok) return file;
  const { copy, entry } = file.value;
  const shelf = shelves.find(entry.ws);
  const findings = new Set<FindingId>();
  const already = new Set<FindingId>();
  let papers = 0;
  for (const [name, update] of copy.documents) {
    const parts = readDocumentName(name);
    if (parts?.kind !== 'report') continue;
    papers++;
    const isHere = shelf?.registry.value.reports.has(parts.rid) ?? false;
    const here = isHere ? store.documents.open(name) : undefined;
    await here?.loaded;
    const compared = compareDocument(here?.doc, update);
    here?.release();
    for (const id of compared.live) findings.add(id);
    for (const id of compared.already) already.add(id);
  }
  const { manifest } = copy;
  return ok({
    ws: entry.ws,
    name: shelf?.workspace.name ?? entry.name ?? '',
    isHere: shelf !== undefined,
    papers,
    findings: findings.size,
    already: already.size,
    madeAt: manifest.madeAt,
    by: manifest.member.name,
    part: manifest.part ?? 'all',
  });
}

/** Adds what is in it. Fails with nothing changed. */
export async function bringGroup(context: SharingContext, blob: Blob): Promise<Result<BroughtGroup>> {
  const { store } = context;
  const file = await readGroupFile(blob);
  if (!file.ok) return file;
  const { copy, entry } = file.value;
  const { ws } = entry;
  const known = store.workspaces.value.find((each) => each.ws === ws);
  if (known && known.kind !== 'group') return fail('copy-unreadable', 'ws');
  if (known?.role === 'reader') return fail('role-too-low', ws);
  const added: AddedGroup = { ws, entry: known, documents: [], files: [] };
  const holding = createHolding(store);
  try {
    const kept = await addFiles(copy, added, context);
    if (!kept.ok) return kept;
    const merges = await addDocuments(copy, added, context, holding);
    const stored = await holding.whenStored();
    if (!stored.ok) {
      holding.release();
      await undoGroup(context, added);
      return stored;
    }
    if (!known) await enter(context, entry);
    const canUndo = !known || !isAtServer(known);
    return ok({
      ...countMerged(merges),
      ws,
      name: known?.name ?? entry.name ?? '',
      canUndo,
      undo: async () => (canUndo ? undoGroup(context, added) : fail('command-invalid', 'ws')),
    });
  } catch (error) {
    return fail(storageErrorCode(error), errorDetail(error));
  } finally {
    holding.release();
  }
}

async function readGroupFile(
  blob: Blob,
): Promise<Result<{ readonly copy: Copy; readonly entry: WorkspaceEntry }>> {
  const copy = await readCopy(blob, GROUP_FORMAT);
  if (!copy.ok) return copy;
  const [entry, ...more] = copy.value.manifest.workspaces;
  if (!entry || entry.kind !== 'group' || more.length > 0) return fail('copy-unreadable', 'workspaces');
  return ok({ copy: copy.value, entry });
}

async function addFiles(copy: Copy, added: AddedGroup, { store }: SharingContext): Promise<Result<void>> {
  for (const [file, bytes] of copy.files) {
    if ((await store.bytes.size(file)) !== undefined) continue;
    added.files.push(file);
    const kept = await store.bytes.keep(bytes);
    if (!kept.ok) return kept;
  }
  return ok(undefined);
}

interface Counted extends Merge {
  readonly notes: number;
}

/** The registry last: a paper is listed when its findings are there. */
async function addDocuments(
  { documents, manifest }: Copy,
  added: AddedGroup,
  { store }: SharingContext,
  holding: Holding,
): Promise<readonly Counted[]> {
  const meta = metaName(added.ws);
  const sorted = [...documents].sort(([a], [b]) => Number(a === meta) - Number(b === meta));
  const merges: Counted[] = [];
  for (const [name, update] of sorted) {
    const isHere = await store.documents.isHere(name);
    const { doc } = await holding.open(name);
    const before = isHere ? stateOf(doc) : undefined;
    const merge = manifest.part === 'mine' ? mergeRows(doc, update) : mergeDocument(doc, update, false);
    const was = merge.before.get('note');
    const notes = [...doc.getMap('note').keys()].filter((id) => !was?.has(id)).length;
    merges.push({ ...merge, notes });
    added.documents.push({ name, before, after: snapshot(doc) });
  }
  return merges;
}

/** The group is this device's from here on, without a server. */
async function enter(context: SharingContext, { ws, name }: WorkspaceEntry): Promise<void> {
  await forgetParted(context, ws);
  await writeGroupRow(context, ws, { left: false, name: name ?? '' });
  await addEntry(context.store, {
    ws,
    kind: 'group',
    primary: false,
    ...(name === undefined ? {} : { name }),
  });
  await writeMe(context, ws, { role: 'member' });
}

function countMerged(merges: readonly Counted[]): Pick<BroughtGroup, 'added' | 'already' | 'lost' | 'notes'> {
  const all = (part: 'live' | 'already' | 'here'): Set<FindingId> =>
    new Set(merges.flatMap((merge) => merge[part]));
  const [live, already, here] = [all('live'), all('already'), all('here')];
  return {
    added: [...here].filter((id) => !already.has(id)).length,
    already: already.size,
    lost: [...live].filter((id) => !here.has(id)).length,
    notes: merges.reduce((sum, { notes }) => sum + notes, 0),
  };
}
