/** Locked bytes ([Y14]): `[version 1][12 bytes IV][AES-256-GCM]`; what they belong to is bound to them. */
import { readBase64Url, writeBase64Url } from '../../core/base64url.ts';
import type { RandomBytes } from '../../core/ids.ts';
import { fail, ok, type Result } from '../../core/result.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const VERSION = 1;
const IV = 12;
const TAG = 16;

/** Locks bytes; `about` says what they belong to and is not part of them. An IV serves one key once only. */
export async function lockBytes(key: CryptoKey, plain: Uint8Array, about: string, iv: Bytes): Promise<Bytes> {
  const locked = await crypto.subtle.encrypt(parameters(iv, about), key, new Uint8Array(plain));
  const bytes = new Uint8Array(1 + IV + locked.byteLength);
  bytes[0] = VERSION;
  bytes.set(iv, 1);
  bytes.set(new Uint8Array(locked), 1 + IV);
  return bytes;
}

/**
 * The inverse of {@link lockBytes}. `document-newer` for a later version; `keys-missing` for another key, another
 * `about`, or bytes that were changed.
 */
export async function openBytes(key: CryptoKey, bytes: Uint8Array, about: string): Promise<Result<Bytes>> {
  if (bytes[0] !== undefined && bytes[0] > VERSION) return fail('document-newer', `version ${bytes[0]}`);
  if (bytes[0] !== VERSION || bytes.length < 1 + IV + TAG) return fail('keys-missing', 'no envelope');
  const iv = bytes.slice(1, 1 + IV);
  try {
    const plain = await crypto.subtle.decrypt(parameters(iv, about), key, bytes.slice(1 + IV));
    return ok(new Uint8Array(plain));
  } catch {
    return fail('keys-missing', 'not locked with this key, or changed');
  }
}

/** Text as an envelope in base64url. */
export async function lockText(
  key: CryptoKey,
  text: string,
  about: string,
  random: RandomBytes,
): Promise<string> {
  const iv = new Uint8Array(random(IV));
  return writeBase64Url(await lockBytes(key, new TextEncoder().encode(text), about, iv));
}

/** The inverse of {@link lockText}, refused as {@link openBytes} does. */
export async function openText(key: CryptoKey, envelope: string, about: string): Promise<Result<string>> {
  const bytes = readBase64Url(envelope);
  if (!bytes) return fail('keys-missing', 'no envelope');
  const plain = await openBytes(key, bytes, about);
  return plain.ok ? ok(new TextDecoder().decode(plain.value)) : plain;
}

function parameters(iv: Bytes, about: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(about) };
}
