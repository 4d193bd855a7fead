import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReportId } from '../../core/ids.ts';
import type { PromiseView } from '../../core/brief-view.ts';
import type { LibraryView, ReportSummary } from '../../core/view.ts';
import { createLikeness } from '../../scrutiny/last-time/likeliest.ts';
import type { Passage } from '../../scrutiny/last-time/passages.ts';
import type { AppModel } from '../app-model.ts';
import { readPaper } from '../last-time/read-paper.ts';
import { listPapers } from '../list-papers.ts';

/** A minute that may be what a promise became. */
export interface Minute {
  readonly words: string;
  readonly paragraph?: string;
  /** The words that both have. */
  readonly shared: readonly string[];
}

export interface Minutes {
  /** Papers that say they are minutes, the likeliest first. */
  readonly papers: readonly ReportSummary[];
  readonly chosen: ReportSummary | undefined;
  choose(rid: ReportId): void;
  /** `reading` until the words are there; `unread` where they are not on this device. */
  readonly state: 'reading' | 'unread' | 'read';
  likeliest(promise: PromiseView): Minute | undefined;
}

/** The minutes of a meeting, and which of them is like what was promised there. */
export function useMinutes(model: AppModel, meeting: string | undefined): Minutes {
  const papers = minutesFor(model.desk.library.value, meeting);
  const key = `minutes|${meeting ?? ''}`;
  const said = model.desk.settings.values.value[key];
  const chosen = papers.find(({ rid }) => rid === said) ?? papers[0];
  const passages = usePassages(model, chosen?.rid);
  const likeness = useMemo(() => createLikeness(passages ?? [], [], []), [passages]);
  return {
    papers,
    chosen,
    choose: (rid) => void model.desk.settings.set(key, rid),
    state: passages === undefined ? 'reading' : passages.length === 0 ? 'unread' : 'read',
    likeliest({ row }) {
      const quote = [row.who, row.what, row.dueWords].filter(Boolean).join(', ');
      const [first] = likeness.find({ quote, themes: [] });
      if (first === undefined) return undefined;
      const { words, paragraph } = first.passage;
      return { words, shared: first.shared, ...(paragraph === undefined ? {} : { paragraph }) };
    },
  };
}

function usePassages(model: AppModel, rid: ReportId | undefined): readonly Passage[] | undefined {
  const [found, setFound] = useState<{ readonly rid: ReportId; readonly passages: readonly Passage[] }>();
  useEffect(() => {
    if (rid === undefined) return undefined;
    const end = new AbortController();
    void readPaper(model, rid, end.signal).then((paper) => {
      if (!end.signal.aborted) setFound({ rid, passages: paper?.passages ?? [] });
    });
    return () => end.abort();
  }, [model, rid]);
  return found !== undefined && found.rid === rid ? found.passages : undefined;
}

/** Minutes of the same committee from this meeting on come first: they are signed at the next one. */
function minutesFor(library: LibraryView, meeting: string | undefined): readonly ReportSummary[] {
  const of = library.meetings.find(({ id }) => id === meeting)?.meeting;
  const all = listPapers(library).filter(({ report }) => /\bminutes\b/i.test(report.title));
  const isAfter = ({ report }: ReportSummary): boolean =>
    of !== undefined && report.committee === of.committee && (report.date ?? '') >= of.date;
  return [
    ...all.filter(isAfter).sort((a, b) => ((a.report.date ?? '') < (b.report.date ?? '') ? -1 : 1)),
    ...all.filter((paper) => !isAfter(paper)),
  ];
}
