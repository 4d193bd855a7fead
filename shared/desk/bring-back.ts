import type { FindingId } from '../core/ids.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { readCopy } from '../store/copy-read.ts';
import type { Copy } from '../store/copy-format.ts';
import { readDocumentName } from '../store/document-name.ts';
import type { OpenDocument } from '../store/documents.ts';
import { mergeDocument, snapshot, type Merge } from '../store/merge-document.ts';
import type { Store } from '../store/open-store.ts';
import { errorDetail, storageErrorCode } from '../store/persistence/storage-error.ts';
import { joinIdentity, joinWorkspaces } from '../store/workspaces.ts';
import type { BroughtBack } from './copy-words.ts';
import { lastCommand, takeOut, type Added } from './take-out.ts';

/** Verifies a whole copy, then adds what is in it. Fails with nothing changed. */
export async function bringBack(blob: Blob, store: Store): Promise<Result<BroughtBack>> {
  const copy = await readCopy(blob);
  if (!copy.ok) return copy;
  const added: Added = {
    lastCommand: await lastCommand(store),
    ids: [],
    workspaces: [],
    name: '',
    files: [],
    drafts: [],
    documents: [],
  };
  const used: OpenDocument[] = [];
  const undo = (): Promise<Result<void>> => takeOut(added, store);
  try {
    const files = await addFiles(copy.value, added, store);
    if (!files.ok) {
      await undo();
      return files;
    }
    const merges = await addDocuments(copy.value, added, store, used);
    const stored = await Promise.all(used.map((document) => document.whenStored()));
    const failed = stored.find((result) => !result.ok);
    if (failed && !failed.ok) {
      await undo();
      return failed;
    }
    await addDrafts(copy.value, added, store);
    await addAudience(copy.value, added, store);
    return ok({ ...countMerged(merges), undo });
  } catch (error) {
    await undo();
    return fail(storageErrorCode(error), errorDetail(error));
  } finally {
    for (const document of used) document.release();
  }
}

/** By id: one in the own workspace and in a group is one. */
function countMerged(merges: readonly Merge[]): Pick<BroughtBack, 'added' | 'already' | 'lost'> {
  const all = (part: 'live' | 'already' | 'here'): Set<FindingId> =>
    new Set(merges.flatMap((merge) => merge[part]));
  const [live, already, here] = [all('live'), all('already'), all('here')];
  const added = [...here].filter((id) => !already.has(id)).length;
  return { added, already: already.size, lost: [...live].filter((id) => !here.has(id)).length };
}

async function addFiles(copy: Copy, added: Added, store: Store): Promise<Result<void>> {
  for (const [file, bytes] of copy.files) {
    if ((await store.bytes.size(file)) !== undefined) continue;
    added.files.push(file);
    const kept = await store.bytes.keep(bytes);
    if (!kept.ok) return kept;
  }
  return ok(undefined);
}

async function addDocuments(
  copy: Copy,
  added: Added,
  store: Store,
  used: OpenDocument[],
): Promise<readonly Merge[]> {
  const merges: Merge[] = [];
  const groups = groupsOf(copy, store);
  for (const [name, update] of copy.documents) {
    const isGroup = groups.has(readDocumentName(name)?.ws ?? '');
    const document = store.documents.open(name);
    used.push(document);
    await document.loaded;
    // What a group has taken out stays out: only what the copy itself holds is merged, and undoing leaves the others'
    // document alone.
    const merge = mergeDocument(document.doc, update, !isGroup && document.readOnly.value === null);
    if (!isGroup) added.documents.push({ name, before: merge.before, after: snapshot(document.doc) });
    merges.push(merge);
  }
  return merges;
}

function groupsOf(copy: Copy, store: Store): ReadonlySet<string> {
  const all = [...store.workspaces.value, ...copy.manifest.workspaces];
  return new Set(all.filter(({ kind }) => kind === 'group').map(({ ws }) => ws));
}

async function addDrafts(copy: Copy, added: Added, store: Store): Promise<void> {
  for (const draft of copy.drafts) {
    // What is being typed here is newer than any copy.
    if (await store.local.drafts.get(draft.key)) continue;
    await store.local.drafts.put(draft);
    added.drafts.push(draft.key);
  }
}

/** Last: from here on the screens show what was brought back. */
async function addAudience(copy: Copy, added: Added, store: Store): Promise<void> {
  const [before, workspaces] = [store.identity.value, store.workspaces.value];
  const me = joinIdentity(before, copy.manifest.member);
  const all = joinWorkspaces(workspaces, copy.manifest.workspaces);
  const known = new Set([before.member, ...before.aliases]);
  added.ids.push(...[me.member, ...me.aliases].filter((id) => !known.has(id)));
  added.workspaces.push(...all.map(({ ws }) => ws).filter((ws) => !workspaces.some((w) => w.ws === ws)));
  if (before.name === '') added.name = me.name;
  await store.setAudience(me, all);
}
