/** Which suggestions are still to be looked at. Pure. Rules: SPEC.md [R150] to [R152]. */
import { fold } from '../anchoring/fold.ts';
import type { Span } from '../core/selector.ts';
import type { Suggestion } from '../core/suggestion.ts';
import { suggestionKey } from './suggestion-key.ts';

/** A finding, and where it stands in the version that the rules have read, if that is known. */
export interface Covering {
  readonly quote: string;
  readonly span?: Span | undefined;
}

/** So much of the shorter of two passages makes them one. */
const HALF = 0.5;
/** Folded letters: shorter words say nothing of where they stand. */
const SAYS_ENOUGH = 12;

/** Neither dismissed nor covered by a finding; in page order. */
export function openSuggestions(
  all: readonly Suggestion[],
  findings: readonly Covering[],
  dismissed: ReadonlySet<string>,
): readonly Suggestion[] {
  const inOrder = all.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const covered = coveredBySpan(inOrder, findings);
  const elsewhere = findings.filter(({ span }) => span === undefined).map(({ quote }) => fold(quote).trim());
  return inOrder.filter(
    (each) =>
      !covered.has(each) &&
      !dismissed.has(suggestionKey(each)) &&
      (elsewhere.length === 0 || !isAmong(fold(each.quote).trim(), elsewhere)),
  );
}

function coveredBySpan(
  inOrder: readonly Suggestion[],
  findings: readonly Covering[],
): ReadonlySet<Suggestion> {
  const spans = findings
    .flatMap(({ span }) => (span === undefined ? [] : [span]))
    .toSorted((a, b) => a.start - b.start);
  const covered = new Set<Suggestion>();
  let begun: Span[] = [];
  let next = 0;
  for (const each of inOrder) {
    begun = begun.filter(({ end }) => end > each.span.start);
    for (; next < spans.length && spans[next]!.start < each.span.end; next += 1) begun.push(spans[next]!);
    if (begun.some((span) => isSamePassage(span, each.span))) covered.add(each);
  }
  return covered;
}

function isSamePassage(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && shared >= HALF * Math.min(a.end - a.start, b.end - b.start);
}

/** One holds the other: then they are the same words, wherever they stand. */
function isAmong(words: string, others: readonly string[]): boolean {
  return others.some(
    (other) =>
      other === words ||
      (Math.min(other.length, words.length) >= SAYS_ENOUGH &&
        (other.includes(words) || words.includes(other))),
  );
}
