/**
 * A workspace that this device knows of by another device of the member: asked for until that one has let this one in
 * ([Y39]). Only then is it shared.
 */
import { effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { WorkspaceId } from '../../../core/ids.ts';
import type { WorkspaceEntry } from '../../../store/local-db.ts';
import type { ShareLine } from '../../../sync/server/share-types.ts';
import type { Lines } from '../states.ts';
import type { ServerContext } from './accounts.ts';
import { letInBySpare } from './spare.ts';

/** Milliseconds before the second try, and the longest between two. */
const SOON = 1000;
const LONGEST = 30_000;
/** Tries after which the member is told. */
const PATIENCE = 6;

/** Knocks until stopped. What answers gets its role, and is none of these any more. */
export function knock(context: ServerContext): { readonly lines: ReadonlySignal<Lines>; stop(): void } {
  const { store } = context;
  const lines = signal<Lines>(new Map());
  const timers = new Map<WorkspaceId, ReturnType<typeof setTimeout>>();
  let stopped = false;
  const say = (ws: WorkspaceId, line: ShareLine | undefined): void => {
    const next = new Map(lines.peek());
    if (line) next.set(ws, line);
    else next.delete(ws);
    lines.value = next;
  };
  const ask = async (ws: WorkspaceId, tries: number): Promise<void> => {
    const entry = store.workspaces.value.find((known) => known.ws === ws);
    if (stopped || !entry || !isOutside(entry)) {
      timers.delete(ws);
      return say(ws, undefined);
    }
    const server = context.server(entry.host!);
    let answer = await server.admission(ws);
    if (!answer.ok && answer.code === 'not-admitted' && (await letInBySpare(context, ws, server.host))) {
      answer = await server.admission(ws);
    }
    if (stopped) return;
    if (!answer.ok && answer.code === 'server-unreachable')
      say(ws, { line: 'down', since: store.world.now() });
    else if (!answer.ok && (tries >= PATIENCE || answer.code === 'member-ended'))
      say(ws, { line: 'refused', code: answer.code });
    const wait = Math.min(LONGEST, SOON * 2 ** Math.min(tries, 10));
    timers.set(
      ws,
      setTimeout(() => void ask(ws, tries + 1), wait),
    );
  };
  const stopFollowing = effect(() => {
    for (const entry of store.workspaces.value) {
      if (!isOutside(entry) || timers.has(entry.ws)) continue;
      timers.set(
        entry.ws,
        setTimeout(() => void ask(entry.ws, 0), 0),
      );
    }
  });
  return {
    lines,
    stop() {
      stopped = true;
      stopFollowing();
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

/** At a server that has not yet said what this device may do there. */
function isOutside({ kind, host, role }: WorkspaceEntry): boolean {
  return kind !== 'device' && host !== undefined && role === undefined;
}
