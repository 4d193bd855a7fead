/** All findings of a library in one list, as story, brief, search and lists read them. Derived; plain and immutable. */
import type { FindingFigure } from './figure-row.ts';
import type { FindingId, ReportId, WorkspaceId } from './ids.ts';
import type { Kind } from './kind.ts';
import type { Time } from './rows.ts';
import type { ThemeId } from './theme.ts';
import type { Author } from './view.ts';

/** A live finding, once, as its one card shows it: where it is in a group, the group says what it is. */
export interface LedgerFinding {
  readonly id: FindingId;
  readonly rid: ReportId;
  /** The widest workspace that holds it. */
  readonly ws: WorkspaceId;
  /** All that hold it, the widest first. */
  readonly layers: readonly WorkspaceId[];
  readonly author: Author;
  readonly at: Time;
  readonly kind: Kind | null;
  /** Flagged Ask by this member, with the question that was typed. */
  readonly ask: boolean;
  readonly question?: string;
  /** Others who flagged it, where this device can read that. */
  readonly askedBy: readonly Author[];
  /** After merges of themes. */
  readonly themes: readonly ThemeId[];
  /** As the member saw it; cut after 600 characters. */
  readonly quote: string;
  /** "App1 3.4". */
  readonly paragraph?: string;
  /** Label or number of its first page. */
  readonly page?: string;
  /** The figure or the day that it says, accepted from a suggestion. */
  readonly figure?: FindingFigure;
  /** Place in the folded text that it was marked in: for order within a report. */
  readonly start: number;
  /** Quote and notes in lower case, for search. */
  readonly words: string;
  /** How many notes are readable here. */
  readonly notes: number;
}

export interface Ledger {
  /** By report, then place, then id. */
  readonly findings: readonly LedgerFinding[];
  /** False while documents are still being read: then what is not there may come. */
  readonly isWhole: boolean;
}
