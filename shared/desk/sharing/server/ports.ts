/** What the desk asks of a server: shapes only, so that its rules can be read without the wire. */
import type { DeviceId, FileHash, MemberId, WorkspaceId } from '../../../core/ids.ts';
import type { InviteLink } from '../../../core/link.ts';
import type { Result } from '../../../core/result.ts';
import type {
  Admission,
  AuditEntry,
  DeviceAccess,
  Hello,
  InviteState,
  Role,
  SharedKind,
  SiblingBody,
  ToldEntry,
} from '../../../core/server-protocol.ts';
import type { InviteTerms, LetInBy } from '../../../sync/server/account.ts';
import type { DeviceKeys } from '../../../sync/server/device-proof.ts';
import type { CodeAsk, CodeOffer } from '../../sharing.ts';

/** One server, as this device speaks to it. Every call is refused with `keys-missing` where the device has no keys. */
export interface Server {
  readonly host: string;
  hello(): Promise<Result<Hello>>;
  /** Registers a workspace; this device's member is its keeper. */
  create(ws: WorkspaceId, kind: SharedKind, member: MemberId): Promise<Result<Admission>>;
  join(link: InviteLink, member: MemberId): Promise<Result<LetInBy>>;
  recover(code: string, member: MemberId): Promise<Result<LetInBy>>;
  /** As the server knows this device in that workspace. */
  admission(ws: WorkspaceId): Promise<Result<Admission>>;
  invite(ws: WorkspaceId, terms: InviteTerms): Promise<Result<InviteLink>>;
  /** A recovery page: its code, and the id by which it can be ended. */
  makeRecovery(
    ws: WorkspaceId,
    says: string,
  ): Promise<Result<{ readonly code: string; readonly invite: string }>>;
  invites(ws: WorkspaceId): Promise<Result<readonly InviteState[]>>;
  endInvite(ws: WorkspaceId, invite: string): Promise<Result<void>>;
  /** Every device that is let in, with its member and role. */
  devices(ws: WorkspaceId): Promise<Result<readonly DeviceAccess[]>>;
  /** This member goes out of a group, with all its devices. */
  leave(ws: WorkspaceId): Promise<Result<void>>;
  /** By a keeper; `server-older` where the server has no such thing, as with the next three. */
  setRole(ws: WorkspaceId, member: MemberId, role: Role): Promise<Result<void>>;
  endMember(ws: WorkspaceId, member: MemberId): Promise<Result<void>>;
  log(ws: WorkspaceId): Promise<Result<readonly AuditEntry[]>>;
  tellLog(ws: WorkspaceId, entries: readonly ToldEntry[]): Promise<Result<void>>;
  letIn(ws: WorkspaceId, sibling: SiblingBody): Promise<Result<void>>;
  /** The same, done by a device that is not this one. */
  letInAs(by: DeviceKeys, ws: WorkspaceId, sibling: SiblingBody): Promise<Result<void>>;
  reportLost(ws: WorkspaceId, device: DeviceId): Promise<Result<void>>;
  /** `link` is asked for when the member has compared the digits. */
  offerCode(ws: WorkspaceId, link: () => Promise<Result<string>>): Promise<Result<CodeOffer>>;
  askCode(code: string, name: string): Promise<Result<CodeAsk>>;
  /** Puts bytes under their SHA-256 unless they are there; goes on where an earlier try ended. */
  putBlob(ws: WorkspaceId, bytes: Uint8Array): Promise<Result<FileHash>>;
  /** Bytes whose SHA-256 is right, or `blob-wrong`. */
  getBlob(
    ws: WorkspaceId,
    file: FileHash,
    onProgress: (part: number) => void,
  ): Promise<Result<Uint8Array<ArrayBuffer>>>;
}
