import { DEFAULT_KEY_SETTINGS } from '../keys.ts';
import { LastTime, type LastTimeProps } from '../last-time/LastTime.tsx';
import type { LastTimeRowValue } from '../last-time/values.ts';
import type { Example } from './example.ts';
import { noop } from './values.ts';

const row = (rest: Partial<LastTimeRowValue> & Pick<LastTimeRowValue, 'id' | 'quote'>): LastTimeRowValue => ({
  sort: 'promise',
  kind: 'action',
  place: 'paragraph 6.2',
  themes: [],
  found: [],
  ask: false,
  ...rest,
});

const LEADER = {
  id: 'p1',
  words: 'A leader of the pool was found in March and has begun.',
  place: 'paragraph 3.4, page 2',
  shared: ['leader', 'pool'],
};

const props: LastTimeProps = {
  title: 'Leisure: annual report',
  date: '2019-09-17',
  searched: 'searched the cover report; Appendix 2 is not here',
  seenBy: 'Only you see what you say here.',
  keys: DEFAULT_KEY_SETTINGS,
  follows: null,
  groups: [
    {
      rid: 'r2016',
      title: 'Leisure: annual report',
      date: '2016-01-05',
      pencil: { count: 0, isShown: false },
      rows: [
        row({
          id: 'q1',
          sort: 'question',
          kind: 'indicator',
          quote: 'Eleven lessons were cancelled',
          question: 'Eleven of how many?',
          themes: ['Swimming'],
          ask: true,
        }),
        row({ id: 'a1', quote: 'We will look for a leader of the pool', due: 'March 2016', found: [LEADER] }),
        row({
          id: 'd1',
          sort: 'development',
          kind: 'development',
          quote: 'Lockers are too few',
          said: {
            value: 'not-mentioned',
            by: 'you',
            when: '20:41',
            isMine: true,
            evidence: { kind: 'searched', words: 'searched the cover report; Appendix 2 is not here' },
          },
        }),
        row({
          id: 'd2',
          sort: 'development',
          kind: 'development',
          quote: 'The hall is cold',
          said: {
            value: 'partly',
            by: 'R. Sen',
            when: '1 October 2019',
            isMine: false,
            evidence: { kind: 'quote', words: 'The hall has a new boiler.', place: 'paragraph 3.9' },
          },
        }),
      ],
    },
  ],
  search: () => [LEADER],
  onSay: noop,
  onTakeBack: noop,
  onAsk: noop,
  onPick: noop,
  onPencil: noop,
  onDismiss: noop,
  onOpenThen: noop,
  onOpenNow: noop,
  onPrint: noop,
};

const pencil = props.groups[0]!.rows.map(({ said: _said, question: _question, ...each }) => ({
  ...each,
  id: `s${each.id}`,
  sort: 'development' as const,
  because: 'In the column "Areas for development"',
}));

export const lastTimeExamples: readonly Example[] = [
  { component: 'LastTime', state: 'some settled', on: 'paper', render: () => <LastTime {...props} /> },
  {
    component: 'LastTime',
    state: 'from suggestions',
    on: 'paper',
    render: () => (
      <LastTime
        {...props}
        keys={{ ...DEFAULT_KEY_SETTINGS, singleKeys: false }}
        restricted="Restricted: one of these reports is not for publication."
        groups={[{ ...props.groups[0]!, rid: 'r2014', rows: pencil, pencil: { count: 4, isShown: true } }]}
      />
    ),
  },
  {
    component: 'LastTime',
    state: 'nothing open',
    on: 'paper',
    render: () => <LastTime {...props} groups={[]} />,
  },
];
