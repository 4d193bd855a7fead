import type { Connection, Document } from '@hocuspocus/server';
import { isId } from '../../shared/core/ids.ts';

/**
 * In tagging sessions only: whom the server admitted, whatever the client says of itself, and the passage on the screen.
 * Nothing else is passed on.
 */
export function keepPresence(
  states: Map<number, Record<string, unknown>>,
  connection: Connection | undefined,
  member: string | undefined,
  document: Document,
): void {
  const others = document.getConnections().filter((other) => other !== connection);
  const taken = new Set(others.flatMap((other) => [...document.getClients(other)] as number[]));
  const mine = connection ? document.getClients(connection) : new Set();
  let left = 4 - mine.size;
  for (const client of states.keys()) {
    const isMine = mine.has(client);
    const isNone = member === undefined || !isSession(document.name) || taken.has(client);
    if (isNone || (!isMine && left-- <= 0)) states.delete(client);
    else states.set(client, { member, ...passageOf(states.get(client)) });
  }
}

/** Whether a document of that name is a tagging session. */
export function isSession(name: string): boolean {
  return /^w\/[^/]+\/s\//.test(name);
}

function passageOf(state: Record<string, unknown> | undefined): {
  readonly at?: string;
  readonly gone?: true;
} {
  // The engine does not hand on that a client takes its state back: so that is said in words.
  if (state?.['gone'] === true) return { gone: true };
  const at = state?.['at'];
  return isId(at) ? { at } : {};
}
