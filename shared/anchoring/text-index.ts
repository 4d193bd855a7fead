/**
 * One index per edition, built once and shared by all findings: the folded text, its blocks, and the way back to
 * the raw text. Rules: SPEC.md [A2] and [A3].
 */
import type { Span } from '../core/selector.ts';
import type { Block, TextInput } from './blocks.ts';
import { foldInSteps, type BareBlock } from './fold-blocks.ts';
import { labelsInSteps } from './labels.ts';
import { firstAtLeast } from './raw-map.ts';
import { finish, pauseEvery, type Steps } from './steps.ts';

export type { Block, BlockKind, RawBlock, TextInput } from './blocks.ts';

export interface TextIndex {
  /** The folded text: the blocks, joined by one space each. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** 32-bit hash of `text`. */
  readonly hash: number;
  /**
   * Raw offset of a folded one. As a 'start' it is before the first unit at or after `offset` that is no space, as
   * an 'end' after the last such unit before it; so a painted span has no white space at its ends.
   */
  toRaw(offset: number, side: 'start' | 'end'): number;
  /** The first folded offset at or after a raw one; at the first unit of a block that unit, not the space before. */
  toFolded(raw: number): number;
  /** Ordinal of the block that holds the offset; for the space between two blocks the one before. -1 if none. */
  blockOrdinalAt(offset: number): number;
  blockAt(offset: number): Block | undefined;
  /** Nearest preceding paragraph number or label, qualified: "3.11", "App1 3.4", "Recommendation 4". */
  paragraphAt(offset: number): string | undefined;
  /** The words of a span as the member sees them: white space collapsed, case and punctuation kept. */
  asSeen(span: Span): string;
}

/** Between two pauses. */
const BLOCKS = 512;

/** Equal input gives an equal index, on every engine and in every locale. Blocks come in raw order, none in another. */
export function createTextIndex(input: TextInput): TextIndex {
  return finish(textIndexInSteps(input));
}

/** The same, in steps: for long pages, which must not stop for it. [A13] */
export function* textIndexInSteps(input: TextInput): Steps<TextIndex> {
  const folded = yield* foldInSteps(input);
  const { text, hash, map } = folded;
  const blocks: readonly Block[] = folded.blocks;
  yield;
  const starts = yield* finishBlocks(text, folded.blocks);
  const ordinalAt = (offset: number): number => firstAtLeast(starts, offset + 1) - 1;
  const asSeen = (span: Span): string =>
    seen(input.raw, folded.segments, toRaw(span.start, 'start'), toRaw(span.end, 'end'));

  function toRaw(offset: number, side: 'start' | 'end'): number {
    let at = Math.max(0, Math.min(offset, text.length));
    if (side === 'start') {
      while (at < text.length && text.charCodeAt(at) === 0x20) at += 1;
      return at < text.length ? map.rawOf(at) : at === 0 ? 0 : map.rawOf(at - 1) + 1;
    }
    while (at > 0 && text.charCodeAt(at - 1) === 0x20) at -= 1;
    return at === 0 ? toRaw(0, 'start') : map.rawOf(at - 1) + 1;
  }

  function toFolded(raw: number): number {
    const at = map.foldedFrom(raw);
    // Where a block follows without white space, the space between them has the raw offset of its first unit.
    return text.charCodeAt(at) === 0x20 && map.rawOf(at + 1) === raw ? at + 1 : at;
  }

  return {
    text,
    blocks,
    hash,
    toRaw,
    toFolded,
    blockOrdinalAt: ordinalAt,
    blockAt: (offset) => blocks[ordinalAt(offset)],
    paragraphAt: (offset) => blocks[ordinalAt(offset)]?.paragraph,
    asSeen,
  };
}

/** Gives the blocks what only the whole text tells, and says where each begins. */
function* finishBlocks(text: string, blocks: readonly BareBlock[]): Steps<Int32Array> {
  const labels = yield* labelsInSteps(text, blocks);
  const starts = new Int32Array(blocks.length);
  const isDue = pauseEvery(BLOCKS);
  let heading: number | undefined;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]!;
    const { own, inForce } = labels[at]!;
    if (block.kind === 'heading') heading = block.hash;
    if (own !== undefined) block.label = own;
    if (inForce !== undefined) block.paragraph = inForce;
    if (heading !== undefined) block.heading = heading;
    starts[at] = block.start;
    if (isDue(1)) yield;
  }
  return starts;
}

// The white space of fold/1 exactly: what folds to a space must be seen as one, and nothing else.
const WHITE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu;
const UNSEEN = /[\u00ad\u200b\ufeff]/gu;

/** The raw text between two raw offsets, block and line borders as one space, without what is outside of blocks. */
function seen(raw: string, segments: Int32Array, start: number, end: number): string {
  const pieces: string[] = [];
  const first = Math.max(0, firstAtLeast(segments, start + 1) - 1) & ~1;
  for (let at = first; (segments[at] ?? end) < end; at += 2) {
    const from = Math.max(start, segments[at] ?? 0);
    const to = Math.min(end, segments[at + 1] ?? 0);
    if (from < to) pieces.push(raw.slice(from, to));
  }
  return pieces.join(' ').replace(UNSEEN, '').replace(WHITE, ' ').trim();
}
