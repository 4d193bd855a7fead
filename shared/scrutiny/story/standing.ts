/** Where a theme stands: what a member said last, else what can be counted. Rules R164 to R166 of SPEC.md. Pure. */
import type { ReportId } from '../../core/ids.ts';
import type { Kind } from '../../core/kind.ts';
import type { StatusRow } from '../../core/status-row.ts';
import type { ThemeId } from '../../core/theme.ts';
import { compare } from './columns.ts';
import type { StoryCell, StoryColumn, StoryRow } from './story-types.ts';

/** What is worked out and nobody said. `from` and `to` are columns. */
export type Computed =
  | { readonly sort: 'silent'; readonly since: number; readonly reports: number }
  | { readonly sort: 'again'; readonly from: number; readonly to: number }
  | { readonly sort: 'turned'; readonly from: number; readonly to: number }
  | { readonly sort: 'better'; readonly from: number; readonly to: number }
  | { readonly sort: 'marked'; readonly kind: Kind | null; readonly to: number };

export type Standing<S extends StatusRow = StatusRow> =
  | {
      readonly by: 'member';
      readonly status: S;
      /** A column that has findings and came after what it was said of. */
      readonly before?: number;
    }
  | { readonly by: 'rule'; readonly computed: Computed };

export interface ThemeStatus extends StatusRow {
  readonly id: string;
}

/** The day that a status is about: of the year's report, else of its evidence; empty where neither says. */
export function dayOf(
  { report, evidence }: StatusRow,
  dateOf: (rid: ReportId) => string | undefined,
): string {
  const of = report ?? (evidence.kind === 'quote' ? evidence.rid : undefined);
  return (of === undefined ? undefined : dateOf(of)) ?? '';
}

/**
 * The newest word on each theme: of the latest year, and of one year what was said last. What names no year speaks of the
 * day on which it was said.
 */
export function newestByTheme<S extends ThemeStatus>(
  statuses: readonly S[],
  dateOf: (rid: ReportId) => string | undefined,
): ReadonlyMap<ThemeId, S> {
  const found = new Map<ThemeId, { readonly status: S; readonly day: string }>();
  for (const status of statuses) {
    if (!('theme' in status.about)) continue;
    const day = dayOf(status, dateOf) || new Date(status.at).toISOString().slice(0, 10);
    const known = found.get(status.about.theme);
    const isNewer = !known || (compare(day, known.day) || compare(status.id, known.status.id)) > 0;
    if (isNewer) found.set(status.about.theme, { status, day });
  }
  return new Map([...found].map(([theme, { status }]) => [theme, status]));
}

export function standingOf<S extends ThemeStatus>(
  row: StoryRow,
  columns: readonly StoryColumn[],
  newest: S | undefined,
  dateOf: (rid: ReportId) => string | undefined,
): Standing<S> {
  if (!newest) return { by: 'rule', computed: compute(row, columns) };
  const day = dayOf(newest, dateOf);
  const last = row.cells.at(-1);
  const isBefore = last !== undefined && day !== '' && columns[last.column]!.date > day;
  return { by: 'member', status: newest, ...(isBefore ? { before: last.column } : {}) };
}

function compute({ cells }: StoryRow, columns: readonly StoryColumn[]): Computed {
  const last = cells.at(-1)!;
  const dated = columns.filter(({ date }) => date !== '').length;
  const reports = dated - 1 - last.column;
  if (reports > 0) return { sort: 'silent', since: last.column, reports };
  const now = sideOf(last);
  const earlier = cells.slice(0, -1);
  const first = earlier.find((cell) => sideOf(cell) !== undefined);
  if (now === 'bad') {
    const turned = earlier.findLast((cell) => sideOf(cell) !== undefined);
    if (turned && sideOf(turned) === 'good') return { sort: 'turned', from: turned.column, to: last.column };
    if (first) return { sort: 'again', from: first.column, to: last.column };
  }
  const bad = earlier.findLast((cell) => sideOf(cell) === 'bad');
  if (now === 'good' && bad) return { sort: 'better', from: bad.column, to: last.column };
  return { sort: 'marked', kind: mostOf(last), to: last.column };
}

const BAD: readonly (Kind | null)[] = ['development', 'risk'];

/** What a report says of a theme, where it says but one thing; what is to improve weighs more than what is well. */
function sideOf({ findings }: StoryCell): 'good' | 'bad' | undefined {
  if (findings.some(({ kind }) => BAD.includes(kind))) return 'bad';
  return findings.some(({ kind }) => kind === 'strength') ? 'good' : undefined;
}

function mostOf({ findings }: StoryCell): Kind | null {
  const counts = new Map<Kind | null, number>();
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** How old evidence is, in whole years and months before `today`; undefined where it has no date or is of this month. */
export function ageOf(
  day: string,
  today: string,
): { readonly years: number; readonly months: number } | undefined {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [thisYear = 0, thisMonth = 0, thisDate = 0] = today.split('-').map(Number);
  if (year === 0 || thisYear === 0) return undefined;
  const months = (thisYear - year) * 12 + (thisMonth - month) - (thisDate < date ? 1 : 0);
  return months <= 0 ? undefined : { years: Math.floor(months / 12), months: months % 12 };
}
