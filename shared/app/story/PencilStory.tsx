import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ThemeId } from '../../core/theme.ts';
import { buildStory } from '../../scrutiny/story/build-story.ts';
import { CellCard } from '../../ui/story/CellCard.tsx';
import type { MatrixPlace } from '../../ui/story/story-values.ts';
import { StoryMatrix } from '../../ui/story/StoryMatrix.tsx';
import { PENCIL } from '../../ui/strings/story.ts';
import type { AppModel } from '../app-model.ts';
import { readView } from '../last-time/papers.ts';
import { acceptElsewhere, type AcceptedElsewhere } from '../suggest/accept.ts';
import { asFindings, suggestedOn, type Suggested } from './pencil-story.ts';
import { drawCells, drawColumns, placeOf } from './story-words.ts';
import type { StoryState } from './use-story.ts';

/** Whether the member wants to see what is suggested: a setting of this device. */
export const PENCIL_SETTING = 'story-pencil';

export interface PencilStoryProps {
  readonly model: AppModel;
  readonly state: StoryState;
  readonly suggested: Suggested;
  readonly council: string | undefined;
  readonly width: number;
}

/** The story as the rules propose it, apart from what members have marked; accepted row by row. */
export function PencilStory({ model, state, suggested, council, width }: PencilStoryProps): JSX.Element {
  const [open, setOpen] = useState<MatrixPlace | null>(null);
  const { reports } = state;
  const story = useMemo(
    () => buildStory(asFindings(suggested), reports, { council }),
    [suggested, reports, council],
  );
  const accept = async (theme: ThemeId): Promise<void> => {
    // The rest stays in sight, though now something is marked.
    await model.desk.settings.change(PENCIL_SETTING, (said) => (said === undefined ? true : undefined));
    const end = new AbortController();
    const ours = new Set(story.columns.flatMap((column) => column.reports.map(({ rid }) => rid)));
    const papers: AcceptedElsewhere[] = [];
    for (const [rid, accepted] of suggestedOn(suggested, theme)) {
      const view = ours.has(rid) ? await readView(model, rid) : null;
      if (view) papers.push({ view, accepted });
    }
    await acceptElsewhere(model, papers, end.signal);
  };
  if (story.rows.length === 0) return <p class="story-under">{PENCIL.none}</p>;
  const matrix = {
    ...drawColumns(story, width),
    beside: 0,
    rows: story.rows.map((row) => ({
      id: row.theme,
      label: state.themeOf(row.theme).label,
      cells: drawCells(row, story.columns.length, () => true),
      isPencil: true,
      accept: PENCIL.accept(row.total),
    })),
  };
  const cell = story.rows
    .find(({ theme }) => theme === open?.row)
    ?.cells.find(({ column }) => column === open?.column);
  const column = open && story.columns[open.column];
  return (
    <StoryMatrix
      matrix={matrix}
      open={open}
      card={
        column ? (
          <CellCard
            name={`${state.themeOf(open.row).label}, ${column.label}`}
            passages={(cell?.findings ?? []).slice(0, 6).map((finding) => ({
              id: finding.id,
              style: finding.kind ?? 'mark',
              quote: finding.quote,
              place: `${PENCIL.suggested}, ${placeOf(finding, column, column.reports[0]!.title)}`,
              href: `#/r/${finding.rid}`,
            }))}
            more={0}
            silence={cell ? undefined : PENCIL.nothing}
            onOpen={(id) => model.go({ page: 'reader', rid: id.split('|')[0]! })}
            onClose={() => setOpen(null)}
          />
        ) : null
      }
      onOpen={setOpen}
      onAccept={(theme) => void accept(theme)}
    />
  );
}
