/** Folds the blocks of a raw text into one string and keeps the way back. Rules: SPEC.md [A1] and [A2]. */
import { DROPPED, EXPANDED, SPACE, foldTable } from './fold.ts';
import { FNV_OFFSET, FNV_PRIME, mix } from './hash.ts';
import { finish, pauseEvery, type Steps } from './steps.ts';
import { createRawMap, type RawMap } from './raw-map.ts';
import { blockAt, type Block, type BlockPlace, type TextInput } from './blocks.ts';
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

/** Raw units between two pauses. */
const PIECE = 1 << 16;
const NO_BREAKS: readonly number[] = [];
/** No raw offset is so far from its folded one. */
const NO_DELTA = -(2 ** 30);

/** Blocks in raw order and apart from each other; those that fold to nothing are left out. Offsets are UTF-16 units. */
export function foldBlocks(input: TextInput): FoldedBlocks {
  return finish(foldInSteps(input));
}

/** The same, in steps. */
export function* foldInSteps(input: TextInput): Steps<FoldedBlocks> {
  const { raw } = input;
  const folder = createFolder(raw);
  const blocks: BareBlock[] = [];
  const segments: number[] = [];
  const isDue = pauseEvery(PIECE);
  let last = 0;
  for (const block of input.blocks) {
    const from = Math.max(last, Math.min(block.start, raw.length));
    const to = Math.max(from, Math.min(block.end, raw.length));
    const breaks = block.breaks ?? NO_BREAKS;
    last = to;
    addSegments(segments, from, to, breaks);
    folder.open(from);
    for (let at = from; at < to; at += PIECE) {
      const until = Math.min(to, at + PIECE);
      folder.fold(at, until, breaks);
      if (isDue(until - at)) yield;
    }
    folder.close(block, blocks);
  }
  yield;
  const text = folder.end();
  yield;
  const map = folder.mapTo(text.length);
  return { text, hash: folder.hash(), map, blocks, segments: new Int32Array(segments) };
}

/** Folds block by block: opened at a raw offset, folded piece by piece, closed. Its state is the text so far. */
function createFolder(raw: string) {
  const { units: table, strings } = foldTable();
  /** Where folded and raw offsets cease to advance together. */
  const foldedStarts: number[] = [];
  const rawStarts: number[] = [];
  const pieces: string[] = [];
  /** The units behind what is put together, and the folded offset of the first of them. */
  let units = new Uint16Array(2 * PIECE);
  let base = 0;
  let length = 0;
  /** Raw offset less folded offset, since the last run began. */
  let delta = NO_DELTA;
  /** FNV of all units, and of those of the block. */
  let all = FNV_OFFSET;
  let own = FNV_OFFSET;
  /** Folded offset of the block; raw offset of the white space that waits for its next visible unit, else -1. */
  let first = 0;
  let pending = -1;
  let nextBreak = 0;

  const addRun = (folded: number, at: number): number => {
    foldedStarts.push(folded + base);
    rawStarts.push(at);
    return at - folded;
  };

  const putTogether = (): void => {
    pieces.push(stringOfUnits(units.subarray(0, length - base)));
    base = length;
  };

  const roomFor = (count: number): Uint16Array => {
    const wanted = length - base + count;
    if (wanted > units.length) {
      const larger = new Uint16Array(2 * wanted);
      larger.set(units);
      units = larger;
    }
    return units;
  };

  const hashUpTo = (to: number): void => {
    let [a, b] = [all, own];
    let at = length - base;
    // The space that joins a block to the one before is not its own.
    if (length === first && first > 0 && at < to) a = Math.imul(a ^ (units[at++] ?? 0), FNV_PRIME);
    for (; at < to; at += 1) {
      const unit = units[at] ?? 0;
      a = Math.imul(a ^ unit, FNV_PRIME);
      b = Math.imul(b ^ unit, FNV_PRIME);
    }
    [all, own] = [a, b];
  };

  function fold(start: number, end: number, breaks: readonly number[]): void {
    if (length - base >= PIECE) putTogether();
    let into = roomFor(end - start + breaks.length + 1);
    let to = length - base;
    let shift = delta + base;
    let wait = pending;
    let nextAt = breaks[nextBreak] ?? Infinity;
    const opening = first - base;
    for (let at = start; at < end; at += 1) {
      for (; nextAt <= at; nextAt = breaks[(nextBreak += 1)] ?? Infinity)
        if (to > opening && wait < 0) wait = at;
      const unit = table[raw.charCodeAt(at)] ?? DROPPED;
      if (unit === SPACE && to > opening && wait < 0) wait = at;
      if (unit === SPACE || unit === DROPPED) continue;
      if (wait >= 0) {
        if (wait - to !== shift) shift = addRun(to, wait);
        into[to++] = SPACE;
        wait = -1;
      }
      if (at - to !== shift) shift = addRun(to, at);
      if (unit !== EXPANDED) {
        into[to++] = unit;
        continue;
      }
      const spelled = strings.get(raw.charCodeAt(at)) ?? '';
      into = roomFor(to - length + base + spelled.length + end - at + breaks.length);
      for (let k = 0; k < spelled.length; k += 1) {
        if (at - to !== shift) shift = addRun(to, at);
        into[to++] = spelled.charCodeAt(k);
      }
    }
    hashUpTo(to);
    pending = wait;
    delta = shift - base;
    length = to + base;
  }

  return {
    open(at: number): void {
      first = length;
      own = FNV_OFFSET;
      nextBreak = 0;
      // The space that joins two blocks comes with the later one.
      pending = first > 0 ? at : -1;
    },
    fold,
    /** Adds the block, if anything of it is left. */
    close(place: BlockPlace, blocks: BareBlock[]): void {
      if (length === first) return;
      const block = blockAt(first === 0 ? 0 : first + 1, length, place) as BareBlock;
      block.hash = mix(own);
      blocks.push(block);
    },
    end(): string {
      putTogether();
      return pieces.join('');
    },
    hash: () => mix(all),
    mapTo: (end: number) => createRawMap(foldedStarts, rawStarts, end),
  };
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
