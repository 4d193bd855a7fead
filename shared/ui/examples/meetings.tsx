import { AfterMeeting } from '../AfterMeeting.tsx';
import { GiveToGroups } from '../GiveToGroups.tsx';
import { MeetingLink } from '../MeetingLink.tsx';
import { MeetingList } from '../MeetingList.tsx';
import { MeetingPapers } from '../MeetingPapers.tsx';
import { KeepPapers } from '../KeepPapers.tsx';
import type { KeepState, MeetingPaper, MeetingScreen } from '../meeting-values.ts';
import { changesWords } from '../strings/meeting.ts';
import type { Example } from './example.ts';
import { noop } from './values.ts';

const ACTIONS = {
  onOpen: noop,
  onKeepOne: noop,
  onUnlock: noop,
  onKeepAll: noop,
  onPause: noop,
  onSeen: noop,
  onCheck: noop,
};
const OVER = { papers: ['Prices of placements', 'Appendix B'], findings: 3, onDelete: noop, onUndo: noop };
const IDLE: KeepState = { left: 6, done: 0, bytes: 0, running: false, paused: false };

function paper(key: string, title: string, more: Partial<MeetingPaper> = {}): MeetingPaper {
  const state = { is: 'listed' } as const;
  return { key, title, size: 'PDF 181 KB', state, href: '#paper', marks: 0, questions: 0, ...more };
}

const FIRST: MeetingScreen = {
  committee: 'People Scrutiny Committee',
  date: '2026-10-08',
  place: 'Committee Room 1, Town Hall',
  council: 'Saltmere Council',
  url: '#page',
  cancelled: false,
  checking: false,
  papers: [paper('p', 'Agenda frontsheet'), paper('q', 'Public reports pack', { size: 'PDF 6 MB' })],
  items: [
    { id: '1', no: '1', title: 'Apologies for absence', papers: [], promised: [] },
    {
      id: '4',
      no: '4',
      title: 'Minutes of the meeting of 9 July',
      papers: [paper('a', 'Minutes', { size: 'PDF 243 KB' })],
      promised: [],
    },
    {
      id: '7',
      no: '7',
      title: 'Inspection of services for children and families',
      papers: [
        paper('b', 'Inspection of services for children and families'),
        paper('c', 'Appendix 1, final report of the inspection', { size: 'PDF 1 MB' }),
      ],
      promised: [],
    },
    {
      id: '9',
      no: '9',
      title: 'Staffing of one home',
      restricted: 'Restricted enclosure',
      papers: [paper('d', 'Appendix B (Exempt)', { restricted: 'Appendix B (Exempt)' })],
      promised: [],
    },
  ],
  keep: IDLE,
};

const LATER: MeetingScreen = {
  ...FIRST,
  checked: '20:41',
  keep: { ...IDLE, left: 0, done: 6 },
  changes: {
    since: 'Since Tuesday',
    words: changesWords([
      { kind: 'new', name: 'Supplement', item: '7' },
      { kind: 'replaced', name: 'Appendix 1' },
      { kind: 'gone', name: 'Minutes' },
    ]),
    toKeep: 2,
  },
  papers: FIRST.papers.map((one) => ({ ...one, state: { is: 'kept' } })),
  items: FIRST.items.slice(1, 3).map((item) => ({
    ...item,
    promised:
      item.id === '7'
        ? [
            {
              name: 'Appendix 2',
              by: 'Inspection of services',
              words: 'The costs are set out in Appendix 2.',
            },
          ]
        : [],
    papers: [
      ...item.papers.map((one): MeetingPaper => ({
        ...one,
        ...(one.key === 'a' && { state: { is: 'gone' } }),
        ...(one.key === 'b' && {
          state: { is: 'kept' },
          marks: 12,
          questions: 2,
          pages: { left: 4, of: 16 },
        }),
        ...(one.key === 'c' && { change: 'replaced' }),
      })),
      ...(item.id === '7' ? [paper('e', 'Supplement 1, letter', { change: 'new' })] : []),
    ],
  })),
};

const COMING: MeetingScreen = {
  ...FIRST,
  keep: { left: 2, done: 4, bytes: 5_100_000, of: 7_900_000, running: true, paused: false },
  papers: [
    paper('p', 'Agenda frontsheet', { state: { is: 'kept' } }),
    paper('q', 'Public reports pack', { state: { is: 'keeping', bytes: 3_400_000, of: 6_000_000 } }),
  ],
  items: [
    {
      id: '8',
      no: '8',
      title: 'Annual report on safeguarding',
      papers: [
        paper('f', 'Annual report on safeguarding', { state: { is: 'waiting' } }),
        paper('g', 'Letter', { state: { is: 'failed', code: 'server-unreachable' } }),
        paper('h', 'Background (web page)', { state: { is: 'page' } }),
      ],
      promised: [],
    },
  ],
};

export const meetingExamples: readonly Example[] = [
  {
    component: 'MeetingPapers',
    state: 'papers to keep, one of them restricted',
    on: 'paper',
    render: () => <MeetingPapers meeting={FIRST} {...ACTIONS} />,
  },
  {
    component: 'MeetingPapers',
    state: 'the page was changed since, and an appendix was promised',
    on: 'paper',
    render: () => <MeetingPapers meeting={LATER} {...ACTIONS} />,
  },
  {
    component: 'MeetingPapers',
    state: 'papers are coming',
    on: 'paper',
    render: () => <MeetingPapers meeting={COMING} {...ACTIONS} />,
  },
  {
    component: 'MeetingPapers',
    state: 'cancelled',
    on: 'paper',
    render: () => (
      <MeetingPapers
        meeting={{ ...FIRST, cancelled: true, papers: [], items: [], keep: { ...IDLE, left: 0 } }}
        {...ACTIONS}
      />
    ),
  },
  {
    component: 'MeetingList',
    state: 'beside its page, where a paper is read at once and a restricted one kept when asked for',
    on: 'paper',
    render: () => <MeetingList meeting={FIRST} papersOnly onRead={noop} onKeepHere={noop} {...ACTIONS} />,
  },
  {
    component: 'AfterMeeting',
    state: 'the meeting is over',
    on: 'paper',
    render: () => <AfterMeeting {...OVER} leaving={false} />,
  },
  {
    component: 'AfterMeeting',
    state: 'being deleted, to be undone',
    on: 'paper',
    render: () => <AfterMeeting {...OVER} leaving />,
  },
  {
    component: 'GiveToGroups',
    state: 'one group gets them, one may',
    on: 'paper',
    render: () => (
      <GiveToGroups
        groups={[
          { ws: 'g1', name: 'Workforce task group', has: true },
          { ws: 'g2', name: 'People Scrutiny Committee', has: false },
        ]}
        onGive={noop}
      />
    ),
  },
  {
    component: 'MeetingLink',
    state: 'for a clerk to send or show',
    on: 'paper',
    render: () => (
      <MeetingLink link="https://rapporteur.example/#/meeting-at/x" copied={false} onCopy={noop} />
    ),
  },
  {
    component: 'KeepPapers',
    state: 'paused',
    on: 'paper',
    render: () => <KeepPapers keep={{ ...COMING.keep, running: false, paused: true }} {...ACTIONS} />,
  },
];
