/** Bytes as base64url without padding (RFC 4648, 5), for links and for the server. */
import { readBase64, writeBase64 } from './base64.ts';

/** Inverse of {@link readBase64Url}. */
export function writeBase64Url(bytes: Uint8Array): string {
  return writeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes; undefined for what is no base64url. */
export function readBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  return readBase64(text.replaceAll('-', '+').replaceAll('_', '/'));
}
