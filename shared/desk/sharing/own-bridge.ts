/** What a paired extension and PWA tell each other of the own workspaces, kept and taken (SPEC.md [Y50]–[Y53] of sync). */
import { readBase64Url, writeBase64Url } from '../../core/base64url.ts';
import type { DeviceId, WorkspaceId } from '../../core/ids.ts';
import type { DeviceRow } from '../../core/rows.ts';
import type { OwnPart } from '../../sync/own-part.ts';
import { readPublicKey } from '../../store/identity.ts';
import type { WorkspaceEntry } from '../../store/local-db.ts';
import type { Store } from '../../store/open-store.ts';
import { withPrimaries } from '../../store/workspaces.ts';
import { setBeside } from './beside.ts';
import { changeMeta, mineOf } from './context.ts';
import { readDevices } from './meta-rows.ts';

const KEY_BYTES = 32;

/**
 * This side's part. A key is made where none is: both then have the same before anything goes to a server. Undefined
 * where nothing can be stored, and on a device that cannot have keys.
 */
export async function exportOwn(store: Store): Promise<OwnPart | undefined> {
  const { oldest, hosted } = ownsOf(store);
  if (oldest === undefined || !(await readPublicKey(store.identity.value))) return undefined;
  try {
    const key = writeBase64Url(await ownKey(store, hosted[0]?.ws ?? oldest));
    const host = hosted[0]?.host;
    if (host === undefined) return { key, owns: [], oldest };
    return { key, host, owns: hosted.filter((own) => own.host === host).map(({ ws }) => ws), oldest };
  } catch {
    return undefined;
  }
}

/** Takes the other side's key and server, as far as both agree that theirs are the ones that stay. */
export async function adoptOwn(store: Store, part: OwnPart): Promise<void> {
  const mine = await exportOwn(store);
  // A device without keys cannot be let in anywhere: it stays as it is, joined by the bridge alone.
  if (!mine) return;
  if (rankOf(part) < rankOf(mine)) {
    const key = readBase64Url(part.key)!;
    const all = new Set([...ownsOf(store).all.map(({ ws }) => ws), ...part.owns]);
    await store.local.keys.bulkPut([...all].map((ws) => ({ ws, key })));
  }
  const { host } = part;
  if (host === undefined) return;
  await store.changeAudience((now) => {
    const entries = new Map(now.workspaces.map((entry) => [entry.ws, entry]));
    for (const ws of part.owns) {
      const known = entries.get(ws);
      if (known && known.kind !== 'own') continue;
      entries.set(ws, { ws, kind: 'own', primary: false, ...known, host: known?.host ?? host });
    }
    return { ...now, workspaces: withPrimaries([...entries.values()]) };
  });
  if ((await store.local.sharing.get('host')) !== undefined) return;
  await store.local.sharing.put({ key: 'host', value: host });
  store.contexts.tell('sharing', 'host');
}

/**
 * Says in own registries what this device is, with its public key: by it the other lets it in where they are shared;
 * and which device stands beside it in this browser.
 */
export async function introduce(
  store: Store,
  owns: readonly WorkspaceId[],
  name: string,
  beside: DeviceId | undefined,
): Promise<void> {
  const key = await readPublicKey(store.identity.value);
  if (!key) return;
  const { device } = store.identity.value;
  const at = store.world.now();
  const row: DeviceRow = { name, at, key: writeBase64Url(key) };
  for (const ws of owns) {
    await changeMeta(store, ws, (doc) => {
      const known = [...readDevices(doc)].some(([id, { key }]) => id.endsWith(`|${device}`) && key);
      if (!known) doc.getMap<DeviceRow>('device').set(`${mineOf(store)[0]}|${device}`, row);
      if (beside !== undefined) setBeside(doc, device, beside);
    });
  }
}

/** The smaller one stays: one at a server, then that of the older side. The key decides where all else is equal. */
function rankOf({ host, oldest, key }: OwnPart): string {
  return [host === undefined ? 1 : 0, oldest, key].join(' ');
}

async function ownKey(store: Store, ws: WorkspaceId): Promise<Uint8Array<ArrayBuffer>> {
  const known = (await store.local.keys.get(ws)) ?? (await store.local.keys.toCollection().first());
  if (known) return known.key;
  const key = new Uint8Array(store.world.random(KEY_BYTES));
  await store.local.keys.put({ ws, key });
  return key;
}

function ownsOf(store: Store): {
  readonly all: readonly WorkspaceEntry[];
  readonly hosted: readonly WorkspaceEntry[];
  readonly oldest: WorkspaceId | undefined;
} {
  const all = store.workspaces.value.filter(({ kind }) => kind === 'own');
  const sorted = [...all].sort((a, b) => (a.ws < b.ws ? -1 : 1));
  return { all, hosted: sorted.filter(({ host }) => host !== undefined), oldest: sorted[0]?.ws };
}
