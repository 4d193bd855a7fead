import { createId, type World } from '../core/ids.ts';
import type { IdentityRow, LocalDb, WorkspaceEntry } from './local-db.ts';

/**
 * Who this device is, and its first two workspaces; made on the first start, under a Web Lock, so that two contexts
 * that start at once agree. Rejects when `rapporteur-local` cannot be opened.
 */
export async function openIdentity(
  local: LocalDb,
  world: World,
): Promise<{ readonly me: IdentityRow; readonly workspaces: readonly WorkspaceEntry[] }> {
  const found = await local.identity.get('me');
  if (!found) await underLock('rapporteur-identity', () => makeIdentity(local, world));
  const me = found ?? (await local.identity.get('me'));
  if (!me) throw new Error('the identity was not kept');
  return { me, workspaces: await local.workspaces.toArray() };
}

async function makeIdentity(local: LocalDb, world: World): Promise<void> {
  if (await local.identity.get('me')) return;
  const keys = await makeKeys();
  const workspaces: readonly WorkspaceEntry[] = [
    { ws: createId(world), kind: 'own', primary: true },
    { ws: createId(world), kind: 'device', primary: true },
  ];
  const me: IdentityRow = {
    id: 'me',
    member: createId(world),
    device: createId(world),
    aliases: [],
    name: '',
    ...(keys ? { keys } : {}),
  };
  await local.atomically(async () => {
    // Where a browser has no Web Locks another context may have been quicker.
    if (await local.identity.get('me')) return;
    await local.workspaces.bulkAdd([...workspaces]);
    await local.identity.add(me);
  });
}

async function makeKeys(): Promise<CryptoKeyPair | undefined> {
  try {
    return await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  } catch {
    return undefined;
  }
}

async function underLock(name: string, work: () => Promise<void>): Promise<void> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return work();
  await navigator.locks.request(name, work);
}
