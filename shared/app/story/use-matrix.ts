import { useMemo } from 'preact/hooks';
import type { MarkStyle } from '../../ui/strings/kinds.ts';
import { buildStory } from '../../scrutiny/story/build-story.ts';
import { newestByTheme, standingOf, type Standing } from '../../scrutiny/story/standing.ts';
import type { StoryChoice, StoryMatrix } from '../../scrutiny/story/story-types.ts';
import type { StatusView } from '../../core/status-view.ts';
import type { MatrixRow, MatrixValue } from '../../ui/story/story-values.ts';
import { writeRoute } from '../route.ts';
import { drawCells, drawColumns, sayStanding } from './story-words.ts';
import type { StoryState } from './use-story.ts';

export type StoryOrder = 'most' | 'status' | 'theme';

export interface MatrixChoice extends StoryChoice {
  /** Empty: all. */
  readonly kinds: readonly MarkStyle[];
  readonly order: StoryOrder;
}

export interface DrawnStory {
  readonly story: StoryMatrix;
  readonly matrix: MatrixValue;
}

/** What matters most comes first. */
const RANK: readonly string[] = [
  'raised-again',
  'no-response',
  'response-due',
  'not-answered',
  'raised',
  'partly',
  'in-progress',
  'not-mentioned',
  'answered',
  'resolved',
];
const COUNTED: readonly string[] = ['again', 'turned', 'silent', 'marked', 'better'];

export function useMatrix(
  state: StoryState,
  choice: MatrixChoice,
  width: number,
  today: string,
): DrawnStory | null {
  const { ledger, reports, statuses } = state;
  const { council, committee, beside, kinds, order } = choice;
  const story = useMemo(
    () =>
      ledger &&
      buildStory(ledger.findings, reports, {
        council,
        committee,
        ...(beside === undefined ? {} : { beside }),
      }),
    [ledger, reports, council, committee, beside],
  );
  return useMemo(() => {
    if (!story) return null;
    const newest = newestByTheme(statuses, state.dateOf);
    const isWanted = (style: MarkStyle): boolean => kinds.length === 0 || kinds.includes(style);
    const rows = story.rows.flatMap((row): (MatrixRow & { readonly rank: number })[] => {
      const cells = drawCells(row, story.columns.length, isWanted);
      if (cells.every(({ column }) => column >= story.columns.length)) return [];
      const standing = standingOf(row, story.columns, newest.get(row.theme), state.dateOf);
      return [
        {
          id: row.theme,
          label: state.themeOf(row.theme).label,
          href: writeRoute({ page: 'story', theme: row.theme }),
          cells,
          stands: sayStanding(standing, story.columns, state, today),
          rank: rankOf(standing),
        },
      ];
    });
    if (order === 'status') rows.sort((a, b) => a.rank - b.rank);
    if (order === 'theme') rows.sort((a, b) => a.label.localeCompare(b.label, 'en'));
    return { story, matrix: { ...drawColumns(story, width), beside: story.beside.length, rows } };
    // Labels and dates come from the same signals as the reports.
  }, [story, statuses, kinds, order, width, today]);
}

function rankOf(standing: Standing<StatusView>): number {
  if (standing.by === 'member') return RANK.indexOf(standing.status.value);
  return RANK.length + COUNTED.indexOf(standing.computed.sort);
}
