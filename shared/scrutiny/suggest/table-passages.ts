/** Passages of a table: each column has the side of its header. Rules: SPEC.md [R102] and [R106]. */
import type { Block, TextIndex } from '../../anchoring/text-index.ts';
import { columnSignal, isFigureColumn, type ColumnSignal } from './columns.ts';
import type { Section } from './headings.ts';
import { saidIn, shortened, type Frame, type Passage } from './passage.ts';
import { itemsOf, sentencesOf } from './sentences.ts';
import { leadInSignal, titleSignal, type Side } from './signals.ts';
import { wordsOf } from './words.ts';

export interface Around {
  readonly section: Section;
  readonly heading?: string;
  readonly frame?: Frame;
}

interface Column {
  readonly words: string;
  readonly signal: ColumnSignal | undefined;
}

/** Longer first cells are text, and head nothing. */
const HEADER = 70;
/** A cell of more words than this without a full stop is several items. */
const RUN_ON = 60;

export function tablePassages(
  index: TextIndex,
  from: number,
  to: number,
  around: Around,
): readonly Passage[] {
  const own = rowsOf(index.blocks.slice(from, to));
  const above = hasHeaders(index, from) ? [] : headersAbove(index, from, own);
  const rows = [...above, ...own];
  const columns = headersOf(index, rows);
  if (columns === undefined && above.length === 0 && areHeaders(index, rows)) return [];
  const body = columns === undefined ? rows : rows.slice(1);
  const signals = [...(columns?.values() ?? [])];
  const figures =
    signals.filter(({ words }) => isFigureColumn(words)).length >= 2 && !hasSide(signals, 'risk');
  return body.flatMap((row) => {
    if (figures) return rowPassage(index, row, around);
    const head = rowFrame(index, row, columns);
    return row.flatMap((cell) => cellPassages(index, cell, columns?.get(cell.column ?? 0), head, around));
  });
}

function hasSide(columns: readonly Column[], ...sides: readonly Side[]): boolean {
  return columns.some(({ signal }) => typeof signal === 'object' && sides.includes(signal.side));
}

/** A row of headers that stands alone, above the title of the first of several tables. */
function areHeaders(index: TextIndex, rows: readonly (readonly Block[])[]): boolean {
  const [first = []] = rows;
  const words = first.map((cell) => wordsOf(index, cell).text);
  return (
    rows.length === 1 &&
    words.length > 2 &&
    words.every((one) => one.length <= HEADER) &&
    words.filter((one) => columnSignal(one) !== undefined).length > 1
  );
}

/** How many tables below each other may share the headers of the first. */
const SHARED = 30;
/** Longer words between two tables are no title. */
const TITLE = 120;

/** The headers of the first of several tables, between which only titles stand. [R122] */
function headersAbove(
  index: TextIndex,
  from: number,
  own: readonly (readonly Block[])[],
): readonly (readonly Block[])[] {
  const { blocks } = index;
  let at = from;
  for (let tables = 0; tables < SHARED; tables += 1) {
    const title = blocks[at - 1];
    const isTitle = title !== undefined && title.kind !== 'cell' && title.end - title.start <= TITLE;
    if (!isTitle || blocks[at - 2]?.kind !== 'cell') return [];
    at -= 2;
    while (blocks[at - 1]?.kind === 'cell') at -= 1;
    if (!hasHeaders(index, at)) continue;
    const [headers] = rowsOf(blocks.slice(at, tableEnd(index, at)));
    const widest = Math.max(...own.map((row) => row.at(-1)?.column ?? 0));
    return headers !== undefined && headers.length > 2 && widest <= (headers.at(-1)?.column ?? 0)
      ? [headers]
      : [];
  }
  return [];
}

/** Where the table ends that begins at `from`: one that stands right behind it without headers of its own goes on with it. */
export function tableEnd(index: TextIndex, from: number): number {
  const { blocks } = index;
  let to = from;
  let table = blocks[from]?.table;
  while (blocks[to]?.kind === 'cell' && (blocks[to]!.table === table || !hasHeaders(index, to))) {
    table = blocks[to]!.table;
    to += 1;
  }
  return to;
}

function hasHeaders(index: TextIndex, from: number): boolean {
  const { table, row } = index.blocks[from]!;
  for (let at = from; ; at += 1) {
    const cell = index.blocks[at];
    if (cell?.kind !== 'cell' || cell.table !== table || cell.row !== row) return false;
    if (
      cell.header === true ||
      (cell.end - cell.start <= HEADER && columnSignal(index.asSeen(cell)) !== undefined)
    )
      return true;
  }
}

