/**
 * Taking out what a group's file added: each document is put back on this device as it was, with what was written since.
 * Nothing is deleted for anybody else, as rows taken out of a document would be.
 */
import type { FileHash, WorkspaceId } from '../../core/ids.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { readDocumentName } from '../../store/document-name.ts';
import type { WorkspaceEntry } from '../../store/local-db.ts';
import { snapshot, type Snapshot } from '../../store/merge-document.ts';
import { errorDetail, storageErrorCode } from '../../store/persistence/storage-error.ts';
import { restoredState, rewriteDocument } from '../../store/rewrite-document.ts';
import { createHolding } from '../holding.ts';
import { changeMeta, type SharingContext } from '../sharing/context.ts';
import { BACK, isHeld } from '../sharing/drop-group.ts';

export interface AddedGroup {
  readonly ws: WorkspaceId;
  /** As it was here before; undefined where the file brought the group. */
  readonly entry: WorkspaceEntry | undefined;
  readonly documents: {
    readonly name: string;
    /** Undefined where nothing of it was here. */
    readonly before: Uint8Array | undefined;
    readonly after: Snapshot;
  }[];
  readonly files: FileHash[];
}

/** Resolves when it is on the disk. */
export async function undoGroup(context: SharingContext, added: AddedGroup): Promise<Result<void>> {
  const { store, shelves, memory } = context;
  const { ws } = added;
  try {
    const restored = await readRestored(context, added);
    // What the member has written in a group since it came is why it stays.
    const isUsed = restored.some(({ state }) => state !== undefined);
    const entry = added.entry ?? (isUsed ? store.workspaces.value.find((each) => each.ws === ws) : undefined);
    // Closed in the middle, the next start puts the group back into the list.
    if (entry) await memory.set(BACK + ws, entry);
    await store.changeAudience((now) => ({
      ...now,
      workspaces: now.workspaces.filter((each) => each.ws !== ws),
    }));
    await store.forgetWorkspace(ws);
    for (const { name, state } of restored) {
      if (state === undefined) indexedDB.deleteDatabase(name);
      else await rewriteDocument(name, state);
    }
    if (entry) {
      await store.changeAudience((now) => ({ ...now, workspaces: [...now.workspaces, entry] }));
      await memory.set(BACK + ws, undefined);
    } else {
      const own = shelves.primary('own').workspace.ws;
      await changeMeta(store, own, (doc) => doc.getMap('group').delete(ws));
    }
    for (const file of added.files) if (!isHeld(context, file)) await store.bytes.remove(file);
    return ok(undefined);
  } catch (error) {
    return fail(storageErrorCode(error), errorDetail(error));
  }
}

/** Reports first: where something was written since, its registry rows stay. */
async function readRestored(
  { store }: SharingContext,
  { documents }: AddedGroup,
): Promise<readonly { readonly name: string; readonly state: Uint8Array | undefined }[]> {
  const holding = createHolding(store);
  const used = new Set<string>();
  const isMeta = (name: string): boolean => readDocumentName(name)?.kind === 'meta';
  const sorted = [...documents].sort((a, b) => Number(isMeta(a.name)) - Number(isMeta(b.name)));
  try {
    const all: { name: string; state: Uint8Array | undefined }[] = [];
    for (const { name, before, after } of sorted) {
      const { doc } = await holding.open(name);
      const now = without(snapshot(doc), before === undefined);
      const of = readDocumentName(name);
      const state = restoredState(before, of?.kind === 'meta' ? withoutPapers(after, used) : after, now);
      if (state !== undefined && of?.kind === 'report') used.add(of.rid);
      all.push({ name, state });
    }
    return all;
  } finally {
    holding.release();
  }
}

/** What is left out here counts as written since: these papers, where they belong, and what the group is called. */
function withoutPapers(rows: Snapshot, used: ReadonlySet<string>): Snapshot {
  if (used.size === 0) return rows;
  const isOf = (map: string, key: string): boolean =>
    ['about', 'meeting', 'item'].includes(map) || key.split('|').some((part) => used.has(part));
  return new Map(
    [...rows].map(([map, values]) => [map, new Map([...values].filter(([key]) => !isOf(map, key)))]),
  );
}

/** That this member is in a group which the file brought is not something that they wrote in it. */
function without(rows: Snapshot, isNew: boolean): Snapshot {
  return isNew ? new Map([...rows].filter(([map]) => map !== 'member' && map !== 'schema')) : rows;
}
