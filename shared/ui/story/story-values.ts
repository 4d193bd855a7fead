/** What the views of the story are given. */
import type { StatusValue } from '../../core/status-row.ts';
import type { MarkStyle } from '../strings/kinds.ts';

export interface MatrixColumn {
  readonly id: string;
  /** "2019". */
  readonly label: string;
  /** What the report is: "Peer review", and whose where it is another council's. */
  readonly under: string;
  /** Pixels from the left of the drawing. */
  readonly at: number;
}

export interface MatrixMark {
  readonly style: MarkStyle;
  readonly times: number;
}

export interface MatrixCell {
  /** Which column: those of the other councils go on after the last. */
  readonly column: number;
  readonly marks: readonly MatrixMark[];
  /** "2 times to improve, strength". */
  readonly say: string;
}

export interface StandsValue {
  /** Absent where nobody said anything, and `words` are counted. */
  readonly value?: StatusValue;
  readonly words: string;
  /** Who said it, how old it is. */
  readonly more: readonly string[];
}

export interface MatrixRow {
  readonly id: string;
  readonly label: string;
  /** Absent where there is no thread yet. */
  readonly href?: string;
  readonly cells: readonly MatrixCell[];
  readonly stands?: StandsValue;
  /** Nobody has accepted any of it. */
  readonly isPencil?: boolean;
  /** What the button says that accepts all of the row. */
  readonly accept?: string;
}

export interface MatrixValue {
  readonly columns: readonly MatrixColumn[];
  /** So many of them, the last, are another council's. */
  readonly beside: number;
  /** Pixels that the drawing needs. */
  readonly width: number;
  readonly rows: readonly MatrixRow[];
}

export interface MatrixPlace {
  readonly row: string;
  readonly column: number;
}
