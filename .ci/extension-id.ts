import { createHash } from 'node:crypto';
import key from '../extension/key.json' with { type: 'json' };

/**
 * The id that Chromium gives an extension with this public key (base64 of its SPKI form): the first 16 bytes
 * of the key's SHA-256, each half byte as a letter from a to p.
 */
export function describeExtensionId(publicKey: string): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** The fixed id of this extension, the same on every machine. */
export const extensionId: string = describeExtensionId(key.key);
