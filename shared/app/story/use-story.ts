import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import type { ReportId } from '../../core/ids.ts';
import type { Ledger } from '../../core/ledger.ts';
import type { StatusView } from '../../core/status-view.ts';
import type { Theme, ThemeId } from '../../core/theme.ts';
import type { LibraryView, ReportSummary } from '../../core/view.ts';
import type { StoryReport } from '../../scrutiny/story/story-types.ts';
import type { AppModel } from '../app-model.ts';
import { listPapers } from '../list-papers.ts';

type StoryRows = Awaited<ReturnType<AppModel['desk']['story']>>;

export interface StoryState {
  /** Null until it was read. */
  readonly ledger: Ledger | null;
  readonly rows: StoryRows | null;
  readonly statuses: readonly StatusView[];
  readonly reports: readonly StoryReport[];
  readonly summaryOf: (rid: ReportId) => ReportSummary | undefined;
  readonly dateOf: (rid: ReportId) => string | undefined;
  readonly themeOf: (theme: ThemeId) => Theme;
}

const NOTHING: readonly StatusView[] = [];

/** Everything that a story is made of, following changes. */
export function useStory({ desk }: AppModel): StoryState {
  const [read, setRead] = useState<{
    readonly ledger: ReadonlySignal<Ledger>;
    readonly rows: StoryRows;
  } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void Promise.all([desk.ledger(), desk.story()]).then(([ledger, rows]) => {
      if (isCurrent) setRead({ ledger, rows });
    });
    return () => {
      isCurrent = false;
    };
  }, [desk]);
  const library = desk.library.value;
  const papers = useMemo(() => new Map(listPapers(library).map((paper) => [paper.rid, paper])), [library]);
  const reports = useMemo(() => toStoryReports(library), [library]);
  const themes = desk.themes.value;
  const known = useMemo(() => {
    const shipped = desk.themeLists.flatMap((list) => list.themes);
    return new Map([...shipped, ...themes].map((theme) => [theme.id, theme]));
  }, [desk, themes]);
  return {
    ledger: read?.ledger.value ?? null,
    rows: read?.rows ?? null,
    statuses: read?.rows.statuses.value ?? NOTHING,
    reports,
    summaryOf: (rid) => papers.get(rid),
    dateOf: (rid) => papers.get(rid)?.report.date,
    themeOf: (id) => known.get(id) ?? { id, label: id, group: '', synonyms: [], definition: '' },
  };
}

/** What a story is told of: each paper of the library once. */
export function toStoryReports(library: LibraryView): readonly StoryReport[] {
  return [...new Map(listPapers(library).map((paper) => [paper.rid, paper])).values()].map(toReport);
}

function toReport({ rid, report: { title, council, committee, date } }: ReportSummary): StoryReport {
  return {
    rid,
    title,
    council: council ?? '',
    ...(committee === undefined ? {} : { committee }),
    ...(date === undefined ? {} : { date }),
  };
}
