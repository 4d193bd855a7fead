/** The words of a block as the member sees them, and the way back to the folded text. */
import { fold } from '../../anchoring/fold.ts';
import type { TextIndex } from '../../anchoring/text-index.ts';
import type { Span } from '../../core/selector.ts';

/** Folded text has no capitals, and capitals tell where a sentence begins. */
export interface Words {
  readonly text: string;
  /** Folded span of a stretch of `text`. */
  spanOf(start: number, end: number): Span;
}

export function wordsOf(index: TextIndex, block: Span): Words {
  const text = index.asSeen(block);
  if (text.length === block.end - block.start) {
    return { text, spanOf: (start, end) => ({ start: block.start + start, end: block.start + end }) };
  }
  let places: readonly number[] | undefined;
  const placeOf = (at: number): number =>
    Math.min(block.end, (places ??= placesOf(text, block))[at] ?? block.end);
  return { text, spanOf: (start, end) => ({ start: placeOf(start), end: placeOf(end) }) };
}

/** Folded offset of each unit; some fold to several (ligatures, accents), some to none. */
function placesOf(text: string, block: Span): readonly number[] {
  const places: number[] = [];
  let at = block.start;
  for (let i = 0; i < text.length; i += 1) {
    places.push(at);
    const unit = text[i]!;
    at += unit === ' ' ? 1 : fold(unit).length;
  }
  places.push(at);
  return places;
}
