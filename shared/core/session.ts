/**
 * A tagging session: members choose alone on the same passages, all is shown, they talk, and agree or record that they
 * differ. Rows of `w/<ws>/s/<sid>` and of the registries, and what screens are given. Rules: `shared/sync/SPEC.md` [Y95].
 */
import type { EditionId, FindingId, MemberId, NoteId, ReportId, WorkspaceId } from './ids.ts';
import { isKind, KINDS, type Kind } from './kind.ts';
import type { Time } from './rows.ts';
import type { Selectors } from './selector.ts';
import type { ThemeId } from './theme.ts';

/** What a member can say of a passage. Null, in rows: "I can't tell", which counts as no choice. */
export type Said = Kind | 'ask' | 'none';

/** In the order of the keys 1 to 8 and 0. */
export const SAID: readonly Said[] = [...KINDS, 'ask', 'none'];

export function isSaid(value: unknown): value is Said {
  return isKind(value) || value === 'ask' || value === 'none';
}

/** The most views of a session: so many deletions of others' rows a server takes from one member at once, when it closes. */
export const MOST_VIEWS = 150;
export const LONGEST_REASON = 2000;

interface Signed {
  readonly by: MemberId;
  readonly at: Time;
}

/** `session` in a group's registry: sid →. */
export interface SessionHeadRow extends Signed {
  readonly rid: ReportId;
  readonly title: string;
  readonly people: readonly MemberId[];
}

/** `about`: `session` →, written once. */
export interface SessionAboutRow extends Signed {
  readonly rid: ReportId;
  readonly title: string;
  /** Names stand beside views, and stay there, if each who takes part agrees. */
  readonly names: boolean;
}

/** `passage`: passage →, written once. */
export interface PassageRow {
  readonly order: number;
  readonly edition: EditionId;
  readonly sel: Selectors;
}

/** `person`: member →. `second`: named by who leads, may take over. */
export interface SessionPersonRow extends Signed {
  readonly second?: boolean;
}

/** `view`: `passage|slip` →. A slip is a number drawn for one choice: it says nothing of whose it is. */
export interface ViewRow {
  readonly said: Said | null;
  readonly themes: readonly ThemeId[];
  readonly reason?: string;
  readonly after?: boolean;
  /** Only where each who takes part has agreed to names. */
  readonly member?: MemberId;
}

/** `choice` in the own workspace's registry: `sid|passage` →. */
export interface ChoiceRow extends Pick<ViewRow, 'said' | 'themes' | 'reason'> {
  readonly slip: string;
  readonly at: Time;
  /** It stood beside the others' before the session was closed. */
  readonly sent?: boolean;
  /** The session is closed, and nothing of this is left in it. */
  readonly closed?: boolean;
}

/** `shown`: passage →. `waited` are those whose "has chosen" had come by then: everybody else chose after. */
export interface ShownRow extends Signed {
  readonly waited: readonly MemberId[];
}

export interface OutcomeRow extends Signed {
  readonly result: 'agreed' | 'differ';
  readonly kind?: Kind;
  readonly themes: readonly ThemeId[];
  readonly reason: string;
  readonly finding: FindingId;
  readonly note: NoteId;
}

export interface SaidCount {
  readonly said: Said | null;
  readonly n: number;
}

export interface ThemesCount {
  readonly themes: readonly ThemeId[];
  readonly n: number;
}

/** `tally`: passage → what stays when the session is closed. */
export interface TallyRow {
  readonly counts: readonly SaidCount[];
  readonly sets: readonly ThemesCount[];
  /** Where the members differ, or agreed to names: each view, in no order that says whose it is. */
  readonly views: readonly ViewRow[];
}

/** `outcome` in a report's document: finding → the session whose outcome it is. */
export interface SessionOutcomeRow extends Signed {
  readonly session: string;
  readonly result: 'agreed' | 'differ';
}

/** Printed with whatever has outcomes of sessions in it. */
export const INFORMAL = 'Notes of an informal meeting of members. Not a decision of the committee.';

export type PassageStep = 'choose' | 'talk' | 'done';

export interface PassageView {
  readonly id: string;
  readonly edition: EditionId;
  readonly sel: Selectors;
  readonly step: PassageStep;
  /** Ids of those whose "has chosen" is here. */
  readonly chosen: readonly MemberId[];
  /** What this member chose; nobody else has it before all is shown. */
  readonly mine?: ChoiceRow;
  /** Empty before all is shown. */
  readonly views: readonly (ViewRow & { readonly isMine: boolean })[];
  readonly counts: readonly SaidCount[];
  readonly sets: readonly ThemesCount[];
  /** Who chose after all was shown, or had not said before that they had. */
  readonly after: readonly MemberId[];
  readonly outcome?: OutcomeRow;
}

export interface SessionPerson {
  readonly member: MemberId;
  readonly name: string;
  readonly isMe: boolean;
  readonly isSecond: boolean;
  /** Has agreed to names beside views. */
  readonly keeps: boolean;
  /** Seen on the line now; `at` is the passage on their screen. Absent: not here. */
  readonly here?: { readonly at?: string };
}

export interface SessionView {
  readonly ws: WorkspaceId;
  readonly sid: string;
  readonly rid: ReportId;
  readonly title: string;
  readonly people: readonly SessionPerson[];
  readonly lead: MemberId;
  readonly iLead: boolean;
  readonly iTakePart: boolean;
  readonly mayTakeOver: boolean;
  /** The passage that who leads is at. */
  readonly on: string;
  readonly passages: readonly PassageView[];
  readonly names: 'never' | 'if-all-agree' | 'agreed';
  readonly isEnded: boolean;
  /** Of a session that closed before these choices came: they are this member's alone. */
  readonly unsent: number;
}

export interface SessionHead {
  readonly ws: WorkspaceId;
  readonly group: string;
  readonly sid: string;
  readonly rid: ReportId;
  readonly title: string;
  readonly by: string;
  readonly iTakePart: boolean;
  readonly isEnded: boolean;
}
