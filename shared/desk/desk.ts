/**
 * The desk: the one door to everything kept on this device. Extension pages (offscreen, panel, full page) and PWA tabs
 * each open one; desks of one origin keep each other current over BroadcastChannel. `open-desk.ts` opens it.
 */
import type { ReadonlySignal } from '@preact/signals-core';
import type { BriefView } from '../core/brief-view.ts';
import type { Command, OnPart, Receipt } from '../core/command.ts';
import type { DeviceId, EditionId, FileHash, MemberId, ReportId, WorkspaceId } from '../core/ids.ts';
import type { ErrorCode, Result } from '../core/result.ts';
import type { ItemRow, Media, MeetingRow, ReportRow, Time } from '../core/rows.ts';
import type { Selectors } from '../core/selector.ts';
import type { Theme } from '../core/theme.ts';
import type { Vocabulary } from '../core/vocabulary.ts';
import type { Grant, HostJoin } from '../sync/join.ts';
import type { JoinRequest } from './join-desks.ts';
import type { Fetched } from '../sync/server/fetch-address.ts';
import type { Papers, PaperSource } from './papers.ts';
import type { Sessions } from './sessions.ts';
import type { ByFile } from '../core/by-file.ts';
import type { Following } from './following/following.ts';
import type { Sharing } from './sharing.ts';
import type { StoryRows } from './story-rows.ts';
import type { Ledger } from '../core/ledger.ts';
import type { LibraryView, ReportView, SavedState, WorkspaceKind } from '../core/view.ts';
import type { BroughtBack, CopyContents, SavedCopy } from './copy-words.ts';

export interface Me {
  readonly member: MemberId;
  /** Ids this member had before; rows signed with them are mine too. */
  readonly aliases: readonly MemberId[];
  readonly device: DeviceId;
  /** Asked for when something is first shared; empty until then. */
  readonly name: string;
}

/** A workspace on this device. New findings go to the primary own workspace, restricted ones to the device's. */
export interface Workspace {
  readonly ws: WorkspaceId;
  readonly kind: WorkspaceKind;
  readonly name?: string;
  readonly primary: boolean;
  /** Origin of the server that has it; absent while it is on this device only. */
  readonly host?: string;
}

/** A report to enter in the registry, with the edition seen. Entering the same twice changes nothing. */
export interface ReportEntry {
  readonly rid: ReportId;
  readonly report: ReportRow;
  readonly url?: string;
  readonly meeting?: { readonly id: string; readonly row: MeetingRow };
  readonly item?: { readonly id: string; readonly row: ItemRow };
  readonly edition?: {
    readonly id: EditionId;
    readonly media: Media;
    readonly textHash: string;
    readonly skeleton: Uint8Array;
    /** Of a file, where they could be counted. */
    readonly pages?: number;
    /** Bytes already put into the store with {@link Desk.keepBytes}. */
    readonly file?: FileHash;
  };
  /** True: registry rows, edition and findings live in the device workspace and never leave it. */
  readonly restricted: boolean;
}

export interface OpenReport {
  /** Null until loaded, or when nothing is kept under this rid. Joins the layers of all workspaces. */
  readonly view: ReadonlySignal<ReportView | null>;
  /** Resolves when the first load is done. */
  readonly ready: Promise<void>;
  dispose(): void;
}

/** Something the member must know and can act on; each code has a sentence. */
export interface Trouble {
  readonly code: ErrorCode;
  readonly detail?: string;
  readonly at: Time;
}

export interface UndoEntry {
  readonly label: Command['type'];
  readonly inverse: Command;
  readonly at: Time;
}

/** In the key of a draft about a restricted paper that may not be entered yet: `link|restricted|<rid>`. */
export const RESTRICTED_DRAFT = 'restricted';

/** Typed text, kept at each keystroke, in `rapporteur-local`. Keys such as `note|<finding>`. */
export interface Drafts {
  read(key: string): Promise<string | undefined>;
  /** Resolves after IndexedDB has committed. Empty text removes the draft. */
  write(key: string, text: string): Promise<Result<void>>;
  list(): Promise<readonly { readonly key: string; readonly text: string; readonly at: Time }[]>;
}

/** Small settings of this device (theme, keys, hide marks, last copy), in `rapporteur-local`. */
export interface Settings {
  readonly values: ReadonlySignal<Readonly<Record<string, unknown>>>;
  set(key: string, value: unknown): Promise<void>;
  /** Keeps what `change` makes of the setting as it is on disk; undefined leaves it. It may be called twice. */
  change(key: string, change: (value: unknown) => unknown): Promise<void>;
}

/** A sample paper as the documents workshop reads it. */
export interface DescribedSample {
  /** Folded text of the content root. */
  readonly text: string;
  readonly skeleton: Uint8Array;
  /** The cleaned HTML to keep, as bytes. */
  readonly snapshot: Uint8Array;
  /** In the order of the quotes; undefined for one that is not in the text. */
  readonly selectors: readonly (Selectors | undefined)[];
}

/**
 * Reads a sample paper's HTML and describes passages in it. Given by the surface, because the desk does not know
 * pages.
 */
export type DescribeSample = (
  html: string,
  quotes: readonly string[],
) => Result<DescribedSample> | Promise<Result<DescribedSample>>;

export interface ShippedThemes {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  /** Beginnings of words by which a report or a committee is known to be of this kind. */
  readonly fits: readonly string[];
  readonly themes: readonly Theme[];
}

/** Whatever the site does not say is absent. */
export interface PaperVersion {
  /** `ETag`, else `Last-Modified`. */
  readonly validator?: string;
  readonly bytes?: number;
}

