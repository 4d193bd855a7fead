/**
 * What a paired extension and PWA tell each other so that they are one member with two devices, also at a server: the
 * key of the own workspaces and where they are. It crosses only on the paired bridge, after the member compared the
 * digits, and only when an own workspace is ticked (SPEC.md [Y50]–[Y53]).
 */
import { readBase64Url } from '../core/base64url.ts';
import { isId, type WorkspaceId } from '../core/ids.ts';
import { isObject } from '../core/json.ts';

/** Plain JSON. `key` is 32 bytes in base64url. */
export interface OwnPart {
  readonly key: string;
  /** The server of `owns`; absent while they are on the devices only. */
  readonly host?: string;
  /** Own workspaces that are at that server; empty without one. */
  readonly owns: readonly WorkspaceId[];
  /** The oldest own workspace of this side: of two keys, the one of the older side stays. */
  readonly oldest: WorkspaceId;
}

/** True for what may have come over the bridge. */
export function isOwnPart(value: unknown): value is OwnPart {
  if (!isObject(value) || typeof value['key'] !== 'string' || !isId(value['oldest'])) return false;
  const { host, owns } = value;
  if (readBase64Url(value['key'])?.length !== 32 || !Array.isArray(owns) || !owns.every(isId)) return false;
  if (host === undefined) return owns.length === 0;
  return owns.length > 0 && isOrigin(host);
}

/** True for the origin of a server, without a slash at the end. */
export function isOrigin(value: unknown): value is string {
  return typeof value === 'string' && /^https?:$/.test(protocolOf(value)) && new URL(value).origin === value;
}

function protocolOf(text: string): string {
  return URL.canParse(text) ? new URL(text).protocol : '';
}
