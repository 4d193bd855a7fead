/** Counts where findings were put, against what is true. */
import { overlapOf, type RawSpan, type Truth } from './draft.ts';

export interface Score {
  /** Quotes that are still in the page, four fifths of them at least and in one piece. */
  present: number;
  right: number;
  /** Put on other words although their own are there. */
  wrong: number;
  /** Of the present ones those whose words stand once in the new edition. */
  once: number;
  onceRight: number;
  /** Quotes of which nothing is left, and how many of these were put on other words. */
  deleted: number;
  misplaced: number;
}

export function noScore(): Score {
  return { present: 0, right: 0, wrong: 0, once: 0, onceRight: 0, deleted: 0, misplaced: 0 };
}

/** Spans are raw. A quote of which less than `least` survived counts nowhere: no place is right for it. */
export function score(
  into: Score,
  truth: Truth,
  put: RawSpan | undefined,
  isOnce: boolean,
  least = 0.8,
): 'right' | 'wrong' | 'missed' | 'misplaced' {
  if (truth.kept === 0) {
    into.deleted += 1;
    if (put === undefined) return 'right';
    into.misplaced += 1;
    return 'misplaced';
  }
  if (truth.kept < least || !truth.together || truth.span === undefined) return 'right';
  into.present += 1;
  if (isOnce) into.once += 1;
  if (put === undefined) return 'missed';
  if (overlapOf(put, truth.span) >= 0.8) {
    into.right += 1;
    if (isOnce) into.onceRight += 1;
    return 'right';
  }
  into.wrong += 1;
  return 'wrong';
}
