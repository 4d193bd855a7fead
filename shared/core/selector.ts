/**
 * Where a finding stands. `describe` (shared/anchoring) writes {@link Selectors}, `resolve` turns them into an
 * {@link Anchor} on the edition on screen. All offsets are UTF-16 units of the folded text, half open.
 */

/** A stretch of an edition's folded text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Characters of a quote: some forty printed pages. */
export const LONGEST_QUOTE = 100_000;

/** Characters of context on one side that a row may hold. Ours are 96; of more only what lies next to the quote is read. */
export const LONGEST_CONTEXT = 4_000;

export interface Quote {
  /** As the member saw it: white space collapsed, case and punctuation kept; one space between blocks. */
  readonly exact: string;
  /** Folded context before and after: 64 characters, 96 for quotes under 24. */
  readonly prefix: string;
  readonly suffix: string;
}

/** Ordinals of blocks in the edition's index, and offsets inside those blocks. */
export interface BlockPosition {
  readonly startBlock: number;
  readonly startOffset: number;
  readonly endBlock: number;
  readonly endOffset: number;
}

/** For a table cell: the row header decides, never the ordinal. Hashes are 32 bits of the folded text. */
export interface CellHint {
  readonly rowHeader: number;
  readonly columnHeader: number;
  readonly row: number;
  readonly column: number;
}

/** Where words stand on one page of a PDF. */
export interface PagePart {
  /** From 1, as the file counts. */
  readonly page: number;
  /** The page's own label, where the file has one: "iv", "A-3". */
  readonly label?: string;
  /**
   * Per line eight numbers, in points of the page's own space (from its lower left, y upwards, before it is turned):
   * x and y of the corners upper left, upper right, lower left, lower right, as the words are read.
   */
  readonly quads: readonly (readonly number[])[];
}

/** Pages that one finding may stand on, and lines of each. */
export const MOST_PAGE_PARTS = 500;
export const MOST_QUADS = 2_000;

/** What tells its paragraph from others that have the same number, or none: for citations. Numbers are from 1. */
export interface Cite {
  /** The heading above, as seen, cut when it is long: where the number stands elsewhere too, or where there is none. */
  readonly heading?: string;
  /** Which one it is below its number; without one, on its page or under its heading. */
  readonly nth?: number;
  readonly of?: 'paragraph' | 'bullet' | 'row';
  /** In a row of several cells. */
  readonly column?: number;
  /** Where another has all of the above as well: 2 for the second of them. */
  readonly again?: number;
}

export interface Selectors {
  readonly v: 1;
  readonly quote: Quote;
  readonly position: Span;
  readonly block: BlockPosition;
  /** Nearest paragraph number or label before the start, qualified by its part: "3.11", "App1 3.4". */
  readonly paragraph?: string;
  /** 32-bit hash of the nearest heading's folded text. */
  readonly heading?: number;
  readonly cell?: CellHint;
  /** In a PDF: where they stand on its pages, in order. True for the edition that these selectors were made on. */
  readonly pages?: readonly PagePart[];
  readonly cite?: Cite;
  /** A box that the member drew over a picture of words, on `pages`; the quote is what the member typed. */
  readonly area?: true;
}

export type AnchorState = 'exact' | 'moved' | 'edited' | 'ambiguous' | 'gone';

/** Where a finding stands in the version on screen. Only the first three may be painted. */
export type Anchor =
  | { readonly state: 'exact'; readonly span: Span }
  | { readonly state: 'moved'; readonly span: Span }
  | { readonly state: 'edited'; readonly span: Span; readonly was: string; readonly now: string }
  | { readonly state: 'ambiguous'; readonly candidates: readonly Span[] }
  | { readonly state: 'gone'; readonly candidate?: Span };
