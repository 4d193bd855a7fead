/** A finding as files hold it: what is written for other tools, and what is read out of theirs. */
import type { Citation } from '../core/citation.ts';
import type { FindingFigure } from '../core/figure-row.ts';
import type { EditionId, ReportId } from '../core/ids.ts';
import type { Kind } from '../core/kind.ts';
import type { LinkType, Time } from '../core/rows.ts';
import type { Quote, Selectors, Span } from '../core/selector.ts';
import type { Evidence, StatusValue } from '../core/status-row.ts';
import type { ThemeId } from '../core/theme.ts';

/** Where its words stand in the kept copy of the version, and what stands around them there, letter by letter. */
export interface TextPlace {
  /** Unicode code points of the text content of the copy's body. */
  readonly position: Span;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** SHA-256 of the copy, hexadecimal. */
  readonly file: string;
  readonly seenAt: Time;
}

/** The paper that it stands in, as far as the file says. */
export interface FilePaper {
  readonly title: string;
  readonly url?: string;
  /** Our own names for it: the key, and the report's id that is made of it. */
  readonly key?: string;
  readonly rid?: ReportId;
  readonly council?: string;
  readonly committee?: string;
  /** ISO day of its meeting. */
  readonly date?: string;
}

/** An empty author is one whom the file does not name. */
export interface FileNote {
  readonly id?: string;
  readonly text: string;
  readonly author: string;
  readonly at?: Time;
}

export interface FileTheme {
  readonly id?: ThemeId;
  readonly label: string;
}

/** A tie to another finding. */
export interface FileLink {
  readonly type: LinkType;
  readonly finding: string;
  readonly rid?: ReportId;
}

/** Where a member says that it stands, with what shows it. */
export interface FileStatus {
  readonly id?: string;
  readonly value: StatusValue;
  readonly evidence: Evidence;
  /** The year's report that it is about. */
  readonly report?: ReportId;
  readonly author: string;
  readonly at?: Time;
}

/** What another member sees in it. */
export interface FileKind {
  readonly kind: Kind;
  readonly author: string;
}

export interface FileFinding {
  /** Ours where it is ours; else as the other tool names it. */
  readonly id: string;
  readonly paper: FilePaper;
  readonly quote: Quote;
  readonly kind: Kind | null;
  /** Written and read; nobody's kind is set by bringing in a file. */
  readonly otherKinds?: readonly FileKind[];
  readonly ask: boolean;
  readonly question?: string;
  readonly themes: readonly FileTheme[];
  readonly notes: readonly FileNote[];
  /** Empty where nobody is named. */
  readonly creator: string;
  readonly at?: Time;
  /** Label or number of its first page. */
  readonly page?: string;
  /** The figure or the day that it says. */
  readonly figure?: FindingFigure;
  readonly links?: readonly FileLink[];
  readonly statuses?: readonly FileStatus[];
  /** How a person finds it. Only where it is written from here. */
  readonly citation?: Citation;
  /** Our own description, and the version that it was made on. */
  readonly own?: { readonly edition: EditionId; readonly sel: Selectors };
  /** Absent where no copy of that version is kept on this device. */
  readonly place?: TextPlace;
  /** Its paper never leaves a device but in a file. */
  readonly restricted?: boolean;
  /** What a tagging session recorded: the group's word, and no decision. */
  readonly session?: true;
}
