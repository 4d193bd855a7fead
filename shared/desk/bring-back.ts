import { fail, ok, type Result } from '../core/result.ts';
import { readCopy } from '../store/copy-read.ts';
import type { Copy } from '../store/copy-format.ts';
import type { OpenDocument } from '../store/documents.ts';
import type { IdentityRow, WorkspaceEntry } from '../store/local-db.ts';
import { mergeDocument, revertTo, snapshot, type Merge, type Snapshot } from '../store/merge-document.ts';
import type { Store } from '../store/open-store.ts';
import { errorDetail, storageErrorCode } from '../store/persistence/storage-error.ts';
import { joinIdentity, joinWorkspaces } from '../store/workspaces.ts';
import type { BroughtBack } from './desk.ts';

/** What a copy changed, enough to take it out again. */
interface Applied {
  identity: IdentityRow;
  workspaces: readonly WorkspaceEntry[];
  readonly files: string[];
  readonly drafts: string[];
  readonly documents: { readonly name: string; readonly before: Snapshot; readonly after: Snapshot }[];
}

/** Verifies a whole copy, then adds what is in it. Fails with nothing changed. */
export async function bringBack(blob: Blob, store: Store): Promise<Result<BroughtBack>> {
  const copy = await readCopy(blob);
  if (!copy.ok) return copy;
  const applied: Applied = {
    identity: store.identity.value,
    workspaces: store.workspaces.value,
    files: [],
    drafts: [],
    documents: [],
  };
  const used: OpenDocument[] = [];
  const undo = (): Promise<Result<void>> => takeOut(applied, store);
  try {
    const files = await addFiles(copy.value, applied, store);
    if (!files.ok) {
      await undo();
      return files;
    }
    const merges = await addDocuments(copy.value, applied, store, used);
    const stored = await Promise.all(used.map((document) => document.whenStored()));
    const failed = stored.find((result) => !result.ok);
    if (failed && !failed.ok) {
      await undo();
      return failed;
    }
    await addDrafts(copy.value, applied, store);
    await addAudience(copy.value, store);
    const sum = (part: 'added' | 'already' | 'lost'): number => merges.reduce((n, m) => n + m[part], 0);
    return ok({ added: sum('added'), already: sum('already'), lost: sum('lost'), undo });
  } catch (error) {
    await undo();
    return fail(storageErrorCode(error), errorDetail(error));
  } finally {
    for (const document of used) document.release();
  }
}

async function addFiles(copy: Copy, applied: Applied, store: Store): Promise<Result<void>> {
  for (const [file, bytes] of copy.files) {
    if ((await store.bytes.size(file)) !== undefined) continue;
    applied.files.push(file);
    const kept = await store.bytes.keep(bytes);
    if (!kept.ok) return kept;
  }
  return ok(undefined);
}

async function addDocuments(
  copy: Copy,
  applied: Applied,
  store: Store,
  used: OpenDocument[],
): Promise<readonly Merge[]> {
  const merges: Merge[] = [];
  for (const [name, update] of copy.documents) {
    const document = store.documents.open(name);
    used.push(document);
    await document.loaded;
    const merge = mergeDocument(document.doc, update, document.readOnly.value === null);
    applied.documents.push({ name, before: merge.before, after: snapshot(document.doc) });
    merges.push(merge);
  }
  return merges;
}

async function addDrafts(copy: Copy, applied: Applied, store: Store): Promise<void> {
  for (const draft of copy.drafts) {
    // What is being typed here is newer than any copy.
    if (await store.local.drafts.get(draft.key)) continue;
    await store.local.drafts.put(draft);
    applied.drafts.push(draft.key);
  }
}

/** Last: from here on the screens show what was brought back. */
async function addAudience(copy: Copy, store: Store): Promise<void> {
  const me = joinIdentity(store.identity.value, copy.manifest.member);
  await store.setAudience(me, joinWorkspaces(store.workspaces.value, copy.manifest.workspaces));
}

/** Takes out what the copy added, and nothing that was written since. */
async function takeOut(applied: Applied, store: Store): Promise<Result<void>> {
  const used: OpenDocument[] = [];
  try {
    for (const { name, before, after } of applied.documents) {
      const document = store.documents.open(name);
      used.push(document);
      await document.loaded;
      revertTo(document.doc, before, after);
    }
    const stored = await Promise.all(used.map((document) => document.whenStored()));
    await store.setAudience(applied.identity, applied.workspaces);
    await store.local.drafts.bulkDelete(applied.drafts);
    for (const file of applied.files) await store.bytes.remove(file);
    const failed = stored.find((result) => !result.ok);
    return failed && !failed.ok ? failed : ok(undefined);
  } catch (error) {
    return fail(storageErrorCode(error), errorDetail(error));
  } finally {
    for (const document of used) document.release();
  }
}
