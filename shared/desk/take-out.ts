/** Taking out what a copy added: nothing that was written or paired since, nor what that stands on. */
import type { FileHash, MemberId, WorkspaceId } from '../core/ids.ts';
import { fail, type Result } from '../core/result.ts';
import { readDocumentName } from '../store/document-name.ts';
import type { OpenDocument } from '../store/documents.ts';
import { revertTo, type Snapshot } from '../store/merge-document.ts';
import type { Store } from '../store/open-store.ts';
import { errorDetail, storageErrorCode } from '../store/persistence/storage-error.ts';
import { leaveIdentity, leaveWorkspaces } from '../store/workspaces.ts';
import { createHolding } from './holding.ts';

/** What a copy changed, enough to take it out again. */
export interface Added {
  /** The newest entry of the history before. */
  readonly lastCommand: number;
  readonly ids: MemberId[];
  readonly workspaces: WorkspaceId[];
  name: string;
  readonly files: FileHash[];
  readonly drafts: string[];
  readonly documents: { readonly name: string; readonly before: Snapshot; readonly after: Snapshot }[];
}

/** The number of the newest command in the history of this device; 0 when there is none. */
export async function lastCommand(store: Store): Promise<number> {
  return (await store.local.history.toCollection().last())?.id ?? 0;
}

/** Resolves after the commit. What fails half way can be taken out again by a second call. */
export async function takeOut(added: Added, store: Store): Promise<Result<void>> {
  const holding = createHolding(store);
  try {
    const kept = await revertDocuments(added, holding.open);
    const stored = await holding.whenStored();
    const isUsed = kept.workspaces.size > 0 || (await lastCommand(store)) > added.lastCommand;
    const gone = added.workspaces.filter((ws) => !kept.workspaces.has(ws));
    const me = store.identity.value;
    await store.setAudience(
      // Rows written since are signed with the id that was the oldest then.
      isUsed ? me : leaveIdentity(me, added),
      leaveWorkspaces(store.workspaces.value, new Set(gone)),
    );
    await store.local.drafts.bulkDelete(added.drafts);
    for (const file of added.files) if (!kept.files.has(file)) await store.bytes.remove(file);
    return stored;
  } catch (error) {
    return fail(storageErrorCode(error), errorDetail(error));
  } finally {
    holding.release();
  }
}

interface Kept {
  readonly workspaces: ReadonlySet<WorkspaceId>;
  readonly files: ReadonlySet<FileHash>;
}

/** Reports first: a paper that was marked since keeps its versions, and its rows in the registry. */
async function revertDocuments(added: Added, open: (name: string) => Promise<OpenDocument>): Promise<Kept> {
  const papers = new Map<WorkspaceId, Set<string>>();
  const workspaces = new Set<WorkspaceId>();
  const files = new Set<FileHash>();
  const documents = added.documents.map((entry) => ({ ...entry, of: readDocumentName(entry.name) }));
  for (const { name, before, after, of } of documents) {
    if (of?.kind !== 'report') continue;
    const { doc } = await open(name);
    const isMarked = [...doc.getMap('ann').keys()].some((key) => !after.get('ann')?.has(key));
    revertTo(doc, before, isMarked ? without(after, (map) => map === 'edition') : after);
    if (!isMarked) continue;
    papers.set(of.ws, (papers.get(of.ws) ?? new Set()).add(of.rid));
    for (const row of doc.getMap('edition').values()) for (const file of filesIn(row)) files.add(file);
  }
  for (const { name, before, after, of } of documents) {
    if (of?.kind !== 'meta') continue;
    const { doc } = await open(name);
    const rids = papers.get(of.ws) ?? new Set();
    const isStoodOn = (map: string, key: string): boolean =>
      rids.size > 0 && (['meeting', 'item'].includes(map) || key.split('|').some((part) => rids.has(part)));
    revertTo(doc, before, without(after, isStoodOn));
    if (doc.getMap('report').size > 0) workspaces.add(of.ws);
  }
  return { workspaces, files };
}

function without(rows: Snapshot, isKept: (map: string, key: string) => boolean): Snapshot {
  const all = [...rows].map(([map, values]) => {
    return [map, new Map([...values].filter(([key]) => !isKept(map, key)))] as const;
  });
  return new Map(all);
}

function filesIn(edition: unknown): readonly FileHash[] {
  const row = edition as { readonly file?: unknown; readonly skeleton?: { readonly file?: unknown } } | null;
  return [row?.file, row?.skeleton?.file].filter((file) => typeof file === 'string');
}
