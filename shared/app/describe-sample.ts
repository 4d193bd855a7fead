/** Reads a sample paper for the desk, which does not know pages. Loads the documents workshop when it is asked. */
import type { DescribedSample, DescribeSample } from '../desk/desk.ts';
import { ok } from '../core/result.ts';

/** The words of a quote are looked for as they stand in the paper; one that is not there has no selectors. */
export const describeSample: DescribeSample = async (html, quotes) => {
  const [{ describeCited, writePageSkeleton }, { writeSnapshot }, { openSnapshot }, { findQuote }] =
    await Promise.all([
      import('../documents/page/anchor-page.ts'),
      import('../documents/page/snapshot.ts'),
      import('../documents/paper/snapshot.ts'),
      import('./find-quote.ts'),
    ]);
  const opened = openSnapshot(html);
  if (!opened.ok) return opened;
  const { page, root } = opened.value;
  const described: DescribedSample = {
    text: page.index.text,
    skeleton: writePageSkeleton(page),
    snapshot: new TextEncoder().encode(writeSnapshot(root)),
    selectors: quotes.map((quote) => {
      const span = findQuote(page, quote);
      const sel = span && describeCited(page, span);
      return sel?.ok ? sel.value : undefined;
    }),
  };
  return ok(described);
};
