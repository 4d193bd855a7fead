import { useEffect, useState } from 'preact/hooks';
import type { Theme } from '../../core/theme.ts';
import { readSilence, type Silence } from '../../scrutiny/story/silence.ts';
import type { StoryColumn } from '../../scrutiny/story/story-types.ts';
import { SILENCE } from '../../ui/strings/story.ts';
import type { AppModel } from '../app-model.ts';
import { listPapers } from '../list-papers.ts';
import { readPaper } from '../last-time/read-paper.ts';

/** What a report without a finding on a theme says of it, in words. Undefined where there is no such report. */
export function useSilence(
  model: AppModel,
  column: StoryColumn | undefined,
  theme: Theme,
): string | undefined {
  const [words, setWords] = useState<string>(SILENCE.reading);
  const id = column?.id;
  useEffect(() => {
    if (column === undefined) return undefined;
    const end = new AbortController();
    void searchColumn(model, column, theme, end.signal).then((silence) => {
      if (!end.signal.aborted) setWords(saySilence(silence));
    });
    return () => end.abort();
    // A column of the same report is the same column.
  }, [model, id, theme.id, theme.label]);
  return column === undefined ? undefined : words;
}

/** All papers of a column must be here to be searched: what one of them does not say another may. */
async function searchColumn(
  model: AppModel,
  { reports }: StoryColumn,
  theme: Theme,
  signal: AbortSignal,
): Promise<Silence> {
  const read = await Promise.all(reports.map(({ rid }) => readPaper(model, rid, signal)));
  const papers = read.map((paper) => paper?.words?.index);
  if (papers.some((words) => words === undefined)) return { sort: 'unread' };
  const here = papers.filter((words) => words !== undefined);
  return readSilence(
    theme,
    here,
    titlesBeside(
      model,
      reports.map(({ rid }) => rid),
    ),
  );
}

/** Of the papers that the same item of the meeting lists. */
function titlesBeside(model: AppModel, rids: readonly string[]): readonly string[] {
  const items = model.desk.library.peek().meetings.flatMap((meeting) => meeting.items);
  const of = items.filter(({ papers }) => papers.some(({ rid }) => rids.includes(rid)));
  const papers = of.length > 0 ? of.flatMap((item) => item.papers) : listPapers(model.desk.library.peek());
  return papers.filter(({ rid }) => of.length > 0 || rids.includes(rid)).map(({ report }) => report.title);
}

export function saySilence(silence: Silence): string {
  switch (silence.sort) {
    case 'unread':
      return SILENCE.unread;
    case 'words':
      return `${SILENCE.words(silence.times, SILENCE.list(silence.words))} “${silence.first}”`;
    case 'part':
      return SILENCE.part(SILENCE.list(silence.searched), silence.missing.join(', '));
    case 'none':
      return SILENCE.none(SILENCE.list(silence.searched));
  }
}
