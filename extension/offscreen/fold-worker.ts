/** Folds a page's words and hashes them, off the host's own thread: a page may have 4 MB of text. */
import { createWords, writePageSkeleton } from '../../shared/documents/page/anchor-page.ts';
import { editionOf } from './edition.ts';
import type { FoldAnswer, FoldRequest } from './fold-words.ts';

addEventListener('message', ({ data }: MessageEvent<FoldRequest>) => {
  const words = createWords(data);
  const { text } = words.index;
  void editionOf(text).then((edition) => {
    postMessage({ id: data.id, text, edition, skeleton: writePageSkeleton(words) } satisfies FoldAnswer);
  });
});
