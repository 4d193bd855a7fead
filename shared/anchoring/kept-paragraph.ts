/** A paragraph of an edition whose words are not here: what its skeleton and a finding's own words say of it. SPEC.md [A20]. */
import type { Selectors, Span } from '../core/selector.ts';
import { fold } from './fold.ts';
import { hash32 } from './hash.ts';
import type { ParagraphSide } from './paragraph-news.ts';
import type { TextIndex } from './text-index.ts';
import type { Unit } from './units.ts';

/** The unit that holds the words; undefined where they go over several, or are in none. */
export function unitOf(units: readonly Unit[], { start, end }: Span): Unit | undefined {
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (units[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  const unit = units[low - 1];
  return unit !== undefined && end <= unit.start + unit.length ? unit : undefined;
}

/**
 * True where the unit stands around the finding letter by letter, whatever became of its borders, of the number before it
 * and of the finding's own words. False says nothing.
 */
export function standsAround({ text }: TextIndex, span: Span, sel: Selectors, unit: Unit): boolean {
  const head = sel.position.start - unit.start;
  const tail = unit.start + unit.length - sel.position.end;
  const quote = fold(sel.quote.exact);
  const isThere = (printed: string): boolean => {
    const from = span.start - (head - printed.length);
    if (from < 0 || head < printed.length || span.end + tail > text.length) return false;
    const words = text.slice(from, span.start) + quote + text.slice(span.end, span.end + tail);
    return hash32(printed + words) === unit.hash;
  };
  const number = /\S+$/.exec(sel.paragraph ?? '')?.[0];
  return isThere('') || (number !== undefined && FORMS.some((form) => isThere(form.replace('#', number))));
}

/** How a number is printed before its paragraph. */
const FORMS = ['# ', '#. ', '#) ', '(#) '];

/** The paragraph's words, where the quote and what was kept beside it are all of it. */
export function keptParagraph(sel: Selectors, unit: Unit): ParagraphSide | undefined {
  const { exact, prefix, suffix } = sel.quote;
  const head = sel.position.start - unit.start;
  const tail = unit.start + unit.length - sel.position.end;
  if (head > prefix.length || tail > suffix.length) return undefined;
  const quote = fold(exact);
  const text = prefix.slice(prefix.length - head) + quote + suffix.slice(0, tail);
  if (hash32(text) !== unit.hash) return undefined;
  const block = { start: 0, end: text.length, kind: 'paragraph' } as const;
  return {
    of: {
      text,
      blocks: [unit.label === 0 ? block : { ...block, label: sel.paragraph ?? '' }],
      asSeen: ({ start, end }) => text.slice(start, end),
    },
    blocks: [0],
    marks: [{ start: head, end: head + quote.length }],
  };
}
