/**
 * What a device and the server say to each other over HTTP: shapes only, so that both sides read the same page. Rules:
 * `server/README.md` and `shared/sync/SPEC.md`. All bodies are JSON. Bytes are base64url without padding. A refusal is
 * `{code, finer?, detail?}` with a status of 400 or more, and `code` is an {@link ErrorCode}; `finer` is one that came
 * after the first release and says more. Every answer
 * but `/fetch`'s has `Access-Control-Allow-Origin: *`; no cookies are read.
 *
 * | request | body → answer |
 * | --- | --- |
 * | `GET /api/hello` | → {@link Hello} |
 * | `POST /api/nonce` | → `{nonce}`: once, for one minute |
 * | `POST /api/workspaces` | {@link NewWorkspace} → {@link Admission}; the first device is its keeper |
 * | `POST /api/join` | {@link JoinBody} → {@link Admission}; the same device again is admitted again, used up or not |
 * | `POST /api/token` | {@link TokenBody} → {@link Admission} |
 * | `GET /api/w/:ws/heads` | → {@link Heads} |
 * | `GET /api/w/:ws/devices` | → `{devices: DeviceAccess[]}` |
 * | `POST /api/w/:ws/devices` | {@link SiblingBody} → `{}`: another device of the caller's own member |
 * | `POST /api/w/:ws/devices/:device/lost` | → `{}`: only a device of the caller's own member |
 * | `POST /api/w/:ws/leave` | → `{}`: the caller's member goes out of this group, with all its devices |
 * | `POST /api/w/:ws/members/:member/role` | `{role}` → `{}`: keepers; whoever was chair is a member once another is |
 * | `POST /api/w/:ws/members/:member/end` | → `{}`: keepers; that member is out with all devices, open links end |
 * | `GET /api/w/:ws/log` | → `{entries: AuditEntry[]}`: everybody in the group |
 * | `POST /api/w/:ws/log` | `{entries: ToldEntry[]}` → `{}`: what a device did by itself; each `id` counts once |
 * | `GET /api/w/:ws/invites` | → `{invites: InviteState[]}` |
 * | `POST /api/w/:ws/invites` | {@link NewInvite} → `{}`; keepers and chairs; in an own workspace any device |
 * | `DELETE /api/w/:ws/invites/:invite` | → `{}`: ended |
 * | `POST /api/meet` | {@link MeetOffer} → {@link MeetCode} (with a token) |
 * | `POST /api/meet/:code` | {@link MeetAsk} → {@link MeetTicket}; the first that asks; few tries an address |
 * | `GET /api/meet/:code` | → {@link MeetState}; by the offerer's token, or `?ticket=`; answers at the next change or after 20 s |
 * | `PUT /api/meet/:code/reveal` | {@link MeetReveal} → `{}`: first the asker by `?ticket=`, which makes it `asked`; then the offerer |
 * | `PUT /api/meet/:code/envelope` | `{envelope}` → `{}` (the offerer, "Let in") |
 * | `DELETE /api/meet/:code` | → `{}`: not let in, or no longer needed |
 * | `HEAD /blobs/:sha256?ws=` | 200 when whole, else 404 with `Upload-Offset` |
 * | `PUT /blobs/:sha256?ws=` | the bytes from `Upload-Offset` on, `Upload-Length` in all → 201 when whole and verified; 204 with `Upload-Offset` when part of it came |
 * | `GET /blobs/:sha256?ws=` | the bytes; `Range` |
 * | `GET /fetch` | what is at a council's address, for the app of the same origin: `fetched.ts` |
 *
 * All but `hello`, `nonce`, `workspaces`, `join`, `token`, `fetch` and the asking side of `meet` carry `Authorization: Bearer`
 * and the token of the workspace. Documents travel on the WebSocket `/sync` (Hocuspocus); there the provider's token is
 * the same token, and a refusal's reason is the code. There the server also tells by itself which documents of a
 * workspace have grown: a stateless message with {@link Heads} of those.
 */
import type { DeviceId, MemberId, WorkspaceId } from './ids.ts';

/** The version of this page. A server serves `min` to `v`. */
export const PROTOCOL = 1;

export interface Hello {
  readonly v: number;
  readonly min: number;
  /** Made once by the server's store. */
  readonly server: string;
  /** Who runs it, in its own words; shown to members before they share. */
  readonly operator: string;
}

export const ROLES = ['keeper', 'chair', 'member', 'reader'] as const;

export type Role = (typeof ROLES)[number];

/** An own workspace is sealed: only documents named `x/<ws>/…` are taken, never `w/…`. */
export type SharedKind = 'own' | 'group';

/**
 * A device proves that it holds its key by signing {@link proofText} with ECDSA P-256 and SHA-256 (the 64-byte form of
 * WebCrypto). `key` is the public key, raw and uncompressed (65 bytes).
 */
export interface DeviceProof {
  /** The version of this page that the device speaks; 1 where it does not say. */
  readonly v?: number;
  readonly device: DeviceId;
  readonly key: string;
  readonly nonce: string;
  readonly proof: string;
}