function rowsOf(cells: readonly Block[]): readonly (readonly Block[])[] {
  const rows: Block[][] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last?.[0]?.row === cell.row && last?.[0]?.table === cell.table) last?.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

/** By column; undefined where the first row is no row of headers. */
function headersOf(
  index: TextIndex,
  rows: readonly (readonly Block[])[],
): ReadonlyMap<number, Column> | undefined {
  const [first] = rows;
  if (first === undefined || rows.length < 2) return undefined;
  const all = first.map((cell) => ({ cell, words: wordsOf(index, cell).text }));
  if (all.some(({ words }) => words.length > HEADER)) return undefined;
  const columns = all.map(
    ({ cell, words }) => [cell.column ?? 0, { words, signal: columnSignal(words) }] as const,
  );
  const isHeader =
    all.some(({ cell }) => cell.header === true) ||
    columns.some(([, column]) => column.signal !== undefined) ||
    columns.filter(([, { words }]) => isFigureColumn(words)).length >= 2;
  return isHeader && all.length > 1 ? new Map(tracked(columns)) : undefined;
}

/** Beside actions a column of progress tells what was done. [R141] */
function tracked(columns: readonly (readonly [number, Column])[]): readonly (readonly [number, Column])[] {
  const isTracker = hasSide(
    columns.map(([, column]) => column),
    'action',
    'recommendation',
  );
  const risks = columns.filter(([, { signal }]) => typeof signal === 'object' && signal.side === 'risk');
  const isArea = (words: string): boolean => risks.length > 1 && /\barea\b/i.test(words);
  return columns.map(([at, column]) =>
    isArea(column.words)
      ? [at, { ...column, signal: 'other' }]
      : isTracker &&
          typeof column.signal === 'object' &&
          column.signal.side === 'each' &&
          PROGRESS.test(column.words)
        ? [at, { ...column, signal: { ...column.signal, tracks: true } }]
        : [at, column],
  );
}

const PROGRESS = /\b(?:progress|updates?|position|response)\b/i;

/** "Strengths | …": the first cell of a row heads it. */
function rowFrame(
  index: TextIndex,
  row: readonly Block[],
  columns: ReadonlyMap<number, Column> | undefined,
): Frame | undefined {
  const [first, ...others] = row;
  if (columns !== undefined || first === undefined || others.length === 0) return undefined;
  const words = wordsOf(index, first).text;
  const signal = words.length <= HEADER ? (titleSignal(words) ?? leadInSignal(words)) : undefined;
  if (signal === undefined || signal.side === 'each') return undefined;
  return { signal, from: 'row', words: shortened(words), id: `row-${first.start}` };
}

function rowPassage(index: TextIndex, row: readonly Block[], around: Around): readonly Passage[] {
  const first = row[0]!;
  const last = row.at(-1)!;
  const text = row.map((cell) => index.asSeen(cell)).join(' | ');
  if (
    row.length < 2 ||
    !/\d/.test(
      row
        .slice(1)
        .map((cell) => index.asSeen(cell))
        .join(' '),
    )
  )
    return [];
  return [passage(text, { start: first.start, end: last.end }, 'row', around, undefined, first, true)];
}

function cellPassages(
  index: TextIndex,
  cell: Block,
  column: Column | undefined,
  head: Frame | undefined,
  around: Around,
): readonly Passage[] {
  if (column?.signal === 'other') return [];
  const words = wordsOf(index, cell);
  if (head !== undefined && words.text.length <= HEADER && titleSignal(words.text) !== undefined) return [];
  const signal = column?.signal === undefined ? undefined : column.signal;
  const frame: Frame | undefined =
    signal === undefined || column === undefined
      ? (head ?? (column === undefined ? around.frame : undefined))
      : { signal, from: 'column', words: column.words, id: `table-${cell.table ?? 0}-${cell.column ?? 0}` };
  const isFramed = frame !== undefined && frame.signal.side !== 'each';
  const stretches = isFramed && words.text.length > RUN_ON ? itemsOf(words.text) : sentencesOf(words.text);
  return stretches.map(({ start, end }, at) =>
    passage(words.text.slice(start, end), words.spanOf(start, end), 'cell', around, frame, cell, at === 0),
  );
}

function passage(
  text: string,
  span: Passage['span'],
  shape: Passage['shape'],
  { section, heading }: Around,
  frame: Frame | undefined,
  { paragraph }: Block,
  isFirst: boolean,
): Passage {
  return {
    text,
    said: saidIn(text),
    span,
    shape,
    section,
    isFirst,
    isAlone: isFirst,
    ...(heading !== undefined && { heading }),
    ...(frame !== undefined && { frame }),
    ...(paragraph !== undefined && { paragraph }),
  };
}
