import type { SampleMeeting } from './meeting-types.ts';

const GUILDHALL = {
  council: 'aldenbury',
  committee: 208,
  time: '6.30 pm',
  venue: 'Desborough Room, Guildhall, High Street, Aldenbury',
  contact: 'Stella Wroxton, Democratic Services',
} as const;

export const ALDENBURY_MEETINGS: readonly SampleMeeting[] = [
  {
    ...GUILDHALL,
    id: 6512,
    date: '2017-01-03',
    stage: 'minutes',
    present: ['Councillors E Quist (Chair), H Barlow, V Lindqvist, K Amadi and R Sloane'],
    items: [
      { id: 33101, no: 1, minuteNo: 41, title: 'Apologies for Absence', minutes: ['None received.'] },
      { id: 33102, no: 2, minuteNo: 42, title: 'Declarations of Interest', minutes: ['None received.'] },
      {
        id: 33103,
        no: 4,
        minuteNo: 44,
        title: 'Outcome of the Safeguarding Peer Review',
        purpose: 'To consider the briefing note (attached).',
        decision: [
          'RESOLVED UNANIMOUSLY: That the Panel notes the briefing note and asks for the fuller report when it has come.',
        ],
        minutes: [
          'The Head of Commissioning introduced the note. The feedback had been very good over all.',
          'Members asked what would be done about supervision, and whether the move to Brightpath would make the front door clearer for partners.',
          'RESOLVED UNANIMOUSLY: That the Panel notes the briefing note and asks for the fuller report when it has come.',
        ],
        papers: [
          {
            id: 12801,
            name: 'Safeguarding Peer Review Briefing Note',
            form: 'pdf',
            report: 'aldenbury-2017',
            size: '118 KB',
          },
          {
            id: 12802,
            name: 'Safeguarding Peer Review Briefing Note (web page)',
            form: 'html',
            report: 'aldenbury-2017',
            size: '27 KB',
          },
        ],
        decisionId: 411,
        issueId: 305,
      },
    ],
  },
  {
    ...GUILDHALL,
    id: 7184,
    date: '2027-02-03',
    stage: 'agenda',
    present: [],
    items: [
      { id: 40201, no: 1, title: 'Apologies for Absence' },
      { id: 40202, no: 2, title: 'Declarations of Interest' },
      { id: 40203, no: 3, title: 'Early Help: Annual Report', purpose: 'Report to follow.' },
    ],
  },
];
