/** A cue: words that say what a sentence does, and how much they weigh. */
import type { Kind } from '../../core/kind.ts';

/** Weight, and what is looked for. */
export type Row = readonly [weight: number, pattern: RegExp];
export type Rows = Readonly<Partial<Record<Kind, readonly Row[]>>>;

export interface Cue {
  readonly kind: Kind;
  readonly weight: number;
  readonly pattern: RegExp;
  /** Looked for in the words without dates and numbers of paragraphs. */
  readonly inFigures: boolean;
}
