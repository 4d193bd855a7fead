/** Which passages of a new report speak of what an earlier one left open. Rules R190 to R193 of SPEC.md. Pure. */
import type { Span } from '../../core/selector.ts';
import type { Theme, ThemeId } from '../../core/theme.ts';
import { termsOf, type Passage } from './passages.ts';
import { stemsOf, wordsOf, stemOf } from './stems.ts';

/** What was left open. */
export interface Asked {
  readonly quote: string;
  readonly themes: readonly ThemeId[];
}

/** A passage that a member or a rule has marked in the new report. */
export interface MarkedSpan {
  readonly span: Span;
  readonly themes: readonly ThemeId[];
}

export interface Likely {
  readonly passage: Passage;
  /** Of 1. */
  readonly likeness: number;
  /** The words that both have, rarest first, as the new report writes them. */
  readonly shared: readonly string[];
  /** The theme that both have, where words alone would not tell. */
  readonly theme?: ThemeId;
}

export interface Likeness {
  /** Likeliest first, at most five; none where nothing is like it. */
  find(asked: Asked): readonly Likely[];
}

interface ThemePhrases {
  readonly id: ThemeId;
  readonly phrases: readonly (readonly string[])[];
  /** Of 1: how well the theme tells passages of this report apart. */
  readonly tells: number;
}

const MOST = 5;
/** Below this a reader finds nothing in common. */
const LEAST = 0.2;
/** Names say more than other words that are as rare. */
const NAME = 1.25;
const SHARED_THEME = 0.25;
/** A theme that more passages name tells less of each. */
const FEW = 4;
const MARKED = 0.05;
/** Of words that stand in nearly every sentence something remains. */
const LEAST_WEIGHT = 0.15;
/** Words that are near each other in one and far apart in the other seldom mean the same. */
const APART = 0.75;
/** Less than a phrase, one word of a theme's may be there by chance. */
const ONE_WORD = 0.6;
const COUNTED = 0.5;
/** A word that every fifth sentence has. */
const COMMON = 0.35;

/**
 * @param passages of the new report
 * @param earlier passages of the earlier reports: how rare a word is, is counted over both
 */
export function createLikeness(
  passages: readonly Passage[],
  earlier: readonly Passage[],
  themes: readonly Theme[],
  marked: readonly MarkedSpan[] = [],
): Likeness {
  const weigh = createWeights([...passages, ...earlier]);
  const where = placesOf(passages);
  const phrasesIn = rememberPhrases(themes, where);
  const marks = passages.map(({ span }) => marked.filter((each) => overlaps(each.span, span)));
  const lengths = passages.map(({ stems, names }) => squares(stems, names, weigh));
  return {
    find({ quote, themes: ids }) {
      const asked = termsOf(quote);
      const length = squares(asked.stems, asked.names, weigh);
      const wanted = ids.flatMap((id) => phrasesIn(id) ?? []);
      const near = nearest(asked.stems, wanted, where, weigh);
      marks.forEach(
        (each, at) => each.some(({ themes: on }) => on.some((id) => ids.includes(id))) && near.add(at),
      );
      const found = [...near].map((at) => {
        const passage = passages[at]!;
        const shared = [...asked.stems].filter((stem) => passage.stems.has(stem));
        const names = new Set([...asked.names].filter((stem) => passage.names.has(stem)));
        const both = squares(shared, names, weigh);
        const apart = [...asked.pairs].some((pair) => passage.pairs.has(pair)) ? 1 : APART;
        const words = apart * sayLikeness(both, length, lengths[at]!, countTelling(shared, weigh));
        const theme = sharedTheme(passage, marks[at]!, wanted, shared, weigh);
        const likeness = words + (theme?.worth ?? 0) + (marks[at]!.length > 0 && words > 0 ? MARKED : 0);
        return { passage, likeness, shared, theme };
      });
      return found
        .filter(({ likeness }) => likeness >= LEAST)
        .toSorted((a, b) => b.likeness - a.likeness || a.passage.span.start - b.passage.span.start)
        .slice(0, MOST)
        .map(({ passage, likeness, shared, theme }) => ({
          passage,
          likeness: Math.min(1, likeness),
          shared: asWritten(passage.words, shared, weigh),
          ...(theme === undefined ? {} : { theme: theme.id }),
        }));
    },
  };
}

/** Stem → the passages that have it. */
type Places = ReadonlyMap<string, readonly number[]>;

function placesOf(passages: readonly Passage[]): Places {
  const where = new Map<string, number[]>();
  passages.forEach(({ stems }, at) => {
    for (const stem of stems) {
      const places = where.get(stem);
      if (places === undefined) where.set(stem, [at]);
      else places.push(at);
    }
  });
  return where;
}

