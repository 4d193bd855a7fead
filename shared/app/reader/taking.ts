import type { Span } from '../../core/selector.ts';
import type { Words } from '../../documents/page/anchor-page.ts';
import { stepped, unitAt } from '../../documents/page/word-units.ts';
import type { Resizing } from './reader-paper.ts';

/** Taken words, made to be more or less. */
export function resized(words: Words, span: Span, how: Resizing): Span {
  if (how === 'less' || how === 'more') return stepped(words, span, 'end', how === 'more' ? 1 : -1);
  return unitAt(words, span.start, how) ?? span;
}
