/** Folds a page's words and hashes them, off the host's own thread: a page may have 4 MB of text. */
import { createWords, writePageSkeleton } from '../../shared/documents/page/anchor-page.ts';
import { editionOf } from './edition.ts';
import type { FoldAnswer, Folded, FoldRequest } from './fold-words.ts';

async function fold(request: FoldRequest): Promise<Folded> {
  const words = createWords(request);
  const { text } = words.index;
  return { text, edition: await editionOf(text), skeleton: writePageSkeleton(words) };
}

addEventListener('message', ({ data }: MessageEvent<FoldRequest>) => {
  const { id } = data;
  fold(data).then(
    (folded) => postMessage({ id, ...folded } satisfies FoldAnswer),
    (error: unknown) => postMessage({ id, error: String(error) } satisfies FoldAnswer),
  );
});
