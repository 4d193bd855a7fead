/**
 * Who is in a group, and as what, is the server's word ([Y71]): who only reads writes nothing there, so no row tells of
 * them ([Y54]); and the row of whoever was ended or left stays, for the names beside what they wrote.
 */
import type { MemberId, WorkspaceId } from '../../../core/ids.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { AuditEntry, DeviceAccess } from '../../../core/server-protocol.ts';
import { peopleKey, type KnownPeople } from '../people.ts';
import type { ServerContext } from './accounts.ts';
import { serverOf } from './invite.ts';

/** Milliseconds between two askings of one group, unless its people change or somebody is about to share. */
const EVERY = 300_000;

interface Asked {
  readonly at: number;
  /** The rows of its members then. */
  readonly rows: string;
}

const asked = new WeakMap<object, Map<WorkspaceId, Asked>>();

/** Asks for those groups that are due. A server that cannot be reached is asked another time. */
export async function knowAllPeople(context: ServerContext): Promise<void> {
  const known = asked.get(context.store) ?? new Map<WorkspaceId, Asked>();
  asked.set(context.store, known);
  for (const { ws, kind, host } of context.store.workspaces.value) {
    const members = context.shelves.find(ws)?.registry.value.members ?? new Map();
    const rows = JSON.stringify([...members]);
    const last = known.get(ws);
    const isDue = last?.rows !== rows || performance.now() - last.at >= EVERY;
    if (kind !== 'group' || host === undefined || !isDue) continue;
    known.set(ws, { at: performance.now(), rows });
    await knowPeople(context, ws);
  }
}

/** Remembers who is in a group, as its server says now. */
export async function knowPeople(context: ServerContext, ws: WorkspaceId): Promise<Result<void>> {
  const server = serverOf(context, ws);
  if (!server) return ok(undefined);
  const [devices, log] = await Promise.all([server.devices(ws), server.log(ws)]);
  if (!devices.ok) return devices;
  const here = peopleIn(devices.value);
  const isHere = new Set(here.map(([member]) => member));
  const gone = log.ok ? goneIn(log.value).filter((member) => !isHere.has(member)) : [];
  const people: KnownPeople = { here, gone };
  const { memory } = context;
  if (JSON.stringify(memory.read(peopleKey(ws))) !== JSON.stringify(people))
    await memory.set(peopleKey(ws), people);
  return ok(undefined);
}

function peopleIn(devices: readonly DeviceAccess[]): KnownPeople['here'] {
  const members = [...new Set(devices.map(({ member }) => member))].sort();
  return members.map((member) => {
    const theirs = devices.filter((device) => device.member === member);
    return [member, theirs[0]!.role, theirs.some(({ lost }) => !lost)];
  });
}

function goneIn(log: readonly AuditEntry[]): readonly MemberId[] {
  const gone = log.flatMap(({ what, by, member }) =>
    what === 'ended' ? (member ?? []) : what === 'left' ? (by ?? []) : [],
  );
  return [...new Set(gone)].sort();
}
