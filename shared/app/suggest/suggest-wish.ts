/** What the page and the worker that runs the rules say to each other. */
import type { Suggestion } from '../../core/suggestion.ts';
import type { createWords } from '../../documents/page/anchor-page.ts';
import type { SuggestContext } from '../../scrutiny/suggest/suggest.ts';

/** What an index of words is made of. */
export type WordsInput = Parameters<typeof createWords>[0];

export interface SuggestWish {
  readonly id: number;
  readonly input: WordsInput;
  readonly context: SuggestContext;
}

export interface SuggestAnswer {
  readonly id: number;
  readonly suggestions: readonly Suggestion[];
}
