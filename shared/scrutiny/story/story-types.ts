/** One council's findings through time: a row for each theme, a column for each meeting's report. */
import type { ReportId } from '../../core/ids.ts';
import type { LedgerFinding } from '../../core/ledger.ts';
import type { ThemeId } from '../../core/theme.ts';
import type { Speaker } from './speaker.ts';

/** A report as the library has it. */
export interface StoryReport {
  readonly rid: ReportId;
  readonly title: string;
  /** Empty where nobody said. */
  readonly council: string;
  readonly committee?: string;
  /** ISO day; absent where nobody said. */
  readonly date?: string;
}

/** The papers that one committee had on one day: a cover report and its appendices are one. */
export interface StoryColumn {
  /** The first of its reports. */
  readonly id: ReportId;
  readonly reports: readonly StoryReport[];
  readonly council: string;
  /** Empty where nobody said. */
  readonly date: string;
  /** "2019"; where a year has several, "September 2019"; where a month has, the day too. */
  readonly label: string;
  readonly speaker: Speaker;
}

export interface StoryCell {
  /** Which column, from 0. */
  readonly column: number;
  /** In the order of the report. */
  readonly findings: readonly LedgerFinding[];
}

export interface StoryRow {
  readonly theme: ThemeId;
  /** Columns that have findings, in time. */
  readonly cells: readonly StoryCell[];
  /** Of the councils set beside it. */
  readonly beside: readonly StoryCell[];
  readonly total: number;
}

export interface StoryCouncil {
  /** Without what all councils are called: by which it is known. */
  readonly key: string;
  readonly name: string;
  readonly reports: number;
}

export interface StoryMatrix {
  /** Of the council that the story is about; in time, those without a date last. */
  readonly columns: readonly StoryColumn[];
  /** Of councils set apart. */
  readonly beside: readonly StoryColumn[];
  readonly rows: readonly StoryRow[];
  /** All that have a report with a finding, the one with the most reports first. */
  readonly councils: readonly StoryCouncil[];
  readonly council: string;
  /** Committees of that council, where it has several. */
  readonly committees: readonly string[];
}

export interface StoryChoice {
  /** A key of {@link StoryCouncil}; the one with the most reports when absent. */
  readonly council?: string | undefined;
  readonly committee?: string | undefined;
  readonly beside?: readonly string[];
}
