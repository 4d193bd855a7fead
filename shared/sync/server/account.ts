/** This device at one server: how it is let in, each time with a fresh proof ([Y16]). */
import type { RandomBytes, MemberId, WorkspaceId } from '../../core/ids.ts';
import { readBase64Url } from '../../core/base64url.ts';
import type { InviteLink } from '../../core/link.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Admission, NewInvite, SharedKind } from '../../core/server-protocol.ts';
import type { ServerApi } from './api.ts';
import { signProof, type DeviceKeys } from './device-proof.ts';
import { lockText, openText } from './envelope.ts';
import { createInvite, openInviteSecret, type InviteSecret } from './keys.ts';
import { createRecovery, readRecovery, readRecoveryInvite, writeRecovery } from './recovery.ts';

/** Being let in, with what the inviting device said beside the invitation. */
export interface LetInBy {
  readonly admission: Admission;
  /** Undefined where nothing was said, or it cannot be opened with this invitation's secret. */
  readonly said: string | undefined;
}

export type InviteTerms = Pick<NewInvite, 'purpose' | 'role' | 'seconds' | 'uses'> & {
  /** Text for whoever joins; the server has it locked. */
  readonly says: string;
};

export interface Account {
  /** Registers a workspace; this device's member is its keeper. */
  create(
    ws: WorkspaceId,
    kind: SharedKind,
    member: MemberId,
    signal?: AbortSignal,
  ): Promise<Result<Admission>>;
  join(link: InviteLink, member: MemberId, signal?: AbortSignal): Promise<Result<LetInBy>>;
  /** By the letters of a recovery page. */
  recover(code: string, member: MemberId, signal?: AbortSignal): Promise<Result<LetInBy>>;
  /** A new token; for {@link openTokens}. */
  renew(ws: WorkspaceId, signal?: AbortSignal): Promise<Result<Admission>>;
  /** Makes an invitation; the server gets the hash of its secret and a locked envelope. */
  invite(
    ws: WorkspaceId,
    token: string,
    terms: InviteTerms,
    signal?: AbortSignal,
  ): Promise<Result<InviteLink>>;
  /** Makes a recovery page: "7Q4M 2KXW …", and the id by which it can be ended. */
  makeRecovery(
    ws: WorkspaceId,
    token: string,
    says: string,
    signal?: AbortSignal,
  ): Promise<Result<{ readonly code: string; readonly invite: string }>>;
}

/** Refused with `keys-missing` where the device has no keys. Calls back with each admission. */
export function createAccount(deps: {
  readonly api: ServerApi;
  readonly device: () => DeviceKeys | undefined;
  readonly random: RandomBytes;
  readonly onAdmitted: (admission: Admission) => void;
}): Account {
  const { api, random } = deps;
  const proven = async (
    purpose: 'create' | 'join' | 'token',
    ws: string,
    send: (proof: Awaited<ReturnType<typeof signProof>>) => Promise<Result<Admission>>,
    signal?: AbortSignal,
  ): Promise<Result<Admission>> => {
    const device = deps.device();
    if (!device) return fail('keys-missing');
    const nonce = await api.nonce(signal);
    if (!nonce.ok) return nonce;
    const admitted = await send(await signProof(device, purpose, ws, nonce.value));
    if (admitted.ok) deps.onAdmitted(admitted.value);
    return admitted;
  };
  const enter = async (
    secret: Uint8Array,
    invite: string,
    ws: WorkspaceId | '',
    member: MemberId,
    signal?: AbortSignal,
  ): Promise<Result<LetInBy>> => {
    const { auth, lock } = await openInviteSecret(secret);
    const send: Parameters<typeof proven>[2] = (proof) =>
      api.join({ ...proof, ws, invite, auth, member }, signal);
    const admission = await proven('join', ws, send, signal);
    return admission.ok
      ? ok({ admission: admission.value, said: await hear(admission.value, lock, invite) })
      : admission;
  };
  return {
    create: (ws, kind, member, signal) =>
      proven('create', ws, (proof) => api.createWorkspace({ ...proof, ws, kind, member }, signal), signal),
    renew: (ws, signal) => proven('token', ws, (proof) => api.token({ ...proof, ws }, signal), signal),
    async join({ ws, invite, secret }, member, signal) {
      const bytes = readBase64Url(secret);
      return bytes ? enter(bytes, invite, ws, member, signal) : fail('link-truncated', 'secret');
    },
    async recover(code, member, signal) {
      const secret = readRecovery(code);
      if (!secret.ok) return secret;
      return enter(secret.value, await readRecoveryInvite(secret.value), '', member, signal);
    },
    async invite(ws, token, terms, signal) {
      const { invite, secret } = createInvite(random);
      const behind = await openInviteSecret(readBase64Url(secret)!);
      const made = await api.invite(ws, token, await describeInvite(invite, behind, terms, random), signal);
      const kind = terms.purpose === 'group' ? 'group' : 'device';
      return made.ok ? ok({ kind, host: api.host, ws, invite, secret }) : made;
    },
    async makeRecovery(ws, token, says, signal) {
      const secret = createRecovery(random);
      const invite = await readRecoveryInvite(secret);
      const terms = { purpose: 'recovery', role: 'keeper', seconds: null, uses: null, says } as const;
      const body = await describeInvite(invite, await openInviteSecret(secret), terms, random);
      const made = await api.invite(ws, token, body, signal);
      return made.ok ? ok({ code: writeRecovery(secret), invite }) : made;
    },
  };
}

async function describeInvite(
  invite: string,
  { hash, lock }: InviteSecret,
  { says, ...terms }: InviteTerms,
  random: RandomBytes,
): Promise<NewInvite> {
  return { invite, hash, ...terms, envelope: await lockText(lock, says, aboutInvite(invite), random) };
}

async function hear(admission: Admission, lock: CryptoKey, invite: string): Promise<string | undefined> {
  if (admission.envelope === undefined) return undefined;
  const said = await openText(lock, admission.envelope, aboutInvite(invite));
  return said.ok ? said.value : undefined;
}

function aboutInvite(invite: string): string {
  return `rapporteur/1\ninvite\n${invite}`;
}
