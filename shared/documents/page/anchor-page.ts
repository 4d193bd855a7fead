/**
 * A page's words by way of `anchoring`: their index, and selectors for a span. For surfaces that read pages (content
 * script, reader), which have no door to `anchoring` of their own. Where findings stand: placer.ts.
 */
import { citeAt } from '../../anchoring/cite.ts';
import { describe } from '../../anchoring/describe.ts';
import { fold } from '../../anchoring/fold.ts';
import { headingAt, outlineOf, type OutlineEntry } from '../../anchoring/outline.ts';
import { writeSkeleton } from '../../anchoring/skeleton.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Selectors, Span } from '../../core/selector.ts';
import {
  createTextIndex,
  textIndexInSteps,
  type TextIndex,
  type TextInput,
} from '../../anchoring/text-index.ts';

/** Words that findings stand in: a page with its nodes, or an index alone, where there is no page. */
export interface Words {
  readonly index: TextIndex;
}

/** The words of a page as another context has read them. */
export function createWords(input: TextInput): Words {
  return { index: createTextIndex(input) };
}

/** The same by and by: each call does a step of it, and gives the words once they are there. */
export function wordsInSteps(input: TextInput): () => Words | undefined {
  let words: Words | undefined;
  let steps: ReturnType<typeof textIndexInSteps> | undefined;
  return () => {
    if (words !== undefined) return words;
    const step = (steps ??= textIndexInSteps(input)).next();
    if (step.done) words = { index: step.value };
    return words;
  };
}

/** The page's headings and numbered paragraphs in order. */
export function listOutline(page: Words): readonly OutlineEntry[] {
  return outlineOf(page.index);
}

/** The nearest heading at or before a folded offset, as seen. */
export function headingOver(page: Words, offset: number): string | undefined {
  return headingAt(page.index, offset)?.text;
}

/** Selectors of a span without what its citation needs. `selection-empty` for a span without words. */
export function describeSpan(page: Words, span: Span): Result<Selectors> {
  return describe(page.index, span);
}

/** Selectors of a span, to be stored with a finding: with what its citation needs. */
export function describeCited(
  page: Words,
  span: Span,
  pageAt?: (offset: number) => number,
): Result<Selectors> {
  const described = describeSpan(page, span);
  if (!described.ok) return described;
  const cite = citeAt(page.index, described.value.position.start, pageAt);
  return Object.keys(cite).length === 0 ? described : ok({ ...described.value, cite });
}

/** True when the quote and its context stand in this folded text letter by letter, where the selectors say. */
export function standsAt(text: string, { quote, position: { start } }: Selectors): boolean {
  const words = quote.prefix + fold(quote.exact) + quote.suffix;
  const from = start - quote.prefix.length;
  return from >= 0 && text.startsWith(words, from);
}

/** A quote's words as they stand in folded text. */
export function foldQuote({ quote }: Selectors): string {
  return fold(quote.exact);
}

/** The page's skeleton, to be stored with its edition. */
export function writePageSkeleton(page: Words): Uint8Array<ArrayBuffer> {
  return writeSkeleton(page.index);
}
