import { StatusForm } from '../brief/StatusForm.tsx';
import { TrackerList, type TrackerValue } from '../brief/TrackerList.tsx';
import type { Example } from './example.ts';
import { noop } from './values.ts';

const row: TrackerValue = {
  id: 'a',
  reference: '2019/3.12',
  origin: 'Inspection outcome, 17 September 2019',
  kind: 'action',
  what: 'An action plan is due within 60 days.',
  area: 'Improvement plan',
  lead: 'The director',
  due: '31 January 2027',
  state: 'overdue',
  also: ['R. Sen says: The lead member, March 2027'],
  said: [
    {
      id: '2',
      value: 'In progress',
      shows: '“Nine of the twelve are closed.”',
      by: 'A. Marsh, 3 February 2027',
    },
    {
      id: '1',
      value: 'Response due',
      shows: 'Officer’s statement, no document',
      by: 'R. Sen, 9 January 2027',
    },
  ],
  canOpen: true,
  isSample: false,
};

export const trackerExamples: readonly Example[] = [
  {
    component: 'TrackerList',
    state: 'one overdue, one with a day that a rule read',
    on: 'paper',
    render: () => (
      <TrackerList
        rows={[
          row,
          {
            ...row,
            id: 'b',
            kind: 'recommendation',
            lead: '',
            due: undefined,
            dueRead:
              'The report says “within 60 days”: 16 November 2019 if counted from the report, not checked',
            state: undefined,
            also: [],
            said: [],
          },
        ]}
        onOwner={noop}
        onSay={noop}
        onOpen={noop}
      />
    ),
  },
  {
    component: 'StatusForm',
    state: 'nothing shows it yet',
    on: 'paper',
    render: () => (
      <StatusForm
        fields={{ value: 'in-progress', kind: 'quote', words: '', paper: 'p', paragraph: '' }}
        papers={[{ id: 'p', title: 'Inspection outcome' }]}
        error="Paste the words that show it, or choose the officer’s statement."
        audience={null}
        seenBy="Only you can see this"
        onChange={noop}
        onKeep={noop}
        onClose={noop}
      />
    ),
  },
];
