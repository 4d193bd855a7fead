/** The key of an own workspace, and what a device is told when it is let in. */
import { readBase64Url, writeBase64Url } from '../../../core/base64url.ts';
import { isId, type MemberId, type WorkspaceId } from '../../../core/ids.ts';
import { isObject } from '../../../core/json.ts';
import { openSealKeys } from '../../../sync/server/keys.ts';
import type { SealKeys } from '../../../sync/server/link-types.ts';
import type { SharingContext } from '../context.ts';
import type { SpareDevice } from './spare.ts';

const KEY_BYTES = 32;

/** What the inviting device puts, locked, beside an invitation for a device of the same member. */
export interface OwnEnvelope {
  readonly v: 1;
  readonly key: Uint8Array<ArrayBuffer>;
  readonly member: MemberId;
  readonly aliases: readonly MemberId[];
  readonly name: string;
  /** Own workspaces at the server, that of the invitation among them. */
  readonly owns: readonly WorkspaceId[];
  readonly groups: readonly { readonly ws: WorkspaceId; readonly name: string; readonly host: string }[];
  /** By it the new device is let in elsewhere. */
  readonly spare?: SpareDevice;
}

/** The inverse of {@link readEnvelope}. */
export function writeEnvelope(envelope: OwnEnvelope): string {
  return JSON.stringify({ ...envelope, key: writeBase64Url(envelope.key) });
}

/** Undefined for what is no envelope of this version. */
export function readEnvelope(text: string | undefined): OwnEnvelope | undefined {
  const value = readJson(text);
  if (!isObject(value) || value['v'] !== 1) return undefined;
  const key = typeof value['key'] === 'string' ? readBase64Url(value['key']) : undefined;
  const { member, aliases, name, owns, groups } = value;
  const isWhole =
    key?.length === KEY_BYTES &&
    isId(member) &&
    typeof name === 'string' &&
    areIds(aliases) &&
    areIds(owns) &&
    Array.isArray(groups) &&
    groups.every((group) => isObject(group) && isId(group['ws']) && typeof group['host'] === 'string') &&
    (value['spare'] === undefined || isSpare(value['spare']));
  return isWhole ? ({ ...value, key } as unknown as OwnEnvelope) : undefined;
}

function isSpare(value: unknown): boolean {
  if (!isObject(value) || !isId(value['device'])) return false;
  return typeof value['key'] === 'string' && typeof value['secret'] === 'string';
}

function readJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function areIds(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isId);
}

/** What this device says to one that it lets in. */
export async function describeOwn(context: SharingContext, ws: WorkspaceId): Promise<OwnEnvelope> {
  const { store } = context;
  const { member, aliases, name } = store.identity.value;
  const entries = store.workspaces.value;
  return {
    v: 1,
    key: await keyFor(context, ws),
    member,
    aliases,
    name,
    owns: entries.filter((e) => e.kind === 'own' && (e.ws === ws || e.host !== undefined)).map((e) => e.ws),
    groups: entries.flatMap((e) =>
      e.kind === 'group' && e.host !== undefined ? [{ ws: e.ws, name: e.name ?? '', host: e.host }] : [],
    ),
  };
}

/** The key that seals an own workspace: one for all of a member's. Made when the first is about to leave. */
export async function keyFor({ store }: SharingContext, ws: WorkspaceId): Promise<Uint8Array<ArrayBuffer>> {
  const known = (await store.local.keys.get(ws)) ?? (await store.local.keys.toCollection().first());
  if (known) {
    if (known.ws !== ws) await store.local.keys.put({ ws, key: known.key });
    return known.key;
  }
  const key = new Uint8Array(store.world.random(KEY_BYTES));
  await store.local.keys.add({ ws, key });
  return key;
}

/** Takes the key of the device that let this one in, for every own workspace here. */
export async function adoptKey(
  { store }: SharingContext,
  owns: readonly WorkspaceId[],
  key: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await store.local.keys.bulkPut(owns.map((ws) => ({ ws, key })));
}

/** The same, made ready to seal and to open with. */
export async function sealKeys(context: SharingContext, ws: WorkspaceId): Promise<SealKeys> {
  return openSealKeys(await keyFor(context, ws));
}
