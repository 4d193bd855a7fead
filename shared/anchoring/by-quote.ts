/** Route by quote and context alone, for findings that come without a skeleton. Rules: SPEC.md [A11]. */
import type { Anchor, Selectors, Span } from '../core/selector.ts';
import { anchorOf, contextAt, fitsElsewhere, spanAt } from './accept.ts';
import { placesOfWords, seedsOf } from './grams.ts';
import { search } from './myers.ts';
import { fitIn } from './place.ts';
import type { Fit, Wanted } from './place.ts';
import type { TextIndex } from './text-index.ts';

const PLACES = 8;
const MARGIN = 40;
/** Words of this length that stand once are hardly another passage's. */
const ALONE = 40;

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
export function likelyFits(index: TextIndex, wanted: Wanted, limit: number, most?: number): Fit[] {
  const pattern = wanted.prefix + wanted.quote + wanted.suffix;
  const fits: Fit[] = [];
  for (const seed of seedsOf(index, pattern, limit)) {
    const from = Math.max(0, seed - MARGIN);
    const to = Math.min(index.text.length, seed + pattern.length + MARGIN);
    const fit = fitIn(index.text, from, to, wanted, most);
    if (fit !== undefined && !fits.some((other) => overlap(other.span, fit.span))) fits.push(fit);
  }
  return fits.sort((a, b) => a.distance - b.distance || a.span.start - b.span.start);
}

function closest(index: TextIndex, wanted: Wanted, selectors: Selectors): Anchor {
  const fits = likelyFits(index, wanted, PLACES);
  const good = fits.filter((fit) => fitsElsewhere(fit, wanted));
  const best = good[0];
  if (best === undefined) return besideOneSide(index, wanted, fits) ?? goneWith(index, wanted, fits);
  const rivals = fits.filter(
    (fit) => fit !== best && fit.quote >= 0.6 && fit.distance < 2 * best.distance + 3,
  );
  if (rivals.length > 0) return { state: 'ambiguous', candidates: [best, ...rivals].map((fit) => fit.span) };
  return anchorOf(index, best, wanted, selectors);
}

/** What stood on one side of it was taken out or put in: the very words, once in all of the text, beside the other side. */
function besideOneSide(index: TextIndex, wanted: Wanted, fits: readonly Fit[]): Anchor | undefined {
  const only = onlyPlace(index, wanted);
  const fit = only && fits.find(({ span }) => overlap(span, only));
  if (only === undefined || fit === undefined) return undefined;
  const sides = [wanted.prefix === '' ? 0 : fit.prefix, wanted.suffix === '' ? 0 : fit.suffix];
  return Math.max(...sides) >= 0.6 ? { state: 'moved', span: only } : undefined;
}

/** Where the very words stand, if that is one place and they are long enough to be nobody else's. */
export function onlyPlace(index: TextIndex, wanted: Wanted): Span | undefined {
  if (wanted.quote.length < ALONE) return undefined;
  const [only, ...others] = placesOfWords(index, wanted.quote, 2);
  return only === undefined || others.length > 0 ? undefined : spanAt(only, wanted);
}

/** Gone, with the most likely place as an offer that nobody applies. */
export function goneWith(index: TextIndex, wanted: Wanted, known: readonly Fit[]): Anchor {
  const fit = known.find(({ quote, span }) => quote >= 0.6 && span.end > span.start);
  const candidate = fit?.span ?? likeliest(index, wanted.quote);
  return candidate === undefined ? { state: 'gone' } : { state: 'gone', candidate };
}

/** Longer quotes are looked for by their first words. */
const HEAD = 512;
/** Edits, as a share of the quote, beyond which a place is not worth an offer. */
const LIKE = 0.4;

/** Where words most like these stand. An offer needs no exact borders, so both are found without reading edits back. */
function likeliest(index: TextIndex, quote: string): Span | undefined {
  const { text } = index;
  const words = quote.slice(0, HEAD);
  for (const seed of seedsOf(index, words, 2)) {
    const from = Math.max(0, seed - MARGIN);
    const to = Math.min(text.length, seed + words.length + MARGIN);
    const ahead = search(text, from, to, words, 8);
    if (ahead.distance > words.length * LIKE) continue;
    const back = search(
      reversed(text.slice(from, ahead.firstEnd)),
      0,
      ahead.firstEnd - from,
      reversed(words),
      8,
    );
    const start = ahead.firstEnd - back.firstEnd;
    const end = Math.min(text.length, ahead.firstEnd + quote.length - words.length);
    if (end > start) return { start, end };
  }
  return undefined;
}

function reversed(text: string): string {
  let out = '';
  for (let at = text.length - 1; at >= 0; at -= 1) out += text[at] ?? '';
  return out;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
