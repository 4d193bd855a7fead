/**
 * Keys that are made of secrets, by HKDF-SHA-256 (RFC 5869) with an empty salt ([Y13]). A server is shown what is made
 * with "auth" and "id"; what is made with the other words never leaves the device.
 */
import { writeBase64Url } from '../../core/base64url.ts';
import type { RandomBytes } from '../../core/ids.ts';
import type { SealKeys } from './link-types.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** `length` bytes of a secret for one purpose. */
export async function deriveBytes(secret: Uint8Array, info: string, length = 32): Promise<Bytes> {
  const base = await importSecret(secret);
  return new Uint8Array(await crypto.subtle.deriveBits(hkdf(info), base, length * 8));
}

/** A key of a secret for AES-256-GCM. It cannot be read out. */
export async function deriveLock(secret: Uint8Array, info: string): Promise<CryptoKey> {
  const how = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(hkdf(info), await importSecret(secret), how, false, ['encrypt', 'decrypt']);
}

async function deriveMac(secret: Uint8Array, info: string): Promise<CryptoKey> {
  const how = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  return crypto.subtle.deriveKey(hkdf(info), await importSecret(secret), how, false, ['sign']);
}

/** The keys of an own workspace, of its 32 bytes. */
export async function openSealKeys(ownKey: Uint8Array): Promise<SealKeys> {
  if (ownKey.length !== 32) throw new Error('an own key has 32 bytes');
  const [seal, name, blob, blobIv] = await Promise.all([
    deriveLock(ownKey, 'seal'),
    deriveMac(ownKey, 'name'),
    deriveLock(ownKey, 'blob'),
    deriveMac(ownKey, 'blob-iv'),
  ]);
  return { seal, name, blob, blobIv };
}

/** HMAC-SHA-256. */
export async function writeMac(key: CryptoKey, bytes: Uint8Array): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, new Uint8Array(bytes)));
}

/** What a server calls a document of an own workspace: it cannot tell which document that is. */
export async function writeSealedName(keys: SealKeys, ws: string, name: string): Promise<string> {
  const mac = await writeMac(keys.name, new TextEncoder().encode(name));
  return `x/${ws}/${writeBase64Url(mac)}`;
}

/** What stands behind an invitation's secret. */
export interface InviteSecret {
  /** Shown to the server when joining, in base64url. */
  readonly auth: string;
  /** SHA-256 of those bytes, in base64url: all that the server keeps. */
  readonly hash: string;
  /** Locks what the inviting device says. */
  readonly lock: CryptoKey;
}

/** Of the bytes of a link's secret, or of a recovery code. */
export async function openInviteSecret(secret: Uint8Array): Promise<InviteSecret> {
  const auth = await deriveBytes(secret, 'auth');
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', auth));
  return {
    auth: writeBase64Url(auth),
    hash: writeBase64Url(hash),
    lock: await deriveLock(secret, 'key'),
  };
}

/** A new invitation, as a link carries it: 16 bytes that name it, and 32 that nobody can guess. */
export function createInvite(random: RandomBytes): { readonly invite: string; readonly secret: string } {
  return { invite: writeBase64Url(random(16)), secret: writeBase64Url(random(32)) };
}

function hkdf(info: string): HkdfParams {
  const words = new TextEncoder().encode(info);
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: words };
}

async function importSecret(secret: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', new Uint8Array(secret), 'HKDF', false, ['deriveBits', 'deriveKey']);
}
