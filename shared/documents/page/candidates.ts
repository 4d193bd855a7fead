/** The places that may be meant, where a finding has no sure one, with the words around them. */
import type { Anchor, Span } from '../../core/selector.ts';
import type { Candidate } from '../../core/view.ts';
import type { Words } from './anchor-page.ts';

/** Characters shown on either side. */
const AROUND = 60;

export function candidatesIn(page: Words | undefined, anchor: Anchor): readonly Candidate[] {
  if (page === undefined) return [];
  const { index } = page;
  const spaceAt = (at: number): string => (index.text[at] === ' ' ? ' ' : '');
  return spansOf(anchor).map((span) => {
    const block = index.blockAt(span.start) ?? span;
    const before = { start: Math.max(block.start, span.start - AROUND), end: span.start };
    const after = { start: span.end, end: Math.max(span.end, Math.min(block.end, span.end + AROUND)) };
    return {
      span,
      words: index.asSeen(span),
      before: `${before.start > block.start ? '… ' : ''}${index.asSeen(before)}${spaceAt(span.start - 1)}`,
      after: `${spaceAt(span.end)}${index.asSeen(after)}${after.end < block.end ? ' …' : ''}`,
    };
  });
}

function spansOf(anchor: Anchor): readonly Span[] {
  if (anchor.state === 'ambiguous') return anchor.candidates;
  return anchor.state === 'gone' && anchor.candidate ? [anchor.candidate] : [];
}
