/** Themes for a passage, best first. Rules: SPEC.md [R130] and [R131]. */
import type { Theme, ThemeId } from '../../core/theme.ts';

export interface ThemeContext {
  /** Words around the passage: its heading, its lead-in. They count less than its own. */
  readonly around?: string;
  /** Year of the report: names change, and a name is not proposed for years in which nobody used it. */
  readonly year?: number;
}

/** A phrase of the vocabulary as stems, and how much it tells. */
interface Phrase {
  readonly theme: number;
  readonly stems: readonly string[];
  readonly weight: number;
}

interface Vocabulary {
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>;
}

const MOST = 4;
/** One word of a longer label: not enough alone. */
const ONE_WORD = 1.2;
/** A single word of a definition is not enough. */
const ENOUGH = 1.4;
/** Whatever stands around, one word of its own says more. */
const MOST_AROUND = 1.5;

/** "Some of these areas (particularly domestic abuse)": the passage itself says what it is about most. */
const NAMING = new Set(['particularly', 'especially', 'notably', 'specifically']);
const NAMED = 2;
const AGAIN = 0.8;

const known = new WeakMap<readonly Theme[], Vocabulary>();

export function proposeThemes(
  quote: string,
  { around = '', year }: ThemeContext,
  themes: readonly Theme[],
): readonly ThemeId[] {
  const vocabulary = known.get(themes) ?? readVocabulary(themes);
  known.set(themes, vocabulary);
  const scores = new Map<number, number>();
  addScores(scores, stemsOf(quote), vocabulary);
  if (around !== '') {
    const nearby = new Map<number, number>();
    addScores(nearby, stemsOf(around), vocabulary);
    for (const [theme, score] of nearby) {
      scores.set(theme, (scores.get(theme) ?? 0) + Math.min(MOST_AROUND, score * 0.4));
    }
  }
  return [...scores]
    .filter(([theme, score]) => score >= ENOUGH && isInUse(themes[theme]!, year))
    .toSorted(([a, one], [b, other]) => other - one || a - b)
    .slice(0, MOST)
    .map(([theme]) => themes[theme]!.id);
}

function isInUse({ years }: Theme, year: number | undefined): boolean {
  if (years === undefined || year === undefined) return true;
  return year >= (years.from ?? -Infinity) && year <= (years.to ?? Infinity);
}

/** Of phrases at one place the longest counts: "children in need" is not what "children in need of protection" names. */
function addScores(scores: Map<number, number>, stems: readonly string[], { byFirst }: Vocabulary): void {
  const found = stems.flatMap((stem, at) =>
    (byFirst.get(stem) ?? [])
      .filter(({ stems: all }) => all.every((one, i) => stems[at + i] === one))
      .map((phrase) => ({ phrase, at, end: at + phrase.stems.length })),
  );
  const seen = new Set<Phrase>();
  const worths = new Map<number, number[]>();
  for (const { phrase, at, end } of found) {
    const isInside = found.some(
      (other) =>
        other.phrase.theme !== phrase.theme &&
        phrase.stems.length > 1 &&
        other.at <= at &&
        other.end >= end &&
        other.end - other.at > end - at,
    );
    if (seen.has(phrase) || isInside) continue;
    seen.add(phrase);
    const isNamed = stems.slice(Math.max(0, at - 2), at).some((stem) => NAMING.has(stem));
    const worth = phrase.weight * (isNamed ? NAMED : 1);
    worths.set(phrase.theme, [...(worths.get(phrase.theme) ?? []), worth]);
  }
  for (const [theme, all] of worths) scores.set(theme, (scores.get(theme) ?? 0) + sumUp(all));
}

/** "Partner agencies" is two names of one theme: the second says less than the first. */
function sumUp(worths: readonly number[]): number {
  const most = Math.max(...worths);
  const others = worths.reduce((sum, each) => sum + each, 0) - most;
  return most + others * AGAIN;
}

function readVocabulary(themes: readonly Theme[]): Vocabulary {
  const byFirst = new Map<string, Phrase[]>();
  const add = (theme: number, words: string, weight: number): void => {
    const stems = stemsOf(words);
    const [first] = stems;
    if (first === undefined || (stems.length === 1 && COMMON.has(first))) return;
    const phrase = { theme, stems, weight: weight + Math.min(2, stems.length - 1) * 0.5 };
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  };
  themes.forEach(({ label, synonyms, definition }, theme) => {
    add(theme, label, 2);
    for (const part of label.split(/\s*(?:,|\band\b|\bor\b|\(|\)|\/)\s*/))
      if (part !== label) add(theme, part, part.includes(' ') ? 1.6 : ONE_WORD);
    for (const synonym of synonyms) add(theme, synonym, 2);
    for (const word of new Set(stemsOf(definition)))
      if (word.length > 5 && !COMMON.has(word)) add(theme, word, 0.35);
  });
  return { byFirst };
}

/** Say nothing on their own. */
const COMMON = new Set(
  'service child council plan report people young family work year need help area quality support local board member provision team practice case review system child welfare become whether social worker before against through together'.split(
    ' ',
  ),
);

function stemsOf(words: string): string[] {
  return (
    words
      .toLowerCase()
      .replace(/[’']s?\b/g, '')
      .match(/[a-z\d]+/g) ?? []
  ).map(stem);
}

const ODD: Readonly<Record<string, string>> = {
  children: 'child',
  people: 'people',
  data: 'data',
  men: 'man',
};

function stem(word: string): string {
  const odd = ODD[word];
  if (odd !== undefined) return odd;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ss|ch|sh|x)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}
