/** What is new in a paragraph that holds findings, against the edition that they were marked on. Rules: SPEC.md [A20]. */
import { differences } from '../core/differences.ts';
import type { Span } from '../core/selector.ts';
import { wordsOfBlocks, type ParagraphText, type ParagraphWord } from './paragraph-words.ts';

export interface NewsPart {
  /** In both editions, in one of them, or the words of a finding as they stand now. */
  readonly in: 'both' | 'was' | 'now' | 'marked';
  /** As seen. */
  readonly text: string;
}

export interface ParagraphNews {
  /** The whole paragraph in reading order, with what went where it stood. */
  readonly parts: readonly NewsPart[];
  /** The first new words; where words only went, the first ones behind them, else the last of the paragraph. */
  readonly at: Span;
  /** Words came, and words went without others in their place. */
  readonly isAdded: boolean;
  readonly isRemoved: boolean;
}

/** One edition of the paragraph. */
export interface ParagraphSide {
  readonly of: ParagraphText;
  /** Ordinals of its blocks. */
  readonly blocks: readonly number[];
  /** The findings that stand in it. */
  readonly marks: readonly Span[];
}

/** Undefined where nothing outside of the findings is another word. */
export function newsInParagraph(old: ParagraphSide, now: ParagraphSide): ParagraphNews | undefined {
  const whole = { old, now };
  while (grow(whole));
  const compared = compare(whole.old, whole.now);
  const first = compared.findIndex(({ in: where }) => where === 'was' || where === 'now');
  const added = compared.find((each) => each.in === 'now');
  const isThere = (each: Compared): boolean => each.in !== 'was';
  const behind = compared.slice(Math.max(0, first)).find(isThere) ?? compared.findLast(isThere);
  const at = (added ?? behind)?.word;
  if (first < 0 || at === undefined) return undefined;
  return {
    parts: partsOf(compared, whole.old.of, whole.now.of),
    at: { start: at.start, end: at.end },
    isAdded: added !== undefined,
    isRemoved: compared.some((each, i) => each.in === 'was' && isLeftOut(compared, i)),
  };
}

interface Compared {
  readonly in: NewsPart['in'];
  /** Of the edition that it is in; of the new one where it is in both. */
  readonly word: ParagraphWord;
}

/** Word by word. What a hyphen, a break of a line or a new number of a paragraph made is no change. */
function compare(old: ParagraphSide, now: ParagraphSide): readonly Compared[] {
  const [a, b] = [wordsOfBlocks(old.of, old.blocks, old.marks), wordsOfBlocks(now.of, now.blocks, now.marks)];
  const out: Compared[] = [];
  let went: ParagraphWord[] = [];
  let came: ParagraphWord[] = [];
  let before = '';
  const settle = (): void => {
    const isSame = isSameInPrint(went, came) || isNumberAlone(went, came, before);
    if (!isSame) for (const word of went) if (!word.isMarked) out.push({ in: 'was', word });
    for (const word of came) out.push({ in: word.isMarked ? 'marked' : isSame ? 'both' : 'now', word });
    [went, came] = [[], []];
  };
  for (const each of differences(keysOf(a), keysOf(b))) {
    if (each.in === 'was') went.push(a[each.was]!);
    else if (each.in === 'now') came.push(b[each.now]!);
    else {
      settle();
      const word = b[each.now]!;
      out.push({ in: word.isMarked ? 'marked' : 'both', word });
      before = word.key;
    }
  }
  settle();
  return out;
}

function keysOf(words: readonly ParagraphWord[]): readonly string[] {
  return words.map(({ key }) => key);
}

function isSameInPrint(went: readonly ParagraphWord[], came: readonly ParagraphWord[]): boolean {
  const letters = (words: readonly ParagraphWord[]): string => keysOf(words).join('').replaceAll('-', '');
  return went.length > 0 && letters(went) === letters(came);
}

const NUMBER = /^\d{1,3}(?:\.\d{1,3})+$/;
const REFERS = /^(?:paragraphs?|paras?|sections?)$/;

/** "See paragraph 3.4", which is 3.5 now. */
function isNumberAlone(
  went: readonly ParagraphWord[],
  came: readonly ParagraphWord[],
  before: string,
): boolean {
  const isOne = went.length === 1 && came.length === 1;
  return isOne && REFERS.test(before) && NUMBER.test(went[0]!.key) && NUMBER.test(came[0]!.key);
}

/** Words that went, and no others stand in their place. */
function isLeftOut(compared: readonly Compared[], from: number): boolean {
  const next = compared.findIndex((each, at) => at > from && each.in !== 'was');
  return compared[next]?.in !== 'now';
}

function partsOf(compared: readonly Compared[], old: ParagraphText, now: ParagraphText): NewsPart[] {
  const parts: { in: NewsPart['in']; span: { start: number; end: number } }[] = [];
  for (const { in: where, word } of compared) {
    const last = parts.at(-1);
    if (last?.in === where && last.span.end <= word.start) last.span.end = word.end;
    else parts.push({ in: where, span: { start: word.start, end: word.end } });
  }
  return parts.map((part) => ({
    in: part.in,
    text: (part.in === 'was' ? old : now).asSeen(part.span),
  }));
}

/** Blocks near by in which a paragraph may go on, over what was printed in between. */
const NEAR = 3;
/** Words by which the rest of a paragraph is known in another block. */
const KNOWN = 3;

/**
 * A paragraph that was split in two, or two that were made one: what seems to have come or gone at its end or its
 * beginning stands in a block near by of the other edition. True where one side became longer.
 */
function grow(whole: { old: ParagraphSide; now: ParagraphSide }): boolean {
  const compared = compare(whole.old, whole.now);
  for (const isAtEnd of [true, false]) {
    const border = isAtEnd ? [...compared].reverse() : compared;
    const stop = border.findIndex((each) => each.in !== 'was' && each.in !== 'now');
    const loose = border.slice(0, stop < 0 ? border.length : stop);
    for (const side of ['now', 'old'] as const) {
      const there = loose.filter((each) => (each.in === 'was') === (side === 'now'));
      const next = blockWith(whole[side], keysOf(there.map(({ word }) => word)), isAtEnd);
      if (next === undefined) continue;
      const { blocks } = whole[side];
      whole[side] = { ...whole[side], blocks: isAtEnd ? [...blocks, next] : [next, ...blocks] };
      return true;
    }
  }
  return false;
}

/** @param loose from the paragraph's border inwards */
function blockWith(
  { of, blocks }: ParagraphSide,
  loose: readonly string[],
  isAtEnd: boolean,
): number | undefined {
  const keys = loose.toReversed();
  for (let step = 1; step <= NEAR && keys.length > 0; step += 1) {
    const at = isAtEnd ? blocks.at(-1)! + step : blocks[0]! - step;
    const inOrder = keysOf(wordsOfBlocks(of, [at], []));
    const words = isAtEnd ? inOrder : inOrder.toReversed();
    const count = Math.min(KNOWN, keys.length, words.length);
    const isAlike = count > 0 && words.slice(0, count).every((word, i) => word === keys[i]);
    if (isAlike && (count > 1 || keys.length === words.length)) return at;
  }
  return undefined;
}