/** A council's site, asked by our server for who has no extension. */
export interface CouncilSite {
  /** The page as HTML, with the address that answered. `page-unsupported` where it is none. */
  readPage(
    url: string,
    signal: AbortSignal,
  ): Promise<Result<{ readonly url: string; readonly html: string }>>;
  /** Whatever is there: its kind says whether it is a page or a paper. Codes of `shared/sync/server/fetch-address.ts`. */
  ask(url: string, signal: AbortSignal): Promise<Result<Fetched>>;
  /** The words of a page that was asked for, read to its end. */
  readText(fetched: Fetched): Promise<Result<string>>;
  /** What tells the version of a paper that is there, its bytes left where they are. */
  askVersion(url: string, signal: AbortSignal): Promise<Result<PaperVersion>>;
  /** The bytes of a paper, for {@link Papers.keep}. */
  openPaper(url: string): NonNullable<PaperSource['open']>;
}

export interface Desk {
  readonly me: ReadonlySignal<Me>;
  readonly workspaces: ReadonlySignal<readonly Workspace[]>;
  readonly library: ReadonlySignal<LibraryView>;
  /** False while papers that are here are still being counted: their sums in the library are nothing until then. */
  readonly isCounted: ReadonlySignal<boolean>;
  /** The themes in use here, by label. */
  readonly themes: ReadonlySignal<readonly Theme[]>;
  /** The same with where each is kept, for who looks after them; loaded when asked for. */
  readonly vocabulary: () => Promise<ReadonlySignal<Vocabulary>>;
  /** Shipped lists that a member can add to them, with `theme.put`. */
  readonly themeLists: readonly ShippedThemes[];
  readonly saved: ReadonlySignal<SavedState>;
  readonly troubles: ReadonlySignal<readonly Trouble[]>;
  /** Newest first, this device's, at most 100; survives a reload. */
  readonly history: ReadonlySignal<readonly UndoEntry[]>;
  readonly drafts: Drafts;
  readonly settings: Settings;
  /** Places and "Read next": they follow to the member's own devices. */
  readonly following: Following;
  /** A group from member to member as a file. */
  readonly byFile: ByFile;
  /** Own devices, groups, and the server that joins them. */
  readonly sharing: Sharing;
  /** Tagging sessions; loaded when asked for. */
  readonly sessions: () => Promise<Sessions>;
  /** True once a group here has had one. */
  readonly hasSessions: ReadonlySignal<boolean>;
  /** What members said of where things stand, ties between findings; questions, answers and promises. Loaded when asked. */
  readonly story: () => Promise<StoryRows>;
  readonly brief: () => Promise<ReadonlySignal<BriefView>>;
  /** Papers that come as files. */
  readonly papers: Papers;
  /** Undefined where this page has no server of its own, such as in the extension. */
  readonly site: CouncilSite | undefined;

  /** All findings of the library in one list that follows them; read when first asked for. */
  readonly ledger: () => Promise<ReadonlySignal<Ledger>>;
  openReport(rid: ReportId): OpenReport;
  /** True when the report is registered in the device workspace. */
  isRestricted(rid: ReportId): boolean;
  /** Runs one command. The receipt comes after IndexedDB has committed; a failure leaves nothing half done. */
  run(command: Command, onPart?: OnPart): Promise<Result<Receipt>>;
  enterReport(entry: ReportEntry): Promise<Result<{ readonly ws: WorkspaceId }>>;
  /**
   * Deletes a restricted paper from this device for good: its bytes and text, and with `findings` what was marked in it
   * and its row in the library too. Fails with `command-invalid` for a paper that is not restricted.
   */
  deletePaper(rid: ReportId, what: { readonly findings: boolean }): Promise<Result<void>>;
  /** The member says that a restricted paper is public, and why: it comes into the library with all that is marked in it. */
  unlockPaper(rid: ReportId, why: string): Promise<Result<void>>;
  /** Puts bytes into OPFS under their SHA-256, verified. */
  keepBytes(bytes: Uint8Array): Promise<Result<FileHash>>;
  readBytes(file: FileHash): Promise<Result<Uint8Array>>;
  /** The same for reading by range, without reading it through. */
  openBytes(file: FileHash): Promise<Result<Blob>>;
  /** Calls back once, when bytes that were missing have come, such as from a joined desk. */
  watchFile(file: FileHash, onKept: () => void, signal: AbortSignal): void;
  /** "Try the sample library", and taking it out again. */
  bringSamples(): Promise<Result<{ readonly reports: number; readonly findings: number }>>;
  removeSamples(): Promise<Result<void>>;
  /** @param options `only`: this restricted paper alone, to be brought to another device of this member */
  saveCopy(options: { readonly restricted: boolean; readonly only?: ReportId }): Promise<Result<SavedCopy>>;
  /** Verifies a copy and counts what is in it; changes nothing. */
  lookAtCopy(copy: Blob): Promise<Result<CopyContents>>;
  bringBack(copy: Blob): Promise<Result<BroughtBack>>;
  /**
   * Joins this desk (the extension's) with the PWA's on this machine. Without a grant nothing is given until the member
   * compared the digits and `accept` is called. The device workspace never crosses.
   */
  joinAsHost(request: JoinRequest, grant?: Grant): HostJoin;
  /** Joins this desk (the PWA's) with the extension's, which alone decides what crosses. */
  joinAsApp(request: JoinRequest): void;
  /** Resolves when everything is stored and closed. */
  dispose(): Promise<void>;
}
