/** Tokens of some minutes, signed with a key that this store made once. */
import { randomUUID } from 'node:crypto';
import { errors, exportJWK, generateKeyPair, importJWK, jwtVerify, SignJWT } from 'jose';
import { isId } from '../../shared/core/ids.ts';
import type { Failure } from '../../shared/core/result.ts';
import type { Admission } from '../../shared/core/server-protocol.ts';
import type { Gate, GateResult } from '../gate.ts';
import type { ServerDatabase } from '../store/database.ts';
import type { Access, AccessRow } from './access.ts';

const ALGORITHM = 'EdDSA';

/** Clocks of machines are corrected by seconds all the time. In milliseconds. */
const LEEWAY = 60_000;

export interface TokenDesk extends Gate {
  admit(row: AccessRow, envelope?: string): Promise<Admission>;
  /** Refuses the device from now on, its tokens and open sockets too. */
  revoke(ws: string, device: string): void;
  /** Ends the open sockets of a device whose access was taken away. */
  dismiss(ws: string, device: string, code: Failure['code']): void;
}

/** `now` in milliseconds since 1970; `life` in seconds. */
export async function openTokens(
  database: ServerDatabase,
  access: Access,
  now: () => number,
  life: number,
): Promise<TokenDesk> {
  const keys = await readKeys(database);
  const listeners = new Set<Parameters<Gate['watchRevoked']>[0]>();
  const refuse = (code: Failure['code']): GateResult => ({ ok: false, code });
  const dismiss: TokenDesk['dismiss'] = (ws, device, code) => {
    for (const listener of listeners) listener(ws, device, code);
  };
  return {
    async admit({ ws, kind, member, device, role }, envelope) {
      const at = Math.floor(now() / 1000);
      const token = await new SignJWT({ dev: device, ws, role })
        .setProtectedHeader({ alg: ALGORITHM })
        .setSubject(member)
        .setIssuer(database.server)
        .setJti(randomUUID())
        .setIssuedAt(at)
        .setExpirationTime(at + life)
        .sign(keys.secret);
      const admission = { ws, kind, member, role, token, expiresIn: life };
      return envelope === undefined ? admission : { ...admission, envelope };
    },
    async readToken(token) {
      if (token.length > 2000) return refuse('not-admitted');
      try {
        const options = { algorithms: [ALGORITHM], issuer: database.server, currentDate: new Date(now()) };
        const { payload } = await jwtVerify(token, keys.open, options);
        const { ws, dev, exp } = payload;
        if (!isId(ws) || !isId(dev) || exp === undefined) return refuse('not-admitted');
        // Made before somebody set the clock back: it would be good for too long.
        if (exp * 1000 > now() + life * 1000 + LEEWAY) return refuse('token-expired');
        const row = access.find(ws, dev);
        if (!row) return refuse(access.isEnded(ws, dev) ? 'member-ended' : 'not-admitted');
        if (row.lost) return refuse('device-lost');
        const { kind, member, device, role } = row;
        return { ok: true, value: { ws, kind, member, device, role, until: exp * 1000 } };
      } catch (error) {
        if (error instanceof errors.JWTExpired) return refuse('token-expired');
        if (error instanceof errors.JOSEError) return refuse('not-admitted');
        throw error;
      }
    },
    watchRevoked(onRevoked, signal) {
      listeners.add(onRevoked);
      signal.addEventListener('abort', () => listeners.delete(onRevoked), { once: true });
    },
    revoke(ws, device) {
      access.setLost(ws, device);
      dismiss(ws, device, 'device-lost');
    },
    dismiss,
  };
}

async function readKeys({ sqlite, transact }: ServerDatabase) {
  const read = (): string | undefined =>
    sqlite.prepare("select value from fact where name = 'token-key'").get()?.['value'] as string | undefined;
  if (read() === undefined) {
    const { privateKey } = await generateKeyPair(ALGORITHM, { crv: 'Ed25519', extractable: true });
    const made = JSON.stringify(await exportJWK(privateKey));
    transact(() =>
      sqlite.prepare("insert or ignore into fact (name, value) values ('token-key', ?)").run(made),
    );
  }
  const { d, ...open } = JSON.parse(read()!) as Record<string, string>;
  return {
    secret: await importJWK({ ...open, d: d! }, ALGORITHM),
    open: await importJWK(open, ALGORITHM),
  };
}
