/** Passages of a table that came out as one line for each cell. Rules: SPEC.md [R106]. */
import type { Block, TextIndex } from '../../anchoring/text-index.ts';
import { areFigures, createFlatTable, FIGURE_CELL, flatHeaders } from './flat-table.ts';
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
  if (areFigures(headers)) return figureRows(index, from + headers.length, around);
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

/** A measure, and the figures below it. */
function figureRows(index: TextIndex, from: number, { section, heading }: Around): FlatPassages {
  const { blocks } = index;
  const textOf = (at: number): string => (blocks[at] === undefined ? '' : index.asSeen(blocks[at]));
  const passages: Passage[] = [];
  let to = from;
  while (blocks[to] !== undefined && FIGURE_CELL.test(textOf(to + 1)) && !FIGURE_CELL.test(textOf(to))) {
    const first = blocks[to]!;
    let last = to + 1;
    while (FIGURE_CELL.test(textOf(last + 1))) last += 1;
    const text = Array.from({ length: last - to + 1 }, (_, at) => textOf(to + at)).join(' | ');
    passages.push({
      text,
      said: text,
      span: { start: first.start, end: blocks[last]!.end },
      shape: 'row',
      section,
      isFirst: true,
      isAlone: true,
      ...(heading !== undefined && { heading }),
      ...(first.paragraph !== undefined && { paragraph: first.paragraph }),
    });
    to = last + 1;
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
  return sentencesOf(words.text).map(({ start, end }, at, all) => ({
    text: words.text.slice(start, end),
    said: saidIn(words.text.slice(start, end)),
    span: words.spanOf(start, end),
    shape: 'cell',
    section,
    frame,
    isFirst: at === 0,
    isAlone: all.length === 1,
    ...(heading !== undefined && { heading }),
    ...(block.paragraph !== undefined && { paragraph: block.paragraph }),
  }));
}
