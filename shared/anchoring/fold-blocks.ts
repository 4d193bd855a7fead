/** Folds the blocks of a raw text into one string and keeps the way back. Rules: SPEC.md [A1] and [A2]. */
import { DROPPED, EXPANDED, SPACE, foldTable } from './fold.ts';
import { finish, type Steps } from './steps.ts';
import { createRawMapBuilder } from './raw-map.ts';
import type { RawMap, RawMapBuilder } from './raw-map.ts';
import type { Block, RawBlock, TextInput } from './blocks.ts';

/** A block that is still without its hash and its labels. */
export type BareBlock = { -readonly [Key in keyof Block]: Block[Key] };

export interface FoldedBlocks {
  readonly text: string;
  readonly blocks: readonly BareBlock[];
  readonly map: RawMap;
  /** Raw stretches that count, as pairs of start and end: what lies between two of them is seen as one space. */
  readonly segments: Int32Array;
}

interface Output {
  units: Uint16Array;
  length: number;
  readonly map: RawMapBuilder;
}

/** Raw units between two pauses. */
const PIECE = 1 << 16;

/** Blocks in raw order and apart from each other; those that fold to nothing are left out. Offsets are UTF-16 units. */
export function foldBlocks(input: TextInput): FoldedBlocks {
  return finish(foldInSteps(input));
}

/** The same, in steps. */
export function* foldInSteps(input: TextInput): Steps<FoldedBlocks> {
  const out: Output = {
    units: new Uint16Array(input.raw.length + 1024),
    length: 0,
    map: createRawMapBuilder(),
  };
  const blocks: BareBlock[] = [];
  const segments: number[] = [];
  let from = 0;
  for (const block of input.blocks) {
    const start = Math.max(from, Math.min(block.start, input.raw.length));
    const end = Math.max(start, Math.min(block.end, input.raw.length));
    from = end;
    addSegments(segments, start, end, block.breaks ?? []);
    const before = out.length;
    // Raw offset of the white space that waits for the next visible unit; the join to the block before, if any.
    const state = { first: before, pending: before > 0 ? start : -1, nextBreak: 0 };
    for (let at = start; at < end; at += PIECE) {
      foldPiece(out, input.raw, at, Math.min(end, at + PIECE), block.breaks ?? [], state);
      yield;
    }
    if (out.length === before) continue;
    // The space that joins two blocks comes with the later one.
    blocks.push(describeBlock(block, before === 0 ? 0 : before + 1, out.length));
  }
  const text = textOf(out);
  return { text, blocks, map: out.map.build(text.length), segments: Int32Array.from(segments) };
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
  let { pending, nextBreak } = state;
  for (let at = start; at < end; at += 1) {
    while ((breaks[nextBreak] ?? Infinity) <= at) {
      nextBreak += 1;
      if (out.length > first && pending < 0) pending = at;
    }
    const original = raw.charCodeAt(at);
    const unit = units[original] ?? DROPPED;
    if (unit === DROPPED) continue;
    if (unit === SPACE) {
      if (out.length > first && pending < 0) pending = at;
      continue;
    }
    if (pending >= 0) push(out, SPACE, pending);
    pending = -1;
    if (unit !== EXPANDED) push(out, unit, at);
    else for (const part of strings.get(original) ?? '') push(out, part.charCodeAt(0), at);
  }
  state.pending = pending;
  state.nextBreak = nextBreak;
}

function push(out: Output, unit: number, raw: number): void {
  if (out.length === out.units.length) {
    const larger = new Uint16Array(out.units.length * 2);
    larger.set(out.units);
    out.units = larger;
  }
  out.map.add(out.length, raw);
  out.units[out.length] = unit;
  out.length += 1;
}

function describeBlock(raw: RawBlock, start: number, end: number): BareBlock {
  const { breaks: _breaks, ...rest } = raw;
  return { ...rest, start, end, hash: 0 };
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

function textOf(out: Output): string {
  const pieces: string[] = [];
  for (let at = 0; at < out.length; at += 8192) {
    const units = out.units.subarray(at, Math.min(at + 8192, out.length));
    pieces.push(String.fromCharCode.apply(null, units as unknown as number[]));
  }
  return pieces.join('');
}
