/** What a rule looks at: one sentence, list item or table cell, with all that the report says of its place. */
import type { Span } from '../../core/selector.ts';
import { reportedLength } from './reported.ts';
import type { Section } from './headings.ts';
import type { Signal } from './signals.ts';

/** What gives a passage its side: a lead-in, a column's header, a row's header or a heading. */
export interface Frame {
  readonly signal: Signal;
  readonly from: 'lead-in' | 'column' | 'row' | 'heading';
  /** Its words, as the member sees them, shortened. */
  readonly words: string;
  /** The same for all that it frames. */
  readonly id: string;
}

export interface Passage {
  readonly text: string;
  /** Without "Members were informed that". */
  readonly said: string;
  readonly span: Span;
  readonly shape: 'sentence' | 'item' | 'cell' | 'row';
  readonly section: Section;
  readonly heading?: string;
  readonly frame?: Frame;
  /** The first of its block, of its item or of its cell. */
  readonly isFirst: boolean;
  /** Nothing else stands in its block. */
  readonly isAlone: boolean;
  readonly paragraph?: string;
  /** Its document is a register of risks. */
  readonly inRegister?: true;
  /** Its document is the page of a decision or the minutes of a meeting: what is resolved there is decided. */
  readonly isDecided?: true;
}

/** What a passage says, in sight of what only frames it. */
export function saidIn(text: string): string {
  return text.slice(reportedLength(text));
}

/** A frame's words, short enough for one line. */
export function shortened(words: string): string {
  const one = words.replace(/\s+/g, ' ').trim();
  return one.length <= 80 ? one : `…${one.slice(one.length - 78).replace(/^\S*\s/, '')}`;
}
