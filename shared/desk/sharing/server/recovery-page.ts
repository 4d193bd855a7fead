/**
 * A recovery page is an invitation to the own workspace and, beside it, a device that nobody holds: its private key is
 * locked with the page's code, its public one stands in the own registry. The member's devices let it in wherever they
 * are; a new device that has the page is let in by it ([Y61]).
 */
import { writeLink } from '../../../core/link.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { RecoveryRow } from '../../../core/sharing-rows.ts';
import type { Recovery } from '../../../core/sharing-view.ts';
import { changeMeta } from '../context.ts';
import { readRecoveries } from '../meta-rows.ts';
import type { ServerContext } from './accounts.ts';
import { serverOf } from './invite.ts';
import { registerOwn } from './own-devices.ts';
import { describeOwn, writeEnvelope } from './own-key.ts';
import { letSiblingsIn, tellLost } from './siblings.ts';
import { createSpare } from './spare.ts';

/** Makes a page; those before end, whichever device made them. */
export async function makeRecovery(
  context: ServerContext,
  host: string | undefined,
): Promise<Result<Recovery>> {
  const owned = await registerOwn(context, host);
  if (!owned.ok) return owned;
  const { ws, server } = owned.value;
  const spare = await createSpare(context);
  const made = await server.makeRecovery(ws, writeEnvelope({ ...(await describeOwn(context, ws)), spare }));
  if (!made.ok) return made;
  const { code, invite } = made.value;
  const at = context.store.world.now();
  const kept = await changeMeta(context.store, ws, (doc) => {
    const rows = doc.getMap<RecoveryRow>('recovery');
    for (const [id, row] of readRecoveries(doc)) {
      if (row.ended === undefined) rows.set(id, { ...row, ended: at });
    }
    rows.set(spare.device, { key: spare.key, invite, at });
  });
  if (!kept.ok) return kept;
  await endPages(context);
  await letSiblingsIn(context);
  await tellLost(context);
  const link = writeLink({ kind: 'recovery', host: server.host, code: code.replaceAll(/[\s-]/g, '') });
  return ok({ code, link, host: server.host, madeAt: at });
}

/** Ends the invitations of pages that another took the place of; what failed is tried at the next call. */
export async function endPages(context: ServerContext): Promise<void> {
  const { shelves, memory, store } = context;
  for (const { workspace, document } of shelves.all.value) {
    if (workspace.kind !== 'own') continue;
    for (const { invite, ended } of readRecoveries(document.doc).values()) {
      const done = `ended|${invite}`;
      if (ended === undefined || memory.read(done) !== undefined) continue;
      const told = await serverOf(context, workspace.ws)?.endInvite(workspace.ws, invite);
      if (told?.ok || told?.code === 'invite-unknown') await memory.set(done, store.world.now());
    }
  }
}
