/** What is looked for, from selectors that anybody may have written. Rules: SPEC.md [A6] and [A11]. */
import { LONGEST_QUOTE, type Selectors } from '../core/selector.ts';
import { fold } from './fold.ts';
import type { Wanted } from './place.ts';

/** More context than ours is of no use, and may have no end. */
const LONGEST_CONTEXT = 128;

/** Folded once more: other tools store context as it is seen. A quote that is too long is no quote. */
export function wantedOf({ quote: { exact, prefix, suffix } }: Selectors): Wanted {
  return {
    quote: exact.length > LONGEST_QUOTE ? '' : fold(exact),
    prefix: contextOf(prefix.slice(-4 * LONGEST_CONTEXT), 'before').slice(-LONGEST_CONTEXT),
    suffix: contextOf(suffix.slice(0, 4 * LONGEST_CONTEXT), 'after').slice(0, LONGEST_CONTEXT),
  };
}

/** What folding leaves as it is, but for spaces at its ends, which context may have. */
const FOLDED = /^(?:[!-@[-~]| (?! ))*$/;

/** Folding takes the space between context and quote, which is part of the context. */
function contextOf(text: string, side: 'before' | 'after'): string {
  if (FOLDED.test(text)) return text;
  const folded = fold(text);
  if (folded === '') return text === '' ? '' : ' ';
  if (side === 'before') return isSpace(text.at(-1)) ? `${folded} ` : folded;
  return isSpace(text[0]) ? ` ${folded}` : folded;
}

function isSpace(unit: string | undefined): boolean {
  return unit !== undefined && fold(`a${unit}a`) === 'a a';
}
