import type { MemberId } from '../../shared/core/ids.ts';
import type { Kind } from '../../shared/core/kind.ts';
import type { ThemeId } from '../../shared/core/theme.ts';
import type { SampleReportId } from '../reports/report-types.ts';

export interface SampleMember {
  readonly id: MemberId;
  readonly name: string;
}

/** A passage that an invented member has marked in a sample report. */
export interface SampleFinding {
  readonly report: SampleReportId;
  /** As a reader sees it: a substring of the report's text, there exactly once. */
  readonly quote: string;
  /** Absent is a plain mark. */
  readonly kind?: Kind;
  readonly themes: readonly ThemeId[];
  readonly by: SampleMember;
  readonly note?: string;
  /** The question that the finding raises, for the meeting. */
  readonly ask?: string;
}

/** Everything but the report: one report's findings stand in one file. */
export type MarkedPassage = Omit<SampleFinding, 'report'>;

export const PELLEW: SampleMember = {
  id: '019a0000-0000-7000-8000-0000000000a1',
  name: 'Cllr Joan Pellew',
};
export const OKORO: SampleMember = {
  id: '019a0000-0000-7000-8000-0000000000a2',
  name: 'Cllr Adaeze Okoro',
};
export const NORRISH: SampleMember = {
  id: '019a0000-0000-7000-8000-0000000000a3',
  name: 'Cllr Stephen Norrish',
};
