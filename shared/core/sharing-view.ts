/**
 * What screens are given about sharing: own devices, groups, what waits and what is shared. Plain and immutable; the
 * desk makes them (`shared/desk/sharing.ts`).
 */
import type { DeviceId, FindingId, MemberId, ReportId, WorkspaceId } from './ids.ts';
import type { Link } from './link.ts';
import type { ErrorCode } from './result.ts';
import type { Time } from './rows.ts';
import type { AuditEntry, Role } from './server-protocol.ts';
import type { Audience } from './view.ts';

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
  /** Each of their devices was reported lost: they let nobody in. */
  readonly noDevice?: true;
}

/** Somebody in a log; the name is empty where it is not known here. */
export interface Person {
  readonly name: string;
  readonly isMe: boolean;
}

/** A line of a group's log. Without `by` it was the server's operator, or the server. */
export interface LogLine extends Omit<AuditEntry, 'by' | 'member'> {
  readonly by?: Person;
  readonly member?: Person;
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
  /** Those in the same browser, lost together with it; none of those that share it with this device. */
  readonly lostWith: readonly DeviceId[];
}

/** A group in which somebody else ended this member's part, until the member has read that. */
export interface Parting {
  readonly ws: WorkspaceId;
  readonly name: string;
  /** When this device heard of it. */
  readonly at: Time;
  /** The member's own findings there, kept in the own workspace: by report. */
  readonly kept: Readonly<Record<ReportId, readonly FindingId[]>>;
}

export type InviteEnds = 'after-meeting' | 'in-a-day' | 'when-i-say';

export interface Invited {
  /** The whole link, with its secret. */
  readonly link: string;
  readonly invite: string;
  /** Who runs the server, for the sentence of the dialog. */
  readonly operator: string;
}

/** How a typed code stands, on the device that gives it. */
export type CodeOfferState =
  | { readonly state: 'waiting'; readonly endsAt: Time }
  /** Both devices show the same six digits; the member compares them, then lets in. */
  | { readonly state: 'asked'; readonly name: string; readonly digits: string }
  | { readonly state: 'let-in' }
  | { readonly state: 'failed'; readonly code: ErrorCode };

/** How a typed code stands, on the device that asks. */
export type CodeAskState =
  | { readonly state: 'asking' }
  | { readonly state: 'comparing'; readonly digits: string }
  | { readonly state: 'let-in'; readonly link: Link }
  | { readonly state: 'failed'; readonly code: ErrorCode };

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
  | {
      readonly verdict: 'restricted';
      readonly why: 'differs' | 'refused' | 'unreachable' | 'inside' | 'no-address';
    }
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
  /** Who kept it, where that is known: "R. Sen". */
  readonly by?: string;
  /** 0 to 1 while it comes; absent while it was not asked for. */
  readonly progress?: number;
  readonly code?: ErrorCode;
}
