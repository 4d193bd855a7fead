import { PageShares, type PageSharesProps } from '../PageShares.tsx';
import type { Example } from './example.ts';
import { noop } from './values.ts';

const props: PageSharesProps = {
  group: 'People Scrutiny',
  pages: 180,
  maySay: true,
  sections: [
    { title: '', from: 1, to: 4, takers: [], open: [{ from: 1, to: 4 }], isDone: false },
    { title: 'Minutes', from: 5, to: 10, takers: ['B. Okafor'], open: [], isDone: true },
    {
      title: 'Annual report of the independent reviewing service',
      from: 11,
      to: 90,
      takers: ['You', 'B. Okafor'],
      open: [
        { from: 11, to: 39 },
        { from: 75, to: 75 },
      ],
      isDone: false,
    },
    { title: 'Work programme', from: 91, to: 180, takers: ['B. Okafor'], open: [], isDone: false },
  ],
  parts: [
    { id: 'b1', name: 'B. Okafor', isMine: false, isDone: true, from: 5, to: 10 },
    { id: 'a1', name: 'You', isMine: true, isDone: false, from: 40, to: 74 },
    { id: 'a2', name: 'You', isMine: true, isDone: true, from: 76, to: 90 },
    { id: 'b2', name: 'B. Okafor', isMine: false, isDone: false, from: 91, to: 180 },
  ],
  onGoTo: noop,
  onTake: noop,
  onDone: noop,
  onGiveUp: noop,
};

export const partExamples: readonly Example[] = [
  {
    component: 'PageShares',
    state: 'a pack, some of it taken',
    on: 'paper',
    render: () => <PageShares {...props} />,
  },
  {
    component: 'PageShares',
    state: 'for who only reads',
    on: 'paper',
    render: () => <PageShares {...props} maySay={false} parts={[]} />,
  },
];
