import { createId, type World } from '../core/ids.ts';
import type { IdentityRow, LocalDb, WorkspaceEntry } from './local-db.ts';

/**
 * Who this device is, and its first two workspaces; made on the first start, under a Web Lock, so that two contexts
 * that start at once agree. Rejects when `rapporteur-local` cannot be opened.
 */
export async function openIdentity(local: LocalDb, world: World): Promise<Audience> {
  const found = await readAudience(local);
  if (found) return found.me.keys ? found : withKeys(local, found);
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

/** Reads both, sets both, in one transaction; answers what is there now, or undefined when nothing was to change. */
export async function changeAudience(
  local: LocalDb,
  change: (now: Audience) => Audience | undefined,
): Promise<Audience | undefined> {
  let changed: Audience | undefined;
  await local.atomically(async () => {
    const now = await readAudience(local);
    changed = now && change(now);
    if (!now || !changed) return;
    const kept = new Set(changed.workspaces.map(({ ws }) => ws));
    await local.workspaces.bulkDelete(now.workspaces.flatMap(({ ws }) => (kept.has(ws) ? [] : [ws])));
    await local.workspaces.bulkPut([...changed.workspaces]);
    await local.identity.put(changed.me);
  });
  return changed;
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

/** A device that was first used where browsers make no keys makes them as soon as it can. */
async function withKeys(local: LocalDb, found: Audience): Promise<Audience> {
  const keys = await makeKeys();
  if (!keys) return found;
  await local.atomically(async () => {
    const me = await local.identity.get('me');
    if (me && !me.keys) await local.identity.put({ ...me, keys });
  });
  return (await readAudience(local)) ?? found;
}

/** The device's public key, raw and uncompressed (65 bytes); undefined where it has none. */
export async function readPublicKey(me: IdentityRow): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!me.keys) return undefined;
  return new Uint8Array(await crypto.subtle.exportKey('raw', me.keys.publicKey));
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
