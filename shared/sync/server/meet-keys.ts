/** What two devices that meet by a typed code make of each other's keys ([Y29]). */
import { readBase64Url, writeBase64Url } from '../../core/base64url.ts';
import type { RandomBytes } from '../../core/ids.ts';
import type { MeetReveal } from '../../core/server-protocol.ts';
import { deriveLock } from './keys.ts';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };

export interface MeetKeys {
  readonly shown: MeetReveal;
  readonly secret: CryptoKey;
}

export async function createMeetKeys(random: RandomBytes): Promise<MeetKeys> {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const key = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const shown = { key: writeBase64Url(key), nonce: writeBase64Url(random(16)) };
  return { shown, secret: pair.privateKey };
}

/** SHA-256 of key and nonce: said before they are shown. */
export async function writeCommitment({ key, nonce }: MeetReveal): Promise<string> {
  const bytes = [...(readBase64Url(key) ?? []), ...(readBase64Url(nonce) ?? [])];
  return writeBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))));
}

export interface Meeting {
  readonly host: string;
  readonly code: string;
  readonly offerer: MeetReveal;
  readonly asker: MeetReveal;
}

/** Six digits that bind both keys, both nonces, the code and the host: "042 917". */
export async function writeDigits({ host, code, offerer, asker }: Meeting): Promise<string> {
  const words = ['rapporteur/1', 'meet', host, code, offerer.key, asker.key, offerer.nonce, asker.nonce];
  const text = new TextEncoder().encode(words.join('\n'));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  const number = hash.slice(0, 6).reduce((sum, byte) => sum * 256 + byte, 0);
  const digits = String(number % 1_000_000).padStart(6, '0');
  return `${digits.slice(0, 3)} ${digits.slice(3)}`;
}

/** Locks what the offerer says; undefined where the other side's key is none. */
export async function openMeetLock(mine: MeetKeys, theirs: MeetReveal): Promise<CryptoKey | undefined> {
  const raw = readBase64Url(theirs.key);
  if (raw?.length !== 65) return undefined;
  try {
    const key = await crypto.subtle.importKey('raw', raw, CURVE, false, []);
    const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: key }, mine.secret, 256);
    return await deriveLock(new Uint8Array(bits), 'meet/1');
  } catch {
    return undefined;
  }
}

/** What the envelope belongs to. */
export function aboutMeeting({ host, code }: Pick<Meeting, 'host' | 'code'>): string {
  return `rapporteur/1\nmeet\n${host}\n${code}`;
}
