/**
 * A meeting whose papers change within a week: an agenda on Monday; by Thursday a supplement, an appendix that was
 * replaced under its own name and printed size, a pack with four pages put in, and one paper taken away.
 */
import type { SampleItem, SampleMeeting } from './meeting-types.ts';

export type WeekDay = 'monday' | 'thursday';

/** Meetings with these ids are the same week, each with a day of its own: tests do not stand in each other's way. */
const FIRST = 5000;
const COUNT = 40;

export function isWeekMeeting(id: number): boolean {
  return id >= FIRST && id < FIRST + COUNT;
}

/** The week's meeting that a paper belongs to: its attachment ids begin with the meeting's. */
export function weekMeetingOf(paper: number): number | undefined {
  const id = Math.floor(paper / 10);
  return isWeekMeeting(id) ? id : undefined;
}

export const WEEK_PAPERS = {
  minutes: 1,
  report: 2,
  appendix: 3,
  programme: 4,
  exempt: 5,
  supplement: 6,
} as const;

type PaperName = keyof typeof WEEK_PAPERS;

export function weekMeeting(id: number, day: WeekDay): SampleMeeting {
  const at = (name: PaperName): number => id * 10 + WEEK_PAPERS[name];
  const pdf = (name: PaperName, title: string, size: string) =>
    ({ id: at(name), name: title, form: 'pdf', size }) as const;
  const items: readonly SampleItem[] = [
    { id: id * 10 + 1, no: 1, title: 'Apologies for Absence' },
    {
      id: id * 10 + 3,
      no: 3,
      title: 'Minutes of the Last Meeting',
      papers: [pdf('minutes', 'Minutes of 12 January 2027', '2 KB')],
    },
    {
      id: id * 10 + 7,
      no: 7,
      title: 'Annual Report on Safeguarding Children',
      purpose: 'Report of the Deputy Chief Executive (People) (attached).',
      papers: [pdf('report', 'Annual report on safeguarding', '3 KB'), pdf('appendix', 'Appendix 1', '2 KB')],
    },
    {
      id: id * 10 + 8,
      no: 8,
      title: 'Prices of Placements',
      papers: [pdf('exempt', 'Prices of placements (Not for publication)', '1 KB')],
    },
    {
      id: id * 10 + 9,
      no: 9,
      title: 'Work Programme',
      ...(day === 'monday' && { papers: [pdf('programme', 'Work programme', '1 KB')] }),
    },
  ];
  return {
    id,
    council: 'saltmere',
    committee: 134,
    // The later ids are over.
    date: `${id < FIRST + COUNT / 2 ? 2027 : 2019}-03-${String(1 + ((id - FIRST) % 28)).padStart(2, '0')}`,
    time: '6.30 pm',
    venue: 'Council Chamber, Town Hall, Promenade Road, Saltmere-on-Sea',
    contact: 'Priya Nairn, Democratic Services Officer',
    stage: 'agenda',
    present: [],
    items,
    ...(day === 'thursday' && {
      supplement: {
        ...pdf('supplement', 'Supplement 1, item 7: Appendix 2, action plan', '1 KB'),
        published: '25 February 2027',
      },
    }),
  };
}

const REPORT = [
  'Saltmere-on-Sea Borough Council',
  'Report of the Deputy Chief Executive (People)',
  'Annual Report on Safeguarding Children',
  'A Part 1 (Public Agenda Item)',
  '',
  '1. Purpose of Report',
  '1.1 To tell the Committee how children were kept safe in the year to December 2026.',
  '2. Background',
  '2.1 The figures of the year are set out in Appendix 1.',
  '2.2 The action plan is set out in Appendix 2.',
];

/** The pages of a paper as it is on that day, each a list of lines. Undefined for a paper that is not there then. */
export function weekPages(name: PaperName, day: WeekDay): readonly (readonly string[])[] | undefined {
  switch (name) {
    case 'minutes':
      return [
        ['Minutes of the meeting of 12 January 2027', '', 'The Committee asked for the figures by ward.'],
      ];
    case 'report':
      return [REPORT, ['3. Recommendation', '3.1 That the Committee notes the report.']];
    case 'appendix':
      // As many letters on both days: the length tells nothing.
      return [
        ['Appendix 1', '', `Children with a plan on 31 December 2026: ${day === 'monday' ? '211' : '241'}`],
      ];
    case 'programme':
      return day === 'monday' ? [['Work programme', '', 'April: fostering. June: schools.']] : undefined;
    case 'exempt':
      return [['Not for publication', 'Prices of placements', '', 'The first provider asks for 6% more.']];
    case 'supplement':
      return day === 'thursday'
        ? [['Supplement 1', 'Appendix 2: action plan', '', 'Each plan says what the child wanted.']]
        : undefined;
  }
}

/** The pack: by Thursday with four pages put in after the minutes. */
export function weekPack(day: WeekDay): readonly (readonly string[])[] {
  const of = (name: PaperName) => weekPages(name, day) ?? [];
  const late = ['A', 'B', 'C', 'D'].map((ward) => [`Minutes, figures by ward: ward ${ward}`]);
  return [
    ['Agenda, People Scrutiny Committee'],
    ...of('minutes'),
    ...(day === 'thursday' ? late : []),
    ...of('report'),
    ...of('appendix'),
    ...of('supplement'),
  ];
}
