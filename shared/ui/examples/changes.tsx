import { ChangeList } from '../ChangeList.tsx';
import type { Example } from './example.ts';
import { noop, placed } from './values.ts';

const WAS = 'agency workers fell from 31% to 18.5% of the team';
const NOW = 'agency workers fell from 31% to 19% of all teams';
const span = { start: 10, end: 60 };

const gone = placed({
  id: 'c1',
  kind: 'action',
  quote: 'a third reader checks every file',
  anchor: { state: 'gone' },
});
const edited = placed({
  id: 'c2',
  kind: 'indicator',
  quote: WAS,
  anchor: { state: 'edited', span, was: WAS, now: NOW },
});
const moved = placed({
  id: 'c3',
  kind: 'risk',
  quote: 'visits are recorded late',
  anchor: { state: 'moved', span },
});

/** What another version did to what was marked. */
export const changeExamples: readonly Example[] = [
  {
    component: 'ChangeList',
    state: 'gone, edited, moved and checked; new words, and words that cannot be compared',
    on: 'paper',
    render: () => (
      <ChangeList
        groups={[
          { id: 'gone', marks: [{ placed: gone, was: 'paragraph 1.5, page 3', isChecked: false }] },
          {
            id: 'edited',
            marks: [{ placed: edited, was: 'paragraph 3.4', now: 'paragraph 3.4', isChecked: false }],
          },
          {
            id: 'moved',
            marks: [
              {
                placed: moved,
                was: 'paragraph 2.1, page 4',
                now: 'Appendix 1, 2.7, page 9',
                isChecked: true,
              },
            ],
          },
        ]}
        paragraphs={[
          {
            place: 'paragraph 2.7, page 9',
            findings: [moved],
            parts: [
              { in: 'marked', text: 'Visits are recorded late' },
              { in: 'both', text: 'in' },
              { in: 'was', text: 'two' },
              { in: 'now', text: 'four' },
              { in: 'both', text: 'of the five areas' },
              { in: 'now', text: 'and nobody is told of it.' },
            ],
            words: '',
            onGoTo: noop,
          },
          {
            place: 'paragraph 4.1, page 12',
            findings: [edited, gone],
            parts: undefined,
            words: 'The Board asked for the figures of each team.',
            onGoTo: noop,
          },
        ]}
        onGoTo={noop}
        onOpen={noop}
        onConfirm={noop}
      />
    ),
  },
];
