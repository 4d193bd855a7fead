/** Servers of groups that this member left are told, now or once they can be reached ([Y45]). */
import type { WorkspaceId } from '../../../core/ids.ts';
import type { GroupRow } from '../../../core/sharing-rows.ts';
import type { Memory } from '../memory.ts';
import { readGroups } from '../meta-rows.ts';
import type { ServerContext } from './accounts.ts';

type Told = Pick<ServerContext, 'memory' | 'server' | 'shelves'>;

/** What a server was told of a group: the time of the row that says so. */
const keyOf = (ws: string): string => `told-left|${ws}`;

/** One round at a time: a second word could come after the member had joined again. */
const telling = new WeakMap<Memory, Promise<void>>();

/** Tells each once. Where a server cannot be reached it is told in a later round. Rejects where nothing can be stored. */
export function tellLeft(context: Told): Promise<void> {
  const before = telling.get(context.memory) ?? Promise.resolve();
  const round = before.catch(() => undefined).then(() => tellEach(context));
  telling.set(context.memory, round);
  return round;
}

async function tellEach({ shelves, memory, server }: Told): Promise<void> {
  const owns = shelves.all.value.filter(({ workspace }) => workspace.kind === 'own');
  const left = (): readonly (readonly [WorkspaceId, GroupRow])[] =>
    owns.flatMap(({ document }) => [...readGroups(document.doc)]).filter(([, row]) => row.left);
  for (const [ws, row] of left()) {
    if (row.host === undefined || memory.read(keyOf(ws)) === row.at) continue;
    // Joined again while another was told.
    if (!left().some(([other, { at }]) => other === ws && at === row.at)) continue;
    const told = await server(row.host).leave(ws);
    // Another device of this member told it before, or it never came in.
    if (told.ok || told.code === 'not-admitted') await memory.set(keyOf(ws), row.at);
  }
}
