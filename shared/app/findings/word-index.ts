/**
 * Which of many texts have the words that were typed: whole, begun, or with a letter or two wrong. Texts are numbered from
 * 0, one after the other; a text that changed gets a new number, and nobody asks for the old one any more. Pure.
 */

export interface WordIndex {
  /** Takes a text under the next number, and gives that. */
  add(text: string): number;
  /** How many there are. */
  readonly size: number;
  /**
   * A mark per text: 0 without the words, 1 with words like them, 2 with the words themselves. Undefined for words
   * that are none.
   */
  find(typed: string): Uint8Array | undefined;
}

/** Words of a text as they are compared: lower case, without accents. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most texts have no letter with an accent.
  return /[\u00c0-\uffff]/.test(lower.replaceAll(/[’‘“”–—]/g, ' '))
    ? lower.normalize('NFKD').replaceAll(/\p{M}+/gu, '')
    : lower;
}

/** A word with the texts that have it. */
interface Term {
  readonly word: string;
  readonly letters: number;
  readonly texts: number[];
}

export function createWordIndex(): WordIndex {
  const terms = new Map<string, Term>();
  const byLength: Term[][] = [];
  let size = 0;
  const termOf = (word: string): Term => {
    let term = terms.get(word);
    if (term === undefined) {
      term = { word, letters: lettersOf(word), texts: [] };
      terms.set(word, term);
      (byLength[word.length] ??= []).push(term);
    }
    return term;
  };
  return {
    get size() {
      return size;
    },
    add(text) {
      const number = size++;
      for (const word of wordsOf(text)) {
        const { texts } = termOf(word);
        if (texts.at(-1) !== number) texts.push(number);
      }
      return number;
    },
    find(typed) {
      const words = [...new Set(wordsOf(typed))];
      if (words.length === 0) return undefined;
      return findAll(words, terms, byLength, size);
    },
  };
}

/** Texts that have all of the words; the weakest of the ways in which they have them counts. */
function findAll(
  words: readonly string[],
  terms: ReadonlyMap<string, Term>,
  byLength: readonly (readonly Term[])[],
  size: number,
): Uint8Array {
  let all: Uint8Array | undefined;
  for (const word of words) {
    const marks = new Uint8Array(size);
    for (const term of likeTerms(word, byLength)) for (const text of term.texts) marks[text] = 1;
    for (const term of begunTerms(word, terms)) for (const text of term.texts) marks[text] = 2;
    if (all !== undefined)
      for (let at = 0; at < size; at += 1) if (all[at]! < marks[at]!) marks[at] = all[at]!;
    all = marks;
  }
  return all!;
}

/** The word itself, and words that begin with it. */
function begunTerms(word: string, terms: ReadonlyMap<string, Term>): readonly Term[] {
  const found: Term[] = [];
  // One letter begins too much to be of use, and a figure is meant whole.
  if (word.length < 2 || /^\d+$/.test(word)) return terms.get(word) ? [terms.get(word)!] : [];
  for (const term of terms.values()) if (term.word.startsWith(word)) found.push(term);
  return found;
}

/** One letter wrong in four to seven, two in longer words; a figure is never another figure. */
function likeTerms(word: string, byLength: readonly (readonly Term[])[]): readonly Term[] {
  const most = word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2;
  if (most === 0) return [];
  const letters = lettersOf(word);
  const found: Term[] = [];
  for (let length = word.length - most; length <= word.length + most; length += 1) {
    for (const term of byLength[length] ?? []) {
      // Each wrong letter changes at most two of the letters that occur.
      if (countBits(term.letters ^ letters) > 2 * most) continue;
      if (isLike(word, term.word, most)) found.push(term);
    }
  }
  return found;
}

/** Which letters occur, a bit each; all others share the rest. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at) - 97;
    bits |= 1 << (code >= 0 && code < 26 ? code : 26 + (Math.abs(code) % 5));
  }
  return bits;
}

function countBits(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Letters put in, left out, changed or swapped with their neighbour: at most so many. */
export function isLike(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      let cost = Math.min(last[j - 1]! + (isSame ? 0 : 1), last[j]! + 1, row[j - 1]! + 1);
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwapped) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return false;
    [before, last] = [last, row];
  }
  return last[other.length]! <= most;
}
