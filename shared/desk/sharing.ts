/**
 * The words of sharing, as the desk gives them: own devices, groups, what waits and what is shared. Everything works on
 * the device first; a server is spoken to only for workspaces that the member put there.
 */
import type { ReadonlySignal } from '@preact/signals-core';
import type { DeviceId, FindingId, MemberId, ReportId, WorkspaceId } from '../core/ids.ts';
import type { Link } from '../core/link.ts';
import type { ErrorCode, Result } from '../core/result.ts';
import type { Time } from '../core/rows.ts';
import type { InviteState, Role } from '../core/server-protocol.ts';
import type { Audience } from '../core/view.ts';

/** What the status line says of sharing, for one workspace or for all together. */
export type SharedState =
  /** Nothing here is shared with a server. */
  | { readonly state: 'off' }
  /** The server's disk has everything, since `at`. */
  | { readonly state: 'shared'; readonly at: Time }
  /** Under way; shown as "Sharing 3 findings" only after two seconds. */
  | { readonly state: 'sharing'; readonly findings: number; readonly since: Time }
  /** Offline, or the server cannot be reached or save: nothing stops. */
  | {
      readonly state: 'waiting';
      readonly findings: number;
      readonly since: Time;
      readonly code?: ErrorCode;
      /** When the server's disk last had everything. */
      readonly lastShared?: Time;
    }
  /** The server refuses, and trying again does not help: read-only, not admitted, newer. */
  | { readonly state: 'refused'; readonly code: ErrorCode; readonly findings: number };

export interface PersonView {
  readonly member: MemberId;
  readonly name: string;
  readonly role: Role;
  readonly isMe: boolean;
}

export interface GroupView {
  readonly ws: WorkspaceId;
  readonly name: string;
  /** Absent until it was first shared: it is on this device only. */
  readonly host?: string;
  /** Who runs that server, in its own words. */
  readonly operator?: string;
  readonly role: Role;
  readonly people: readonly PersonView[];
  readonly shared: SharedState;
}

export interface DeviceView {
  readonly device: DeviceId;
  readonly name: string;
  readonly isThis: boolean;
  readonly addedAt: Time;
  readonly lost: boolean;
}

export type InviteEnds = 'after-meeting' | 'in-a-day' | 'when-i-say';

export interface Invited {
  /** The whole link, with its secret. */
  readonly link: string;
  readonly invite: string;
  /** Who runs the server, for the sentence of the dialog. */
  readonly operator: string;
}

/** A typed code, on the device that gives it. */
export interface CodeOffer {
  /** "7Q4M 2KXW". */
  readonly code: string;
  readonly state: ReadonlySignal<
    | { readonly state: 'waiting'; readonly endsAt: Time }
    /** Both devices show the same six digits; the member compares them, then lets in. */
    | { readonly state: 'asked'; readonly name: string; readonly digits: string }
    | { readonly state: 'let-in' }
    | { readonly state: 'failed'; readonly code: ErrorCode }
  >;
  letIn(): void;
  refuse(): void;
  dispose(): void;
}

/** A typed code, on the device that asks. */
export interface CodeAsk {
  readonly state: ReadonlySignal<
    | { readonly state: 'asking' }
    | { readonly state: 'comparing'; readonly digits: string }
    | { readonly state: 'let-in'; readonly link: Link }
    | { readonly state: 'failed'; readonly code: ErrorCode }
  >;
  dispose(): void;
}

export interface Joined {
  readonly ws: WorkspaceId;
  readonly kind: 'own' | 'group';
  /** The group's name; empty until its registry has come. */
  readonly name: string;
}

/** What a link leads to, before anything is changed here. */
export interface LinkAhead {
  readonly link: Link;
  readonly operator: string;
  /** True when this device is already in. */
  readonly isIn: boolean;
  /** True when a name is still needed: it is asked for here, not before. */
  readonly needsName: boolean;
}

export interface Recovery {
  /** Seven groups of four letters and digits. */
  readonly code: string;
  /** The same as a link, for a QR code. */
  readonly link: string;
  readonly host: string;
  readonly madeAt: Time;
}

export type PublicVerdict =
  | { readonly verdict: 'public' }
  /** Its address, asked without cookies, answered with other words, or not at all. */
  | { readonly verdict: 'restricted'; readonly why: 'differs' | 'refused' | 'unreachable' | 'no-address' }
  /** The member has said so, knowing that it could not be checked. */
  | { readonly verdict: 'said-public'; readonly at: Time };

/** What is about to be shown to whom: read out once, before a first sharing. */
export interface SharePlan {
  readonly rid: ReportId;
  readonly to: Audience;
  /** Names of those who can read it from then on, and who runs the server. */
  readonly readers: readonly PersonView[];
  readonly host?: string;
  readonly operator?: string;
  /** The words: quote and, where they go along, the member's own notes. */
  readonly findings: readonly {
    readonly finding: FindingId;
    readonly quote: string;
    readonly notes: readonly string[];
  }[];
  readonly verdict: PublicVerdict;
  /** True when this report was never shared with this group from here: then the dialog is shown. */
  readonly isFirst: boolean;
}

/** A kept paper that another device or member has offered, and how much of it is here. */
export interface PaperOffer {
  readonly rid: ReportId;
  readonly ws: WorkspaceId;
  readonly bytes: number;
  /** 0 to 1 while it comes; absent while it was not asked for. */
  readonly progress?: number;
  readonly code?: ErrorCode;
}

export interface Sharing {
  /** All workspaces together, for the status line. */
  readonly state: ReadonlySignal<SharedState>;
  readonly groups: ReadonlySignal<readonly GroupView[]>;
  /** Devices of this member, this one first; empty until a second was added. */
  readonly devices: ReadonlySignal<readonly DeviceView[]>;
  readonly offers: ReadonlySignal<readonly PaperOffer[]>;
  /** Origin of the server that this surface uses for what is new; undefined where none is known yet. */
  readonly host: ReadonlySignal<string | undefined>;
  setHost(origin: string): Promise<Result<void>>;
  setName(name: string): Promise<Result<void>>;

  /** Makes a group on this device; nothing is sent. */
  createGroup(name: string): Promise<Result<{ readonly ws: WorkspaceId }>>;
  renameGroup(ws: WorkspaceId, name: string): Promise<Result<void>>;
  /** Registers the group with the server where that was not done, and makes an invitation. */
  invite(
    ws: WorkspaceId,
    options: { readonly role: 'member' | 'reader'; readonly ends: InviteEnds },
  ): Promise<Result<Invited>>;
  invites(ws: WorkspaceId): Promise<Result<readonly InviteState[]>>;
  endInvite(ws: WorkspaceId, invite: string): Promise<Result<void>>;
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
