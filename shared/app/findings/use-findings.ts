import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import type { Ledger, LedgerFinding } from '../../core/ledger.ts';
import type { StatusView } from '../../core/status-view.ts';
import { inTurns } from '../../documents/page/slices.ts';
import type { Theme } from '../../core/theme.ts';
import type { Desk } from '../../desk/desk.ts';
import type { AppModel } from '../app-model.ts';
import { factsOf } from './facts.ts';
import { inOrder, NO_FACTS, type Known } from './filter-findings.ts';
import { createFindingSearch, type FindingSearch } from './finding-search.ts';

export interface AllFindings {
  /** Newest paper first; null until they are read. */
  readonly all: readonly LedgerFinding[] | null;
  readonly isWhole: boolean;
  readonly known: Known;
  readonly search: FindingSearch;
  readonly isSearchReady: boolean;
  readonly themes: ReadonlyMap<string, string>;
}

/** One for each library that is open: what was read once is not read again when the page is. */
const searches = new WeakMap<object, FindingSearch>();

/** All findings with what is known of their papers, following both; the search is made ready meanwhile. */
export function useFindings({ desk }: AppModel): AllFindings {
  const ledger = useLater<Ledger>(desk.ledger);
  const said = useLater<readonly StatusView[]>(async () => (await desk.story()).statuses);
  const library = desk.library.value;
  const { value: inUse } = desk.themes;
  const known = useMemo(
    (): Known => ({ reports: factsOf(library), statuses: latestOf(said ?? []) }),
    [library, said],
  );
  const findings = ledger?.findings;
  const all = useMemo(
    () => (findings === undefined ? null : inOrder(findings, known)),
    [findings, known.reports],
  );
  const themes = useMemo(() => labelsOf(desk.themeLists, inUse), [inUse]);
  const search = searchOf(desk);
  const isSearchReady = useSearch(search, all, known, themes);
  return { all, isWhole: ledger?.isWhole ?? false, known, search, isSearchReady, themes };
}

/** Those in use over those of lists that are shipped: sample findings have themes of these. */
function labelsOf(lists: Desk['themeLists'], inUse: readonly Theme[]): ReadonlyMap<string, string> {
  const all = [...lists.flatMap(({ themes }) => themes), ...inUse];
  return new Map(all.map(({ id, label }) => [id as string, label]));
}

function searchOf(desk: object): FindingSearch {
  const known = searches.get(desk) ?? createFindingSearch();
  searches.set(desk, known);
  return known;
}

/** A signal that comes when it is asked for, and is followed from then on. */
function useLater<T>(get: () => Promise<ReadonlySignal<T>>): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isOver = false;
    void get().then((signal) => {
      if (!isOver) stop = signal.subscribe((next) => setValue(() => next));
    });
    return () => {
      isOver = true;
      stop?.();
    };
  }, []);
  return value;
}

/** By the finding: what was said last, as far as clocks agree. */
function latestOf(statuses: readonly StatusView[]): Known['statuses'] {
  return new Map(
    statuses.flatMap(({ about, value }) => ('finding' in about ? [[about.finding, value] as const] : [])),
  );
}

function useSearch(
  search: FindingSearch,
  all: readonly LedgerFinding[] | null,
  { reports }: Known,
  themes: ReadonlyMap<string, string>,
): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    if (all === null) return undefined;
    const end = new AbortController();
    setReady(false);
    const more = ({ rid, themes: of }: LedgerFinding): string =>
      `${(reports.get(rid) ?? NO_FACTS).title} ${of.map((id) => themes.get(id) ?? '').join(' ')}`;
    void inTurns(search.take(all, more), end.signal).then(() => setReady(true));
    return () => end.abort();
  }, [search, all, reports, themes]);
  return isReady;
}
