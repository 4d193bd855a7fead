import type { Suggestion } from '../../core/suggestion.ts';
import type { ReportView } from '../../core/view.ts';
import type { PagedWords } from '../../documents/page/version-news.ts';
import { suggest } from '../../scrutiny/suggest/suggest.ts';
import type { AppModel } from '../app-model.ts';

/** What the rules suggest in a paper that nobody has marked. None where its words are not here. */
export async function pencilOf(
  model: AppModel,
  { report: { title, date } }: ReportView,
  words: PagedWords | undefined,
  signal: AbortSignal,
): Promise<readonly Suggestion[]> {
  if (words === undefined || signal.aborted) return [];
  const themes = model.desk.themes.peek();
  return suggest(words, { themes, title, ...(date === undefined ? {} : { date }) }).suggestions;
}
