/** Groups, people and devices as screens see them. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { Role } from '../../core/server-protocol.ts';
import type { MemberRow } from '../../core/rows.ts';
import type { DeviceView, GroupView, PersonView, SharedState } from '../../core/sharing-view.ts';
import type { MemberId, WorkspaceId } from '../../core/ids.ts';
import type { Shelf } from '../shelves.ts';
import { lostWith, readBeside } from './beside.ts';
import { mineOf, type SharingContext } from './context.ts';
import { readAbout, readDevices } from './meta-rows.ts';
import { steady } from './steady.ts';

/** The groups on this device, by name. */
export function createGroupViews(
  context: SharingContext,
  sharedOf: (ws: WorkspaceId) => SharedState,
): ReadonlySignal<readonly GroupView[]> {
  return steady(() =>
    context.shelves.all.value
      .filter(({ workspace }) => workspace.kind === 'group')
      .map((shelf) => viewGroup(shelf, context, sharedOf))
      .sort((a, b) => a.name.localeCompare(b.name) || (a.ws < b.ws ? -1 : 1)),
  );
}

function viewGroup(
  shelf: Shelf,
  context: SharingContext,
  sharedOf: (ws: WorkspaceId) => SharedState,
): GroupView {
  const { workspace, registry, document } = shelf;
  const { ws, host } = workspace;
  const operator = host === undefined ? undefined : context.memory.values.value.get(`operator|${host}`);
  const members = registry.value.members;
  return {
    ws,
    name: readAbout(document.doc)?.name ?? workspace.name ?? '',
    ...(host === undefined ? {} : { host }),
    ...(typeof operator === 'string' ? { operator } : {}),
    role: workspace.role ?? 'keeper',
    people: readPeople(
      members,
      mineOf(context.store),
      context.store.identity.value.name,
      peopleOf(context, ws),
    ),
    shared: sharedOf(ws),
  };
}

/** Who is in a group, as its server said last. */
export interface KnownPeople {
  /** The last is false where each of the devices was reported lost. */
  readonly here: readonly (readonly [member: MemberId, role: Role, hasDevice: boolean])[];
  /** Left or ended, and not in again. */
  readonly gone: readonly MemberId[];
}

/** Under this key it is remembered. */
export function peopleKey(ws: WorkspaceId): string {
  return `people|${ws}`;
}

/** Nobody where no server was asked yet. */
export function peopleOf({ memory }: Pick<SharingContext, 'memory'>, ws: WorkspaceId): KnownPeople {
  return (memory.values.value.get(peopleKey(ws)) as KnownPeople | undefined) ?? { here: [], gone: [] };
}

/**
 * One entry for each person, with the role that the server says: a row whose id is another row's alias is that person's.
 * This member first. Those who have no row here are there without a name; those who are gone are not.
 */
export function readPeople(
  members: ReadonlyMap<string, MemberRow>,
  mine: readonly string[],
  myName: string,
  { here, gone }: KnownPeople = { here: [], gone: [] },
): readonly PersonView[] {
  const aliases = new Set([...members.values()].flatMap((row) => row.aliases));
  const said = new Map(here.map(([id, ...rest]) => [id, rest]));
  const describe = (ids: readonly MemberId[], name: string, role: Role, isMe: boolean): PersonView => {
    const [says, hasDevice] = ids.map((id) => said.get(id)).find((each) => each !== undefined) ?? [
      role,
      true,
    ];
    const lost = hasDevice ? {} : { noDevice: true as const };
    return { member: ids[0]!, name, role: says, isMe, ...lost };
  };
  const isGone = (ids: readonly MemberId[]): boolean =>
    ids.some((id) => gone.includes(id)) && !ids.some((id) => said.has(id));
  const unnamed = here
    .filter(([id]) => !mine.includes(id) && !aliases.has(id) && !members.has(id))
    .map(([id, role]) => describe([id], '', role, false));
  const others = [...members]
    .filter(([id, row]) => !mine.includes(id) && !aliases.has(id) && !isGone([id, ...row.aliases]))
    .map(([id, { name, role, aliases: also }]) => describe([id, ...also], name, role, false))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.member < b.member ? -1 : 1));
  const me = mine.map((id) => members.get(id)).find((row) => row !== undefined);
  const all = [...others, ...unnamed];
  return me ? [describe(mine, myName || me.name, me.role, true), ...all] : all;
}

/** The member's devices, this one first; none while there is but this one. */
export function createDeviceViews(context: SharingContext): ReadonlySignal<readonly DeviceView[]> {
  return steady(() => {
    const { device } = context.store.identity.value;
    const lost = context.memory.values.value;
    const owns = context.shelves.all.value.filter(({ workspace }) => workspace.kind === 'own');
    const beside = readBeside(owns.map(({ document }) => document.doc));
    const found = new Map<string, DeviceView>();
    for (const { registry, document } of owns) {
      // Read again whenever the registry is: its signal follows every update of the document.
      void registry.value;
      for (const [key, row] of readDevices(document.doc)) {
        const id = key.split('|')[1]!;
        const known = found.get(id);
        if (known && known.addedAt <= row.at) continue;
        const isLost = row.lost !== undefined || lost.has(`lost|${id}`);
        found.set(id, {
          device: id,
          name: row.name,
          isThis: id === device,
          addedAt: row.at,
          lost: isLost,
          lostWith: lostWith(beside, id, device),
        });
      }
    }
    const views = [...found.values()].sort(
      (a, b) => Number(b.isThis) - Number(a.isThis) || a.addedAt - b.addedAt,
    );
    return views.some(({ isThis }) => !isThis) ? views : [];
  });
}
