/**
 * A device that nobody holds, by which a new device of the member is let in where they are, also when none of the others
 * is awake ([Y61]). One goes with a recovery page as long as that holds; one with each link for a device, once.
 */
import { readBase64Url, writeBase64Url } from '../../../core/base64url.ts';
import { createId, type DeviceId, type WorkspaceId } from '../../../core/ids.ts';
import { metaName } from '../../../store/document-name.ts';
import { readPublicKey } from '../../../store/identity.ts';
import type { DeviceKeys } from '../../../sync/server/device-proof.ts';
import { readAllApart } from '../apart.ts';
import type { SharingContext } from '../context.ts';
import { readGroups } from '../meta-rows.ts';
import type { ServerContext } from './accounts.ts';
import { placesOf } from './siblings.ts';

/** Bytes in base64url: the public key raw, the private one as PKCS 8. */
export interface SpareDevice {
  readonly device: DeviceId;
  readonly key: string;
  readonly secret: string;
  /** Of a link: whoever came in by it ends it. */
  readonly once?: boolean;
}

type KeptSpare = DeviceKeys & { readonly once: boolean };

const EC = { name: 'ECDSA', namedCurve: 'P-256' };
const LENT = 'lent|';

export async function createSpare({ store }: SharingContext): Promise<SpareDevice> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(EC, true, ['sign', 'verify']);
  const write = (bytes: ArrayBuffer): string => writeBase64Url(new Uint8Array(bytes));
  return {
    device: createId(store.world),
    key: write(await crypto.subtle.exportKey('raw', publicKey)),
    secret: write(await crypto.subtle.exportKey('pkcs8', privateKey)),
  };
}

/** One for a link that is good for so many seconds, let in at once; undefined where there is nothing else to be let into. */
export async function lendSpare(context: ServerContext, seconds: number): Promise<SpareDevice | undefined> {
  const places = placesOf(context);
  if (places.length < 2) return undefined;
  const { device, key, secret } = await createSpare(context);
  await context.memory.set(LENT + device, context.store.world.now() + seconds * 1000);
  // Where it fails the other devices let the new one in.
  for (const { ws, host } of places) await context.server(host).letIn(ws, { device, key });
  return { device, key, secret, once: true };
}

/** Ends those whose links nobody may follow any more. */
export async function endLent(context: ServerContext): Promise<void> {
  const { memory, store } = context;
  for (const [key, ends] of memory.values.value) {
    if (!key.startsWith(LENT) || (ends as number) > store.world.now()) continue;
    if (await end(context, key.slice(LENT.length))) await memory.set(key, undefined);
  }
}

/** Kept by the device that comes in by it, no longer to be read out. */
export async function keepSpare({ memory }: SharingContext, spare: SpareDevice): Promise<void> {
  const [key, secret] = [readBase64Url(spare.key), readBase64Url(spare.secret)];
  if (!key || !secret) return;
  const publicKey = await crypto.subtle.importKey('raw', key, EC, true, ['verify']);
  const privateKey = await crypto.subtle.importKey('pkcs8', secret, EC, false, ['sign']);
  const kept: KeptSpare = {
    device: spare.device,
    keys: { privateKey, publicKey },
    once: spare.once === true,
  };
  await memory.set('spare', kept);
}

/** Lets this device in by it. False when that did not happen. */
export async function letInBySpare(
  { store, memory, server }: ServerContext,
  ws: WorkspaceId,
  host: string,
): Promise<boolean> {
  const spare = memory.read<KeptSpare>('spare');
  const key = await readPublicKey(store.identity.value);
  if (!spare || !key) return false;
  const { device } = store.identity.value;
  return (await server(host).letInAs(spare, ws, { device, key: writeBase64Url(key) })).ok;
}

/** Lets go of it once this device is in everywhere: a device that is lost later could be let in again by it. */
export async function dropSpare(context: ServerContext): Promise<void> {
  const { memory } = context;
  const spare = memory.read<KeptSpare>('spare');
  if (!spare || !isInEverywhere(context)) return;
  if (!spare.once || (await end(context, spare.device))) await memory.set('spare', undefined);
}

/** All that the own registries name, and they were read to their end. */
function isInEverywhere({ store, shelves }: ServerContext): boolean {
  const { device } = store.identity.value;
  const isApart = readAllApart(shelves);
  const owns = shelves.all.value.filter(({ workspace }) => workspace.kind === 'own');
  const named = owns.flatMap(({ document }) =>
    [...readGroups(document.doc)].flatMap(([ws, { host, left }]) =>
      host === undefined || left || isApart(device, ws) ? [] : [ws],
    ),
  );
  const entries = store.workspaces.value.filter(({ kind, host }) => kind !== 'device' && host !== undefined);
  const isIn = (ws: WorkspaceId): boolean =>
    entries.some((entry) => entry.ws === ws && entry.role !== undefined);
  const isRead = owns.every(
    ({ workspace }) => store.touches.rows.value.get(metaName(workspace.ws))?.sharedAt !== undefined,
  );
  return isRead && [...named, ...entries.map(({ ws }) => ws)].every(isIn);
}

async function end(context: ServerContext, device: DeviceId): Promise<boolean> {
  let isEnded = true;
  for (const { ws, host } of placesOf(context)) {
    const told = await context.server(host).reportLost(ws, device);
    if (!told.ok && told.code !== 'not-admitted') isEnded = false;
  }
  return isEnded;
}
