import { useEffect, useMemo, useState } from 'preact/hooks';
import { readWords, type PaperReading } from '../../../shared/app/reader/read-words.ts';
import { readSuggestions } from '../../../shared/app/suggest/read-suggestions.ts';
import { coveringIn } from '../../../shared/app/suggest/suggestions-of.ts';
import { toShown } from '../../../shared/app/suggest/to-shown.ts';
import type { Kind } from '../../../shared/core/kind.ts';
import type { Suggestion } from '../../../shared/core/suggestion.ts';
import type { EditionView, ReportView } from '../../../shared/core/view.ts';
import type { PagedWords } from '../../../shared/documents/page/version-news.ts';
import { themesFor } from '../../../shared/app/themes/themes-for.ts';
import { openSuggestions } from '../../../shared/scrutiny/open-suggestions.ts';
import { listOrder } from '../../../shared/ui/SuggestionList.tsx';
import type { ShownSuggestion } from '../../../shared/ui/SuggestionCard.tsx';
import { scriptUrl } from '../../trust-here.ts';
import type { PanelModel } from '../panel-model.ts';

export interface PanelSuggestionsState {
  /** As the panel lists them. Undefined while they are being read, null where they cannot be. */
  readonly list: readonly ShownSuggestion[] | null | undefined;
  /** The words of the kept page, read when they are first needed. */
  readonly words: () => Promise<PagedWords | undefined>;
}

/** The suggestions that are left in the kept version of the page in front. */
export function useSuggestions(
  model: PanelModel,
  view: ReportView,
  edition: EditionView,
  kinds: ReadonlyMap<string, Kind>,
): PanelSuggestionsState {
  const { desk } = model;
  const { file } = edition;
  const themes = desk.themes.value;
  const [found, setFound] = useState<{ readonly file: string; readonly all: readonly Suggestion[] | null }>();
  const reading = useMemo((): PaperReading => ({ desk, scriptUrl }), [desk]);
  const words = useMemo(() => {
    let read: Promise<PagedWords | undefined> | undefined;
    return () => (read ??= readWords(reading, edition, new AbortController().signal));
  }, [reading, file]);
  useEffect(() => {
    let isCurrent = true;
    void readSuggestions(reading, view, edition, words).then((all) => {
      if (isCurrent && file !== undefined) setFound({ file, all: all ?? null });
    });
    return () => {
      isCurrent = false;
    };
  }, [words, themes, view.report.date]);
  const all = found?.file === file ? found?.all : undefined;
  const list = useMemo(() => {
    const left = all && openSuggestions(all, coveringIn(view.findings, edition), new Set(view.dismissed));
    const labels = themesFor(themes, desk.themeLists, view.report);
    return left && listOrder(left.map((each) => toShown(each, kinds, labels)));
  }, [all, view.findings, view.dismissed, kinds, themes, edition]);
  return { list, words };
}
