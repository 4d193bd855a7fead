/** What members have said that makes a story of findings: where things stand, and which findings belong together. */
import type { ReadonlySignal } from '@preact/signals-core';
import type { FollowsView } from '../core/follows.ts';
import type { ReportId } from '../core/ids.ts';
import type { SentenceView } from '../core/sentence-row.ts';
import type { LinkView, StatusView } from '../core/status-view.ts';

export interface StoryRows {
  /** All of this device's workspaces, by id: the order in which they were said, as far as clocks agree. */
  readonly statuses: ReadonlySignal<readonly StatusView[]>;
  /** What this member said of reports that follow each other. */
  readonly follows: ReadonlySignal<readonly FollowsView[]>;
  /** Stories of themes in one sentence, by id. */
  readonly sentences: ReadonlySignal<readonly SentenceView[]>;
  /** The ties of findings in these reports, followed until `signal` is aborted. Null until all were read. */
  watchLinks(rids: readonly ReportId[], signal: AbortSignal): ReadonlySignal<readonly LinkView[] | null>;
}
