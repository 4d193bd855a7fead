import type { Block, SampleCouncilId, SampleReportId } from '../reports/report-types.ts';

export interface SampleMeeting {
  /** `MId` in addresses. */
  readonly id: number;
  readonly council: SampleCouncilId;
  /** `CId` in addresses. */
  readonly committee: number;
  /** ISO `YYYY-MM-DD`. */
  readonly date: string;
  readonly time: string;
  readonly venue: string;
  readonly contact: string;
  /** An agenda is published first; draft minutes follow; the next meeting confirms them. */
  readonly stage: 'agenda' | 'draft' | 'minutes';
  readonly present: readonly string[];
  readonly items: readonly SampleItem[];
  /** Set when the meeting also stands under a legacy `Ce…` address. */
  readonly legacyId?: number;
  /** A supplement that was published after the agenda. */
  readonly supplement?: SamplePaper & { readonly published: string };
}

export interface SampleItem {
  /** Agenda item id (`ID` of `mgAi.aspx`): the only number that stays. */
  readonly id: number;
  /** Number on the agenda. */
  readonly no: number;
  /** Number in the minutes, once there are minutes. */
  readonly minuteNo?: number;
  readonly title: string;
  readonly purpose?: string;
  readonly decision?: readonly string[];
  readonly minutes?: readonly string[];
  readonly papers?: readonly SamplePaper[];
  /** Id of the page of the decision, and of the issue across meetings. */
  readonly decisionId?: number;
  readonly issueId?: number;
  readonly restricted?: { readonly reason: string; readonly text: readonly Block[] };
}

export interface SamplePaper {
  /** Attachment id: `documents/s<id>/…`. */
  readonly id: number;
  readonly name: string;
  readonly form: 'html' | 'pdf';
  readonly report?: SampleReportId;
  /** For a paper that is no report of the five. */
  readonly text?: readonly Block[];
  readonly size: string;
}
