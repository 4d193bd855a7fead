/** A keeper ended this member's part in a group: what that does on this device ([Y75], [Y76]). */
import type { WorkspaceId } from '../../core/ids.ts';
import type { Parting } from '../../core/sharing-view.ts';
import type { SharingContext } from './context.ts';
import { dropGroup } from './drop-group.ts';
import { findGroup, writeGroupRow } from './groups.ts';
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

async function end(context: SharingContext, ws: WorkspaceId): Promise<void> {
  const { store, memory } = context;
  const name = findGroup(context, ws)?.name;
  if (name === undefined) return;
  const at = store.world.now();
  // Each of the member's devices keeps what is there before it lets go.
  await writeGroupRow(context, ws, { ended: at, name: '' });
  await dropGroup(context, ws, async (kept) => {
    const before = memory.read<Parting>(PARTING + ws)?.kept ?? {};
    const all = Object.fromEntries([...kept].map(([rid, ids]) => [rid, ids] as const));
    await memory.set(PARTING + ws, { ws, name, at, kept: { ...before, ...all } } satisfies Parting);
  });
}
