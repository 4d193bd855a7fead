/** Builders for tests: pages in a line or two of text. */
import { createTextIndex } from './text-index.ts';
import type { BlockKind, RawBlock, TextIndex, TextInput } from './text-index.ts';
import type { Span } from '../core/selector.ts';

/**
 * One block per line: `# heading`, `## heading`, `- item`, `| cell | cell`, else a paragraph. Lines of cells in a
 * row are one table; its first row holds column headers. Nothing stands between two blocks in the raw text.
 */
export function pageOf(...lines: readonly string[]): TextIndex {
  return createTextIndex(inputOf(lines));
}

export function inputOf(lines: readonly string[]): TextInput {
  const draft = { raw: '', blocks: [] as RawBlock[] };
  let table = -1;
  let row = 0;
  for (const line of lines) {
    if (!line.startsWith('|')) {
      row = 0;
      addLine(draft, line);
      continue;
    }
    if (row === 0) table += 1;
    const cells = line.slice(1).split('|');
    cells.forEach((cell, column) =>
      addBlock(draft, cell.trim(), { kind: 'cell', table, row, column, header: row === 0 }),
    );
    row += 1;
  }
  return draft;
}

/** The span of the n-th occurrence (from 0) of some folded words. */
export function spanOf(index: TextIndex, words: string, nth = 0): Span {
  let start = -1;
  for (let k = 0; k <= nth; k += 1) start = index.text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`no "${words}" in the page`);
  return { start, end: start + words.length };
}

function addLine(draft: { raw: string; blocks: RawBlock[] }, line: string): void {
  const heading = /^(#{1,6}) /u.exec(line);
  if (heading !== null) {
    const level = heading[1]?.length ?? 1;
    addBlock(draft, line.slice(level + 1), { kind: 'heading', level });
  } else if (line.startsWith('- ')) addBlock(draft, line.slice(2), { kind: 'item' });
  else addBlock(draft, line, { kind: 'paragraph' });
}

function addBlock(
  draft: { raw: string; blocks: RawBlock[] },
  text: string,
  rest: { kind: BlockKind } & Partial<RawBlock>,
): void {
  const start = draft.raw.length;
  draft.raw += text;
  draft.blocks.push({ ...rest, start, end: draft.raw.length });
}
