/**
 * The words of sharing, as the desk gives them: own devices, groups, what waits and what is shared. Everything works on
 * the device first; a server is spoken to only for workspaces that the member put there.
 */
import type { ReadonlySignal } from '@preact/signals-core';
import type { DeviceId, FindingId, MemberId, ReportId, WorkspaceId } from '../core/ids.ts';
import type { Result } from '../core/result.ts';
import type { InviteState, Role, ToldEntry } from '../core/server-protocol.ts';
import type {
  CodeAskState,
  CodeOfferState,
  DeviceView,
  GroupView,
  Invited,
  InviteEnds,
  Joined,
  LinkAhead,
  LogLine,
  PaperOffer,
  Parting,
  Recovery,
  SharedState,
  SharePlan,
} from '../core/sharing-view.ts';

export type {
  CodeAskState,
  CodeOfferState,
  DeviceView,
  GroupView,
  Invited,
  InviteEnds,
  Joined,
  LinkAhead,
  LogLine,
  PaperOffer,
  Parting,
  Person,
  PersonView,
  PublicVerdict,
  Recovery,
  SharedState,
  SharePlan,
} from '../core/sharing-view.ts';

/** A typed code, on the device that gives it. */
export interface CodeOffer {
  /** "7Q4M 2KXW". */
  readonly code: string;
  readonly state: ReadonlySignal<CodeOfferState>;
  letIn(): void;
  refuse(): void;
  dispose(): void;
}

/** A typed code, on the device that asks. */
export interface CodeAsk {
  readonly state: ReadonlySignal<CodeAskState>;
  dispose(): void;
}

export interface Sharing {
  /** All workspaces together, for the status line. */
  readonly state: ReadonlySignal<SharedState>;
  readonly groups: ReadonlySignal<readonly GroupView[]>;
  /** Devices of this member, this one first; empty until a second was added. */
  readonly devices: ReadonlySignal<readonly DeviceView[]>;
  /** Groups in which somebody else ended this member's part, until {@link closeParting}. */
  readonly partings: ReadonlySignal<readonly Parting[]>;
  /** The member has read it. */
  closeParting(ws: WorkspaceId): Promise<void>;
  readonly offers: ReadonlySignal<readonly PaperOffer[]>;
  /** Origin of the server that this surface uses for what is new; undefined where none is known yet. */
  readonly host: ReadonlySignal<string | undefined>;
  setHost(origin: string): Promise<Result<void>>;
  /** Asks the server at {@link host} who runs it, for the sentence that comes before sharing. Tells it nothing. */
  whoRuns(): Promise<Result<{ readonly host: string; readonly operator: string }>>;
  setName(name: string): Promise<Result<void>>;

  /** Makes a group on this device; nothing is sent. */
  createGroup(name: string): Promise<Result<{ readonly ws: WorkspaceId }>>;
  renameGroup(ws: WorkspaceId, name: string): Promise<Result<void>>;
  /** Registers the group with the server where that was not done, and makes an invitation. */
  invite(
    ws: WorkspaceId,
    options: {
      readonly role: 'member' | 'reader';
      readonly ends: InviteEnds;
      /** Good for one person only. */
      readonly once?: boolean;
    },
  ): Promise<Result<Invited>>;
  invites(ws: WorkspaceId): Promise<Result<readonly InviteState[]>>;
  endInvite(ws: WorkspaceId, invite: string): Promise<Result<void>>;
  /** Says what somebody may do in a group: keepers only. Naming a chair makes whoever was chair a member. */
  setRole(ws: WorkspaceId, member: MemberId, role: Role): Promise<Result<void>>;
  /** Ends somebody's part in a group, on all their devices: keepers only. Open links of the group end too. */
  endMember(ws: WorkspaceId, member: MemberId): Promise<Result<void>>;
  /** Asks the server now who is in the group; {@link groups} follows. */
  lookAtPeople(ws: WorkspaceId): Promise<Result<void>>;
  /** Who joined, ended, exported and so on, oldest first, as the server has it; empty while the group is here only. */
  log(ws: WorkspaceId): Promise<Result<readonly LogLine[]>>;
  /** What was done here with so many findings of these groups; their servers are told as soon as they can be. */
  noteInLog(groups: readonly WorkspaceId[], what: ToldEntry['what'], count: number): Promise<void>;
  /** Takes the group off this member's devices; what is in it stays with the others. */
  leave(ws: WorkspaceId): Promise<Result<void>>;

  lookAhead(link: string): Promise<Result<LinkAhead>>;
  /** Joins a group, becomes a device of the member who made the link, or comes back by a recovery code. */
  join(link: string, name: string): Promise<Result<Joined>>;
  /** The same by the letters of a recovery page, at the server of {@link host}. */
  recover(code: string): Promise<Result<Joined>>;

  /** Puts the own workspace, locked, on the server, and makes a link for one device, good for ten minutes. */
  addDevice(): Promise<Result<Invited>>;
  makeRecovery(): Promise<Result<Recovery>>;
  /** That device is refused at its next contact, and wipes what it holds. */
  reportLost(device: DeviceId): Promise<Result<void>>;
  nameDevice(name: string): Promise<Result<void>>;

  offerCode(
    what: { readonly device: true } | { readonly ws: WorkspaceId; readonly role: 'member' | 'reader' },
  ): Promise<Result<CodeOffer>>;
  enterCode(code: string, name: string): Promise<Result<CodeAsk>>;

  /** Asks the report's address once more without cookies, and says what would be shown to whom. Changes nothing. */
  plan(rid: ReportId, findings: readonly FindingId[], to: WorkspaceId): Promise<Result<SharePlan>>;
  /** The member says that the public can see this report, though it could not be checked. */
  sayPublic(rid: ReportId): Promise<Result<void>>;
  /** "Everything I mark in this report": new findings go to this group; undefined ends it. */
  shareAll(rid: ReportId, to: WorkspaceId | undefined): Promise<Result<void>>;
  sharesAll(rid: ReportId): WorkspaceId | undefined;
  /** Lets the group's members have the bytes of this report. Only papers that the public can see. */
  sharePaper(rid: ReportId, to: WorkspaceId): Promise<Result<void>>;
  /** Fetches a paper that was offered; kept only when its SHA-256 is right. */
  fetchPaper(rid: ReportId): Promise<Result<void>>;
}