/** The words that a device signs, in UTF-8. `ws` is empty where the caller does not know it. */
export function proofText(
  purpose: 'create' | 'join' | 'token',
  ws: string,
  device: string,
  nonce: string,
): string {
  return `rapporteur/1\n${purpose}\n${ws}\n${device}\n${nonce}`;
}

export interface NewWorkspace extends DeviceProof {
  readonly ws: WorkspaceId;
  readonly kind: SharedKind;
  readonly member: MemberId;
}

export interface JoinBody extends DeviceProof {
  /** Empty when joining by a recovery code. */
  readonly ws: WorkspaceId | '';
  readonly invite: string;
  /** HKDF-SHA-256(secret, salt empty, info "auth", 32 bytes). The server keeps its SHA-256. */
  readonly auth: string;
  readonly member: MemberId;
}

export interface TokenBody extends DeviceProof {
  readonly ws: WorkspaceId;
}

export interface Admission {
  readonly ws: WorkspaceId;
  readonly kind: SharedKind;
  /** As the server knows the caller: for a device that joined its member's own workspace, that member. */
  readonly member: MemberId;
  readonly role: Role;
  /** EdDSA JWT `{sub: member, dev, ws, role, jti, iat, exp}`. */
  readonly token: string;
  /** Seconds from now, so that no clock but the server's matters. */
  readonly expiresIn: number;
  /** What the inviting device put beside the invite, locked with HKDF(secret, "key"). */
  readonly envelope?: string;
}

/** What changed since: the number of a document's last log row. After a restored backup `epoch` is another. */
export interface Heads {
  readonly epoch: string;
  readonly heads: Readonly<Record<string, number>>;
}

export interface SiblingBody {
  readonly device: DeviceId;
  readonly key: string;
}

export interface DeviceAccess {
  readonly device: DeviceId;
  readonly member: MemberId;
  readonly role: Role;
  readonly lost: boolean;
}

/** What the audit list of a group tells. */
export type AuditKind =
  | 'made'
  | 'joined'
  | 'left'
  | 'ended'
  | 'role'
  /** The operator of the server made somebody keeper by a command. */
  | 'keeper-named'
  | 'invited'
  | 'invite-ended'
  | (typeof TOLD_KINDS)[number];

/** Those that happen on a device, which says so when it can. */
export const TOLD_KINDS = ['exported', 'deleted', 'log-exported'] as const;

/** Who and when; never what it was about. */
export interface AuditEntry {
  /** Its place in the group's list, from 1. */
  readonly n: number;
  /** Milliseconds since 1970, by the server's clock: when it happened, or when the server was told. */
  readonly at: number;
  readonly what: AuditKind;
  /** Absent: the operator of the server, or the server itself. */
  readonly by?: MemberId;
  /** Whom it is about, where that may be somebody else. */
  readonly member?: MemberId;
  readonly role?: Role;
  /** Of how many. */
  readonly count?: number;
}

export interface ToldEntry {
  readonly id: string;
  readonly what: (typeof TOLD_KINDS)[number];
  readonly count: number;
}

export interface NewInvite {
  readonly invite: string;
  /** SHA-256 of {@link JoinBody.auth}'s bytes, in base64url. */
  readonly hash: string;
  readonly role: Role;
  readonly purpose: 'group' | 'device' | 'recovery';
  /** Null: until it is ended. */
  readonly seconds: number | null;
  readonly uses: number | null;
  readonly envelope?: string;
}

export interface InviteState {
  readonly invite: string;
  readonly purpose: NewInvite['purpose'];
  readonly role: Role;
  /** Seconds left; null without an end. */
  readonly secondsLeft: number | null;
  readonly usesLeft: number | null;
  readonly joined: number;
  readonly ended: boolean;
}

/**
 * `commit` is SHA-256 of `key` and `nonce` (bytes). It reaches the asker before the asker shows its own key, so that
 * neither side, nor a server between them, can choose the digits.
 */
export interface MeetOffer {
  readonly commit: string;
}

export interface MeetCode {
  /** Eight letters and digits (Crockford), without a space. */
  readonly code: string;
  readonly seconds: number;
}

/** `name` is shown beside "Let in". */
export interface MeetAsk {
  readonly name: string;
}

export interface MeetTicket {
  readonly ticket: string;
  /** The offerer's. */
  readonly commit: string;
}

/** `key` is a raw ECDH P-256 public key, `nonce` 16 bytes. */
export interface MeetReveal {
  readonly key: string;
  readonly nonce: string;
}

export type MeetState =
  | { readonly state: 'waiting' }
  /** To the offerer. */
  | ({ readonly state: 'asked' } & MeetAsk & MeetReveal)
  /** To the asker. */
  | ({ readonly state: 'revealed' } & MeetReveal)
  /** Locked with HKDF(ECDH, info "meet/1"); inside, the text of a link. */
  | { readonly state: 'let-in'; readonly envelope: string }
  | { readonly state: 'refused' };

/** Names of the documents that a workspace of each kind may have on the server. */
export const SERVER_NAME: Readonly<Record<SharedKind, RegExp>> = {
  group: /^w\/([0-9a-f-]{36})\/(?:meta|r\/[a-z2-7]{26}|s\/[0-9a-f-]{36})$/,
  own: /^x\/([0-9a-f-]{36})\/[\w-]{43}$/,
};
