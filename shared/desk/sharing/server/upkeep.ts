/** What the context that leads does whenever the own registries, the sums or the lines change. */
import { effect } from '@preact/signals-core';
import type { Lines } from '../states.ts';
import type { ReadonlySignal } from '@preact/signals-core';
import { forgetPast } from '../ended.ts';
import { writeMe } from '../groups.ts';
import { register, type ServerContext } from './accounts.ts';
import { serverOf } from './invite.ts';
import { knowAllPeople } from './know-people.ts';
import { tellLog } from './members.ts';
import { tellOwn } from './own-devices.ts';
import { adoptKey, keyFor } from './own-key.ts';
import { carry } from './papers.ts';
import { endPages } from './recovery-page.ts';
import { openRounds } from './rounds.ts';
import { letSiblingsIn, tellLost } from './siblings.ts';
import { dropSpare, endLent } from './spare.ts';
import { tellLeft } from './tell-left.ts';

/** Keeps up until the signal aborts. */
export function keepUp(
  context: ServerContext,
  lines: ReadonlySignal<Lines>,
  ended: AbortSignal,
): Promise<void> {
  const { store, shelves } = context;
  const rounds = openRounds(() => doRound(context));
  const stop = effect(() => {
    // Each is read here, so that this runs again when one of them changes.
    for (const { registry } of shelves.all.value) void registry.value;
    void store.workspaces.value;
    void store.indexer.summaries.value;
    const isUp = [...lines.value.values()].some(({ line }) => line === 'up');
    if (isUp) rounds.hear();
  });
  return new Promise((resolve) => {
    const end = (): void => {
      stop();
      void rounds.end().then(resolve);
    };
    if (ended.aborted) end();
    else ended.addEventListener('abort', end, { once: true });
  });
}

async function doRound(context: ServerContext): Promise<void> {
  await putOtherOwns(context);
  const isOwnShared = context.store.workspaces.value.some(
    ({ kind, host }) => kind === 'own' && host !== undefined,
  );
  if (isOwnShared) await tellOwn(context);
  await tellGroups(context);
  await tellLeft(context);
  await letSiblingsIn(context);
  await endPages(context);
  await tellLost(context);
  await dropSpare(context);
  await endLent(context);
  await forgetPast(context, async (ws) => (await serverOf(context, ws)?.devices(ws))?.ok === true);
  await tellLog(context);
  await knowAllPeople(context);
  await carry(context);
}

/** Two devices became one member since: the groups learn of it. */
async function tellGroups(context: ServerContext): Promise<void> {
  for (const { ws, kind, host } of context.store.workspaces.value) {
    if (kind === 'group' && host !== undefined) await writeMe(context, ws);
  }
}

/** Where one own workspace is at a server, the others of this member go there too: they are one library. */
async function putOtherOwns(context: ServerContext): Promise<void> {
  const owns = context.store.workspaces.value.filter(({ kind }) => kind === 'own');
  const shared = owns.find(({ host }) => host !== undefined);
  if (!shared) return;
  const key = await keyFor(context, shared.ws);
  for (const own of owns) {
    if (own.host !== undefined) continue;
    await adoptKey(context, [own.ws], key);
    await register(context, own.ws, shared.host);
  }
}
