/**
 * Units: what an edition's skeleton is made of and what is aligned with another edition. A block is a unit of its
 * own, but the cells of one table row are one unit together. Rules: SPEC.md [A4].
 */
import { hash32, minHashes } from './hash.ts';
import type { MinHashes } from './hash.ts';
import { finish, pauseEvery, type Steps } from './steps.ts';
import type { Block, BlockKind, TextIndex } from './text-index.ts';

export type UnitKind = Exclude<BlockKind, 'cell'> | 'row';

export interface Unit {
  readonly kind: UnitKind;
  /** 1 to 6 for headings, else 0. */
  readonly level: number;
  /** First row of its table. */
  readonly opensTable: boolean;
  /** Folded offset of its first unit, and its folded length. */
  readonly start: number;
  readonly length: number;
  readonly hash: number;
  readonly min: MinHashes;
  /** Rows: number of cells that are not empty. Else 0. */
  readonly cells: number;
  /** Rows: hash of the row header, see {@link rowHeader}, 0 if nothing names the row. Else 0. */
  readonly header: number;
  /** Hash of the unit's own label, 0 if it has none. */
  readonly label: number;
}

const cache = new WeakMap<TextIndex, readonly Unit[]>();

/** Work between two pauses, in units of text, and what a block costs beside its text. */
const PIECE = 1 << 15;
const PER_BLOCK = 64;

/** The units of an index, in order; computed once per index. */
export function unitsOf(index: TextIndex): readonly Unit[] {
  return cache.get(index) ?? finish(unitsInSteps(index));
}

/** The same, in steps. */
export function* unitsInSteps(index: TextIndex): Steps<readonly Unit[]> {
  const known = cache.get(index);
  if (known !== undefined) return known;
  const { text, blocks } = index;
  const units: Unit[] = [];
  const isDue = pauseEvery(PIECE);
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at]!;
    const cells = block.kind === 'cell' ? rowFrom(blocks, at) : undefined;
    units.push(cells ? rowUnit(text, cells, blocks[at - 1]) : blockUnit(text, block));
    at += cells?.length ?? 1;
    if (isDue(block.end - block.start + PER_BLOCK)) yield;
  }
  cache.set(index, units);
  return units;
}

/** Longer cells are text, and name nothing. */
const HEADER_LENGTH = 60;

/** The cell that names its row: the first header cell, else the first cell with a letter; undefined if it is long. */
export function rowHeader(text: string, cells: readonly Block[]): Block | undefined {
  const headers = cells.filter((cell) => cell.header === true);
  const some = headers.length > 0 && headers.length < cells.length ? headers : cells;
  const named = some.find((cell) => /\p{L}/u.test(text.slice(cell.start, cell.end))) ?? some[0];
  return named !== undefined && named.end - named.start <= HEADER_LENGTH ? named : undefined;
}

/** All cells of the row that the block at `at` opens or belongs to, or the block alone if it is no cell. */
export function rowFrom(blocks: readonly Block[], at: number): readonly Block[] {
  const first = blocks[at];
  if (first === undefined) return [];
  if (first.kind !== 'cell') return [first];
  const inRow = (block: Block | undefined): boolean =>
    block?.kind === 'cell' && block.table === first.table && block.row === first.row;
  let from = at;
  let to = at + 1;
  while (inRow(blocks[from - 1])) from -= 1;
  while (inRow(blocks[to])) to += 1;
  return blocks.slice(from, to);
}

/** A unit of a text that is there: its min-hashes are computed when they are first asked for. */
class TextUnit implements Unit {
  readonly kind: UnitKind;
  readonly level: number;
  readonly opensTable: boolean;
  readonly start: number;
  readonly length: number;
  readonly hash: number;
  readonly cells: number;
  readonly header: number;
  readonly label: number;
  readonly #text: string;
  #min: MinHashes | undefined;

  constructor(text: string, rest: Omit<Unit, 'min'>) {
    this.#text = text;
    this.kind = rest.kind;
    this.level = rest.level;
    this.opensTable = rest.opensTable;
    this.start = rest.start;
    this.length = rest.length;
    this.hash = rest.hash;
    this.cells = rest.cells;
    this.header = rest.header;
    this.label = rest.label;
  }

  get min(): MinHashes {
    return (this.#min ??= minHashes(this.#text, this.start, this.start + this.length));
  }
}

function blockUnit(text: string, block: Block): Unit {
  const { start, end, hash, label } = block;
  return new TextUnit(text, {
    kind: block.kind === 'cell' ? 'row' : block.kind,
    level: block.kind === 'heading' ? (block.level ?? 2) : 0,
    opensTable: false,
    start,
    length: end - start,
    hash,
    cells: 0,
    header: 0,
    label: label === undefined ? 0 : hash32(label),
  });
}

function rowUnit(text: string, cells: readonly Block[], before: Block | undefined): Unit {
  const first = cells[0]!;
  const { end } = cells[cells.length - 1]!;
  const label = cells.find((cell) => cell.label !== undefined)?.label;
  return new TextUnit(text, {
    kind: 'row',
    level: 0,
    opensTable: before?.table !== first.table,
    start: first.start,
    length: end - first.start,
    hash: hash32(text, first.start, end),
    cells: cells.length,
    header: rowHeader(text, cells)?.hash ?? 0,
    label: label === undefined ? 0 : hash32(label),
  });
}
