/** Passages of a table that came out as one line for each cell. Rules: SPEC.md [R106]. */
import type { Block, TextIndex } from '../../anchoring/text-index.ts';
import { createFlatTable, flatHeaders } from './flat-table.ts';
import { saidIn, type Frame, type Passage } from './passage.ts';
import { sentencesOf } from './sentences.ts';
import type { Around } from './table-passages.ts';
import { wordsOf } from './words.ts';

interface FlatPassages {
  readonly passages: readonly Passage[];
  /** Ordinal of the first block behind the table. */
  readonly to: number;
}

/** Longer than a header's words is none. */
const HEADER = 40;
const SECTION = /^\d{1,2}\.\s+[A-Z]/;

/** Undefined where no headers of such a table begin at the block. */
export function flatTableAt(index: TextIndex, from: number, around: Around): FlatPassages | undefined {
  const { blocks } = index;
  const textAt = (at: number): string | undefined => {
    const block = blocks[at];
    if (block === undefined || block.kind === 'cell' || block.end - block.start > HEADER) return undefined;
    return wordsOf(index, block).text;
  };
  const headers = flatHeaders(textAt, from);
  if (headers.length === 0) return undefined;
  const table = createFlatTable(headers);
  const passages: Passage[] = [];
  let to = from + headers.length;
  for (let block = blocks[to]; block !== undefined && isCell(index, block); block = blocks[to]) {
    if (flatHeaders(textAt, to).length > 0) break;
    const { text } = wordsOf(index, block);
    const column = table.next(text);
    if (column === undefined) break;
    const { words, signal } = column;
    const frame: Frame | undefined =
      typeof signal === 'object' ? { signal, from: 'column', words, id: `flat-${from}-${words}` } : undefined;
    if (signal !== 'other' && frame !== undefined)
      passages.push(...cellPassages(index, block, frame, around));
    to += 1;
  }
  return { passages, to };
}

function isCell(index: TextIndex, block: Block): boolean {
  return block.kind !== 'heading' && block.kind !== 'cell' && !SECTION.test(index.asSeen(block).slice(0, 8));
}

function cellPassages(
  index: TextIndex,
  block: Block,
  frame: Frame,
  { section, heading }: Around,
): readonly Passage[] {
  const words = wordsOf(index, block);
  return sentencesOf(words.text).map(({ start, end }, at) => ({
    text: words.text.slice(start, end),
    said: saidIn(words.text.slice(start, end)),
    span: words.spanOf(start, end),
    shape: 'cell',
    section,
    frame,
    isFirst: at === 0,
    ...(heading !== undefined && { heading }),
    ...(block.paragraph !== undefined && { paragraph: block.paragraph }),
  }));
}
