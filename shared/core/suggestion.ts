/**
 * What a rule proposes: a passage that looks like a finding. Pencil until a member accepts it; it never counts, prints
 * or travels. Made by `shared/scrutiny/suggest`.
 */
import type { Kind } from './kind.ts';
import type { Span } from './selector.ts';
import type { ThemeId } from './theme.ts';

/** A figure as the passage gives it. */
export interface SuggestedValue {
  /** As written: "28.5", "£75,000", "Requires Improvement". */
  readonly value: string;
  readonly unit?: string;
  /** "2009/10", "Q3 2024/25". */
  readonly period?: string;
  /** What it is compared with, as written: "49% in 2008/09", "statistical neighbours 25%", "target 90%". */
  readonly comparator?: string;
  readonly direction?: 'up' | 'down' | 'same';
}

/** When something is due, as the passage says. */
export interface SuggestedDue {
  /** As written: "within 60 days", "January 2020". */
  readonly words: string;
  /** ISO day or month, where the words or the meeting's date give it. */
  readonly date?: string;
  /** What starts the clock, where it is a stretch of time: "publication of the report". */
  readonly starts?: string;
}

export interface Suggestion {
  /** Offsets of the edition's folded text. */
  readonly span: Span;
  /** As the member sees it. */
  readonly quote: string;
  readonly kind: Kind;
  /** Best first; a few. */
  readonly themes: readonly ThemeId[];
  /** Why, in words that a member can check: 'In the column "Areas for development"'. */
  readonly because: string;
  /** Qualified paragraph number, as in citations. */
  readonly paragraph?: string;
  /** The report's own word for the kind: "area for priority action". */
  readonly label?: string;
  readonly value?: SuggestedValue;
  readonly due?: SuggestedDue;
  /** The same for all of one table column, list or section: they can be accepted together. */
  readonly group?: { readonly id: string; readonly name: string };
}
