/** Values that screens take. Plain, immutable, sorted; times are the writers' clocks and never decide an order. */
import type { FindingFigure } from './figure-row.ts';
import type { EditionId, FindingId, MemberId, NoteId, RepairId, ReportId, WorkspaceId } from './ids.ts';
import type { ErrorCode } from './result.ts';
import type { Kind } from './kind.ts';
import type { Media, MeetingRow, ReportRow, ThemeRef, Time } from './rows.ts';
import type { PageRange, PartRow } from './part-row.ts';
import type { WithinRow } from './within-row.ts';
import type { PaperVersion } from './command.ts';
import type { Anchor, Selectors, Span } from './selector.ts';

export type WorkspaceKind = 'device' | 'own' | 'group';

/** Who can read what is written there. `name` is the group's own name; device and own have words in the strings. */
export interface Audience {
  readonly ws: WorkspaceId;
  readonly kind: WorkspaceKind;
  readonly name?: string;
}

export interface Author {
  readonly member: MemberId;
  readonly name: string;
  readonly isMe: boolean;
}

/** Whose a finding or a note was in the file that it was adopted from. */
export interface FileSource {
  /** By which the mark is known again, in this file and in others that have the page. */
  readonly key: string;
  /** Empty where the file names nobody. */
  readonly author: string;
  readonly at?: Time;
}

export interface NoteView {
  readonly id: NoteId;
  readonly text: string;
  readonly author: Author;
  readonly at: Time;
  /** Who can see this note: a private note on a shared finding lies in the own workspace. */
  readonly audience: Audience;
  /** Name of the author's device, where it is known and the author has several. */
  readonly device?: string;
  /** Ids of other versions of this note, written by its author elsewhere at the same time: to be joined. */
  readonly versions: readonly NoteId[];
  /** The notes whose place it took. */
  readonly replaces?: readonly NoteId[];
  readonly source?: FileSource;
}

/** A repair by hand, as the history of a finding shows it. */
export interface RepairView {
  readonly id: RepairId;
  readonly edition: EditionId;
  readonly author: Author;
  readonly at: Time;
  /** Words as seen, long ones cut: those it stood on before, and those it was put on. */
  readonly from: string;
  readonly to: string;
}

/** What another member sees in a finding. */
export interface OtherKind {
  readonly author: Author;
  readonly kind: Kind;
  /** Of a finding that several groups have: those in which it was said. Absent where all have it. */
  readonly in?: readonly WorkspaceId[];
}

export interface FindingView {
  readonly id: FindingId;
  readonly rid: ReportId;
  /** The widest one: a finding shared with a group is the group's. */
  readonly audience: Audience;
  /** All workspaces that hold it, the widest first. */
  readonly audiences: readonly Audience[];
  readonly author: Author;
  readonly at: Time;
  /** It was adopted from a file, by `author`. */
  readonly source?: FileSource;
  /** It is what a tagging session of the group recorded: the group's word, though one of them wrote it down. */
  readonly session?: 'agreed' | 'differ';
  /** The figure or the day that it says, accepted from a suggestion. */
  readonly figure?: FindingFigure;
  /** Edition it was made on, and where it stands: selectors of that edition and of each that it was repaired on. */
  readonly edition: EditionId;
  readonly sel: Selectors;
  readonly anchors: Readonly<Record<EditionId, Selectors>>;
  /** Who put it on other words by hand, oldest first as far as clocks agree. */
  readonly repairs: readonly RepairView[];
  /** Null is a plain mark: listed under "To sort". */
  readonly kind: Kind | null;
  /** Other members' kinds: "R. Sen sees a risk". */
  readonly otherKinds: readonly OtherKind[];
  readonly themes: readonly ThemeRef[];
  readonly notes: readonly NoteView[];
  readonly ask: { readonly on: boolean; readonly question?: string };
  /** Editions on which this member confirmed a moved or edited finding. */
  readonly confirmed: readonly EditionId[];
  readonly deleted?: {
    readonly author: Author;
    readonly at: Time;
    /** Others who wrote a note that the deleter had not seen: "deleted by A, note by B: bring back?". */
    readonly notedBy: readonly Author[];
  };
  /** The page of its meeting's pack, in that pack's own words: what the chair calls out. */
  readonly packPage?: string;
  /** Where it is shown in a paper that has the same pages: the one that it was made in, and lives in. */
  readonly madeIn?: TiedPaper;
}

