import type { PassageView, SessionPerson } from '../../core/session.ts';
import { Agreement } from '../session/Agreement.tsx';
import { ChoiceGrid } from '../session/ChoiceGrid.tsx';
import { PassageList } from '../session/PassageList.tsx';
import { PassageWords } from '../session/PassageWords.tsx';
import { SessionHead } from '../session/SessionHead.tsx';
import { SessionPeople } from '../session/SessionPeople.tsx';
import { ShownViews } from '../session/ShownViews.tsx';
import type { Example } from './example.ts';
import { noop } from './values.ts';

const person = (member: string, name: string, more: Partial<SessionPerson> = {}): SessionPerson => ({
  member,
  name,
  isMe: false,
  isSecond: false,
  keeps: false,
  ...more,
});

const PEOPLE = [
  person('m1', 'A. Marsh', { isMe: true, here: {} }),
  person('m2', 'B. Okafor', { here: {} }),
  person('m3', 'R. Sen'),
  person('m4', 'D. Whitlow', { here: { at: 'p2' } }),
];

function passage(id: string, label: string, words: string, more: Partial<PassageView> = {}): PassageView {
  return {
    id,
    edition: 'e1',
    sel: {
      v: 1,
      quote: {
        exact: words,
        prefix: 'The plan will be part of a new one. ',
        suffix: ' A date was not given.',
      },
      position: { start: 0, end: words.length },
      block: { startBlock: 0, startOffset: 0, endBlock: 0, endOffset: words.length },
      paragraph: label,
    },
    step: 'choose',
    chosen: ['m1', 'm2', 'm3'],
    views: [],
    counts: [],
    sets: [],
    after: [],
    ...more,
  };
}

const COUNTS = [
  { said: 'action', n: 2 },
  { said: 'strength', n: 1 },
  { said: 'risk', n: 1 },
] as const;

const VIEWS = [
  { said: 'action', themes: [], reason: 'It says again what was promised.', isMine: true },
  { said: 'action', themes: ['t1'], isMine: false },
  { said: 'strength', themes: [], reason: 'They knew before anybody told them.', isMine: false },
  { said: 'risk', themes: [], reason: 'Known, and still so.', after: true, isMine: false },
] as const;

const PASSAGES = [
  passage('p1', '3.11', 'Of the twelve areas four are left.', { step: 'talk', counts: COUNTS }),
  passage('p2', '3.12', 'All of these were known before the inspectors came.'),
];

export const sessionExamples: readonly Example[] = [
  {
    component: 'SessionHead',
    state: 'choosing alone',
    on: 'wide',
    render: () => (
      <SessionHead
        group="People Scrutiny"
        report="Outcome of the inspection"
        where="Passage 7 of 8"
        step={0}
        leaveHref="#"
      />
    ),
  },
  {
    component: 'ChoiceGrid',
    state: 'one chosen',
    on: 'paper',
    render: () => (
      <>
        <PassageWords sel={PASSAGES[1]!.sel} label="3.12" />
        <ChoiceGrid value="action" onChoose={noop} />
      </>
    ),
  },
  {
    component: 'SessionPeople',
    state: 'three of four have chosen',
    on: 'desk',
    render: () => (
      <SessionPeople
        people={PEOPLE}
        lead="m1"
        chosen={['m1', 'm2', 'm3']}
        after={['m3']}
        label={() => '3.12'}
      />
    ),
  },
  {
    component: 'PassageList',
    state: 'one shown',
    on: 'desk',
    render: () => (
      <PassageList passages={PASSAGES} at="p2" label={({ sel }) => sel.paragraph ?? ''} onGo={noop} />
    ),
  },
  {
    component: 'ShownViews',
    state: 'without names',
    on: 'paper',
    render: () => <ShownViews views={VIEWS} nameOf={() => ''} themeOf={() => 'Workforce'} />,
  },
  {
    component: 'Agreement',
    state: 'they part ways on one',
    on: 'desk',
    render: () => (
      <Agreement
        sentence="Seven of eight the same; you part ways on 3.12."
        apart={[{ label: '3.12', split: '2, 1 and 1', counts: COUNTS }]}
        kinds={0.68}
        themes={undefined}
      />
    ),
  },
];
