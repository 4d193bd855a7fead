/** The one context of this device that speaks to servers: a line and a loop for each of them ([Y33]). */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { WorkspaceId } from '../../../core/ids.ts';
import { metaName } from '../../../store/document-name.ts';
import { openServerLink } from '../../../sync/server/server-link.ts';
import { openShareLoop } from '../../../sync/server/share-loop.ts';
import type { SharedWorkspace, ShareLoop } from '../../../sync/server/share-types.ts';
import { hereBoardOf } from '../../session/here-board.ts';
import type { LineBoard } from '../lines.ts';
import type { Lines } from '../states.ts';
import { endHere } from '../ended.ts';
import { wipeDevice } from '../wipe-here.ts';
import type { ServerContext } from './accounts.ts';
import type { Servers } from './connect.ts';
import { followHosts } from './follow-hosts.ts';
import { knock } from './knock.ts';
import { createShareMemory, lendForSharing } from './share-memory.ts';
import { keepUp } from './upkeep.ts';

interface Led {
  readonly loop: ShareLoop;
  /** Looks at once what changed, and whether the line is still there. */
  wake(): void;
  dispose(): void;
}

/** Leads until the signal aborts; resolves when nothing runs any more. */
export async function leadSharing(
  context: ServerContext,
  servers: Servers,
  board: LineBoard,
  ended: AbortSignal,
): Promise<void> {
  if (ended.aborted) return;
  const { store } = context;
  const led = signal<readonly Led[]>([]);
  const knocking = knock(context);
  const lines = computed<Lines>(
    () => new Map([...knocking.lines.value, ...led.value.flatMap(({ loop }) => [...loop.lines.value])]),
  );
  const stops = [
    followHosts(context, (host, workspaces) => {
      led.value = [...led.value, openLed(context, servers, host, workspaces)];
      store.touches.ask();
    }),
    store.touches.watch((touch) => {
      for (const { loop } of led.value) loop.hear(touch);
    }),
    whenAwake(() => {
      for (const one of led.value) one.wake();
    }),
    wipeWhenLost(context, lines),
    letGoWhenEnded(context, lines),
    knocking.stop,
  ];
  board.lead(lines, ended);
  await keepUp(context, lines, ended);
  for (const stop of stops) stop();
  for (const one of led.value) one.dispose();
}

function openLed(
  context: ServerContext,
  servers: Servers,
  host: string,
  workspaces: ReadonlySignal<readonly SharedWorkspace[]>,
): Led {
  const { store } = context;
  const { api, tokens } = servers.find(host);
  const origin = { host };
  store.touches.fromServer(origin);
  const link = openServerLink({ host, tokens, random: store.world.random });
  const loop = openShareLoop({
    link,
    api,
    tokens,
    workspaces,
    documents: lendForSharing(context),
    memory: createShareMemory(context),
    presence: hereBoardOf(store.contexts),
    origin,
    now: store.world.now,
    monotonic: () => performance.now(),
    onTrouble: (code, name) => store.report(code, name),
  });
  const stop = noteSettled(context, loop);
  return {
    loop,
    wake() {
      link.nudge();
      loop.look();
    },
    dispose() {
      stop();
      loop.dispose();
      link.dispose();
    },
  };
}

/** Where nothing was changed here no word of the server is awaited: all is shared once all was exchanged. */
function noteSettled({ store }: ServerContext, loop: ShareLoop): () => void {
  const up = new Set<WorkspaceId>();
  return effect(() => {
    for (const ws of up) if (loop.lines.value.get(ws)?.line !== 'up') up.delete(ws);
    for (const [ws, { line }] of loop.lines.value) {
      if (line !== 'up' || up.has(ws)) continue;
      up.add(ws);
      void loop.whenSettled(ws).then(async () => {
        if (loop.lines.peek().get(ws)?.line !== 'up') return;
        const sharedAt = store.world.now();
        await store.touches.change([metaName(ws)], (row) =>
          row.since === undefined ? { ...row, sharedAt } : row,
        );
      });
    }
  });
}

/** A page that comes back to the front may have slept. */
function whenAwake(act: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const onShow = (): void => {
    if (document.visibilityState === 'visible') act();
  };
  document.addEventListener('visibilitychange', onShow);
  return () => document.removeEventListener('visibilitychange', onShow);
}

/** A group's server says that a keeper ended this member's part there. */
function letGoWhenEnded(context: ServerContext, lines: ReadonlySignal<Lines>): () => void {
  return effect(() => {
    const groups = context.store.workspaces.value.filter(({ kind }) => kind === 'group');
    for (const { ws } of groups) {
      const line = lines.value.get(ws);
      if (line?.line !== 'refused' || line.code !== 'member-ended') continue;
      // Not from inside the loop that was refused: letting go ends it. What fails is tried at the next start.
      queueMicrotask(() => void endHere(context, ws).catch(() => undefined));
    }
  });
}

/** Only the server of an own workspace can say so: a group's server has no word in what this device holds. */
function wipeWhenLost(context: ServerContext, lines: ReadonlySignal<Lines>): () => void {
  let isLost = false;
  return effect(() => {
    const owns = context.store.workspaces.value.filter(({ kind }) => kind === 'own');
    const lost = owns.some(({ ws }) => {
      const line = lines.value.get(ws);
      return line?.line === 'refused' && line.code === 'device-lost';
    });
    if (!lost || isLost) return;
    isLost = true;
    // Not from inside the loop that was refused: wiping ends it.
    queueMicrotask(() => void wipeDevice(context));
  });
}
