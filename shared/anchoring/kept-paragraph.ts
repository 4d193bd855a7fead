/** A paragraph of an edition whose words are not here: what its skeleton and a finding's own words say of it. SPEC.md [A20]. */
import type { Selectors, Span } from '../core/selector.ts';
import { fold } from './fold.ts';
import { hash32 } from './hash.ts';
import type { ParagraphSide } from './paragraph-news.ts';
import type { TextIndex } from './text-index.ts';
import type { Unit } from './units.ts';

/** Ordinal of the unit that holds the words; -1 where they go over several, or are in none. */
export function unitAt(units: readonly Unit[], { start, end }: Span): number {
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (units[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  const unit = units[low - 1];
  return unit !== undefined && end <= unit.start + unit.length ? low - 1 : -1;
}

/**
 * Where the unit stands around the finding, letter by letter, whatever became of the number before it and of the
 * finding's own words. Undefined says nothing.
 */
export function placeAround({ text }: TextIndex, span: Span, sel: Selectors, unit: Unit): Span | undefined {
  const head = sel.position.start - unit.start;
  const end = span.end + (unit.start + unit.length - sel.position.end);
  const quote = fold(sel.quote.exact);
  const number = /\S+$/.exec(sel.paragraph ?? '')?.[0];
  const printed = ['', ...(number === undefined ? [] : FORMS.map((form) => form.replace('#', number)))];
  for (const before of printed) {
    const start = span.start - (head - before.length);
    if (start < 0 || start > span.start || end > text.length) continue;
    const words = before + text.slice(start, span.start) + quote + text.slice(span.end, end);
    if (hash32(words) === unit.hash) return { start, end };
  }
  return undefined;
}

/** Paragraphs that may have been made one. */
const TOGETHER = 3;

/** The same with the units beside it, as far as they stand there too and the paragraph goes on over them. */
export function withNeighbours(
  { text }: TextIndex,
  paragraph: Span,
  place: Span,
  units: readonly Unit[],
  at: number,
): Span {
  let { start, end } = place;
  for (let next = at + 1; end < paragraph.end && next <= at + TOGETHER; next += 1) {
    const unit = units[next];
    if (unit === undefined || hash32(text, end + 1, end + 1 + unit.length) !== unit.hash) break;
    end += 1 + unit.length;
  }
  for (let next = at - 1; start > paragraph.start && next >= at - TOGETHER; next -= 1) {
    const unit = units[next];
    if (unit === undefined || hash32(text, start - 1 - unit.length, start - 1) !== unit.hash) break;
    start -= 1 + unit.length;
  }
  return { start, end };
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
