/** Find in a report: purely, on the folded text, so that case and the look of quotes and dashes do not matter. */
import type { Span } from '../../core/selector.ts';
import { headingOver, type Words } from '../../documents/page/anchor-page.ts';
import { foldTyped } from '../find-quote.ts';

export interface Hit {
  readonly span: Span;
  readonly paragraph?: string;
  readonly heading?: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

const MOST = 500;
const AROUND = 32;

/** Hits in page order, at most 500. Shorter queries than two characters find nothing. */
export function findWords(page: Words, query: string): readonly Hit[] {
  const { index } = page;
  const wanted = foldTyped(query);
  if (wanted.length < 2) return [];
  const hits: Hit[] = [];
  for (let at = index.text.indexOf(wanted); at >= 0 && hits.length < MOST;) {
    hits.push(toHit(page, { start: at, end: at + wanted.length }));
    at = index.text.indexOf(wanted, at + wanted.length);
  }
  return hits;
}

function toHit(page: Words, span: Span): Hit {
  const { index } = page;
  const block = index.blockAt(span.start);
  const start = Math.max(block?.start ?? 0, span.start - AROUND);
  const end = Math.min(block?.end ?? index.text.length, span.end + AROUND);
  const heading = headingOver(page, span.start);
  const paragraph = index.paragraphAt(span.start);
  const before = index.asSeen({ start, end: span.start });
  const after = index.asSeen({ start: span.end, end });
  return {
    span,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(heading === undefined ? {} : { heading }),
    before: `${start > (block?.start ?? 0) ? '…' : ''}${before}${index.text[span.start - 1] === ' ' ? ' ' : ''}`,
    words: index.asSeen(span),
    after: `${index.text[span.end] === ' ' ? ' ' : ''}${after}${end < (block?.end ?? end) ? '…' : ''}`,
  };
}
