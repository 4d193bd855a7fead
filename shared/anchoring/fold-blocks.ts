/** Folds the blocks of a raw text into one string and keeps the way back. Rules: SPEC.md [A1] and [A2]. */
import { DROPPED, EXPANDED, SPACE, foldTable } from './fold.ts';
import { FNV_OFFSET, FNV_PRIME, mix } from './hash.ts';
import { finish, pauseEvery, type Steps } from './steps.ts';
import { createRawMapBuilder } from './raw-map.ts';
import type { RawMap, RawMapBuilder } from './raw-map.ts';
import type { Block, RawBlock, TextInput } from './blocks.ts';
import { stringOfUnits } from './string-of-units.ts';

/** A block that is still without its labels. */
export type BareBlock = { -readonly [Key in keyof Block]: Block[Key] };

export interface FoldedBlocks {
  readonly text: string;
  /** 32-bit hash of `text`. */
  readonly hash: number;
  readonly blocks: readonly BareBlock[];
  readonly map: RawMap;
  /** Raw stretches that count, as pairs of start and end: what lies between two of them is seen as one space. */
  readonly segments: Int32Array;
}

interface Output {
  /** Folded text that is put together, and the units behind it. */
  readonly pieces: string[];
  units: Uint16Array;
  /** Folded offset of the first of the units. */
  base: number;
  length: number;
  readonly map: RawMapBuilder;
  /** Raw offset less folded offset of the last unit. */
  delta: number;
  /** FNV of all units, and of those of the block, as far as they are there. */
  all: number;
  own: number;
}

const NO_BREAKS: readonly number[] = [];
/** No offset is so far before another. */
const NO_DELTA = -(2 ** 30);
/** Raw units between two pauses. */
const PIECE = 1 << 16;

/** Blocks in raw order and apart from each other; those that fold to nothing are left out. Offsets are UTF-16 units. */
export function foldBlocks(input: TextInput): FoldedBlocks {
  return finish(foldInSteps(input));
}

/** The same, in steps. */
export function* foldInSteps(input: TextInput): Steps<FoldedBlocks> {
  const { raw } = input;
  const out: Output = {
    pieces: [],
    units: new Uint16Array(2 * PIECE),
    base: 0,
    length: 0,
    map: createRawMapBuilder(),
    delta: NO_DELTA,
    all: FNV_OFFSET,
    own: FNV_OFFSET,
  };
  const blocks: BareBlock[] = [];
  const segments: number[] = [];
  const isDue = pauseEvery(PIECE);
  let from = 0;
  for (const block of input.blocks) {
    const start = Math.max(from, Math.min(block.start, raw.length));
    const end = Math.max(start, Math.min(block.end, raw.length));
    const breaks = block.breaks ?? NO_BREAKS;
    from = end;
    addSegments(segments, start, end, breaks);
    const before = out.length;
    // Raw offset of the white space that waits for the next visible unit; the join to the block before, if any.
    const state = { first: before, pending: before > 0 ? start : -1, nextBreak: 0 };
    out.own = FNV_OFFSET;
    for (let at = start; at < end; at += PIECE) {
      const until = Math.min(end, at + PIECE);
      if (out.length - out.base >= PIECE) putTogether(out);
      foldPiece(out, raw, at, until, breaks, state);
      if (isDue(until - at)) yield;
    }
    if (out.length === before) continue;
    // The space that joins two blocks comes with the later one.
    blocks.push(blockOf(block, before === 0 ? 0 : before + 1, out.length, mix(out.own)));
  }
  putTogether(out);
  yield;
  const text = out.pieces.join('');
  const map = out.map.build(text.length);
  return { text, hash: mix(out.all), blocks, map, segments: Int32Array.from(segments) };
}

interface FoldState {
  /** Folded offset of the block. */
  readonly first: number;
  pending: number;
  nextBreak: number;
}

function foldPiece(
  out: Output,
  raw: string,
  start: number,
  end: number,
  breaks: readonly number[],
  state: FoldState,
): void {
  const { units, strings } = foldTable();
  const { first } = state;
  const { base } = out;
  let { pending, nextBreak } = state;
  let { length, delta } = out;
  let into = roomFor(out, length + end - start + breaks.length + 1);
  let nextAt = breaks[nextBreak] ?? Infinity;
  for (let at = start; at < end; at += 1) {
    for (; nextAt <= at; nextAt = breaks[(nextBreak += 1)] ?? Infinity) {
      if (length > first && pending < 0) pending = at;
    }
    const unit = units[raw.charCodeAt(at)] ?? DROPPED;
    if (unit === SPACE) {
      if (length > first && pending < 0) pending = at;
      continue;
    }
    if (unit === DROPPED) continue;
    if (pending >= 0) {
      if (pending - length !== delta) delta = out.map.add(length, pending);
      into[length++ - base] = SPACE;
      pending = -1;
    }
    if (at - length !== delta) delta = out.map.add(length, at);
    if (unit !== EXPANDED) {
      into[length++ - base] = unit;
      continue;
    }
    const string = strings.get(raw.charCodeAt(at)) ?? '';
    into = roomFor(out, length + string.length + end - at + breaks.length);
    for (let k = 0; k < string.length; k += 1) {
      if (at - length !== delta) delta = out.map.add(length, at);
      into[length++ - base] = string.charCodeAt(k);
    }
  }
  state.pending = pending;
  state.nextBreak = nextBreak;
  hashUnits(out, length, first);
  out.delta = delta;
  out.length = length;
}

function putTogether(out: Output): void {
  out.pieces.push(stringOfUnits(out.units.subarray(0, out.length - out.base)));
  out.base = out.length;
}

function roomFor(out: Output, length: number): Uint16Array {
  const count = length - out.base;
  if (count > out.units.length) {
    const larger = new Uint16Array(count * 2);
    larger.set(out.units);
    out.units = larger;
  }
  return out.units;
}

/** The space that joins a block to the one before is not its own. */
function hashUnits(out: Output, end: number, first: number): void {
  const { units, base } = out;
  let { all, own } = out;
  let at = out.length;
  if (at === first && first > 0 && at < end) all = Math.imul(all ^ SPACE, FNV_PRIME);
  if (at === first && first > 0) at += 1;
  for (; at < end; at += 1) {
    const unit = units[at - base] ?? 0;
    all = Math.imul(all ^ unit, FNV_PRIME);
    own = Math.imul(own ^ unit, FNV_PRIME);
  }
  out.all = all;
  out.own = own;
}

/** In the shape of its kind, as pages have thousands of them. */
function blockOf(raw: RawBlock, start: number, end: number, hash: number): BareBlock {
  const { kind, level, table, row, column, header } = raw;
  const block: BareBlock = { start, end, kind, hash };
  if (level !== undefined) block.level = level;
  if (table !== undefined) block.table = table;
  if (row !== undefined) block.row = row;
  if (column !== undefined) block.column = column;
  if (header !== undefined) block.header = header;
  return block;
}

function addSegments(segments: number[], start: number, end: number, breaks: readonly number[]): void {
  let from = start;
  for (const at of breaks) {
    if (at <= from || at >= end) continue;
    segments.push(from, at);
    from = at;
  }
  if (end > from) segments.push(from, end);
}
