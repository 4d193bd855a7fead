/** Groups as they are on this device: made, named, left. Nothing here speaks to a server. */
import { createId, type WorkspaceId } from '../../core/ids.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { MemberRow } from '../../core/rows.ts';
import type { GroupAbout, GroupRow } from '../../core/sharing-rows.ts';
import type { Role } from '../../core/server-protocol.ts';
import type { WorkspaceEntry } from '../../store/local-db.ts';
import { putRow } from '../../store/registry.ts';
import { changeMeta, mineOf, type SharingContext } from './context.ts';
import { readGroups } from './meta-rows.ts';

/** Makes a group on this device, with its name and, where it is known, this member's. */
export async function createGroup(
  { store, shelves }: SharingContext,
  name: string,
): Promise<Result<{ readonly ws: WorkspaceId }>> {
  const label = name.trim();
  if (label === '') return fail('command-invalid', 'name');
  const ws = createId(store.world);
  await addEntry(store, { ws, kind: 'group', name: label, primary: false });
  const named = await writeAbout({ store, shelves }, ws, label);
  return named.ok ? ok({ ws }) : named;
}

/** Gives a group another name, for all its members and for this member's devices. */
export async function renameGroup(
  context: SharingContext,
  ws: WorkspaceId,
  name: string,
): Promise<Result<void>> {
  const label = name.trim();
  if (label === '' || !findGroup(context, ws)) return fail('command-invalid', 'name');
  return writeAbout(context, ws, label);
}

async function writeAbout(
  context: Pick<SharingContext, 'store' | 'shelves'>,
  ws: WorkspaceId,
  name: string,
): Promise<Result<void>> {
  const { store } = context;
  const by = store.identity.value.member;
  const at = store.world.now();
  const about = await changeMeta(store, ws, (doc) => {
    doc.getMap('about').set('name', { name, by, at } satisfies GroupAbout);
  });
  if (!about.ok) return about;
  await store.changeAudience((now) => ({
    ...now,
    workspaces: now.workspaces.map((entry) => (entry.ws === ws ? { ...entry, name } : entry)),
  }));
  await writeMe(context, ws);
  return writeGroupRow(context, ws, {});
}

/** The entry of a group that this device has. */
export function findGroup(
  { store }: Pick<SharingContext, 'store'>,
  ws: WorkspaceId,
): WorkspaceEntry | undefined {
  return store.workspaces.value.find((entry) => entry.ws === ws && entry.kind === 'group');
}

/** Puts a workspace on this device, or changes what is known of it; its kind never. */
export function addEntry(store: SharingContext['store'], entry: WorkspaceEntry): Promise<void> {
  return store.changeAudience((now) => {
    const known = now.workspaces.find(({ ws }) => ws === entry.ws);
    if (known && known.kind !== entry.kind) return undefined;
    const others = now.workspaces.filter(({ ws }) => ws !== entry.ws);
    return { ...now, workspaces: [...others, { ...known, ...entry }] };
  });
}

/**
 * This member's row in a registry: name and former ids, so that the others see one person. The name that stands there
 * stays, unless another is given. A reader writes nothing, and nothing is written before a name was given.
 */
export async function writeMe(
  { store }: Pick<SharingContext, 'store'>,
  ws: WorkspaceId,
  change: { readonly role?: Role; readonly name?: string } = {},
): Promise<void> {
  const entry = store.workspaces.value.find((known) => known.ws === ws);
  const mine = mineOf(store);
  const known = store.identity.value.name;
  if (entry?.role === 'reader' || (known === '' && change.name === undefined && entry?.kind === 'group'))
    return;
  await changeMeta(store, ws, (doc) => {
    const before = mine.map((id) => doc.getMap<MemberRow>('member').get(id)).find((row) => row !== undefined);
    const role =
      change.role ?? entry?.role ?? before?.role ?? (entry?.host === undefined ? 'keeper' : 'member');
    const name = change.name ?? (before?.name || known);
    putRow(doc, 'member', mine[0]!, { ...before, name, aliases: mine.slice(1), role } satisfies MemberRow);
  });
}

/** What this member's other devices read of a group, in the primary own registry. */
export function writeGroupRow(
  { store, shelves }: Pick<SharingContext, 'store' | 'shelves'>,
  ws: WorkspaceId,
  change: Partial<GroupRow>,
): Promise<Result<void>> {
  const entry = store.workspaces.value.find((known) => known.ws === ws);
  const at = store.world.now();
  return changeMeta(store, shelves.primary('own').workspace.ws, (doc) => {
    const before = readGroups(doc).get(ws);
    const host = entry?.host === undefined ? {} : { host: entry.host };
    const row: GroupRow = { ...before, name: entry?.name ?? before?.name ?? '', ...host, at, ...change };
    if (change.left === undefined && before?.left) return;
    putRow(doc, 'group', ws, row);
  });
}

/** Takes a group off this device, and tells the member's other devices to. What is in it stays with the others. */
export async function leaveGroup(context: SharingContext, ws: WorkspaceId): Promise<Result<void>> {
  if (!findGroup(context, ws)) return fail('command-invalid', 'ws');
  // Not even its name stays.
  const told = await writeGroupRow(context, ws, { left: true, name: '' });
  if (!told.ok) return told;
  const { dropGroup } = await import('./drop-group.ts');
  return dropGroup(context, ws);
}
