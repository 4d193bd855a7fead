/** What a reader finds its way by: headings and numbered paragraphs. Rules: SPEC.md [A3]. */
import type { Block, BlockKind, TextIndex } from './text-index.ts';

export interface OutlineEntry {
  readonly label?: string;
  /** As seen, not shortened. */
  readonly text: string;
  /** Headings: 1 to 6. Numbered paragraphs: one more than the heading above them. */
  readonly level: number;
  readonly kind: BlockKind;
  /** Folded offset. */
  readonly start: number;
  readonly end: number;
}

/** Headings and numbered paragraphs in order. */
export function outlineOf(index: TextIndex): readonly OutlineEntry[] {
  let above = 1;
  return index.blocks.flatMap((block): OutlineEntry[] => {
    const { kind, label, start, end } = block;
    const isHeading = kind === 'heading';
    if (isHeading) above = levelOf(block);
    if (!isHeading && label === undefined) return [];
    const level = isHeading ? above : above + 1;
    const entry = { text: index.asSeen(block), level, kind, start, end };
    return [label === undefined ? entry : { ...entry, label }];
  });
}

/** The nearest heading at or before a folded offset. */
export function headingAt(
  index: TextIndex,
  offset: number,
): { readonly text: string; readonly level: number } | undefined {
  let at = index.blockOrdinalAt(offset);
  while (at >= 0 && index.blocks[at]?.kind !== 'heading') at -= 1;
  const heading = index.blocks[at];
  return heading && { text: index.asSeen(heading), level: levelOf(heading) };
}

function levelOf({ level = 2 }: Block): number {
  return level;
}
