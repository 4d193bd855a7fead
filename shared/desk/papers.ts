/** Papers that come as files: what is given to the desk, and what it says of them. */
import type { PaperHeader } from '../core/paper-header.ts';
import type { ReadonlySignal } from '@preact/signals-core';
import type { PaperVersion, WithinPages } from '../core/command.ts';
import type { EditionId, FileHash, ReportId } from '../core/ids.ts';
import type { ErrorCode, Result } from '../core/result.ts';
import type { ItemRow, Media, MeetingRow } from '../core/rows.ts';
import type { PageList } from '../core/page-list.ts';
import type { OpenSource, Progress } from '../store/incoming/arriving.ts';
import type { KeptSuggestions } from '../store/kept-suggestions.ts';
import type { PageTexts } from '../store/page-texts.ts';

/** A paper to keep. Exactly one of `file`, `stream` and `open` says where its bytes are. */
export interface PaperSource {
  /** The file's name as Content-Disposition or the member's disk has it, or the words of the link. */
  readonly name: string;
  /** Where it is published: its report's key. A file without address is known by its bytes. */
  readonly url?: string;
  readonly file?: Blob;
  /** Read once, from the first byte on. */
  readonly stream?: ReadableStream<Uint8Array>;
  /** Asks the sender from a byte on: what broke off or was paused goes on where it stopped. Needs `url`. */
  readonly open?: OpenSource;
  /** Bytes of the stream, only where that is certain. */
  readonly size?: number;
  /** Where it belongs, from the meeting's page that lists it. */
  readonly meeting?: { readonly id: string; readonly row: MeetingRow };
  readonly item?: { readonly id: string; readonly row: ItemRow };
  /** The report whose file is not here: it must be one of these versions, else it is `paper-other-file`. */
  readonly missing?: {
    readonly rid: ReportId;
    readonly key: string;
    readonly editions: readonly EditionId[];
  };
  /** The site's own words at its link by which it is restricted. */
  readonly restricted?: string;
  /** Why the member says that it is public: then its own words do not restrict it. */
  readonly isPublic?: string;
}

export interface KeepOptions {
  /** Abort it to stop, and nothing stays; with the reason `PAUSE` (`shared/core/pause.ts`) what came stays. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Once all bytes are here: pages of which the words were read, how many there are, and the report it will be. */
  readonly onReading?: (read: number, of: number, rid: ReportId) => void;
}

/** A PDF whose bytes are all here and whose words are being read. It can be looked at; it is not kept yet. */
export interface PaperBeingRead {
  readonly file: FileHash;
  /** As far as it is known by then. */
  readonly title: string;
  /** Pages; 0 of 0 until they are counted. */
  readonly read: number;
  readonly of: number;
  /** Why it could not be kept in the end. */
  readonly failed?: ErrorCode;
}

export interface KeptPaper {
  readonly rid: ReportId;
  /** SHA-256 of the bytes. */
  readonly edition: EditionId;
  readonly title: string;
  readonly media: Media;
  /** Absent where they cannot be counted. */
  readonly pages?: number;
  readonly restricted: boolean;
  readonly reason?: string;
  /** What the member must know of it all the same: it is kept. `paper-locked`, `paper-damaged`, `paper-scanned`. */
  readonly told: readonly ErrorCode[];
  /** True where the same bytes were here before under this report. */
  readonly already: boolean;
}

/** What a file says of itself, as the documents workshop reads it. */
export interface DescribedPaper {
  /** From its own data, where that is a title at all. */
  readonly title?: string;
  readonly pages?: number;
  /** Folded text; empty where there is none or it cannot be read. */
  readonly text: string;
  readonly skeleton: Uint8Array;
  readonly header?: PaperHeader;
  /** What tells its pages: by it a report is recognised in a pack. */
  readonly pageList?: PageList;
  /** The words that restrict it, as printed. */
  readonly restricted?: string;
  readonly told: readonly ErrorCode[];
}

/** The text of kept papers: what is missing a reader reads from the file, page by page, and keeps. */
export type PaperTexts = Pick<PageTexts, 'read' | 'keep'>;

/** How a reading goes. */
export interface ReadingPaper {
  /** Stopped, what is answered counts for nothing. */
  readonly signal: AbortSignal;
  /** Takes the text of its pages as they are read, and has those that were read before. */
  readonly texts: {
    read(from: number, to: number): ReturnType<PageTexts['read']>;
    keep(pages: Parameters<PageTexts['keep']>[1]): Promise<void>;
  };
  readonly onPage: (read: number, of: number) => void;
}

/** Reads a kept file. Given by the surface, because the desk knows no documents. Never rejects. */
export type DescribePaper = (
  file: Blob,
  about: { readonly media: Media; readonly name: string; readonly url?: string },
  reading: ReadingPaper,
) => Promise<DescribedPaper>;

/** A paper on its way here that stopped: it is asked for again under the same address to go on. */
export interface ComingPaper {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly received: number;
  readonly size?: number;
}

/** A page of a pack, and where it is read best. */
export interface PackPlace {
  readonly pack: PaperVersion;
  /** From 1, as the pack's file counts, and what the pack calls it. */
  readonly page: number;
  readonly label: string;
  /** The kept report whose page it is. */
  readonly report?: { readonly rid: ReportId; readonly page: number };
}

/** A report and a pack that may hold it, with what a tie of them would say. */
export interface NearTie {
  readonly report: PaperVersion;
  readonly pack: PaperVersion;
  readonly pages: WithinPages;
  /** Of the other paper, which is the pack or the report. */
  readonly title: string;
  readonly isPack: boolean;
  /** Pages that are the same, of those with words. */
  readonly equal: number;
  readonly of: number;
}

export interface Papers {
  /**
   * Takes a paper's bytes in, looks at them, and enters it: in the device workspace where its own words restrict it,
   * else in the own one. Fails with a code that has a sentence, and then nothing is kept but what can be gone on with.
   */
  keep(source: PaperSource, options: KeepOptions): Promise<Result<KeptPaper>>;
  /** The kept paper of which a file is a copy with marks behind it; undefined where it is none. Changes nothing. */
  copyOf(file: Blob): Promise<KeptPaper | undefined>;
  /** What was paused or broke off. */
  coming(): Promise<readonly ComingPaper[]>;
  /** Gives up what was paused. */
  giveUp(id: string): Promise<void>;
  readonly texts: PaperTexts;
  /** What the rules proposed in kept papers. */
  readonly suggestions: Pick<KeptSuggestions, 'read' | 'keep'>;
  /**
   * Keeps what tells the pages of a kept file's version, as `make` gives it, unless it is known; a report is tied to the packs here
   * that hold it, and a pack to the reports that it holds. Never rejects.
   */
  learnPages(paper: PaperVersion, make: () => Promise<PageList | undefined>): Promise<void>;
  /** By the report each will be; one goes from here when it is kept, or was stopped. */
  readonly reading: ReadonlySignal<ReadonlyMap<ReportId, PaperBeingRead>>;
  /** The pack of a meeting, as far as reports are known to lie in it; the longest of several. Follows the registries. */
  packOfMeeting(meeting: string): PaperVersion | undefined;
  /** The page of a pack that is called out: by its label, else its number. Undefined for one that the pack has not. */
  findPackPage(pack: PaperVersion, called: string): Promise<PackPlace | undefined>;
  /** Papers here of which most pages are the same as this version's, and of which nobody said yet whether they are. */
  findNear(rid: ReportId, edition: EditionId): Promise<readonly NearTie[]>;
}
