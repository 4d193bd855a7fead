/** The words of a paragraph as they are compared with those of another edition. Rules: SPEC.md [A20]. */
import type { Span } from '../core/selector.ts';
import { labelledWords } from './labels.ts';
import type { Block } from './text-index.ts';

/** As much of an index as is compared: an edition that is there, or one paragraph of it. */
export interface ParagraphText {
  readonly text: string;
  readonly blocks: readonly Pick<Block, 'start' | 'end' | 'kind' | 'label'>[];
  asSeen(span: Span): string;
}

export interface ParagraphWord extends Span {
  /** What is compared: letters and figures, with what makes a figure another one. */
  readonly key: string;
  /** Belongs to a finding: what happened to it is told of the finding. */
  readonly isMarked: boolean;
}

const AROUND = /^[^\p{L}\p{N}£$€%]+|[^\p{L}\p{N}%]+$/gu;
const CUT = /\p{L}-$/u;
const LETTER = /^\p{L}/u;
const JOINED = /(?<=\p{L})-(?=\p{L})/gu;

/** Words of these blocks, in order, without the numbers printed before them; pure punctuation goes with the word before. */
export function wordsOfBlocks(
  { text, blocks }: ParagraphText,
  ordinals: readonly number[],
  marks: readonly Span[],
): readonly ParagraphWord[] {
  const words: ParagraphWord[] = [];
  for (const ordinal of ordinals) {
    const block = blocks[ordinal];
    if (block === undefined) continue;
    const { start, end } = labelledWords(text, block);
    for (let at = start; at < end;) {
      const space = text.indexOf(' ', at);
      const to = space < 0 ? end : Math.min(space, end);
      const key = text.slice(at, to).replace(AROUND, '').replace(JOINED, '');
      const isMarked = marks.some((mark) => at < mark.end && to > mark.start);
      const last = words.at(-1);
      const isCut = last !== undefined && CUT.test(text.slice(last.start, last.end)) && LETTER.test(key);
      if (last !== undefined && (key === '' || isCut)) {
        // A word that was cut at the end of a line, or a dash that stands by itself.
        const whole = { key: last.key + key, isMarked: last.isMarked || (isMarked && key !== '') };
        words[words.length - 1] = { ...last, ...whole, end: to };
      } else if (key !== '') words.push({ key, start: at, end: to, isMarked });
      at = to + 1;
    }
  }
  return words;
}
