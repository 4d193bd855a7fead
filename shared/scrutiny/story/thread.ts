/** One theme through time: reports, silence between, and what was promised for later. Rule R172 of SPEC.md. Pure. */
import type { LedgerFinding } from '../../core/ledger.ts';
import type { ThemeId } from '../../core/theme.ts';
import { dueOf } from '../suggest/due.ts';
import { compare } from './columns.ts';
import type { StoryColumn, StoryMatrix } from './story-types.ts';

export interface ThreadReport {
  readonly sort: 'report';
  /** From 0, as in the story. */
  readonly index: number;
  readonly column: StoryColumn;
  /** Empty where nobody marked anything. */
  readonly findings: readonly LedgerFinding[];
}

/** Promised for a time of which there is no report. */
export interface ThreadPromise {
  readonly sort: 'promised';
  /** ISO month or day. */
  readonly due: string;
  /** As the passage says: "January 2020". */
  readonly words: string;
  readonly finding: LedgerFinding;
  readonly column: StoryColumn;
}

export interface Thread {
  /** From the first report that has findings, in time. */
  readonly steps: readonly (ThreadReport | ThreadPromise)[];
  /** Other councils' reports that have findings on it. */
  readonly elsewhere: readonly ThreadReport[];
}

export function threadOf({ rows, columns, beside }: StoryMatrix, theme: ThemeId): Thread {
  const row = rows.find((each) => each.theme === theme);
  if (!row) return { steps: [], elsewhere: [] };
  const byColumn = new Map(row.cells.map(({ column, findings }) => [column, findings]));
  const reports = columns
    .map((column, index): ThreadReport => ({
      sort: 'report',
      index,
      column,
      findings: byColumn.get(index) ?? [],
    }))
    .slice(row.cells[0]!.column);
  const promised = reports.flatMap(({ column, findings }) =>
    findings.flatMap((each) => promisedIn(each, column)),
  );
  const last = columns.findLast(({ date }) => date !== '')?.date ?? '';
  const open = promised.filter(({ due }) => compare(due, last.slice(0, due.length)) > 0);
  return {
    steps: [...reports, ...open.sort((a, b) => compare(a.due, b.due))],
    elsewhere: row.beside.map(({ column, findings }) => ({
      sort: 'report',
      index: column,
      column: beside[column]!,
      findings,
    })),
  };
}

/** What is asked for, promised or settled lies ahead, however it is worded. */
function promisedIn(finding: LedgerFinding, column: StoryColumn): readonly ThreadPromise[] {
  const { kind, quote } = finding;
  if (kind !== 'action' && kind !== 'recommendation' && kind !== 'decision') return [];
  const due = dueOf(`will: ${quote}`, column.date === '' ? undefined : column.date);
  if (due?.date === undefined || due.date <= column.date.slice(0, due.date.length)) return [];
  return [{ sort: 'promised', due: due.date, words: due.words, finding, column }];
}
