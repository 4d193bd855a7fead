import { SAMPLE_COUNCILS } from './councils.ts';
import type { SampleCouncil } from './councils.ts';
import { sampleFindings } from './findings.ts';
import { NORRISH, OKORO, PELLEW } from './findings/finding-types.ts';
import type { SampleFinding, SampleMember } from './findings/finding-types.ts';
import { SAMPLE_MEETINGS, committeeOf, papersOf, shownNumber } from './meetings/all-meetings.ts';
import type { SampleItem, SampleMeeting, SamplePaper } from './meetings/meeting-types.ts';
import { SAMPLE_SENTENCES, SAMPLE_STATUSES, type SampleSentence, type SampleStatus } from './statuses.ts';
import { paperAddress } from './site/modgov.ts';
import { paperContent, paperTitle } from './site/paper-pages.ts';

/** Stands for the sample site where none is served: a name that no machine answers to. */
const SAMPLE_ORIGIN = 'https://samples.invalid';

/** What "Try the sample library" brings in. Nothing of it is restricted. */
export interface SampleLibrary {
  readonly councils: readonly SampleCouncil[];
  readonly members: readonly SampleMember[];
  /** What they say of where themes stand. */
  readonly statuses: readonly SampleStatus[];
  readonly sentences: readonly SampleSentence[];
  /** Oldest first within a council. */
  readonly meetings: readonly LibraryMeeting[];
}

export interface LibraryMeeting {
  readonly id: number;
  readonly council: string;
  readonly committee: string;
  /** ISO `YYYY-MM-DD`. */
  readonly date: string;
  readonly place: string;
  /** In the order of the agenda. */
  readonly items: readonly LibraryItem[];
}

export interface LibraryItem {
  readonly id: number;
  /** As the page shows it: "315." */
  readonly no: string;
  readonly title: string;
  readonly papers: readonly LibraryPaper[];
}

export interface LibraryPaper {
  readonly title: string;
  /** Where the sample site serves it, below the `site` that was given. */
  readonly url: string;
  /** The content root's markup as the sample site serves it: a page's `#modgov`, or the inside of its `main`. */
  readonly html: string;
  readonly findings: readonly SampleFinding[];
}

/**
 * The sample library as values. `site` is the origin under which papers are known (the sample site's, where there
 * is one), so that a paper met there and the one brought in are the same report. Ends without a slash.
 */
export function createSampleLibrary(site: string = SAMPLE_ORIGIN): SampleLibrary {
  return {
    councils: SAMPLE_COUNCILS,
    members: [PELLEW, OKORO, NORRISH],
    statuses: SAMPLE_STATUSES,
    sentences: SAMPLE_SENTENCES,
    meetings: SAMPLE_MEETINGS.filter(hasPapers).map((meeting) => describeMeeting(meeting, site)),
  };
}

function hasPapers(meeting: SampleMeeting): boolean {
  return papersOf(meeting).some(({ form }) => form === 'html');
}

function describeMeeting(meeting: SampleMeeting, site: string): LibraryMeeting {
  const council = SAMPLE_COUNCILS.find(({ id }) => id === meeting.council);
  return {
    id: meeting.id,
    council: council?.name ?? meeting.council,
    committee: committeeOf(meeting).name,
    date: meeting.date,
    place: meeting.venue,
    items: meeting.items.filter(isPublicPaper).map((item) => describeItem(meeting, item, site)),
  };
}

function isPublicPaper(item: SampleItem): boolean {
  return item.restricted === undefined && (item.papers ?? []).some(({ form }) => form === 'html');
}

function describeItem(meeting: SampleMeeting, item: SampleItem, site: string): LibraryItem {
  const papers = (item.papers ?? []).filter(({ form }) => form === 'html');
  return {
    id: item.id,
    no: shownNumber(item),
    title: item.title,
    papers: papers.map((paper) => describePaper(meeting, paper, site)),
  };
}

function describePaper(meeting: SampleMeeting, paper: SamplePaper, site: string): LibraryPaper {
  return {
    title: paperTitle(paper),
    url: `${site}/${meeting.council}/${encodeURI(paperAddress(paper))}`,
    html: paperContent(paper, meeting),
    findings: paper.report === undefined ? [] : sampleFindings(paper.report),
  };
}
