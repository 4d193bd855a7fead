/** Blocks of the raw and of the folded text. Rules: SPEC.md [A2] and [A3]. */

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'caption' | 'term';

/** A block of the raw text. Blocks come in order and do not overlap; raw text outside of them is left out. */
export interface RawBlock {
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
  /** 1 to 6, for headings. */
  readonly level?: number;
  /** Ordinals of the table on the page, and of the row and column in it, for cells. */
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  readonly header?: boolean;
  /** Raw offsets of forced line breaks (`<br>`), in order: each counts as a space before that offset. */
  readonly breaks?: readonly number[];
}

export interface TextInput {
  /** The data of all text nodes that count, one after the other, in document order. */
  readonly raw: string;
  readonly blocks: readonly RawBlock[];
}

/** A block of the folded text; offsets are folded. Blocks that fold to nothing are not there. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: BlockKind;
  readonly level?: number;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  readonly header?: boolean;
  /** The block's own paragraph number or label, qualified by its part where needed. */
  readonly label?: string;
  /** Paragraph number or label in force at the block: its own, or the nearest before it in its part. */
  readonly paragraph?: string;
  /** 32-bit hash of the folded text of the nearest heading (the block itself, if it is one). */
  readonly heading?: number;
  /** 32-bit hash of the block's folded text. */
  readonly hash: number;
}

/** What a block is, wherever it begins and ends. */
export type BlockPlace = Omit<RawBlock, 'start' | 'end' | 'breaks'>;

/** A new block at that place, in one shape for all of a kind: pages have thousands of them. */
export function blockAt(
  start: number,
  end: number,
  { kind, level, table, row, column, header }: BlockPlace,
): { -readonly [Key in keyof RawBlock]: RawBlock[Key] } {
  const block: ReturnType<typeof blockAt> = { start, end, kind };
  if (level !== undefined) block.level = level;
  if (table !== undefined) block.table = table;
  if (row !== undefined) block.row = row;
  if (column !== undefined) block.column = column;
  if (header !== undefined) block.header = header;
  return block;
}
