/**
 * Units: what an edition's skeleton is made of and what is aligned with another edition. A block is a unit of its
 * own, but the cells of one table row are one unit together. Rules: SPEC.md [A4].
 */
import { hash32, minHashes } from './hash.ts';
import type { MinHashes } from './hash.ts';
import { finish, type Steps } from './steps.ts';
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

/** The units of an index, in order; computed once per index. */
export function unitsOf(index: TextIndex): readonly Unit[] {
  return cache.get(index) ?? finish(unitsInSteps(index));
}

/** The same, in steps. */
export function* unitsInSteps(index: TextIndex): Steps<readonly Unit[]> {
  const known = cache.get(index);
  if (known !== undefined) return known;
  const units: Unit[] = [];
  for (let at = 0; at < index.blocks.length;) {
    const cells = rowFrom(index.blocks, at);
    units.push(unitOf(index, cells, index.blocks[at - 1]));
    at += cells.length;
    yield;
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

function unitOf(index: TextIndex, blocks: readonly Block[], before: Block | undefined): Unit {
  const first = blocks[0];
  const last = blocks[blocks.length - 1];
  if (first === undefined || last === undefined) throw new Error('a unit has at least one block');
  const isRow = first.kind === 'cell';
  const header = isRow ? rowHeader(index.text, blocks) : undefined;
  const label = blocks.find((block) => block.label !== undefined)?.label;
  return {
    kind: first.kind === 'cell' ? 'row' : first.kind,
    level: first.kind === 'heading' ? (first.level ?? 2) : 0,
    opensTable: isRow && before?.table !== first.table,
    start: first.start,
    length: last.end - first.start,
    hash: isRow ? hash32(index.text, first.start, last.end) : first.hash,
    min: minHashes(index.text, first.start, last.end),
    cells: isRow ? blocks.length : 0,
    header: header?.hash ?? 0,
    label: label === undefined ? 0 : hash32(label),
  };
}
