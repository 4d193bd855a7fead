/**
 * The links that let a person or a device in. Everything secret is in the fragment, which browsers never send.
 *
 * `https://HOST/#/i/1.<ws>.<invite>.<secret>` a group, `#/d/1.…` a device of the same member, `#/k/1.<code>` a recovery
 * page. `ws` is a UUIDv7, `invite` 16 bytes and `secret` 32 bytes in base64url.
 */
import { isId, type WorkspaceId } from './ids.ts';
import { fail, ok, type Result } from './result.ts';

export type LinkKind = 'group' | 'device';

export interface InviteLink {
  readonly kind: LinkKind;
  /** Origin of the server, `https://rapporteur.example`, without a slash at the end. */
  readonly host: string;
  readonly ws: WorkspaceId;
  readonly invite: string;
  readonly secret: string;
}

export interface RecoveryLink {
  readonly kind: 'recovery';
  readonly host: string;
  readonly code: string;
}

export type Link = InviteLink | RecoveryLink;

const LETTER = { group: 'i', device: 'd' } as const;
const HERE = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;
const INVITE = /^[\w-]{22}$/;
const SECRET = /^[\w-]{43}$/;

/** The inverse of {@link readLink}. */
export function writeLink(link: Link): string {
  if (link.kind === 'recovery') return `${link.host}/#/k/1.${link.code}`;
  return `${link.host}/#/${LETTER[link.kind]}/1.${link.ws}.${link.invite}.${link.secret}`;
}

/** True for a fragment (`location.hash`) that claims to be one of these links, whole or not. */
export function isLinkHash(hash: string): boolean {
  return /^#\/[idk]\//.test(hash);
}

/**
 * Reads a link as it was pasted or opened. `link-newer` for one of a later version, `link-truncated` for one that is
 * not whole, `link-unsafe` for a server that is neither safe nor on this machine, `link-unknown` for what is none.
 */
export function readLink(text: string): Result<Link> {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return fail('link-unknown');
  }
  const found = /^#\/([idk])\/(.*)$/.exec(url.hash);
  if (!/^https?:$/.test(url.protocol) || !found) return fail('link-unknown');
  if (url.protocol === 'http:' && !HERE.test(url.hostname)) return fail('link-unsafe');
  const parts = found[2]!.split('.');
  if (/^\d+$/.test(parts[0]!) && parts[0] !== '1') return fail('link-newer', parts[0]);
  if (found[1] === 'k') return readRecovery(url.origin, parts);
  return readInvite(url.origin, found[1] === 'i' ? 'group' : 'device', parts);
}

function readRecovery(host: string, [version, code]: readonly string[]): Result<Link> {
  if (version !== '1' || code === undefined || code === '') return fail('link-truncated');
  return ok({ kind: 'recovery', host, code });
}

function readInvite(host: string, kind: LinkKind, parts: readonly string[]): Result<Link> {
  const [version, ws = '', invite = '', secret = ''] = parts;
  const isWhole = parts.length === 4 && isId(ws) && INVITE.test(invite) && SECRET.test(secret);
  if (version !== '1' || !isWhole) return fail('link-truncated');
  return ok({ kind, host, ws, invite, secret });
}
