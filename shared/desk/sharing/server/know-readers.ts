/** Who only reads a group writes nothing there, so no row tells of them: the server says that they are in ([Y54]). */
import type { WorkspaceId } from '../../../core/ids.ts';
import { ok, type Result } from '../../../core/result.ts';
import { readersKey } from '../people.ts';
import type { ServerContext } from './accounts.ts';
import { serverOf } from './invite.ts';

/** Milliseconds between two askings of one group, unless somebody is about to share. */
const EVERY = 300_000;

const asked = new WeakMap<object, Map<WorkspaceId, number>>();

/** Asks for those groups that were not asked about lately. A server that cannot be reached is asked another time. */
export async function knowAllReaders(context: ServerContext): Promise<void> {
  const times = asked.get(context.store) ?? new Map<WorkspaceId, number>();
  asked.set(context.store, times);
  for (const { ws, kind, host } of context.store.workspaces.value) {
    const isDue = performance.now() - (times.get(ws) ?? -Infinity) >= EVERY;
    if (kind !== 'group' || host === undefined || !isDue) continue;
    times.set(ws, performance.now());
    await knowReaders(context, ws);
  }
}

/** Remembers who reads a group, as its server says now. */
export async function knowReaders(context: ServerContext, ws: WorkspaceId): Promise<Result<void>> {
  const server = serverOf(context, ws);
  if (!server) return ok(undefined);
  const devices = await server.devices(ws);
  if (!devices.ok) return devices;
  const readers = devices.value.filter(({ role, lost }) => role === 'reader' && !lost);
  const members = [...new Set(readers.map(({ member }) => member))].sort();
  const { memory } = context;
  if (JSON.stringify(memory.read(readersKey(ws)) ?? []) === JSON.stringify(members)) return ok(undefined);
  await memory.set(readersKey(ws), members);
  return ok(undefined);
}
