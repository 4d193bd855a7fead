/**
 * What a member does, as a value. Content scripts, panel and app send the same commands; the desk runs them and
 * answers with the inverse, so undo works after any context has died. Replays are harmless: ids are made by the
 * sender, and adding the same thing twice adds it once.
 */
import type { BriefCommand } from './brief-command.ts';
import type { DismissCommand } from './dismiss-command.ts';
import type { EditionId, FindingId, NoteId, RepairId, ReportId, WorkspaceId } from './ids.ts';
import type { FindingFigure } from './figure-row.ts';
import type { FollowsCommand } from './follows.ts';
import type { Kind } from './kind.ts';
import type { PageRange, PartRow } from './part-row.ts';
import type { MeetingRow, ReportRow, ThemeRow, Time } from './rows.ts';
import type { WithinRow } from './within-row.ts';
import type { Selectors } from './selector.ts';
import type { LinkCommand, SentenceCommand, StatusCommand } from './status-command.ts';
import type { ThemeId } from './theme.ts';
import type { ThemeIntoCommand } from './theme-command.ts';

/** Where a finding lives. `ws` is absent for a new finding: the desk decides (restricted → device, else own). */
export interface Place {
  readonly rid: ReportId;
  readonly ws?: WorkspaceId;
}

/** Whose mark it is in a file that it is adopted from. */
export interface FromFile {
  /** By which it is known again in the file. */
  readonly key: string;
  /** Empty where the file names nobody. */
  readonly author: string;
  readonly at?: Time;
}

/** What is written about a mark in the file. */
export interface NoteFromFile extends Omit<FromFile, 'key'> {
  readonly note: NoteId;
  readonly text: string;
}

export type FindingCommand =
  | {
      readonly type: 'mark';
      readonly finding: FindingId;
      readonly edition: EditionId;
      readonly sel: Selectors;
      readonly kind?: Kind;
      readonly ask?: boolean;
      readonly themes?: readonly ThemeId[];
      /** With `ask`. */
      readonly question?: string;
      /** What the passage says in figures and days, where it was accepted from a suggestion. */
      readonly figure?: FindingFigure;
      /** Adopted from a file, with its notes there: they come and go with the finding. */
      readonly source?: FromFile;
      readonly notes?: readonly NoteFromFile[];
    }
  | { readonly type: 'kind'; readonly finding: FindingId; readonly kind: Kind | null }
  | { readonly type: 'ask'; readonly finding: FindingId; readonly on: boolean; readonly question?: string }
  | { readonly type: 'tag'; readonly finding: FindingId; readonly theme: ThemeId; readonly on: boolean }
  /** Empty text with `replaces` removes the notes it replaces. */
  | {
      readonly type: 'note';
      readonly finding: FindingId;
      readonly note: NoteId;
      readonly text: string;
      readonly replaces: readonly NoteId[];
      /** Whose it is in a file that it came from later than its finding. */
      readonly source?: FromFile;
    }
  | { readonly type: 'delete'; readonly finding: FindingId }
  | { readonly type: 'restore'; readonly finding: FindingId }
  | {
      readonly type: 'confirm';
      readonly finding: FindingId;
      readonly edition: EditionId;
      readonly on: boolean;
    }
  /** A repair by hand. Null: in that edition it stands by its first description again. */
  | {
      readonly type: 'reanchor';
      readonly finding: FindingId;
      readonly edition: EditionId;
      readonly sel: Selectors | null;
      /** Under which it goes into the finding's history. */
      readonly repair?: RepairId;
      /** This repair is taken back, out of the history too, unless another has replaced it since. */
      readonly undoes?: RepairId;
    }
  | LinkCommand;

/** A command on one report's document. `at` is the writer's clock. */
export type ReportCommand = FindingCommand & Place & { readonly at: Time };

/** One version of a paper. */
export interface PaperVersion {
  readonly rid: ReportId;
  readonly edition: EditionId;
}

/** What is written down of pages that are another paper's too. */
export type WithinPages = Omit<WithinRow, 'by' | 'at'>;

/** A null row takes the row out again: the inverse of a first put. */
export type LibraryCommand =
  | ThemeIntoCommand
  | {
      readonly type: 'theme.put';
      readonly id: ThemeId;
      /** Of the finding it is made for: a label typed on a restricted paper stays on the device. The primary own one when absent. */
      readonly ws?: WorkspaceId;
      readonly theme: ThemeRow | null;
      readonly at: Time;
    }
  | {
      readonly type: 'report.put';
      readonly rid: ReportId;
      readonly ws?: WorkspaceId;
      readonly report: ReportRow | null;
      readonly at: Time;
    }
  | {
      readonly type: 'meeting.put';
      readonly meeting: string;
      readonly row: MeetingRow | null;
      readonly at: Time;
    }
  | {
      readonly type: 'same';
      readonly rid: ReportId;
      readonly other: ReportId;
      readonly on: boolean;
      readonly at: Time;
    }
  /**
   * The pages of a report's version are pages of a pack's: with `row` that is written down, and null takes it out again.
   * `on` false: "These are not the same report".
   */
  | {
      readonly type: 'within';
      readonly report: PaperVersion;
      readonly pack: PaperVersion;
      readonly row?: WithinPages | null;
      readonly on: boolean;
      /** Everywhere where both papers are known, when absent. */
      readonly ws?: WorkspaceId;
      readonly at: Time;
    }
  /** "I will take pages 40 to 90", "Done", said by this member in a group; null takes it back. */
  | {
      readonly type: 'part';
      readonly paper: PaperVersion;
      readonly ws: WorkspaceId;
      readonly pages: PageRange;
      readonly row: PartRow | null;
      readonly at: Time;
    }
  | StatusCommand
  | SentenceCommand
  | FollowsCommand
  /**
   * Shows findings to a group: their rows are copied under the same ids into its document, with the author's notes
   * where `notes` says so. Only one's own findings. The inverse is `withdraw`.
   */
  | {
      readonly type: 'share';
      readonly rid: ReportId;
      readonly findings: readonly FindingId[];
      readonly to: WorkspaceId;
      readonly notes: boolean;
      /** Of the notes, only these: what a withdrawal took out is what its undo brings back. */
      readonly only?: readonly NoteId[];
      readonly at: Time;
    }
  /** Takes findings out of a group's document. What others have read, they have read. */
  | {
      readonly type: 'withdraw';
      readonly rid: ReportId;
      readonly findings: readonly FindingId[];
      readonly from: WorkspaceId;
      readonly at: Time;
    }
  /** Several in one go, run in order; the inverse runs backwards. */
  | { readonly type: 'all'; readonly commands: readonly Command[]; readonly at: Time };

export type Command = ReportCommand | LibraryCommand | DismissCommand | BriefCommand;

/** Told how much of a command of many is done, from 0 to 1. */
export type OnPart = (part: number) => void;

/** What running a command gives back, after IndexedDB has committed. */
export interface Receipt {
  readonly inverse: Command;
  /** When the commit was reported, by this device's clock. */
  readonly savedAt: Time;
  /** Where it was written. */
  readonly ws: WorkspaceId;
}
