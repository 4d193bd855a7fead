/**
 * The code of a recovery page ([Y15]): 16 bytes as 26 letters and digits of Crockford's base32 and two that check them,
 * in seven groups of four. No letter can be taken for a digit, and none for another.
 */
import { writeBase64Url } from '../../core/base64url.ts';
import type { RandomBytes } from '../../core/ids.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { deriveBytes } from './keys.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 16;
const LETTERS = 26;
/** A prime below 1024: one wrong letter, or two that changed places, is always seen. */
const CHECK = 1021;

/** The bytes of a new code. */
export function createRecovery(random: RandomBytes): Bytes {
  return new Uint8Array(random(BYTES));
}

/** "7Q4M 2KXW …": seven groups of four. */
export function writeRecovery(secret: Uint8Array): string {
  if (secret.length !== BYTES) throw new Error('a recovery secret has 16 bytes');
  let number = 0n;
  for (const byte of secret) number = number * 256n + BigInt(byte);
  // 26 letters hold two bits more than 16 bytes.
  let signs = writeSigns(number * 4n, LETTERS);
  signs += writeSigns(BigInt(checkOf(signs)), 2);
  return signs.match(/.{4}/g)!.join(' ');
}

/**
 * Reads a code as it was typed or opened: spaces and dashes, small letters, O for 0, I and L for 1 do not matter.
 * `link-truncated` for one that is too short, `recovery-mistyped` for one that is not as it was printed.
 */
export function readRecovery(text: string): Result<Bytes> {
  const signs = tidySigns(text);
  if (/[^0-9A-HJKMNP-TV-Z]/.test(signs) || signs.length > LETTERS + 2) return fail('recovery-mistyped');
  if (signs.length < LETTERS + 2) return fail('link-truncated', `${signs.length} letters`);
  const letters = signs.slice(0, LETTERS);
  const number = readSigns(letters);
  if (readSigns(signs.slice(LETTERS)) !== BigInt(checkOf(letters)) || number % 4n !== 0n) {
    return fail('recovery-mistyped');
  }
  return ok(bytesOf(number / 4n));
}

/** The invitation's id that belongs to a code: whoever has the page needs no other. */
export async function readRecoveryInvite(secret: Uint8Array): Promise<string> {
  return writeBase64Url(await deriveBytes(secret, 'id', 16));
}

/** As Crockford reads: capital letters, no spaces, no letters that look like digits. */
export function tidySigns(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/[\s\-–—.]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}

function writeSigns(number: bigint, length: number): string {
  let text = '';
  for (let rest = number; text.length < length; rest /= 32n) text = SIGNS[Number(rest % 32n)]! + text;
  return text;
}

function readSigns(signs: string): bigint {
  let number = 0n;
  for (const sign of signs) number = number * 32n + BigInt(SIGNS.indexOf(sign));
  return number;
}

function checkOf(signs: string): number {
  return Number(readSigns(signs) % BigInt(CHECK));
}

function bytesOf(number: bigint): Bytes {
  const bytes = new Uint8Array(BYTES);
  let rest = number;
  for (let i = BYTES - 1; i >= 0; i--) {
    bytes[i] = Number(rest % 256n);
    rest /= 256n;
  }
  return bytes;
}
