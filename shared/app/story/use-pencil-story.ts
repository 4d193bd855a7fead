import { useEffect, useState } from 'preact/hooks';
import type { ReportId } from '../../core/ids.ts';
import type { Suggestion } from '../../core/suggestion.ts';
import type { AppModel } from '../app-model.ts';
import { suggestionsOf } from '../suggest/suggestions-of.ts';
import type { Suggested } from './pencil-story.ts';
import type { StoryState } from './use-story.ts';

/** Reading the words of more would keep the member waiting. */
const MOST_REPORTS = 12;

/** What is still suggested in the newest reports of the library; null while it is being read, or not wanted. */
export function usePencilStory(model: AppModel, state: StoryState, isWanted: boolean): Suggested | null {
  const [suggested, setSuggested] = useState<Suggested | null>(null);
  const rids = state.reports
    .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
    .slice(0, MOST_REPORTS)
    .map(({ rid }) => rid);
  // What was accepted is suggested no more: read again after each mark.
  const key = `${rids.join('|')} ${state.ledger?.findings.length ?? 0}`;
  useEffect(() => {
    if (!isWanted || state.ledger === null) return undefined;
    const end = new AbortController();
    const read = async (): Promise<void> => {
      const found = new Map<ReportId, readonly Suggestion[]>();
      for (const rid of rids) {
        found.set(rid, await suggestionsOf(model, rid, end.signal));
        if (end.signal.aborted) return;
      }
      setSuggested(found);
    };
    void read();
    return () => end.abort();
  }, [model, key, isWanted, state.ledger === null]);
  return isWanted ? suggested : null;
}
