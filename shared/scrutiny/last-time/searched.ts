/** What was searched when nothing was found, in words. Rule R199 of SPEC.md. Pure. */
import { namedPapers, namesIt } from '../promised-papers.ts';
import type { PaperWords } from './passages.ts';

export interface Searched {
  /** Appendices that the report names and that are not here. */
  readonly missing: readonly string[];
  /** "searched the cover report; Appendix 2 is not here". */
  readonly words: string;
}

const MOST_NAMED = 3;

/** @param titles of the papers that are here beside it, as its meeting lists them */
export function whatWasSearched(words: PaperWords, titles: readonly string[]): Searched {
  const named = namedPapers(words.blocks.map((block) => words.asSeen(block)));
  const missing = named
    .map(({ name }) => name)
    .filter((name) => !titles.some((title) => namesIt(title, name)));
  return { missing, words: sayIt(missing, named.length) };
}

function sayIt(missing: readonly string[], named: number): string {
  if (missing.length === 0) return named === 0 ? 'searched the whole report' : 'searched the cover report';
  const shown = missing.slice(0, MOST_NAMED);
  const rest = missing.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  const list = all.length === 1 ? all[0]! : `${all.slice(0, -1).join(', ')} and ${all.at(-1)!}`;
  return `searched the cover report; ${list} ${missing.length === 1 ? 'is' : 'are'} not here`;
}
