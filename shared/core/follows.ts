/** Which report of an earlier year a report follows, as the member says. Pure. */
import type { MemberId, ReportId, WorkspaceId } from './ids.ts';
import type { Time } from './rows.ts';

/** `meta.follows`: `later|earlier` → said by the member; `not` where they do not belong together. */
export interface FollowsRow {
  readonly by: MemberId;
  readonly at: Time;
  readonly not?: true;
}

export type FollowsWord = 'follows' | 'not';

/** Says it, or takes back what was said. */
export interface FollowsCommand {
  readonly type: 'follows';
  /** The later report. */
  readonly rid: ReportId;
  /** The earlier one. */
  readonly other: ReportId;
  readonly says: FollowsWord | null;
  readonly at: Time;
}

/** What was said, for screens. */
export interface FollowsView {
  readonly rid: ReportId;
  readonly earlier: ReportId;
  readonly says: FollowsWord;
  readonly ws: WorkspaceId;
}
