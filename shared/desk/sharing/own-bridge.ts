/**
 * What a paired extension and PWA tell each other so that they are one member with two devices at the server: the key
 * of the own workspaces and where they are. It crosses only on the paired bridge, after the member compared the digits.
 */
import { readBase64Url, writeBase64Url } from '../../core/base64url.ts';
import { isId, type WorkspaceId } from '../../core/ids.ts';
import { isObject } from '../../core/json.ts';
import { readPublicKey } from '../../store/identity.ts';
import type { Store } from '../../store/open-store.ts';
import { withPrimaries } from '../../store/workspaces.ts';

/** Plain JSON. `key` is 32 bytes in base64url. */
export interface OwnPart {
  readonly host: string;
  readonly key: string;
  /** Own workspaces that are at that server. */
  readonly owns: readonly WorkspaceId[];
}

/** True for what may have come over the bridge. */
export function isOwnPart(value: unknown): value is OwnPart {
  return (
    isObject(value) &&
    typeof value['host'] === 'string' &&
    /^https?:\/\/[^/]+$/.test(value['host']) &&
    typeof value['key'] === 'string' &&
    readBase64Url(value['key'])?.length === 32 &&
    Array.isArray(value['owns']) &&
    value['owns'].length > 0 &&
    value['owns'].every(isId)
  );
}

/** Undefined while the own workspaces of this side are on this device only. */
export async function exportOwn(store: Store): Promise<OwnPart | undefined> {
  const owns = store.workspaces.value.filter(({ kind, host }) => kind === 'own' && host !== undefined);
  const [first] = owns;
  const kept = first && (await store.local.keys.get(first.ws).catch(() => undefined));
  if (!first?.host || !kept) return undefined;
  return {
    host: first.host,
    key: writeBase64Url(kept.key),
    owns: owns.filter(({ host }) => host === first.host).map(({ ws }) => ws),
  };
}

/**
 * Takes the other side's key and server for the own workspaces that both have. A side that has a key of its own keeps
 * it when its oldest own workspace is older: so both end with the same one.
 */
export async function adoptOwn(store: Store, part: OwnPart): Promise<void> {
  const key = readBase64Url(part.key);
  // A device without keys cannot be let in anywhere: it stays as it is, joined by the bridge alone.
  if (!key || !(await readPublicKey(store.identity.value))) return;
  const mine = store.workspaces.value.filter(({ kind, host }) => kind === 'own' && host !== undefined);
  const mineOldest = mine.map(({ ws }) => ws).sort()[0];
  const theirsOldest = [...part.owns].sort()[0]!;
  const own = mineOldest === undefined ? undefined : await store.local.keys.get(mineOldest);
  if (own && mineOldest! < theirsOldest) return;
  const all = store.workspaces.value.filter(({ kind }) => kind === 'own').map(({ ws }) => ws);
  await store.local.keys.bulkPut([...new Set([...all, ...part.owns])].map((ws) => ({ ws, key })));
  await store.changeAudience((now) => {
    const entries = new Map(now.workspaces.map((entry) => [entry.ws, entry]));
    for (const ws of part.owns) {
      const known = entries.get(ws);
      if (known && known.kind !== 'own') continue;
      entries.set(ws, { ws, kind: 'own', primary: false, ...known, host: known?.host ?? part.host });
    }
    return { ...now, workspaces: withPrimaries([...entries.values()]) };
  });
  if ((await store.local.sharing.get('host')) !== undefined) return;
  await store.local.sharing.put({ key: 'host', value: part.host });
  store.contexts.tell('sharing', 'host');
}
