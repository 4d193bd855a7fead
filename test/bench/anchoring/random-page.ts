/** Pages like a council's: five reports, again and again, most paragraphs word for word, with tables between them. */
import type { Block as ReportBlock } from '../../../seeds/reports/report-types.ts';
import { SAMPLE_REPORTS } from '../../../seeds/reports/all-reports.ts';
import { pick, whole, type Random } from '../../../shared/anchoring/test-edits.ts';
import { textBlock, type Block, type RawSpan } from './draft.ts';

const WARDS = 'Alder Birch Cedar Dogwood Elm Fir Gorse Hazel Ivy Juniper Kelp Larch Maple Nettle Oak'.split(
  ' ',
);
const RATINGS = ['Red', 'Amber', 'Green', 'Amber', 'Green', 'On track', 'Delayed'];
const TOWNS = ['Saltmere', 'Aldenbury', 'Thornmere', 'Wexcombe', 'Harrowgate', 'Pinsford', 'Kelstow'];
const CHANGED = [
  'annual',
  'quarterly',
  'revised',
  'previous',
  'interim',
  'combined',
  'regional',
  'published',
];
/** Share of a repeated report's blocks that are copies, word for word. */
const VERBATIM = 0.55;
const BLOCKS_BETWEEN_TABLES = 18;

/** At least `size` units of text, from the seed alone. */
export function randomPage(size: number, random: Random): Block[] {
  const base = SAMPLE_REPORTS.flatMap(({ title, blocks }) => [
    textBlock('h2', title),
    ...blocks.flatMap(blocksOf),
  ]);
  const page: Block[] = [];
  let length = 0;
  const add = (block: Block): void => {
    page.push(block);
    length += block.parts.reduce((sum, part) => sum + (part[0]?.text.length ?? 0) + 1, 0);
  };
  for (let round = 0; length < size; round += 1) {
    if (round > 0) add(textBlock('h2', `Appendix ${round}`));
    for (let k = 0; k < base.length && length < size; k += 1) {
      const block = base[k]!;
      const isCopy = round > 0 && random() < VERBATIM;
      add(isCopy || block.opensTable ? block : varied(block, random));
      const isInTable = block.tag === 'row' || base[k + 1]?.tag === 'row' || base[k + 1]?.tag === 'li';
      if (k % BLOCKS_BETWEEN_TABLES === 0 && !isInTable) wardTable(random).forEach(add);
    }
  }
  return page;
}

function blocksOf(block: ReportBlock): Block[] {
  switch (block.type) {
    case 'header':
      return block.lines.map((line) => textBlock('p', line));
    case 'facts':
      return block.rows.map(([label, value]) => textBlock('p', `${label}: ${value}`));
    case 'part':
      return [textBlock('h2', block.title), textBlock('p', block.by)];
    case 'heading':
      return [
        textBlock(block.level === 2 ? 'h2' : 'h3', [block.number, block.text].filter(Boolean).join(' ')),
      ];
    case 'numbered':
      return [textBlock('p', `${block.number} ${block.text}`)];
    case 'paragraph':
    case 'quotation':
      return [textBlock('p', block.text)];
    case 'bullets':
      return block.items.map((item) => textBlock('li', item));
    case 'table':
      return [
        { ...textBlock('row', ...block.head), opensTable: true },
        ...block.rows.map((cells) => textBlock('row', ...cells.map((items) => items.join(' ')))),
      ];
  }
}

function varied(block: Block, random: Random): Block {
  return {
    ...block,
    parts: block.parts.map((part) => part.map(({ text }) => ({ text: variedText(text, random), from: -1 }))),
  };
}

function variedText(text: string, random: Random): string {
  const named = text
    .replace(/\d/g, (digit) => (random() < 0.5 ? digit : String(whole(random, 0, 9))))
    .replace(/Saltmere|Aldenbury|Thornmere/g, () => pick(random, TOWNS));
  const space = named.indexOf(' ', whole(random, 0, named.length));
  return space < 0 ? named : `${named.slice(0, space)} ${pick(random, CHANGED)}${named.slice(space)}`;
}

function wardTable(random: Random): Block[] {
  const wards = WARDS.filter(() => random() < 0.5);
  return [
    { ...textBlock('row', 'Ward', 'Rating', 'Share'), opensTable: true },
    ...wards.map((ward) =>
      textBlock('row', `${ward} ward`, pick(random, RATINGS), `${whole(random, 1, 5)}0%`),
    ),
  ];
}

/** Marks as members make them: most of them some words of a paragraph, some across blocks, some a cell of a table. */
export function randomMarks(
  blocks: readonly Block[],
  text: string,
  count: number,
  random: Random,
): RawSpan[] {
  const parts = blocks.flatMap(({ tag, parts: own }) =>
    own.flatMap(([piece]) =>
      piece && piece.text !== '' ? [{ tag, start: piece.from, length: piece.text.length }] : [],
    ),
  );
  const cells = parts.filter(({ tag }) => tag === 'row');
  const prose = parts.filter(({ tag, length }) => tag !== 'row' && length >= 40);
  const marks: RawSpan[] = [];
  while (marks.length < count) {
    const kind = random();
    if (kind < 0.1 && cells.length > 0) {
      const cell = pick(random, cells);
      marks.push({ start: cell.start, end: cell.start + cell.length });
      continue;
    }
    const part = pick(random, prose);
    const end = part.start + part.length;
    const from = wordStart(text, whole(random, part.start, end - 20), part.start);
    const length =
      kind < 0.35 ? whole(random, 8, 25) : kind < 0.85 ? whole(random, 40, 200) : whole(random, 200, 600);
    const until =
      kind >= 0.95 ? Math.min(text.length, end + whole(random, 20, 300)) : Math.min(end, from + length);
    const span = trimmed(text, { start: from, end: wordEnd(text, until) });
    if (span.end - span.start >= 8) marks.push(span);
  }
  return marks;
}

function wordStart(text: string, at: number, least: number): number {
  return Math.max(least, text.lastIndexOf(' ', at) + 1);
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !/\s/.test(text[end]!)) end += 1;
  return end;
}

function trimmed(text: string, { start, end }: RawSpan): RawSpan {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from]!)) from += 1;
  while (to > from && /\s/.test(text[to - 1]!)) to -= 1;
  return { start: from, end: to };
}
