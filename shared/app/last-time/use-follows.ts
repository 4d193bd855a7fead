import { useEffect, useState } from 'preact/hooks';
import type { Desk } from '../../desk/desk.ts';
import type { DatedPaper } from '../../scrutiny/last-time/follows.ts';
import type { AppModel } from '../app-model.ts';
import { datedPapers } from './papers.ts';

export type StoryRows = Awaited<ReturnType<Desk['story']>>;

/** What members said of stories, once it is loaded. */
export function useStory(model: AppModel): StoryRows | undefined {
  const [story, setStory] = useState<StoryRows>();
  useEffect(() => {
    let isCurrent = true;
    void model.desk.story().then((rows) => isCurrent && setStory(rows));
    return () => void (isCurrent = false);
  }, [model]);
  return story;
}

/** The papers of the library with their dates, read again when there are others. Undefined until they are. */
export function useDatedPapers(model: AppModel): readonly DatedPaper[] | undefined {
  const [papers, setPapers] = useState<readonly DatedPaper[]>();
  const { meetings, loose } = model.desk.library.value;
  const size = `${meetings.length} ${loose.map(({ rid }) => rid).join()}`;
  useEffect(() => {
    const end = new AbortController();
    void datedPapers(model, end.signal).then((found) => !end.signal.aborted && setPapers(found));
    return () => end.abort();
  }, [model, size]);
  return papers;
}
