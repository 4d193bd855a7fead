/** A group goes off this device: not a word of it stays, and none of this member's is lost ([Y85], [Y86]). */
import type { WorkspaceId } from '../../core/ids.ts';
import { ok, type Result } from '../../core/result.ts';
import type { WorkspaceEntry } from '../../store/local-db.ts';
import { reportName } from '../../store/document-name.ts';
import { PARTING } from './partings.ts';
import { changeMeta, mineOf, type SharingContext } from './context.ts';
import { keepMine, type KeptMine } from './keep-mine.ts';

/** In the memory of sharing, until nothing of it is here any more: a page may be closed in the middle. */
const GONE = 'gone|';

/** A group that is being put back as it was: its entry, until it is in the list again. */
export const BACK = 'back|';

/** What this context takes off just now: leaving, and following that it was left, are told of it at the same moment. */
const dropping = new WeakMap<object, Map<WorkspaceId, Promise<Result<void>>>>();

/** Keeps what is the member's own, then takes the group's entry, documents, files and sums off this device. */
export function dropGroup(
  context: SharingContext,
  ws: WorkspaceId,
  onKept: (kept: KeptMine['kept']) => Promise<void> = async () => undefined,
): Promise<Result<void>> {
  const running = dropping.get(context.store) ?? new Map<WorkspaceId, Promise<Result<void>>>();
  dropping.set(context.store, running);
  const begun = running.get(ws) ?? drop(context, ws, onKept).finally(() => running.delete(ws));
  running.set(ws, begun);
  return begun;
}

async function drop(
  context: SharingContext,
  ws: WorkspaceId,
  onKept: (kept: KeptMine['kept']) => Promise<void>,
): Promise<Result<void>> {
  const { store, shelves, memory } = context;
  const { device } = store.identity.value;
  const writer = () => ({
    mine: mineOf(store),
    device,
    world: store.world,
    mergedFrom: (id: string) => [id],
  });
  const kept = await keepMine(ws, { store, shelves, writer });
  if (!kept.ok) return kept;
  await moveDrafts(context, kept.value);
  for (const finding of kept.value.moved.keys()) await context.history.forget(finding);
  await onKept(kept.value.kept);
  // Another context may have been there before, and let go of what was to be read here.
  const known = memory.read<readonly string[]>(GONE + ws) ?? [];
  await memory.set(GONE + ws, [...new Set([...known, ...kept.value.files])]);
  await store.changeAudience((now) => ({
    ...now,
    workspaces: now.workspaces.filter((entry) => entry.ws !== ws),
  }));
  await removeWords(context, ws);
  return ok(undefined);
}

/** Goes on where taking a group off was cut off, and looks once more after what another context may have held. */
export async function finishDropping(context: SharingContext): Promise<void> {
  const { memory, store } = context;
  for (const [key, value] of memory.values.value) {
    if (key.startsWith(BACK)) {
      const entry = value as WorkspaceEntry;
      await store.changeAudience((now) =>
        now.workspaces.some(({ ws }) => ws === entry.ws)
          ? undefined
          : { ...now, workspaces: [...now.workspaces, entry] },
      );
      await memory.set(key, undefined);
    }
    if (!key.startsWith(GONE)) continue;
    const ws = key.slice(GONE.length);
    const isBack = store.workspaces.value.some((entry) => entry.ws === ws);
    if (isBack || (await removeWords(context, ws))) await memory.set(key, undefined);
  }
}

/** What is being typed about another's finding is about the member's own mark from now on. */
async function moveDrafts({ store, shelves }: SharingContext, { moved }: KeptMine): Promise<void> {
  if (moved.size === 0) return;
  const { local } = store;
  for (const draft of await local.drafts.toArray()) {
    const key = draft.key
      .split('|')
      .map((part) => moved.get(part) ?? part)
      .join('|');
    if (key === draft.key) continue;
    await local.drafts.put({ ...draft, key });
    await local.drafts.delete(draft.key);
  }
  // What another own device is typing, too.
  await changeMeta(store, shelves.primary('own').workspace.ws, (doc) => {
    const rows = doc.getMap('draft');
    for (const [name, row] of rows.entries()) {
      const [kind, finding, ...rest] = name.split('|');
      const mark = moved.get(finding ?? '');
      if (mark === undefined) continue;
      rows.set([kind, mark, ...rest].join('|'), row);
      rows.delete(name);
    }
  });
}

/** True when nothing is held by another context. Twice does no harm. */
async function removeWords(context: SharingContext, ws: WorkspaceId): Promise<boolean> {
  const { store, shelves, memory, history } = context;
  const files = memory.read<readonly string[]>(GONE + ws) ?? [];
  await store.forgetWorkspace(ws);
  const isWhole = await removeDocuments(`w/${ws}/`);
  await history.forget(ws);
  await store.local.quarantine.where('document').startsWith(`w/${ws}/`).delete();
  for (const [key, value] of memory.values.value) {
    if ([GONE, 'told-left|', PARTING].some((kind) => key.startsWith(kind))) continue;
    if (key.split('|').includes(ws) || value === ws) await memory.set(key, undefined);
  }
  for (const file of files) if (!isHeld(context, file)) await store.bytes.remove(file);
  // The group's name stood in its row.
  for (const { workspace, document } of shelves.all.value)
    if (workspace.kind === 'own') await document.compact();
  return isWhole;
}

/** Whether any paper here names these bytes; also where it is not known yet. */
export function isHeld({ store, shelves }: Pick<SharingContext, 'store' | 'shelves'>, file: string): boolean {
  const sums = store.indexer.summaries.value;
  return shelves.all.value.some(({ workspace, registry }) =>
    [...registry.value.reports.keys()].some((rid) => {
      const row = sums.get(reportName(workspace.ws, rid));
      return !row || [...row.files, ...(row.skeletons ?? [])].some((each) => each.file === file);
    }),
  );
}

async function removeDocuments(prefix: string): Promise<boolean> {
  const all = await indexedDB.databases();
  const names = all.flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []));
  return (await Promise.all(names.map(deleteDatabase))).every(Boolean);
}

/** False where another context still holds it after a second: it goes when that one lets go. */
function deleteDatabase(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onerror = () => resolve(false);
    setTimeout(resolve, 1000, false);
  });
}
