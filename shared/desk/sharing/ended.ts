/** A keeper ended this member's part in a group: what that does on this device ([Y75], [Y76]). */
import type { WorkspaceId } from '../../core/ids.ts';
import type { PartedRow } from '../../core/sharing-rows.ts';
import type { Parting } from '../../core/sharing-view.ts';
import { changeMeta, type SharingContext } from './context.ts';
import { dropGroup } from './drop-group.ts';
import { findGroup, writeGroupRow } from './groups.ts';
import { readParted } from './meta-rows.ts';
import { PARTING } from './partings.ts';

const underWay = new WeakMap<object, Map<WorkspaceId, Promise<void>>>();

/** Keeps what is the member's own, remembers what to say, and lets go of the rest. Twice does no harm. */
export function endHere(context: SharingContext, ws: WorkspaceId): Promise<void> {
  const all = underWay.get(context.store) ?? new Map<WorkspaceId, Promise<void>>();
  underWay.set(context.store, all);
  const known = all.get(ws) ?? end(context, ws).finally(() => all.delete(ws));
  all.set(ws, known);
  return known;
}

/** The member is in again: its devices may have the group. In each own workspace, wherever it was said. */
export async function forgetParted(
  { store, shelves }: Pick<SharingContext, 'store' | 'shelves'>,
  ws: WorkspaceId,
): Promise<void> {
  for (const { workspace, document } of shelves.all.value) {
    if (workspace.kind !== 'own' || !readParted(document.doc).has(ws)) continue;
    await changeMeta(store, workspace.ws, (doc) => doc.getMap('parted').delete(ws));
  }
}

/** Another device said it while this one was joining again: where this one is in, it no longer holds. */
export async function forgetPast(
  context: SharingContext,
  isIn: (ws: WorkspaceId) => Promise<boolean>,
): Promise<void> {
  const said = context.shelves.all.value
    .filter(({ workspace }) => workspace.kind === 'own')
    .flatMap(({ document }) => [...readParted(document.doc).keys()]);
  for (const ws of new Set(said))
    if (findGroup(context, ws)?.role !== undefined && (await isIn(ws))) await forgetParted(context, ws);
}

async function end(context: SharingContext, ws: WorkspaceId): Promise<void> {
  const { store, shelves, memory } = context;
  const name = findGroup(context, ws)?.name;
  if (name === undefined) return;
  const at = store.world.now();
  // Or this member's registry would bring it back. Each device lets go when the group's server says so to it.
  await changeMeta(store, shelves.primary('own').workspace.ws, (doc) => {
    doc.getMap('parted').set(ws, { at } satisfies PartedRow);
  });
  await writeGroupRow(context, ws, { name: '' });
  await dropGroup(context, ws, async (kept) => {
    const before = memory.read<Parting>(PARTING + ws)?.kept ?? {};
    const all = Object.fromEntries([...kept].map(([rid, ids]) => [rid, ids] as const));
    await memory.set(PARTING + ws, { ws, name, at, kept: { ...before, ...all } } satisfies Parting);
  });
}
