/** What a keeper does about a group's people, and the group's log ([Y72], [Y73]). */
import { createId, type MemberId, type WorkspaceId } from '../../../core/ids.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { Role, ToldEntry } from '../../../core/server-protocol.ts';
import type { LogLine, Person } from '../../../core/sharing-view.ts';
import { mineOf, type SharingContext } from '../context.ts';
import { peopleKey, type KnownPeople } from '../people.ts';
import type { ServerContext } from './accounts.ts';
import { serverOf } from './invite.ts';
import { knowPeople } from './know-people.ts';
import type { Server } from './ports.ts';

/** Says what somebody may do there, on all their devices. */
export function setRole(
  context: ServerContext,
  ws: WorkspaceId,
  member: MemberId,
  role: Role,
): Promise<Result<void>> {
  return forEachId(context, ws, member, (server, id) => server.setRole(ws, id, role));
}

/** Ends somebody's part in a group. */
export function endMember(context: ServerContext, ws: WorkspaceId, member: MemberId): Promise<Result<void>> {
  return forEachId(context, ws, member, (server, id) => server.endMember(ws, id));
}

/** Somebody whose devices were joined may stand at the server under more than one id. */
async function forEachId(
  context: ServerContext,
  ws: WorkspaceId,
  member: MemberId,
  act: (server: Server, id: MemberId) => Promise<Result<void>>,
): Promise<Result<void>> {
  const server = serverOf(context, ws);
  if (!server) return fail('command-invalid', 'ws');
  const aliases = context.shelves.find(ws)?.registry.value.members.get(member)?.aliases ?? [];
  const here = context.memory.read<KnownPeople>(peopleKey(ws))?.here.map(([id]) => id) ?? [];
  const ids = [member, ...aliases].filter((id) => here.includes(id));
  for (const id of ids.length === 0 ? [member] : ids) {
    const done = await act(server, id);
    if (!done.ok) return done;
  }
  // What is shown follows; that it is done does not wait for it.
  void knowPeople(context, ws).catch(() => undefined);
  return ok(undefined);
}

/** The log as its server has it, with names where they are known here. */
export async function readLog(context: ServerContext, ws: WorkspaceId): Promise<Result<readonly LogLine[]>> {
  const server = serverOf(context, ws);
  if (!server) return ok([]);
  await tellLog(context);
  const log = await server.log(ws);
  if (!log.ok) return log;
  const nameOf = createNames(context, ws);
  return ok(
    log.value.map(({ by, member, ...line }) => ({
      ...line,
      ...(by === undefined ? {} : { by: nameOf(by) }),
      ...(member === undefined ? {} : { member: nameOf(member) }),
    })),
  );
}

function createNames({ store, shelves }: SharingContext, ws: WorkspaceId): (id: MemberId) => Person {
  const rows = shelves.find(ws)?.registry.value.members ?? new Map();
  const mine = mineOf(store);
  return (id) => {
    const row = rows.get(id) ?? [...rows.values()].find(({ aliases }) => aliases.includes(id));
    const isMe = mine.includes(id);
    return { name: (isMe ? store.identity.value.name : '') || (row?.name ?? ''), isMe };
  };
}

const TOLD = 'told|';
const MOST = 100;

interface Waiting extends Omit<ToldEntry, 'id'> {
  readonly ws: WorkspaceId;
}

/** Keeps for each group's log what was done here, until its server was told. */
export async function noteInLog(
  { store, memory }: Pick<SharingContext, 'store' | 'memory'>,
  groups: readonly WorkspaceId[],
  what: ToldEntry['what'],
  count: number,
): Promise<void> {
  const isGroup = (ws: WorkspaceId): boolean =>
    store.workspaces.value.some((entry) => entry.ws === ws && entry.kind === 'group' && entry.host);
  for (const ws of new Set(groups)) {
    if (!isGroup(ws) || count < 1) continue;
    await memory.set(TOLD + createId(store.world), { ws, what, count } satisfies Waiting);
  }
}

/** Tells the servers what waits; what cannot be told now is told later. */
export async function tellLog(context: ServerContext): Promise<void> {
  const { memory } = context;
  const waiting = [...memory.values.value].filter(([key]) => key.startsWith(TOLD)) as [string, Waiting][];
  for (const ws of new Set(waiting.map(([, entry]) => entry.ws))) {
    const theirs = waiting.filter(([, entry]) => entry.ws === ws).slice(0, MOST);
    const server = serverOf(context, ws);
    const entries = theirs.map(([key, { what, count }]) => ({ id: key.slice(TOLD.length), what, count }));
    const told = server ? await server.tellLog(ws, entries) : ok(undefined);
    // Not in the group any more, or a word that this server does not know: it will never be heard.
    const isOver = told.ok || told.code === 'command-invalid' || told.code === 'member-ended';
    if (isOver) for (const [key] of theirs) await memory.set(key, undefined);
  }
}
