/** Commands by which members say where something stands, and tie findings of different years. */
import type { FindingId, ReportId, WorkspaceId } from './ids.ts';
import type { LinkType, Time } from './rows.ts';
import type { SaidStatus } from './status-row.ts';
import type { ThemeId } from './theme.ts';

/** Says it, signed by this member. Null takes one's own out again: the inverse of saying it. */
export interface StatusCommand {
  readonly type: 'status.put';
  readonly id: string;
  readonly status: SaidStatus | null;
  /** Whose it shall be; only the member's when absent. */
  readonly ws?: WorkspaceId;
  readonly at: Time;
}

/** Writes the story of a theme in one sentence, in the place of one's own that it replaces. Empty text only takes those away. */
export interface SentenceCommand {
  readonly type: 'sentence';
  readonly id: string;
  readonly theme: ThemeId;
  readonly text: string;
  readonly replaces: readonly string[];
  /** Whose it shall be; where those are that it replaces, else only the member's when absent. */
  readonly ws?: WorkspaceId;
  readonly at: Time;
}

/** The finding repeats, answers, reports progress on or contradicts another one. */
export interface LinkCommand {
  readonly type: 'link';
  readonly finding: FindingId;
  readonly link: LinkType;
  readonly to: FindingId;
  /** Where the other finding lives. */
  readonly toRid: ReportId;
  readonly on: boolean;
}
