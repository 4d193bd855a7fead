import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citationOf, writeCitation } from '../core/citation.ts';
import { citeAt } from './cite.ts';
import { describe } from './describe.ts';
import type { BlockKind, RawBlock } from './blocks.ts';
import { createTextIndex, type TextIndex } from './text-index.ts';

type Line =
  string | readonly [words: string, kind: BlockKind, table?: readonly [row: number, column: number]];

function indexOf(lines: readonly Line[]): TextIndex {
  let raw = '';
  const blocks = lines.map((line): RawBlock => {
    const [words, kind, cell] = typeof line === 'string' ? ([line, 'paragraph'] as const) : line;
    const start = raw.length;
    raw += `${words}\n`;
    return {
      start,
      end: raw.length - 1,
      kind,
      ...(cell ? { table: 0, row: cell[0], column: cell[1] } : {}),
    };
  });
  return createTextIndex({ raw, blocks });
}

function citations(index: TextIndex, pageAt?: (offset: number) => number): readonly string[] {
  return index.blocks.map((block) => {
    const sel = describe(index, block);
    if (!sel.ok) throw new Error(sel.code);
    const page = pageAt?.(block.start);
    const pages = page === undefined ? {} : { pages: [{ page, quads: [[0]] }] };
    const all = { ...sel.value, cite: citeAt(index, block.start, pageAt), ...pages };
    return writeCitation(citationOf('', all)).replace(/^, /, '');
  });
}

test('[A19] below a title paragraphs are counted from one, below a numbered paragraph from two, bullets by themselves', () => {
  const lines: readonly Line[] = [
    'Words before any number',
    ['3. Background', 'heading'],
    'The council asked.',
    'The team came.',
    '3.1 They found four things:',
    ['one', 'item'],
    ['two', 'item'],
    'And went home.',
  ];
  expect(citations(indexOf(lines))).toEqual([
    'first paragraph',
    'paragraph 3',
    '3, first paragraph',
    '3, second paragraph',
    'paragraph 3.1',
    '3.1, first bullet',
    '3.1, second bullet',
    '3.1, second paragraph',
  ]);
});

test('[A19] rows and their cells are counted; a number that stands elsewhere too has its heading, and is counted at last', () => {
  const lines: readonly Line[] = [
    ['Costs', 'heading'],
    '2.1 They rose.',
    ['a', 'cell', [0, 0]],
    ['b', 'cell', [0, 1]],
    ['c', 'cell', [1, 0]],
    ['Risks', 'heading'],
    '2.1 They rose.',
    '2.1 They rose.',
  ];
  expect(citations(indexOf(lines)).slice(1)).toEqual([
    'paragraph 2.1 (Costs)',
    '2.1 (Costs), row 1, column 1',
    '2.1 (Costs), row 1, column 2',
    '2.1 (Costs), row 2, column 1',
    'paragraph 2.1 (Risks)',
    'paragraph 2.1 (Risks), second of these',
    'paragraph 2.1 (Risks), third of these',
  ]);
});

test('[A19] on pages what has no number is counted there; a paragraph that goes on over the page is one', () => {
  const index = indexOf([
    'A letter begins.',
    'It goes on.',
    'And ends.',
    '1.1 The costs of the service',
    'rose in the year.',
    'Then they fell.',
  ]);
  const starts = index.blocks.map(({ start }) => start);
  const pageAt = (offset: number): number =>
    [1, 1, 2, 2, 3, 3][starts.findLastIndex((start) => start <= offset)]!;
  expect(citations(index, pageAt)).toEqual([
    'page 1, first paragraph',
    'page 1, second paragraph',
    'page 2, first paragraph',
    'paragraph 1.1, page 2',
    'paragraph 1.1, page 3',
    '1.1, second paragraph, page 3',
  ]);
});

test('[A19] no two paragraphs have one citation, whatever numbers and headings repeat', () => {
  const line = fc.oneof(
    fc.constantFrom<Line>(
      '1.1 First',
      '1.2 Next',
      '2. Costs',
      'Plain words.',
      '(a) a letter',
      'Recommendation 1 that',
    ),
    fc.constantFrom<Line>(
      ['Appendix 1', 'heading'],
      ['Costs', 'heading'],
      ['1 Purpose', 'heading'],
      ['dot', 'item'],
    ),
    fc.tuple(fc.nat(3), fc.nat(2)).map(([row, column]): Line => ['cell', 'cell', [row, column]]),
  );
  const run = fc.check(
    fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), fc.boolean(), (lines, hasPages) => {
      const index = indexOf(lines);
      const size = Math.ceil(index.text.length / 3);
      const pageAt = hasPages ? (offset: number): number => 1 + Math.floor(offset / size) : undefined;
      const all = citations(index, pageAt);
      // What goes on over a page is one paragraph.
      const own = all.filter(
        (_, at) =>
          citeAt(index, index.blocks[at]!.start) !== citeAt(index, index.blocks[at - 1]?.start ?? -1),
      );
      return new Set(own).size === own.length;
    }),
  );
  expect(fc.defaultReportMessage(run)).toBeUndefined();
});
