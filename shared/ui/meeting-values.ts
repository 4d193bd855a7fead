/** What the screens of a meeting are given. Plain values. */
import type { ErrorCode } from '../core/result.ts';

/** Where a paper of the meeting stands with this device. */
export type PaperState =
  | { readonly is: 'kept' }
  | { readonly is: 'listed' }
  /** A web page, which opens in the browser; files alone are kept from here. */
  | { readonly is: 'page' }
  | { readonly is: 'waiting' }
  | { readonly is: 'keeping'; readonly bytes: number; readonly of?: number }
  | { readonly is: 'failed'; readonly code: ErrorCode }
  /** The meeting's page lists it no more; what was kept of it stays. */
  | { readonly is: 'gone' };

export interface MeetingPaper {
  readonly key: string;
  readonly title: string;
  /** "PDF 1 MB", as the page prints it, or measured. */
  readonly size?: string | undefined;
  readonly state: PaperState;
  readonly change?: 'new' | 'replaced' | undefined;
  /** The words by which it is restricted. */
  readonly restricted?: string | undefined;
  /** Where it is read, or where it stands on the council's site. */
  readonly href: string;
  readonly marks: number;
  readonly questions: number;
  /** Where both are known. */
  readonly pages?: { readonly left: number; readonly of: number } | undefined;
}

/** A paper that a report names and that the meeting does not have. */
export interface PromisedRow {
  readonly name: string;
  /** Title of the report that names it; absent where the agenda does. */
  readonly by?: string | undefined;
  readonly words: string;
}

export interface MeetingItemRow {
  readonly id: string;
  readonly no?: string | undefined;
  readonly title: string;
  readonly restricted?: string | undefined;
  readonly papers: readonly MeetingPaper[];
  readonly promised: readonly PromisedRow[];
}

/** What "Keep these papers" is about. */
export interface KeepState {
  /** Papers that are listed and not kept yet, those being kept among them. */
  readonly left: number;
  readonly done: number;
  /** Bytes that came, and those expected where the page says them. */
  readonly bytes: number;
  readonly of?: number | undefined;
  readonly running: boolean;
  readonly paused: boolean;
}

export interface MeetingChangesRow {
  /** "Since Tuesday". */
  readonly since: string;
  /** "1 new paper (Supplement, item 7), 1 replaced, 1 gone". */
  readonly words: string;
  /** How many of them can be kept now. */
  readonly toKeep: number;
}

export interface MeetingScreen {
  readonly committee: string;
  /** ISO. */
  readonly date?: string | undefined;
  readonly place?: string | undefined;
  readonly council?: string | undefined;
  /** The meeting's page on the council's site. */
  readonly url?: string | undefined;
  readonly cancelled: boolean;
  /** Of the meeting as a whole. */
  readonly papers: readonly MeetingPaper[];
  readonly items: readonly MeetingItemRow[];
  readonly keep: KeepState;
  readonly changes?: MeetingChangesRow | undefined;
  /** "17 September 2019, 20:41". */
  readonly checked?: string | undefined;
  readonly checking: boolean;
}
