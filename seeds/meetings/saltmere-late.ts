import { para, plain, section } from '../reports/build-blocks.ts';
import type { Block } from '../reports/report-types.ts';
import type { SampleMeeting } from './meeting-types.ts';

const TOWN_HALL = {
  council: 'saltmere',
  time: '2.00 pm',
  venue: 'Council Chamber, Town Hall, Promenade Road, Saltmere-on-Sea',
  contact: 'Priya Nairn, Democratic Services Officer',
} as const;

const INTERESTS = 'Members are asked to declare any interest that they have in an item on this agenda.';

const EXCLUSION_WORDS =
  'That, under Section 100A(4) of the Local Government Act 1972, the public be excluded from the meeting for the item of business set out below, on the grounds that it would involve the likely disclosure of exempt information as defined in Part 1 of Schedule 12A to the Act.';

export const PLACEMENT_COSTS: readonly Block[] = [
  section('1.', 'Purpose of Report'),
  para('1.1', 'To ask Cabinet to agree new prices with two providers of homes for children.'),
  section('2.', 'Recommendation'),
  para('2.1', 'That Cabinet agrees the prices below for two years.'),
  section('3.', 'Background'),
  para(
    '3.1',
    'The first provider asks for 6% more from April, the second for 4%. Officers think that 3% can be reached with both.',
  ),
  plain('Should neither accept, three placements would have to move within the year.'),
];

const SUPPLEMENT: readonly Block[] = [
  section('1.', 'Letter from the Young Experts'),
  plain(
    'The Young Experts wrote to Cabinet after the agenda had gone out. They had met the inspectors and wish Cabinet to know what they said.',
  ),
  para(
    '1.1',
    'We told the inspectors that social workers now ask us what we think, and that plans still change without anyone telling us why.',
  ),
  para(
    '1.2',
    'We ask that each plan says, in one sentence, what the young person wanted and whether it was done.',
  ),
];

/** Cabinet 2016 and 2019, and a scrutiny meeting that has only an agenda so far. */
export const SALTMERE_LATE: readonly SampleMeeting[] = [
  {
    ...TOWN_HALL,
    id: 2204,
    committee: 121,
    date: '2016-01-05',
    stage: 'minutes',
    present: ['Councillor R Gould (Chair)', 'Councillors Y Adair, T Ely, J Pellew, S Norrish and P Oram'],
    items: [
      { id: 14101, no: 1, minuteNo: 540, title: 'Apologies for Absence', minutes: ['There were none.'] },
      {
        id: 14102,
        no: 2,
        minuteNo: 541,
        title: 'Declarations of Interest',
        purpose: INTERESTS,
        minutes: ['There were none.'],
      },
      {
        id: 14103,
        no: 6,
        minuteNo: 545,
        title: 'Peer Review of Children’s Services',
        purpose: 'Report of the Corporate Director for People (attached).',
        decision: [
          'Resolved:',
          '1. That the letter with the outcome of the peer review be noted.',
          '2. That the action plan of September 2015 be noted and agreed.',
          'Note: This is an Executive Function. Eligible for call-in to People Scrutiny Committee. Executive Councillor: Y Adair',
        ],
        minutes: [
          'The Cabinet considered the outcome of the peer review of September 2015.',
          'Resolved:',
          '1. That the letter with the outcome of the peer review be noted.',
          '2. That the action plan of September 2015 be noted and agreed.',
        ],
        papers: [
          {
            id: 7301,
            name: 'Peer Review of Childrens Services',
            form: 'pdf',
            report: 'saltmere-2016',
            size: '74 KB',
          },
          {
            id: 7302,
            name: 'Peer Review of Childrens Services (web page)',
            form: 'html',
            report: 'saltmere-2016',
            size: '15 KB',
          },
        ],
        decisionId: 903,
        issueId: 871,
      },
    ],
  },
  {
    ...TOWN_HALL,
    id: 3391,
    committee: 121,
    date: '2019-09-17',
    stage: 'draft',
    present: ['Councillor R Gould (Chair)', 'Councillors Y Adair, J Pellew, S Norrish, A Okoro and C Venn'],
    items: [
      {
        id: 18831,
        no: 1,
        minuteNo: 312,
        title: 'Apologies for Absence',
        minutes: ['Apologies were received from Councillor Venn.'],
      },
      {
        id: 18832,
        no: 2,
        minuteNo: 313,
        title: 'Declarations of Interest',
        purpose: INTERESTS,
        minutes: ['There were none.'],
      },
      {
        id: 18833,
        no: 4,
        minuteNo: 315,
        title: 'Outcome of the Ofsted Inspection of Children’s Services',
        purpose: 'Report of the Deputy Chief Executive (People) (attached).',
        decision: [
          'Resolved:',
          '1. That the report be noted.',
          '2. That the action plan and the new strategic improvement plan come to Cabinet in January 2020.',
          'Note: This is an Executive Function. Eligible for call-in to People Scrutiny Committee. Cabinet Member: Y Adair',
        ],
        minutes: [
          'The Cabinet considered a report on the inspection of July 2019.',
          'Councillor Pellew asked how Members would know, before January, whether the chairs of conferences challenged plans more than they had. The Director undertook to write to all Members.',
          'Resolved:',
          '1. That the report be noted.',
          '2. That the action plan and the new strategic improvement plan come to Cabinet in January 2020.',
        ],
        papers: [
          {
            id: 9401,
            name: 'Outcome of the Ofsted Inspection',
            form: 'pdf',
            report: 'saltmere-2019',
            size: '88 KB',
          },
          {
            id: 9402,
            name: 'Outcome of the Ofsted Inspection (web page)',
            form: 'html',
            report: 'saltmere-2019',
            size: '18 KB',
          },
        ],
        decisionId: 1544,
        issueId: 871,
      },
      {
        id: 18839,
        no: 8,
        minuteNo: 319,
        title: 'Exclusion of the Public',
        purpose: EXCLUSION_WORDS,
        minutes: [`Resolved: ${EXCLUSION_WORDS}`],
      },
      {
        id: 18840,
        no: 9,
        minuteNo: 320,
        title: 'Prices of Placements in Homes for Children',
        minutes: ['The minute of this item is exempt.'],
        restricted: {
          reason: 'Paragraph 3: financial or business affairs of any person, the Council included',
          text: PLACEMENT_COSTS,
        },
      },
    ],
    supplement: {
      id: 9477,
      name: 'Supplement 1, Letter from the Young Experts',
      form: 'html',
      text: SUPPLEMENT,
      size: '6 KB',
      published: '13 September 2019',
    },
  },
  {
    ...TOWN_HALL,
    id: 4177,
    committee: 134,
    date: '2027-01-12',
    time: '6.30 pm',
    stage: 'agenda',
    present: [],
    items: [
      { id: 27001, no: 1, title: 'Apologies for Absence' },
      { id: 27002, no: 2, title: 'Declarations of Interest', purpose: INTERESTS },
      {
        id: 27003,
        no: 3,
        title: 'Minutes of the Last Meeting',
        purpose: 'To confirm the minutes of the meeting of 17 November 2026.',
      },
      {
        id: 27004,
        no: 4,
        title: 'Safeguarding Children: What Earlier Reports Promised',
        purpose:
          'The Committee will ask the Director what became of the areas for improvement that were named in 2011, 2016 and 2019. Members are asked to bring the earlier reports with them.',
        issueId: 871,
      },
      { id: 27005, no: 5, title: 'Work Programme' },
    ],
  },
];
