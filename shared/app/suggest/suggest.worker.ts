/** Runs the rules over a paper's words, beside the page that shows it. */
import { createWords } from '../../documents/page/anchor-page.ts';
import { suggest } from '../../scrutiny/suggest/suggest.ts';
import type { SuggestAnswer, SuggestWish } from './suggest-wish.ts';

addEventListener('message', ({ data }: MessageEvent<SuggestWish>) => {
  const { suggestions } = suggest(createWords(data.input), data.context);
  postMessage({ id: data.id, suggestions } satisfies SuggestAnswer);
});
