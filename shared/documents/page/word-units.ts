/** Words, sentences and paragraphs around an offset: what a finger, a pen or a handle takes. Pure. */
import { wordsBehindLabel } from '../../anchoring/labels.ts';
import type { Span } from '../../core/selector.ts';
import type { Words } from './anchor-page.ts';
import { sentencesOf } from './page-paragraphs.ts';

/** The word that holds an offset. */
export function wordAt({ index: { text } }: Words, offset: number): Span {
  let start = Math.min(offset, text.length);
  while (start > 0 && text[start - 1] !== ' ') start -= 1;
  let end = start;
  while (end < text.length && text[end] !== ' ') end += 1;
  return { start, end };
}

export type Unit = 'sentence' | 'paragraph';

/** The sentence, or the paragraph behind its number, that holds an offset; in a table the paragraph is the cell. */
export function unitAt(words: Words, offset: number, unit: Unit): Span | undefined {
  const block = words.index.blockAt(offset);
  if (block === undefined) return undefined;
  const whole = wordsBehindLabel(words.index.text, block);
  if (unit === 'paragraph' || block.kind === 'heading') return whole;
  const sentences = sentencesOf(words, whole);
  return sentences.find(({ end }) => offset < end) ?? sentences.at(-1) ?? whole;
}

/** From the word at one place to that at the other, whichever comes first. */
export function wordsBetween(words: Words, a: number, b: number): Span {
  const [one, other] = [wordAt(words, a), wordAt(words, b)];
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

export type Side = 'start' | 'end';

/** A word more or less at one end. At least one word is left. */
export function stepped(words: Words, { start, end }: Span, side: Side, by: number): Span {
  const { text } = words.index;
  if (side === 'end') {
    const to = by > 0 ? wordAt(words, Math.min(text.length, end + 1)).end : wordAt(words, end - 1).start - 1;
    return to > start ? { start, end: to } : { start, end };
  }
  const from = by > 0 ? wordAt(words, start).end + 1 : wordAt(words, Math.max(0, start - 2)).start;
  return from < end ? { start: from, end } : { start, end };
}
