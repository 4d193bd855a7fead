import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import type { LinkView, StatusView } from '../../core/status-view.ts';
import type { ThemeId } from '../../core/theme.ts';
import { councilKey } from '../../scrutiny/last-time/follows.ts';
import { buildStory } from '../../scrutiny/story/build-story.ts';
import { newestByTheme, standingOf, type Standing } from '../../scrutiny/story/standing.ts';
import type { StoryMatrix } from '../../scrutiny/story/story-types.ts';
import { threadOf, type Thread, type ThreadReport } from '../../scrutiny/story/thread.ts';
import type { ThreadContext } from './thread-words.ts';
import type { StoryState } from './use-story.ts';

export interface ThreadState {
  readonly story: StoryMatrix;
  readonly thread: Thread;
  /** Those of the thread's steps that are reports. */
  readonly reports: readonly ThreadReport[];
  /** About the theme, or about findings of it. */
  readonly statuses: readonly StatusView[];
  readonly standing: Standing<StatusView> | undefined;
  readonly context: ThreadContext;
}

/** One theme's thread in the council that names it most; all others are elsewhere. */
export function useThread(state: StoryState, theme: ThemeId, today: string): ThreadState | null {
  const { ledger, reports: all, statuses } = state;
  const story = useMemo(() => {
    if (!ledger) return null;
    const first = buildStory(ledger.findings, all);
    const holds = first.rows.some((row) => row.theme === theme);
    const named = new Set(
      ledger.findings.filter(({ themes }) => themes.includes(theme)).map(({ rid }) => rid),
    );
    const other = all.find(({ rid }) => named.has(rid));
    const council = holds || !other ? first.council : councilKey(other.council);
    const beside = first.councils.map(({ key }) => key).filter((key) => key !== council);
    return buildStory(ledger.findings, all, { council, beside });
  }, [ledger, all, theme]);
  const thread = useMemo(() => story && threadOf(story, theme), [story, theme]);
  const steps = thread?.steps ?? [];
  const reports = steps.filter((step) => step.sort === 'report');
  const everywhere = [...reports, ...(thread?.elsewhere ?? [])];
  const links = useLinks(
    state,
    everywhere.flatMap(({ column }) => column.reports.map(({ rid }) => rid)),
  );
  if (!story || !thread) return null;
  const placed = new Map(
    everywhere.flatMap(({ column, findings }) =>
      findings.map((finding) => [finding.id, { finding, column }] as const),
    ),
  );
  const about = statuses.filter(
    ({ about: of }) => ('theme' in of && of.theme === theme) || ('finding' in of && placed.has(of.finding)),
  );
  const row = story.rows.find((each) => each.theme === theme);
  const newest = newestByTheme(statuses, state.dateOf).get(theme);
  return {
    story,
    thread,
    reports,
    statuses: about,
    standing: row && standingOf(row, story.columns, newest, state.dateOf),
    context: { state, links, placed, today },
  };
}

const NO_LINKS: readonly LinkView[] = [];

function useLinks({ rows }: StoryState, rids: readonly string[]): readonly LinkView[] {
  const [signal, setSignal] = useState<ReadonlySignal<readonly LinkView[] | null> | null>(null);
  const key = rids.join('|');
  useEffect(() => {
    if (!rows || key === '') return undefined;
    const end = new AbortController();
    setSignal(rows.watchLinks(key.split('|'), end.signal));
    return () => end.abort();
  }, [rows, key]);
  return signal?.value ?? NO_LINKS;
}
