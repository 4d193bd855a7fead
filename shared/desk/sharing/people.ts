/** Groups, people and devices as screens see them. */
import type { ReadonlySignal } from '@preact/signals-core';
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
      readersOf(context, ws),
    ),
    shared: sharedOf(ws),
  };
}

/** Under this key the members are remembered who only read a group. */
export function readersKey(ws: WorkspaceId): string {
  return `readers|${ws}`;
}

/** As the server said last; their names are not known, for they write nothing. */
export function readersOf({ memory }: Pick<SharingContext, 'memory'>, ws: WorkspaceId): readonly MemberId[] {
  const readers = memory.values.value.get(readersKey(ws));
  return Array.isArray(readers) ? readers.filter((id) => typeof id === 'string') : [];
}

/** One entry for each person: a row whose id is another row's alias is that person's. This member first. */
export function readPeople(
  members: ReadonlyMap<string, MemberRow>,
  mine: readonly string[],
  myName: string,
  readers: readonly MemberId[] = [],
): readonly PersonView[] {
  const aliases = new Set([...members.values()].flatMap((row) => row.aliases));
  const unnamed = readers
    .filter((id) => !mine.includes(id) && !aliases.has(id) && !members.has(id))
    .map((member): PersonView => ({ member, name: '', role: 'reader', isMe: false }));
  const others = [...members]
    .filter(([id]) => !mine.includes(id) && !aliases.has(id))
    .map(([member, { name, role }]) => ({ member, name, role, isMe: false }))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.member < b.member ? -1 : 1));
  const me = mine.map((id) => members.get(id)).find((row) => row !== undefined);
  const all = [...others, ...unnamed];
  if (!me) return all;
  return [{ member: mine[0]!, name: myName || me.name, role: me.role, isMe: true }, ...all];
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
