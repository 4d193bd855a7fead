/** A sample report as data. Text may hold `^th^` for a raised ordinal; everything else is plain. */
export interface SampleReport {
  readonly id: SampleReportId;
  readonly council: SampleCouncilId;
  readonly title: string;
  /** Date of the meeting that received it, ISO `YYYY-MM-DD`. */
  readonly date: string;
  readonly blocks: readonly Block[];
  readonly edits: ReportEdits;
}

export type SampleReportId =
  'saltmere-2011' | 'saltmere-2014' | 'saltmere-2016' | 'saltmere-2019' | 'aldenbury-2017';
export type SampleCouncilId = 'saltmere' | 'aldenbury';

export type Block =
  | { readonly type: 'header'; readonly lines: readonly string[]; readonly box: string }
  | { readonly type: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly type: 'part'; readonly title: string; readonly by: string }
  | { readonly type: 'heading'; readonly level: 2 | 3 | 4; readonly number?: string; readonly text: string }
  | { readonly type: 'numbered'; readonly number: string; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'quotation'; readonly text: string }
  | { readonly type: 'bullets'; readonly items: readonly string[] }
  | Table;

export interface Table {
  readonly type: 'table';
  readonly caption?: string;
  readonly head: readonly string[];
  /** Rows of cells; each cell is a list of items. */
  readonly rows: readonly (readonly (readonly string[])[])[];
}

/** Changes that a later version of the paper could bring, for `?edit=` on the sample site. */
export interface ReportEdits {
  /** A paragraph put above everything that is worth marking. */
  readonly insert: string;
  /** A figure (or grade) changed inside one sentence. */
  readonly figure: { readonly find: string; readonly replace: string };
  /** A sentence or bullet that disappears. */
  readonly delete: string;
  /** A row added to the first table, as its second. */
  readonly row: readonly (readonly string[])[];
}

export type EditName = 'insert' | 'figure' | 'delete' | 'row';
export const EDIT_NAMES: readonly EditName[] = ['insert', 'figure', 'delete', 'row'];
