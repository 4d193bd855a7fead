import { useEffect, useState } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import type { WorkspaceId } from '../../core/ids.ts';
import type { Ledger } from '../../core/ledger.ts';
import type { StatusView } from '../../core/status-view.ts';
import { listTracker, type TrackerRow } from '../../scrutiny/brief/tracker.ts';
import type { AppModel } from '../app-model.ts';
import { listPapers } from '../list-papers.ts';
import { todayOf } from './day-of.ts';
import type { BriefState } from './use-brief.ts';

export interface Tracker {
  readonly rows: readonly TrackerRow[];
  readonly isWhole: boolean;
}

/** Everything that somebody was told would be done, following changes. */
export function useTracker(
  model: AppModel,
  { view }: Pick<BriefState, 'view'>,
  group?: WorkspaceId,
): Tracker {
  const { desk } = model;
  const ledger = useLater<ReadonlySignal<Ledger>>(desk.ledger)?.value;
  const statuses = useStatuses(model);
  const library = desk.library.value;
  const papers = listPapers(library).map(
    ({ rid, report, restricted }) => [rid, { report, restricted }] as const,
  );
  const rows = listTracker({
    promises: view.promises,
    findings: ledger?.findings ?? [],
    reports: new Map(papers),
    statuses,
    meetings: new Map(library.meetings.map(({ id, meeting }) => [id, meeting])),
    themes: new Map(desk.themes.value.map(({ id, label }) => [id as string, label])),
    today: todayOf(model),
    ...(group === undefined ? {} : { group }),
  });
  return { rows, isWhole: ledger?.isWhole === true };
}

export function useStatuses({ desk }: AppModel): readonly StatusView[] {
  return useLater(desk.story)?.statuses.value ?? [];
}

/** What a door gives, once it is there. */
export function useLater<T>(open: () => Promise<T>): T | undefined {
  const [found, setFound] = useState<{ readonly value: T } | undefined>(undefined);
  useEffect(() => {
    let isCurrent = true;
    void open().then((value) => isCurrent && setFound({ value }));
    return () => {
      isCurrent = false;
    };
  }, [open]);
  return found?.value;
}
