/** Servers of groups that this member left are told, now or once they can be reached ([Y45]). */
import { readGroups } from '../meta-rows.ts';
import type { ServerContext } from './accounts.ts';

/** What a server was told of a group: the time of the row that says so. */
const keyOf = (ws: string): string => `told-left|${ws}`;

/** Tells each once. Where a server cannot be reached it is told in a later round. */
export async function tellLeft(context: ServerContext): Promise<void> {
  const { shelves, memory, server } = context;
  const owns = shelves.all.value.filter(({ workspace }) => workspace.kind === 'own');
  for (const [ws, row] of owns.flatMap(({ document }) => [...readGroups(document.doc)])) {
    if (!row.left || row.host === undefined || memory.read(keyOf(ws)) === row.at) continue;
    const told = await server(row.host).leave(ws);
    // Another device of this member told it before, or it never came in.
    if (told.ok || told.code === 'not-admitted') await memory.set(keyOf(ws), row.at);
  }
}
