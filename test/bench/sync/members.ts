import { randomBytes } from 'node:crypto';
import { createId, type World } from '../../../shared/core/ids.ts';
import type { Result } from '../../../shared/core/result.ts';
import type { Admission } from '../../../shared/core/server-protocol.ts';
import { createAccount, type Account } from '../../../shared/sync/server/account.ts';
import { createServerApi } from '../../../shared/sync/server/api.ts';

/** The real clock and real randomness. */
export const world: World = {
  now: () => Date.now(),
  random: (size: number) => new Uint8Array(randomBytes(size)),
};

/** A member with one device, known to nobody yet. */
export interface Newcomer {
  readonly member: string;
  readonly account: Account;
}

/** Gives the value of a success; throws the code of a failure, which ends the bench. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code} ${result.detail ?? ''}`);
  return result.value;
}

export async function createNewcomer(host: string): Promise<Newcomer> {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
  const device = createId(world);
  const account = createAccount({
    api: createServerApi({ host, fetch }),
    device: () => ({ device, keys: keys as CryptoKeyPair }),
    random: world.random,
    onAdmitted: () => undefined,
  });
  return { member: createId(world), account };
}

/** A group on a server with so many members, each with a device and a token of its own. */
export interface OpenGroup {
  readonly ws: string;
  readonly tokens: readonly string[];
  /** A link for as many more as like. */
  readonly link: Awaited<ReturnType<Account['invite']>> extends Result<infer T> ? T : never;
}

export async function openGroup(host: string, members: number): Promise<OpenGroup> {
  const ws = createId(world);
  const keeper = await createNewcomer(host);
  const first: Admission = must(await keeper.account.create(ws, 'group', keeper.member));
  const link = must(
    await keeper.account.invite(ws, first.token, {
      purpose: 'group',
      role: 'member',
      seconds: 86_400,
      uses: null,
      says: '',
    }),
  );
  const tokens = [first.token];
  while (tokens.length < members) {
    const { account, member } = await createNewcomer(host);
    tokens.push(must(await account.join(link, member)).admission.token);
  }
  return { ws, tokens, link };
}
