/** Questions for a meeting, the answers that were given there, and what was promised. Pure. */
import type { EditionId, FindingId, MemberId, ReportId } from './ids.ts';
import type { Kind } from './kind.ts';
import type { Time } from './rows.ts';
import type { ThemeId } from './theme.ts';

interface Signed {
  readonly by: MemberId;
  readonly at: Time;
}

/** A finding of another paper, or of the same. */
export interface FindingAt {
  readonly rid: ReportId;
  readonly finding: FindingId;
}

/** A passage as it was cited when it was put beside a question: what changes in the paper changes nothing here. */
export interface EvidenceRow extends FindingAt {
  readonly edition: EditionId;
  readonly kind: Kind | null;
  readonly quote: string;
  /** As `citationOf` gives it. */
  readonly citation: {
    readonly pack?: string;
    readonly paper: string;
    readonly paragraph?: string;
    readonly page?: string;
  };
  /** Of the paper's meeting, ISO. */
  readonly date?: string;
}

/**
 * `meta.brief`: `question|version` → what a question says. No key is written twice: an edit sets a new version and takes
 * out those that it replaces, as notes do. Of a question that came from Ask the id is the finding's and the member's.
 */
export interface QuestionRow extends Signed {
  readonly stem: string;
  readonly followUp?: string;
  readonly evidence: readonly EvidenceRow[];
  readonly themes: readonly ThemeId[];
  readonly from?: FindingAt;
  readonly replaces?: readonly string[];
}

/** `meta.briefPlace`: question → where it stands among the others, a fractional string, and the meeting it is for. */
export interface PlaceRow extends Signed {
  readonly order: string;
  readonly meeting?: string;
}

export const ANSWER_VALUES = ['answered', 'partly', 'not-answered', 'will-write'] as const;
export type AnswerValue = (typeof ANSWER_VALUES)[number];

/** `meta.answer`: `question|id` → what a member says of the answer. */
export interface AnswerRow extends Signed {
  readonly value?: AnswerValue;
  readonly note?: string;
  /** Somebody else asked it. */
  readonly elsewhere?: true;
  /** The paper that the answer came as. */
  readonly paper?: ReportId;
  readonly replaces?: readonly string[];
}

/** `meta.promise`: `promise|version` → who said they would do what, by when; or an owner and a date for a finding. */
export interface PromiseRow extends Signed {
  readonly who: string;
  readonly what: string;
  /** As it was said: "by the end of March". */
  readonly dueWords?: string;
  /** ISO day or month. */
  readonly due?: string;
  readonly question?: string;
  readonly meeting?: string;
  /** The recommendation or promise in a report that this is about. */
  readonly about?: FindingAt;
  /** The minutes, beside it: `absent` where they do not say it. */
  readonly minute?: { readonly said: MinuteSaid; readonly rid: ReportId; readonly quote?: string };
  readonly replaces?: readonly string[];
}

/** What a member says of a promise when the minutes are there. */
export const MINUTE_SAID = ['matches', 'differs', 'absent'] as const;
export type MinuteSaid = (typeof MINUTE_SAID)[number];

export interface BriefRows {
  readonly brief: QuestionRow;
  readonly briefPlace: PlaceRow;
  readonly answer: AnswerRow;
  readonly promise: PromiseRow;
}

export type BriefMap = keyof BriefRows;
export const BRIEF_MAPS: readonly BriefMap[] = ['brief', 'briefPlace', 'answer', 'promise'];

/** The first part of a key: the question or the promise. */
export function ofKey(key: string): string {
  return key.split('|')[0]!;
}

/** The version, or the answer's own id. */
export function versionOfKey(key: string): string {
  return key.split('|')[1] ?? '';
}
