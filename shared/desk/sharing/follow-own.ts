/**
 * What one of the member's devices says in the own registry, the others follow: former ids, the name, groups joined and
 * left, own workspaces from before two devices were joined. And each group's own name.
 */
import { effect } from '@preact/signals-core';
import type { MemberId } from '../../core/ids.ts';
import type { Audience } from '../../store/identity.ts';
import type { WorkspaceEntry } from '../../store/local-db.ts';
import { joinIdentity, withPrimaries } from '../../store/workspaces.ts';
import type { Shelf, Shelves } from '../shelves.ts';
import { readAllApart } from './apart.ts';
import type { SharingContext } from './context.ts';
import { readAbout, readDevices, readGroups, readOwns, readParted } from './meta-rows.ts';

/** Follows until the returned function is called. Every context may do it: the same words change nothing twice. */
export function followOwn(context: SharingContext): () => void {
  const { store, shelves } = context;
  let busy = Promise.resolve();
  return effect(() => {
    // Each is read here, so that the effect runs again when one of them changes.
    for (const { registry } of shelves.all.value) void registry.value;
    void store.workspaces.value;
    busy = busy.then(() => follow(context)).catch(() => undefined);
  });
}

async function follow(context: SharingContext): Promise<void> {
  const { store, shelves } = context;
  const here: Audience = { me: store.identity.value, workspaces: store.workspaces.value };
  if (!isSame(here, followed(here, shelves))) {
    await store.changeAudience((now) => {
      const next = followed(now, shelves);
      return isSame(now, next) ? undefined : next;
    });
  }
  const isHere = (ws: string): boolean =>
    store.workspaces.value.some((entry) => entry.ws === ws && entry.kind === 'group');
  for (const { document } of ownShelves(shelves)) {
    for (const [ws, row] of readGroups(document.doc))
      if (row.left && isHere(ws)) await (await import('./drop-group.ts')).dropGroup(context, ws);
  }
}

function ownShelves(shelves: Shelves): readonly Shelf[] {
  return shelves.all.value.filter(({ workspace }) => workspace.kind === 'own');
}

function followed(now: Audience, shelves: Shelves): Audience {
  let me = now.me;
  const entries = new Map(now.workspaces.map((entry) => [entry.ws, entry]));
  const isApart = readAllApart(shelves);
  for (const { document, registry, workspace } of ownShelves(shelves)) {
    if (!entries.has(workspace.ws)) continue;
    // Whoever has a device there is this member. Other members' rows come with the sample library.
    for (const id of new Set([...readDevices(document.doc).keys()].map((key) => key.split('|')[0]!))) {
      const row = registry.value.members.get(id);
      me = joinIdentity(me, { id, aliases: row?.aliases ?? [], name: row?.name ?? '' });
      if (row && row.name !== '' && id === me.member) me = { ...me, name: row.name };
    }
    for (const [ws, { host }] of readOwns(document.doc)) {
      const known = entries.get(ws);
      if (!known || (known.kind === 'own' && known.host === undefined)) {
        entries.set(ws, { ws, kind: 'own', primary: false, host });
      }
    }
    const parted = readParted(document.doc);
    for (const [ws, row] of readGroups(document.doc)) {
      const known = entries.get(ws);
      // A group that no server has yet is only where it was made.
      if (row.left || parted.has(ws) || row.host === undefined || (known && known.kind !== 'group')) continue;
      if (!known && isApart(me.device, ws)) continue;
      if (known?.host === undefined) {
        entries.set(ws, {
          ...(known ?? { ws, kind: 'group', primary: false, name: row.name }),
          host: row.host,
        });
      }
    }
  }
  for (const shelf of shelves.all.value) nameGroup(shelf, entries);
  return { me, workspaces: withPrimaries([...entries.values()]) };
}

function nameGroup({ workspace, document }: Shelf, entries: Map<string, WorkspaceEntry>): void {
  const known = entries.get(workspace.ws);
  const name = known?.kind === 'group' ? readAbout(document.doc)?.name : undefined;
  if (known && name !== undefined && name !== known.name) entries.set(workspace.ws, { ...known, name });
}

function isSame(a: Audience, b: Audience): boolean {
  const idsOf = ({ me }: Audience): readonly MemberId[] => [me.member, ...me.aliases, me.name];
  return JSON.stringify([idsOf(a), a.workspaces]) === JSON.stringify([idsOf(b), b.workspaces]);
}
