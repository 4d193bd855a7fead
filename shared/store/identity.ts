import { createId, type World } from '../core/ids.ts';
import type { IdentityRow, LocalDb, WorkspaceEntry } from './local-db.ts';

/**
 * Who this device is, and its first two workspaces; made on the first start, under a Web Lock, so that two contexts
 * that start at once agree. Rejects when `rapporteur-local` cannot be opened.
 */
export async function openIdentity(local: LocalDb, world: World): Promise<Audience> {
  const found = await readAudience(local);
  if (found) return found;
  await underLock('rapporteur-identity', () => makeIdentity(local, world));
  const made = await readAudience(local);
  if (!made) throw new Error('the identity was not kept');
  return made;
}

export interface Audience {
  readonly me: IdentityRow;
  readonly workspaces: readonly WorkspaceEntry[];
}

/** Undefined before the first start. */
export async function readAudience(local: LocalDb): Promise<Audience | undefined> {
  const me = await local.identity.get('me');
  return me && { me, workspaces: await local.workspaces.toArray() };
}

/** Sets both in one transaction. */
export function writeAudience(
  local: LocalDb,
  me: IdentityRow,
  workspaces: readonly WorkspaceEntry[],
): Promise<void> {
  return local.atomically(async () => {
    const gone = (await local.workspaces.toArray()).filter(
      (entry) => !workspaces.some(({ ws }) => ws === entry.ws),
    );
    await local.workspaces.bulkDelete(gone.map((entry) => entry.ws));
    await local.workspaces.bulkPut([...workspaces]);
    await local.identity.put(me);
  });
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
