import type { JSX } from 'preact';
import type { StoryMatrix } from '../../scrutiny/story/story-types.ts';
import { CellCard } from '../../ui/story/CellCard.tsx';
import type { MatrixPlace } from '../../ui/story/story-values.ts';
import type { AppModel } from '../app-model.ts';
import { writeRoute } from '../route.ts';
import { placeOf, styleOf } from './story-words.ts';
import { useSilence } from './use-silence.ts';
import type { StoryState } from './use-story.ts';

const SHOWN = 4;

export interface CellPassagesProps {
  readonly model: AppModel;
  readonly state: StoryState;
  readonly story: StoryMatrix;
  readonly place: MatrixPlace;
  readonly onClose: () => void;
}

/** The passages of one cell; where there are none, what was searched. */
export function CellPassages({ model, state, story, place, onClose }: CellPassagesProps): JSX.Element {
  const ours = story.columns.length;
  const isOurs = place.column < ours;
  const column = isOurs ? story.columns[place.column]! : story.beside[place.column - ours]!;
  const row = story.rows.find(({ theme }) => theme === place.row);
  const cells = isOurs ? row?.cells : row?.beside;
  const at = isOurs ? place.column : place.column - ours;
  const findings = cells?.find((cell) => cell.column === at)?.findings ?? [];
  const theme = state.themeOf(place.row);
  const silence = useSilence(model, findings.length === 0 ? column : undefined, theme);
  const titleOf = (rid: string): string => column.reports.find((report) => report.rid === rid)?.title ?? '';
  return (
    <CellCard
      name={`${theme.label}, ${column.label}`}
      passages={findings.slice(0, SHOWN).map((finding) => ({
        id: finding.id,
        style: styleOf(finding),
        quote: finding.quote,
        place: placeOf(finding, column, titleOf(finding.rid)),
        href: writeRoute({ page: 'reader', rid: finding.rid, finding: finding.id }),
      }))}
      more={Math.max(0, findings.length - SHOWN)}
      silence={silence}
      onOpen={(id) => {
        const finding = findings.find((each) => each.id === id);
        if (finding) model.go({ page: 'reader', rid: finding.rid, finding: id });
      }}
      onFollow={() => model.go({ page: 'story', theme: place.row })}
      onClose={onClose}
    />
  );
}
