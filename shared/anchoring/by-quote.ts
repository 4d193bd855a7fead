/** Route by quote and context alone, for findings that come without a skeleton. Rules: SPEC.md [A11]. */
import type { Anchor, Selectors, Span } from '../core/selector.ts';
import { anchorOf, contextAt, fitsElsewhere, spanAt } from './accept.ts';
import { placesOfWords, seedsOf } from './grams.ts';
import { fitIn } from './place.ts';
import type { Fit, Wanted } from './place.ts';
import type { TextIndex } from './text-index.ts';

const PLACES = 8;
const MARGIN = 40;

/** At the stored position, with all of the context. */
export function atStoredPosition(index: TextIndex, wanted: Wanted, selectors: Selectors): Anchor | undefined {
  const at = selectors.position.start;
  return contextAt(index.text, at, wanted) ? { state: 'exact', span: spanAt(at, wanted) } : undefined;
}

/** Never throws. `exact` only with all of the context; several places that fit alike are `ambiguous`. */
export function resolveByQuote(index: TextIndex, wanted: Wanted, selectors: Selectors): Anchor {
  const verbatim = verbatimPlaces(index, wanted);
  const only = verbatim[0];
  if (verbatim.length > 1)
    return { state: 'ambiguous', candidates: verbatim.map((start) => spanAt(start, wanted)) };
  if (only !== undefined) {
    return { state: wanted.prefix + wanted.suffix === '' ? 'moved' : 'exact', span: spanAt(only, wanted) };
  }
  return closest(index, wanted, selectors);
}

/** All places, up to a limit, of the quote with all of its context. */
export function verbatimPlaces(index: TextIndex, wanted: Wanted): number[] {
  const pattern = wanted.prefix + wanted.quote + wanted.suffix;
  return placesOfWords(index, pattern, PLACES).map((place) => place + wanted.prefix.length);
}

/** The places that are most like the quote with its context, the best first. */
export function likelyFits(index: TextIndex, wanted: Wanted, limit: number): Fit[] {
  const pattern = wanted.prefix + wanted.quote + wanted.suffix;
  const fits: Fit[] = [];
  for (const seed of seedsOf(index, pattern, limit)) {
    const from = Math.max(0, seed - MARGIN);
    const to = Math.min(index.text.length, seed + pattern.length + MARGIN);
    const fit = fitIn(index.text, from, to, wanted);
    if (fit !== undefined && !fits.some((other) => overlap(other.span, fit.span))) fits.push(fit);
  }
  return fits.sort((a, b) => a.distance - b.distance || a.span.start - b.span.start);
}

function closest(index: TextIndex, wanted: Wanted, selectors: Selectors): Anchor {
  const fits = likelyFits(index, wanted, PLACES);
  const good = fits.filter((fit) => fitsElsewhere(fit, wanted));
  const best = good[0];
  if (best === undefined) return goneWith(index, wanted, fits);
  const rivals = fits.filter(
    (fit) => fit !== best && fit.quote >= 0.6 && fit.distance < 2 * best.distance + 3,
  );
  if (rivals.length > 0) return { state: 'ambiguous', candidates: [best, ...rivals].map((fit) => fit.span) };
  return anchorOf(index, best, wanted, selectors);
}

/** Gone, with the most likely place as an offer that nobody applies. */
export function goneWith(index: TextIndex, wanted: Wanted, known: readonly Fit[]): Anchor {
  const bare = { quote: wanted.quote, prefix: '', suffix: '' };
  const isLike = (fit: Fit): boolean => fit.quote >= 0.6 && fit.span.end > fit.span.start;
  const fit = known.find(isLike) ?? likelyFits(index, bare, 2).find(isLike);
  return fit === undefined ? { state: 'gone' } : { state: 'gone', candidate: fit.span };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
