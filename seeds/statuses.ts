/** What the invented members say of where themes of the sample library stand, with passages that they marked as evidence. */
import type { StatusValue } from '../shared/core/status-row.ts';
import type { ThemeId } from '../shared/core/theme.ts';
import { NORRISH, OKORO, PELLEW, type SampleMember } from './findings/finding-types.ts';
import type { SampleReportId } from './reports/report-types.ts';

export interface SampleStatus {
  readonly theme: ThemeId;
  readonly value: StatusValue;
  readonly report: SampleReportId;
  /** Of a finding in that report. */
  readonly quote: string;
  readonly by: SampleMember;
}

export interface SampleSentence {
  readonly theme: ThemeId;
  readonly text: string;
  readonly by: SampleMember;
}

/** Oldest first within a theme. Domestic abuse has none: its silence is for the reader to see. */
export const SAMPLE_STATUSES: readonly SampleStatus[] = [
  {
    theme: 'child-protection-conferences',
    value: 'raised',
    report: 'saltmere-2011',
    quote: 'Key professionals should come to, or report to, first and review conferences on child protection',
    by: PELLEW,
  },
  {
    theme: 'child-protection-conferences',
    value: 'resolved',
    report: 'saltmere-2016',
    quote: 'thought that both were chaired well',
    by: OKORO,
  },
  {
    theme: 'child-protection-conferences',
    value: 'raised-again',
    report: 'saltmere-2019',
    quote:
      'Oversight and challenge by the independent chairs of child protection conferences and of care reviews.',
    by: PELLEW,
  },
  {
    theme: 'child-protection-planning',
    value: 'raised',
    report: 'saltmere-2011',
    quote: 'Shorten the time for which children need a child protection plan',
    by: PELLEW,
  },
  {
    theme: 'child-protection-planning',
    value: 'raised-again',
    report: 'saltmere-2019',
    quote: 'The quality of plans for children who need protection.',
    by: NORRISH,
  },
  {
    theme: 'front-door',
    value: 'raised',
    report: 'saltmere-2011',
    quote: 'Other agencies’ referrals to First Contact vary in quality',
    by: OKORO,
  },
  {
    theme: 'front-door',
    value: 'resolved',
    report: 'saltmere-2019',
    quote: 'Today these services are highly effective.',
    by: OKORO,
  },
  {
    theme: 'engagement',
    value: 'in-progress',
    report: 'saltmere-2011',
    quote:
      'A second lay member, from the general public, is being looked for through an advertisement in the local press.',
    by: PELLEW,
  },
  {
    theme: 'engagement',
    value: 'resolved',
    report: 'saltmere-2014',
    quote: 'a lay member from the community and a youth lay member now speak for the public on the Board',
    by: PELLEW,
  },
  {
    theme: 'management-oversight',
    value: 'raised',
    report: 'saltmere-2019',
    quote: 'How managers and leaders oversee and judge frontline practice',
    by: PELLEW,
  },
  {
    theme: 'improvement-plan',
    value: 'response-due',
    report: 'saltmere-2019',
    quote:
      'That in January 2020 Cabinet receives the action plan and the new strategic improvement plan for Children’s Services',
    by: NORRISH,
  },
];

export const SAMPLE_SENTENCES: readonly SampleSentence[] = [
  {
    theme: 'child-protection-conferences',
    text: 'Raised in 2011, called well chaired in 2016, and an area for improvement again in 2019.',
    by: PELLEW,
  },
  {
    theme: 'engagement',
    text: 'Promised in 2011 and kept: both lay members were there by 2014.',
    by: PELLEW,
  },
];
