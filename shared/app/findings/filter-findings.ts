/** Which findings a list shows, and in which order. Pure, and quick with a hundred thousand of them. */
import type { FindingId, MemberId, ReportId, WorkspaceId } from '../../core/ids.ts';
import type { Kind } from '../../core/kind.ts';
import type { LedgerFinding } from '../../core/ledger.ts';
import type { StatusValue } from '../../core/status-row.ts';
import type { ThemeId } from '../../core/theme.ts';

/** What is chosen; absent means any. */
export interface Filter {
  readonly kind?: Kind | 'plain';
  readonly theme?: ThemeId | typeof NO_THEME;
  readonly report?: ReportId;
  readonly committee?: string;
  readonly council?: string;
  readonly year?: string;
  readonly author?: MemberId;
  readonly audience?: WorkspaceId;
  readonly status?: StatusValue | typeof NO_STATUS;
  readonly ask?: 'mine' | 'anybody' | 'nobody';
}

export type FilterName = keyof Filter;

export const NO_THEME = '|none';
export const NO_STATUS = '|none';

/** What is known of a report, as far as findings are filtered and ordered by it. */
export interface ReportFacts {
  readonly title: string;
  readonly council: string;
  readonly committee: string;
  /** ISO day of its meeting; empty where nobody knows it. */
  readonly date: string;
}

export const NO_FACTS: ReportFacts = { title: '', council: '', committee: '', date: '' };

export interface Known {
  readonly reports: ReadonlyMap<ReportId, ReportFacts>;
  /** Where it stands, as said last. */
  readonly statuses: ReadonlyMap<FindingId, StatusValue>;
}

/** Newest report first, then by title; within a report they stay in page order. */
export function inOrder(findings: readonly LedgerFinding[], { reports }: Known): readonly LedgerFinding[] {
  const runs: { readonly facts: ReportFacts; readonly from: number; to: number }[] = [];
  let before: ReportId | undefined;
  for (const [at, { rid }] of findings.entries()) {
    if (rid === before) runs.at(-1)!.to = at + 1;
    else runs.push({ facts: reports.get(rid) ?? NO_FACTS, from: at, to: at + 1 });
    before = rid;
  }
  runs.sort((a, b) => compare(b.facts.date, a.facts.date) || compare(a.facts.title, b.facts.title));
  return runs.flatMap(({ from, to }) => findings.slice(from, to));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * @param found a mark for each finding, by its place, where words were typed: 2 with them, 1 with words like them,
 * which come behind
 */
export function filterFindings(
  findings: readonly LedgerFinding[],
  filter: Filter,
  known: Known,
  found?: (at: number) => number,
): readonly LedgerFinding[] {
  const passes = testOf(filter, known);
  const shown: LedgerFinding[] = [];
  const alike: LedgerFinding[] = [];
  for (let at = 0; at < findings.length; at += 1) {
    const mark = found === undefined ? 2 : found(at);
    if (mark === 0 || !passes(findings[at]!)) continue;
    (mark === 2 ? shown : alike).push(findings[at]!);
  }
  return alike.length === 0 ? shown : [...shown, ...alike];
}

type Test = (finding: LedgerFinding) => boolean;

/** Only what is chosen is looked at. */
function testOf(filter: Filter, known: Known): Test {
  const tests: Test[] = [];
  const { kind, theme, report, author, audience, status, ask } = filter;
  if (kind !== undefined) tests.push((one) => (one.kind ?? 'plain') === kind);
  if (theme !== undefined)
    tests.push(theme === NO_THEME ? (one) => one.themes.length === 0 : (one) => one.themes.includes(theme));
  if (report !== undefined) tests.push(({ rid }) => rid === report);
  if (author !== undefined) tests.push((one) => authorKey(one) === author);
  if (audience !== undefined) tests.push(({ ws, layers }) => ws === audience || layers.includes(audience));
  if (status !== undefined) tests.push(({ id }) => (known.statuses.get(id) ?? NO_STATUS) === status);
  if (ask === 'mine') tests.push((one) => one.ask);
  if (ask === 'anybody') tests.push((one) => one.ask || one.askedBy.length > 0);
  if (ask === 'nobody') tests.push((one) => !one.ask && one.askedBy.length === 0);
  const ofReports = testOfReports(filter, known);
  if (ofReports !== undefined) tests.push(({ rid }) => ofReports.has(rid));
  return (finding) => tests.every((test) => test(finding));
}

/** The member under any of their ids is one author. */
export function authorKey({ author }: Pick<LedgerFinding, 'author'>): MemberId {
  return author.isMe ? 'me' : author.member;
}

/** The reports that pass, so that each is looked at once. */
function testOfReports(
  { committee, council, year }: Filter,
  { reports }: Known,
): ReadonlySet<ReportId> | undefined {
  if (committee === undefined && council === undefined && year === undefined) return undefined;
  const passing = [...reports].filter(
    ([, facts]) =>
      (committee === undefined || facts.committee === committee) &&
      (council === undefined || facts.council === council) &&
      (year === undefined || facts.date.startsWith(year)),
  );
  return new Set(passing.map(([rid]) => rid));
}
