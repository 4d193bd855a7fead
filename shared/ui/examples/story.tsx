import { CellCard } from '../story/CellCard.tsx';
import { StoryKey } from '../story/StoryKey.tsx';
import { StoryMatrix } from '../story/StoryMatrix.tsx';
import { StoryTable } from '../story/StoryTable.tsx';
import { YearStrip } from '../story/YearStrip.tsx';
import { STORY } from '../strings/story.ts';
import type { Example } from './example.ts';
import { MATRIX } from './story-values.ts';
import { noop } from './values.ts';

const card = (
  <CellCard
    name="Child protection plans, 2016"
    passages={[
      {
        id: 'f1',
        style: 'strength',
        quote: 'thought that both were chaired well',
        place: 'Peer review, 2016, 3',
        href: '#/r/r16/f/f1',
      },
    ]}
    more={2}
    onOpen={noop}
    onFollow={noop}
    onClose={noop}
  />
);

export const storyExamples: readonly Example[] = [
  {
    component: 'StoryMatrix',
    state: 'another council set apart, a cell open',
    on: 'wide',
    render: () => (
      <StoryMatrix
        matrix={MATRIX}
        open={{ row: 'plans', column: 2 }}
        card={card}
        onOpen={noop}
        onFollow={noop}
      />
    ),
  },
  {
    component: 'StoryMatrix',
    state: 'as a table, and what the signs mean',
    on: 'wide',
    render: () => (
      <>
        <StoryTable matrix={MATRIX} caption={STORY.under} onFollow={noop} />
        <StoryKey />
      </>
    ),
  },
  {
    component: 'YearStrip',
    state: 'a strength that turned, with silence between',
    render: () => (
      <YearStrip
        theme="Child protection plans"
        years={[
          { label: '2011', kinds: ['development', 'strength'], isNow: false },
          { label: '2014', kinds: [], isNow: false },
          { label: '2019', kinds: ['development'], isNow: true },
        ]}
        href="#/story/plans"
      />
    ),
  },
];
