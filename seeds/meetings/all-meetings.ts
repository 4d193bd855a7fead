import { SAMPLE_COUNCILS } from '../councils.ts';
import type { SampleCommittee } from '../councils.ts';
import { ALDENBURY_MEETINGS } from './aldenbury.ts';
import type { SampleItem, SampleMeeting, SamplePaper } from './meeting-types.ts';
import { SALTMERE_EARLY } from './saltmere-early.ts';
import { SALTMERE_LATE } from './saltmere-late.ts';

/** Every sample meeting, oldest first within its council. */
export const SAMPLE_MEETINGS: readonly SampleMeeting[] = [
  ...SALTMERE_EARLY,
  ...SALTMERE_LATE,
  ...ALDENBURY_MEETINGS,
];

export interface PlacedItem {
  readonly meeting: SampleMeeting;
  readonly item: SampleItem;
}

/** Throws where the meeting names a committee that its council does not have. */
export function committeeOf(meeting: SampleMeeting): SampleCommittee {
  const council = SAMPLE_COUNCILS.find(({ id }) => id === meeting.council);
  const committee = council?.committees.find(({ id }) => id === meeting.committee);
  if (committee === undefined) throw new Error(`meeting ${meeting.id} has no committee`);
  return committee;
}

/** Items of all meetings of a council, in order. */
export function itemsOf(council: string): readonly PlacedItem[] {
  return SAMPLE_MEETINGS.filter((meeting) => meeting.council === council).flatMap((meeting) =>
    meeting.items.map((item) => ({ meeting, item })),
  );
}

/** All papers of a meeting in the order of the page: those of its items, then the supplement. */
export function papersOf(meeting: SampleMeeting): readonly SamplePaper[] {
  const papers = meeting.items.flatMap((item) => item.papers ?? []);
  return meeting.supplement === undefined ? papers : [...papers, meeting.supplement];
}

/** The number that the page shows: the minute's once there are minutes. */
export function shownNumber(item: SampleItem): string {
  return `${item.minuteNo ?? item.no}.`;
}
