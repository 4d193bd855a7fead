import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReportId } from '../../core/ids.ts';
import type { ReadonlySignal } from '@preact/signals';
import { openPromises } from '../../scrutiny/last-time/open-promises.ts';
import { listsFor, once } from '../themes/themes-for.ts';
import { proposeThemes } from '../../scrutiny/suggest/propose-themes.ts';
import { createLikeness, type Likely } from '../../scrutiny/last-time/likeliest.ts';
import type { OpenItem } from '../../scrutiny/last-time/left-open.ts';
import type { Passage } from '../../scrutiny/last-time/passages.ts';
import type { Suggestion } from '../../core/suggestion.ts';
import type { Theme, ThemeId } from '../../core/theme.ts';
import { showMoment } from '../../ui/strings/times.ts';
import type { AppModel } from '../app-model.ts';
import { answerIn } from './answers.ts';
import { suggestionsOf } from '../suggest/suggestions-of.ts';
import { composeLastTime, placeWords, type ComposedGroup, type LastTimeSource } from './compose.ts';
import type { StoryRows } from './use-follows.ts';
import { readPaper, type ComparedPaper } from './read-paper.ts';

export interface LastTimeModel {
  readonly later: ComparedPaper;
  readonly earlier: readonly ComparedPaper[];
  readonly groups: readonly ComposedGroup[];
  readonly placeOf: (passage: Passage) => string;
}

const MOST_PROPOSED = 2;

/** Undefined while the reports are being read; null where the new one is not here. */
export function useLastTime(
  model: AppModel,
  rid: ReportId,
  chain: readonly ReportId[],
  story: StoryRows,
  chosen: Pick<LastTimeSource, 'picked' | 'pencil'>,
): LastTimeModel | null | undefined {
  const papers = usePapers(model, rid, chain);
  const suggested = useSuggested(model, chain);
  const ledger = useLoaded(model.desk.ledger);
  const brief = useLoaded(model.desk.brief);
  const known = useThemes(model);
  const { title, committee } = papers?.later.view.report ?? {};
  const themes = useMemo(() => proposable(model, { title, committee }), [model, known, title, committee]);
  const find = useMemo(() => {
    if (papers === undefined || papers === null) return () => [];
    const { later, earlier } = papers;
    const marked = later.view.findings
      .filter((finding) => finding.edition === later.edition?.id)
      .map((finding) => ({ span: finding.sel.position, themes: finding.themes.map(({ id }) => id) }));
    const before = earlier.flatMap(({ passages }) => passages);
    const likeness = createLikeness(later.passages, before, themes, marked);
    return rememberLikely((item) => likeness.find({ quote: item.quote, themes: themesFor(item, themes) }));
  }, [papers, themes]);
  if (papers === undefined || papers === null) return papers;
  const all = ledger?.value;
  if (all === undefined) return undefined;
  const { later, earlier } = papers;
  const placeOf = placeIn(later);
  const labels = new Map(known.map(({ id, label }) => [id, label]));
  const groups = composeLastTime({
    rid,
    earlier: earlier.map((paper) => ({
      ...paper,
      suggestions: suggested.get(paper.rid) ?? [],
      findings: all.findings.filter((finding) => finding.rid === paper.rid),
      promises: openPromises(brief?.value.promises ?? [], paper.rid, paper.view.report.meeting),
    })),
    statuses: story.statuses.value,
    find,
    placeOf,
    ...chosen,
    answerOf: (finding) => brief && answerIn(brief.value, finding),
    themeLabel: (id) => labels.get(id) ?? id,
    showMoment: (at) => showMoment(at, model.world.now()),
  });
  return { later, earlier, groups, placeOf };
}

interface Papers {
  readonly later: ComparedPaper;
  readonly earlier: readonly ComparedPaper[];
}

function usePapers(model: AppModel, rid: ReportId, chain: readonly ReportId[]): Papers | null | undefined {
  const [papers, setPapers] = useState<Papers | null>();
  useEffect(() => {
    const end = new AbortController();
    const read = async (): Promise<void> => {
      const later = await readPaper(model, rid, end.signal);
      const earlier: ComparedPaper[] = [];
      for (const each of chain) {
        const paper = await readPaper(model, each, end.signal);
        if (paper !== undefined) earlier.push(paper);
      }
      if (!end.signal.aborted) setPapers(later === undefined ? null : { later, earlier });
    };
    void read();
    return () => end.abort();
  }, [model, rid, chain.join()]);
  return papers;
}

/** What is suggested in each of them now; looked at again after each command, for one may have been accepted or dismissed. */
function useSuggested(
  model: AppModel,
  chain: readonly ReportId[],
): ReadonlyMap<ReportId, readonly Suggestion[]> {
  const [found, setFound] = useState<ReadonlyMap<ReportId, readonly Suggestion[]>>(new Map());
  const last = JSON.stringify(model.desk.history.value[0]);
  useEffect(() => {
    const end = new AbortController();
    const read = async (rid: ReportId) => [rid, await suggestionsOf(model, rid, end.signal)] as const;
    void Promise.all(chain.map(read)).then((all) => !end.signal.aborted && setFound(new Map(all)));
    return () => end.abort();
  }, [model, chain.join(), last]);
  return found;
}

/** A list of the desk that is loaded when asked for, and follows from then on. */
function useLoaded<T>(load: () => Promise<ReadonlySignal<T>>): ReadonlySignal<T> | undefined {
  const [list, setList] = useState<ReadonlySignal<T>>();
  useEffect(() => {
    let isCurrent = true;
    void load().then((found) => isCurrent && setList(() => found));
    return () => void (isCurrent = false);
  }, [load]);
  return list;
}

/** Those in use here and those of the shipped lists: a finding may carry any. */
function useThemes({ desk }: AppModel): readonly Theme[] {
  const used = desk.themes.value;
  return useMemo(() => once([...desk.themeLists.flatMap((list) => list.themes), ...used]), [desk, used]);
}

/** What a passage may be about: where no shipped list fits the paper, any. */
function proposable(
  { desk }: AppModel,
  { title = '', committee }: { readonly title?: string | undefined; readonly committee?: string | undefined },
): readonly Theme[] {
  const fitting = listsFor(desk.themeLists, { title, committee });
  const lists = fitting.length === 0 ? desk.themeLists : fitting;
  return once([...lists.flatMap((list) => list.themes), ...desk.themes.peek()]);
}

/** A member's own, else those that the vocabulary would propose too. */
function themesFor(item: OpenItem, all: readonly Theme[]): readonly ThemeId[] {
  if ('finding' in item && item.themes.length > 0) return item.themes;
  return [...new Set([...item.themes, ...proposeThemes(item.quote, {}, all).slice(0, MOST_PROPOSED)])];
}

/** The page is drawn anew with each tap; what is likeliest stays. */
function rememberLikely(find: (item: OpenItem) => readonly Likely[]): (item: OpenItem) => readonly Likely[] {
  const known = new Map<string, readonly Likely[]>();
  return (item) => {
    const key = JSON.stringify([item.quote, item.themes]);
    const likely = known.get(key) ?? find(item);
    known.set(key, likely);
    return likely;
  };
}

function placeIn({ words }: ComparedPaper): (passage: Passage) => string {
  return ({ paragraph, span }) => {
    const page = words?.pageAt?.(span.start);
    return placeWords(paragraph, page === undefined ? undefined : String(page));
  };
}
