import { signal } from '@preact/signals-core';
import type { ReportId } from '../../core/ids.ts';
import type { FileNews } from '../file-news.ts';
import { packOfMeeting } from '../packs/pack-of-meeting.ts';
import type { DescribePaper, PaperBeingRead, Papers } from '../papers.ts';
import type { SettingsStore } from '../../store/settings.ts';
import type { CountedDeps } from '../run-deps.ts';
import { publicKey } from './public-key.ts';

/** The desk's door for papers that come as files. Clears away what an earlier page left half done. */
export function openPapers(
  describe: DescribePaper | undefined,
  settings: SettingsStore,
  deps: CountedDeps,
  news: Pick<FileNews, 'announce'>,
): Papers {
  const { incoming } = deps.store;
  // What cannot be tidied today is tidied at the next start.
  void incoming.tidy().catch(() => undefined);
  const reading = signal<ReadonlyMap<ReportId, PaperBeingRead>>(new Map());
  const tell = (rid: ReportId, now: PaperBeingRead | undefined): void => {
    const rest = [...reading.value].filter(([each]) => each !== rid);
    reading.value = new Map(now === undefined ? rest : [...rest, [rid, now]]);
  };
  const whyPublic = (rid: ReportId): string | undefined => {
    const why = settings.values.value[publicKey(rid)];
    return typeof why === 'string' ? why : undefined;
  };
  return {
    async keep(source, options) {
      const { keepPaper } = await import('./keep-paper.ts');
      const kept = await keepPaper(source, options, describe, { ...deps, tell, whyPublic });
      // A reader may be open that had only its findings.
      if (kept.ok) news.announce(kept.value.edition as string);
      return kept;
    },
    reading,
    copyOf: async (file) => (await import('./copy-of.ts')).copyOf(file, deps),
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
    suggestions: deps.store.index.suggestions,
    packOfMeeting: (meeting) => packOfMeeting(meeting, deps),
    findPackPage: async (pack, called) =>
      (await import('../packs/pack-place.ts')).findPackPage(pack, called, deps),
    findNear: async (rid, edition) =>
      (await import('../packs/pack-place.ts')).findNear(rid, edition as string, deps),
    async learnPages(paper, make) {
      if ((await deps.store.index.lists.read(paper.edition as string)) !== undefined) return;
      const list = await make();
      if (list) await (await import('../packs/recognise.ts')).learnPages(paper, list, deps);
    },
  };
}
