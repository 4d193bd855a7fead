import type { SampleMeeting } from './meeting-types.ts';

const CABINET = {
  council: 'saltmere',
  committee: 121,
  time: '2.00 pm',
  venue: 'Committee Room 1, Town Hall, Promenade Road, Saltmere-on-Sea',
  contact: 'Owen Tull, Principal Democratic Services Officer',
  stage: 'minutes',
} as const;

const INTERESTS = 'Members are asked to declare any interest that they have in an item on this agenda.';

/** Cabinet, 2011 and 2014. The first also stands under its legacy address. */
export const SALTMERE_EARLY: readonly SampleMeeting[] = [
  {
    ...CABINET,
    id: 1188,
    legacyId: 1188,
    date: '2011-03-15',
    present: ['Councillor N Harcombe (Chair)', 'Councillors D Pryor, T Ely, M Sandiford, G Wray and P Oram'],
    items: [
      { id: 8001, no: 1, minuteNo: 841, title: 'Apologies for Absence', minutes: ['There were none.'] },
      {
        id: 8002,
        no: 2,
        minuteNo: 842,
        title: 'Declarations of Interest',
        purpose: INTERESTS,
        minutes: ['Councillor Wray declared a personal interest in minute 843, as a governor of a school.'],
      },
      {
        id: 8003,
        no: 3,
        minuteNo: 843,
        title: 'Safeguarding Children: Annual Report',
        purpose: 'Report of the Corporate Director of Children and Learning, with two appendices (attached).',
        decision: [
          'Resolved: That the annual report on safeguarding children be noted.',
          'Note: This is an Executive Function.',
          '*Referred to: Children and Lifelong Learning Scrutiny Committee. Executive Councillor: D Pryor',
        ],
        minutes: [
          'The Cabinet considered a report by the Corporate Director of Children and Learning, which gave the Council its yearly assurance about safeguarding.',
          'Members asked why the number of children hurt on the roads had risen from 8 to 29, and heard that a group of several agencies was looking into it.',
          'Resolved: That the annual report on safeguarding children be noted.',
        ],
        papers: [
          {
            id: 5101,
            name: 'Safeguarding Children Annual Report 2011',
            form: 'pdf',
            report: 'saltmere-2011',
            size: '212 KB',
          },
          {
            id: 5102,
            name: 'Safeguarding Children Annual Report 2011 (web page)',
            form: 'html',
            report: 'saltmere-2011',
            size: '64 KB',
          },
        ],
        issueId: 640,
      },
      {
        id: 8004,
        no: 4,
        minuteNo: 844,
        title: 'Sea Wall Repairs: Contract',
        decision: ['Resolved: That the contract for the second phase of repairs be let.'],
        minutes: ['Resolved: That the contract for the second phase of repairs be let.'],
      },
    ],
  },
  {
    ...CABINET,
    id: 1736,
    date: '2014-01-07',
    present: ['Councillor N Harcombe (Chair)', 'Councillors L Marsh, T Ely, M Sandiford, Y Adair and P Oram'],
    items: [
      {
        id: 11201,
        no: 1,
        minuteNo: 612,
        title: 'Apologies for Absence',
        minutes: ['Councillor Oram had sent apologies for lateness.'],
      },
      {
        id: 11202,
        no: 2,
        minuteNo: 613,
        title: 'Declarations of Interest',
        purpose: INTERESTS,
        minutes: ['There were none.'],
      },
      {
        id: 11203,
        no: 5,
        minuteNo: 616,
        title: 'Safeguarding Children: Annual Report',
        purpose: 'Report of the Corporate Director for People (attached).',
        decision: ['Resolved: That the report, and the priorities for 2014/15, be noted.'],
        minutes: [
          'The Cabinet received the annual report on safeguarding children.',
          '(i)      In answer to Councillor Ely the Lead Member said that both lay members had taken up their places.',
          '(ii)      Councillor Adair asked that the next report name its figures on domestic abuse.',
          'Resolved: That the report, and the priorities for 2014/15, be noted.',
        ],
        papers: [
          {
            id: 6201,
            name: 'Safeguarding Children Annual Report 2014',
            form: 'pdf',
            report: 'saltmere-2014',
            size: '96 KB',
          },
          {
            id: 6202,
            name: 'Safeguarding Children Annual Report 2014 (web page)',
            form: 'html',
            report: 'saltmere-2014',
            size: '21 KB',
          },
        ],
        issueId: 640,
      },
    ],
  },
];
