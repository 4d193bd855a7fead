import type { DescribePaper, Papers } from '../papers.ts';
import { learnPages } from '../packs/recognise.ts';
import type { RunDeps } from '../run-deps.ts';

/** The desk's door for papers that come as files. Clears away what an earlier page left half done. */
export function openPapers(describe: DescribePaper | undefined, deps: RunDeps): Papers {
  const { incoming } = deps.store;
  // What cannot be tidied today is tidied at the next start.
  void incoming.tidy().catch(() => undefined);
  return {
    async keep(source, options) {
      const { keepPaper } = await import('./keep-paper.ts');
      return keepPaper(source, options, describe, deps);
    },
    async coming() {
      const rows = await incoming.list();
      return rows.flatMap(({ id, name, url, written, size }) =>
        url === undefined
          ? []
          : [{ id, name, url, received: written, ...(size === undefined ? {} : { size }) }],
      );
    },
    giveUp: (id) => incoming.forget(id),
    texts: deps.store.index.texts,
    async learnPages(paper, make) {
      if ((await deps.store.index.lists.read(paper.edition as string)) !== undefined) return;
      const list = await make();
      if (list) await learnPages(paper, list, deps);
    },
  };
}
