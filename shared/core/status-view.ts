/** What members said of where things stand, and ties between findings, as screens take them. */
import type { FindingId, ReportId } from './ids.ts';
import type { LinkType, Time } from './rows.ts';
import type { StatusRow } from './status-row.ts';
import type { Audience, Author } from './view.ts';

export interface StatusView extends StatusRow {
  readonly id: string;
  readonly author: Author;
  readonly audience: Audience;
}

/** `from` repeats, answers, reports progress on or contradicts `to`. */
export interface LinkView {
  readonly from: FindingId;
  readonly rid: ReportId;
  readonly type: LinkType;
  readonly to: FindingId;
  readonly toRid: ReportId;
  readonly author: Author;
  readonly at: Time;
  readonly audience: Audience;
}