/** A paper with which another has pages in common. */
export interface TiedPaper {
  readonly rid: ReportId;
  readonly title: string;
  readonly restricted: boolean;
  /** True for the pack, false for the report that lies in it. */
  readonly isPack: boolean;
}

/** The pages of a report that lies in a pack. One of the two is the paper on view, `other` is the other. */
export interface TieView {
  readonly report: PaperVersion;
  readonly pack: PaperVersion;
  readonly pages: WithinRow;
  readonly other: TiedPaper;
  /** Nothing says that the pack is of another meeting than the report. */
  readonly isOfMeeting: boolean;
  /** Somebody said that they are not the same. */
  readonly isOff: boolean;
}

/** A finding of the other paper that stands on pages which this one has too. */
export interface TiedFinding {
  readonly finding: FindingView;
  readonly tie: TieView;
}

/** A finding with where it stands in the edition on screen. */
export interface PlacedFinding {
  readonly finding: FindingView;
  readonly anchor: Anchor;
}

/** A place that may be the one meant, where a finding has no sure one. */
export interface Candidate {
  readonly span: Span;
  readonly words: string;
  /** What stands around them: the words alone may be the same everywhere. */
  readonly before: string;
  readonly after: string;
}

export interface EditionView {
  readonly id: EditionId;
  readonly media: Media;
  /** Hash of the bytes in OPFS, when kept on this device. */
  readonly file?: string;
  readonly skeleton?: Uint8Array;
  readonly seenAt: Time;
  /** Of a file, where they could be counted. */
  readonly pages?: number;
}

/** What somebody in a group said of their pages. */
export interface PartView extends PageRange {
  readonly ws: WorkspaceId;
  readonly edition: EditionId;
  readonly author: Author;
  readonly row: PartRow;
}

export interface ReportView {
  readonly rid: ReportId;
  readonly report: ReportRow;
  /** Addresses it was seen at, newest last. */
  readonly urls: readonly string[];
  readonly editions: readonly EditionView[];
  /** In page order (position, then id). Deleted ones apart. */
  readonly findings: readonly FindingView[];
  readonly deleted: readonly FindingView[];
  readonly restricted: boolean;
  /** The workspaces that have this report, the device first, then own, then groups. */
  readonly layers: readonly Audience[];
  /** Reports that lie in it, and packs that it lies in; the pack whose pages are cited first comes first. */
  readonly ties?: readonly TieView[];
  /** What was marked in those. Apart, for they are that paper's, with its readers. */
  readonly tied?: readonly TiedFinding[];
  /** Which pages members of its groups say to take. */
  readonly parts?: readonly PartView[];
  /** Suggestions that this member dismissed, by their names. */
  readonly dismissed?: readonly string[];
  /** Why nothing can be written here: a document of a newer version. */
  readonly readOnly?: ErrorCode;
  /** Shown before it is kept: nobody holds it yet. */
  readonly isEarly?: true;
}

export interface ReportSummary {
  readonly rid: ReportId;
  readonly report: ReportRow;
  readonly restricted: boolean;
  readonly media: Media;
  readonly keptOffline: boolean;
  readonly bytes: number;
  /** Live findings per kind, plain marks under `plain`, and those flagged Ask. */
  readonly counts: Readonly<Record<Kind | 'plain' | 'ask', number>>;
  readonly total: number;
  /** The workspaces that have it, the device first, then own, then groups; absent where nobody asked. */
  readonly layers?: readonly Audience[];
}

export interface MeetingView {
  readonly id: string;
  readonly meeting: MeetingRow;
  readonly items: readonly {
    readonly id: string;
    readonly no: string;
    readonly title: string;
    readonly papers: readonly ReportSummary[];
  }[];
}

export interface LibraryView {
  /** Newest meeting first. */
  readonly meetings: readonly MeetingView[];
  /** Papers that name no meeting, newest first. */
  readonly loose: readonly ReportSummary[];
  readonly findings: number;
  readonly bytes: number;
}

/** What the status line says. `saved` only after IndexedDB has committed. */
export type SavedState =
  | { readonly state: 'nothing' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: Time }
  | { readonly state: 'not-saved'; readonly code: ErrorCode };
