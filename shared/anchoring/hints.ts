/** Twins that fit alike, told apart by the heading and the paragraph number that they stand below. SPEC.md [A17]. */
import type { Anchor, Selectors, Span } from '../core/selector.ts';
import { contextAt, inOwnRow, quoteAt } from './accept.ts';
import type { Wanted } from './place.ts';
import type { TextIndex } from './text-index.ts';

/** The same answer, unless one candidate alone has the very words below the heading that the quote stood below. */
export function byHints(index: TextIndex, anchor: Anchor, wanted: Wanted, selectors: Selectors): Anchor {
  const { heading, paragraph } = selectors;
  if (anchor.state !== 'ambiguous' || heading === undefined || !standsOnce(index, heading)) return anchor;
  const isSame = ({ start, end }: Span): boolean =>
    end - start === wanted.quote.length && quoteAt(index.text, start, wanted);
  // Words are never overruled: where a candidate has others, or more of its context than the rest, nothing is decided.
  const whole = anchor.candidates.filter(({ start }) => contextAt(index.text, start, wanted)).length;
  if (!anchor.candidates.every(isSame) || (whole > 0 && whole < anchor.candidates.length)) return anchor;
  const below = anchor.candidates.filter(({ start }) => index.blockAt(start)?.heading === heading);
  const numbered = below.filter(({ start }) => index.paragraphAt(start) === paragraph);
  const only = below.length === 1 ? below[0] : numbered.length === 1 ? numbered[0] : undefined;
  if (only === undefined || !inOwnRow(index, only, selectors)) return anchor;
  return { state: contextAt(index.text, only.start, wanted) ? 'exact' : 'moved', span: only };
}

const headings = new WeakMap<TextIndex, ReadonlyMap<number, number>>();

/** A heading that is printed in every report of a pack says nothing. */
export function standsOnce(index: TextIndex, hash: number): boolean {
  const known = headings.get(index);
  if (known !== undefined) return known.get(hash) === 1;
  const counts = new Map<number, number>();
  for (const block of index.blocks)
    if (block.kind === 'heading') counts.set(block.hash, (counts.get(block.hash) ?? 0) + 1);
  headings.set(index, counts);
  return counts.get(hash) === 1;
}
