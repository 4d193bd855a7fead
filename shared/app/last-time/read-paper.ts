/** One report of those that are compared: its words, cut into passages. */
import type { ReportId } from '../../core/ids.ts';
import type { EditionView, ReportView } from '../../core/view.ts';
import { inTurns } from '../../documents/page/slices.ts';
import type { PagedWords } from '../../documents/page/version-news.ts';
import { readHead } from '../../scrutiny/last-time/head.ts';
import { passagesInSteps, type Passage } from '../../scrutiny/last-time/passages.ts';
import { whatWasSearched, type Searched } from '../../scrutiny/last-time/searched.ts';
import type { AppModel } from '../app-model.ts';
import { readWords } from '../reader/read-words.ts';
import { readableEdition } from '../suggest/suggestions-of.ts';
import { datedPaper, readView } from './papers.ts';

export interface ComparedPaper {
  readonly rid: ReportId;
  readonly title: string;
  readonly date?: string;
  readonly view: ReportView;
  readonly edition?: EditionView;
  /** Absent where they are not on this device, or cannot be read. */
  readonly words?: PagedWords;
  readonly passages: readonly Passage[];
  readonly searched?: Searched;
}

/** Undefined where nothing is kept under this id. Never rejects. */
export async function readPaper(
  model: AppModel,
  rid: ReportId,
  signal: AbortSignal,
): Promise<ComparedPaper | undefined> {
  const view = await readView(model, rid);
  if (view === null || signal.aborted) return undefined;
  const edition = readableEdition(view);
  const words = edition && (await readWords(model, edition, signal));
  const { title, date } = datedPaper(view, words === undefined ? {} : readHead(words.index));
  return {
    rid,
    title,
    view,
    passages: words === undefined ? [] : await inTurns(passagesInSteps(words.index), signal),
    ...(date === undefined ? {} : { date }),
    ...(edition === undefined ? {} : { edition }),
    ...(words === undefined
      ? {}
      : { words, searched: whatWasSearched(words.index, titlesBeside(model, view)) }),
  };
}

/** Of the papers that its meeting lists beside it. */
function titlesBeside(model: AppModel, { rid }: ReportView): readonly string[] {
  const { meetings } = model.desk.library.peek();
  const items = meetings.flatMap((meeting) => meeting.items);
  const item = items.find(({ papers }) => papers.some((paper) => paper.rid === rid));
  return (item?.papers ?? []).filter((paper) => paper.rid !== rid).map(({ report }) => report.title);
}
