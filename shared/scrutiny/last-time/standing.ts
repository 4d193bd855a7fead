/** What members said in which year of what was left open. Rule R196 of SPEC.md. Pure. */
import type { ReportId } from '../../core/ids.ts';

/** What a member may say of it on the page "Last time". */
export const YEAR_VALUES = ['answered', 'partly', 'not-answered', 'not-mentioned'] as const;
export type YearValue = (typeof YEAR_VALUES)[number];

/** A status as far as this page reads it. */
export interface YearStatus<Value extends string = string> {
  /** Id of the finding, or of the promise. */
  readonly about: string;
  /** The report of the year that it is about; absent for one that is about no year. */
  readonly report?: ReportId;
  readonly value: Value;
  readonly at: number;
}

const CLOSED: readonly string[] = ['answered', 'resolved'];

/** The newest word about one thing in one year. By the writers' clocks, the later in the list where they agree. */
export function saidIn<S extends YearStatus>(
  statuses: readonly S[],
  about: string,
  report: ReportId,
): S | undefined {
  return newest(statuses.filter((status) => status.about === about && status.report === report));
}

/** Whether it was closed before that report: then nobody need ask again. */
export function isClosedBefore(statuses: readonly YearStatus[], about: string, report: ReportId): boolean {
  const before = newest(statuses.filter((status) => status.about === about && status.report !== report));
  return before !== undefined && CLOSED.includes(before.value);
}

function newest<S extends YearStatus>(statuses: readonly S[]): S | undefined {
  return statuses.reduce<S | undefined>((last, each) => (last && last.at > each.at ? last : each), undefined);
}
