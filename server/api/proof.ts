/** A device shows that it holds its key: nonces that count once, and signatures over them. */
import { createHash, createPublicKey, randomBytes, timingSafeEqual, verify } from 'node:crypto';
import { isId } from '../../shared/core/ids.ts';
import type { Json } from '../../shared/core/json.ts';
import { fail, ok, type Result } from '../../shared/core/result.ts';
import { PROTOCOL, proofText, type DeviceProof } from '../../shared/core/server-protocol.ts';
import { isBytes } from './answer.ts';

const NONCE_LIFE = 60_000;
const MOST_NONCES = 20_000;

export interface Proofs {
  /** Good once, for one minute. `server-busy` while too many are about. */
  nonce(): Result<string>;
  /** The device that a body is from. `command-invalid` for another shape, `not-admitted` for a proof that is none, `server-older` or `server-newer` for another version. */
  read(purpose: 'create' | 'join' | 'token', ws: string, body: Json): Result<DeviceProof>;
}

/** `now` never goes back. */
export function openProofs(now: () => number): Proofs {
  /** In the order of making, so that the first is the oldest. */
  const nonces = new Map<string, number>();
  const tidy = (): void => {
    for (const [nonce, ends] of nonces) {
      if (ends > now()) return;
      nonces.delete(nonce);
    }
  };
  return {
    nonce() {
      tidy();
      if (nonces.size >= MOST_NONCES) return fail('server-busy');
      const nonce = randomBytes(24).toString('base64url');
      nonces.set(nonce, now() + NONCE_LIFE);
      return ok(nonce);
    },
    read(purpose, ws, body) {
      const { v = 1, device, key, nonce, proof } = body;
      const version = checkVersion(v);
      if (!version.ok) return version;
      if (!isId(device) || !isBytes(key, 65) || !isBytes(nonce, 24) || !isBytes(proof, 64)) {
        return fail('command-invalid', 'proof');
      }
      const ends = nonces.get(nonce);
      nonces.delete(nonce);
      if (ends === undefined || ends <= now()) return fail('token-expired', 'nonce');
      if (!isSigned(key, proof, proofText(purpose, ws, device, nonce))) return fail('not-admitted', 'proof');
      return ok({ device, key, nonce, proof });
    },
  };
}

/** Whoever speaks another version is told which of the two is to be updated, before anything is read or written. */
function checkVersion(v: unknown): Result<void> {
  if (typeof v !== 'number' || !Number.isSafeInteger(v)) return fail('command-invalid', 'v');
  if (v < PROTOCOL) return fail('server-newer', `the device speaks ${v}`);
  return v > PROTOCOL ? fail('server-older', `the device speaks ${v}`) : ok(undefined);
}

function isSigned(key: string, proof: string, words: string): boolean {
  const raw = Buffer.from(key, 'base64url');
  if (raw[0] !== 4) return false;
  const [x, y] = [raw.subarray(1, 33).toString('base64url'), raw.subarray(33).toString('base64url')];
  try {
    const point = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
    const signature = Buffer.from(proof, 'base64url');
    return verify('sha256', Buffer.from(words), { key: point, dsaEncoding: 'ieee-p1363' }, signature);
  } catch {
    // No point of the curve.
    return false;
  }
}

/** SHA-256 of bytes that came in base64url, in base64url. */
export function hashOf(bytes: string): string {
  return createHash('sha256').update(Buffer.from(bytes, 'base64url')).digest('base64url');
}

/** Compares secrets in a time that says nothing. */
export function isSame(a: string, b: string): boolean {
  const [one, two] = [Buffer.from(a), Buffer.from(b)];
  return one.length === two.length && timingSafeEqual(one, two);
}