/** The only passages that can be like it: those with a word that tells something, or with a phrase of a theme. */
function nearest(
  stems: ReadonlySet<string>,
  wanted: readonly ThemePhrases[],
  where: Places,
  weigh: Weigh,
): Set<number> {
  const telling = [...stems].filter((stem) => weigh(stem) > COMMON);
  const asked = telling.length > 0 ? telling : [...stems];
  const near = new Set(asked.flatMap((stem) => where.get(stem) ?? []));
  for (const { phrases } of wanted)
    for (const phrase of phrases) for (const at of placesOfAll(phrase, where)) near.add(at);
  return near;
}

function placesOfAll(phrase: readonly string[], where: Places): readonly number[] {
  const [fewest = [], ...others] = phrase
    .map((stem) => where.get(stem) ?? [])
    .toSorted((a, b) => a.length - b.length);
  const sets = others.map((places) => new Set(places));
  return fewest.filter((at) => sets.every((places) => places.has(at)));
}

type Weigh = (stem: string) => number;

/** By how few sentences have a stem. */
function createWeights(all: readonly Passage[]): Weigh {
  const counts = new Map<string, number>();
  for (const { stems } of all) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const most = Math.log(1 + all.length);
  return (stem) => {
    const rarity = Math.log((1 + all.length) / (counts.get(stem) ?? 1)) / (most || 1);
    return Math.max(LEAST_WEIGHT, rarity);
  };
}

function squares(stems: Iterable<string>, names: ReadonlySet<string>, weigh: Weigh): number {
  let sum = 0;
  for (const stem of stems) sum += (weigh(stem) * (names.has(stem) ? NAME : 1)) ** 2;
  return sum;
}

/** Words that stand everywhere tell nothing. */
function countTelling(shared: readonly string[], weigh: Weigh): number {
  return shared.filter((stem) => weigh(stem) > COMMON).length;
}

/** One telling word that both have is chance, unless it is nearly all there is. */
function sayLikeness(both: number, asked: number, passage: number, count: number): number {
  if (both === 0 || asked === 0) return 0;
  const cosine = both / Math.sqrt(asked * passage);
  const covered = both / asked;
  const likeness = 0.7 * cosine + 0.3 * covered;
  return count <= 1 ? likeness / 2 : likeness;
}

/**
 * A theme of what was asked that the passage is marked with, or names. Words that both have were counted
 * already, and count less; one alone counts nothing.
 */
function sharedTheme(
  passage: Passage,
  marks: readonly MarkedSpan[],
  wanted: readonly ThemePhrases[],
  shared: readonly string[],
  weigh: Weigh,
): { readonly id: ThemeId; readonly worth: number } | undefined {
  let best: { readonly id: ThemeId; readonly worth: number } | undefined;
  for (const { id, phrases, tells } of wanted) {
    const named = Math.max(0, ...phrases.map((phrase) => namedBy(passage, phrase, shared, weigh)));
    const isMarked = marks.some((mark) => mark.themes.includes(id));
    const worth = SHARED_THEME * Math.max(named * tells, isMarked ? 1 : 0);
    if (worth > 0 && worth > (best?.worth ?? 0)) best = { id, worth };
  }
  return best;
}

/** Of 1: a phrase of one common word names a theme less than one of two rare ones. */
function namedBy(
  passage: Passage,
  phrase: readonly string[],
  shared: readonly string[],
  weigh: Weigh,
): number {
  if (!phrase.every((stem) => passage.stems.has(stem))) return 0;
  const worth = (stem: string): number =>
    weigh(stem) * (shared.includes(stem) ? (shared.length === 1 ? 0 : COUNTED) : 1);
  const most = phrase.length === 1 ? ONE_WORD : 1;
  return Math.min(most, phrase.reduce((sum, stem) => sum + worth(stem), 0) / 1.1);
}

function rememberPhrases(themes: readonly Theme[], where: Places): (id: ThemeId) => ThemePhrases | undefined {
  const known = new Map<ThemeId, ThemePhrases | undefined>();
  return (id) => {
    if (!known.has(id)) {
      const theme = themes.find((each) => each.id === id);
      known.set(id, theme && phrasesOf(theme, where));
    }
    return known.get(id);
  };
}

function phrasesOf({ id, label, synonyms }: Theme, where: Places): ThemePhrases {
  const parts = [...label.split(/,|\band\b|\bor\b/), label, ...synonyms];
  const phrases = parts.map((part) => [...new Set(stemsOf(part))]).filter((phrase) => phrase.length > 0);
  const named = new Set(phrases.flatMap((phrase) => placesOfAll(phrase, where)));
  return { id, phrases, tells: Math.min(1, Math.sqrt(FEW / Math.max(1, named.size))) };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** As the passage writes them, so that a member can look for them. */
function asWritten(words: string, stems: readonly string[], weigh: Weigh): readonly string[] {
  const written = new Map<string, string>();
  for (const word of wordsOf(words)) {
    const stem = stemOf(word);
    if (stem !== undefined && !written.has(stem)) written.set(stem, word.replace(/'s?$/, ''));
  }
  return stems
    .filter((stem) => weigh(stem) > LEAST_WEIGHT)
    .toSorted((a, b) => weigh(b) - weigh(a))
    .flatMap((stem) => written.get(stem) ?? [])
    .slice(0, 4);
}
