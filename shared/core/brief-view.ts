/** Questions, answers and promises as screens take them: of all workspaces, each once. */
import type { AnswerRow, PromiseRow, QuestionRow } from './brief-row.ts';
import type { Audience, Author } from './view.ts';

/** Something that is typed and edited: more than one version where two devices wrote at once. */
export interface Versioned<Row> {
  readonly id: string;
  /** The one that is shown first: the last written, by id. */
  readonly row: Row;
  readonly versions: readonly { readonly version: string; readonly row: Row }[];
  readonly author: Author;
  /** The widest workspace that has it. */
  readonly audience: Audience;
  readonly layers: readonly Audience[];
}

export interface QuestionView extends Versioned<QuestionRow> {
  readonly order?: string;
  readonly meeting?: string;
}

export type PromiseView = Versioned<PromiseRow>;

export interface AnswerView {
  readonly id: string;
  readonly question: string;
  readonly row: AnswerRow;
  readonly author: Author;
  readonly audience: Audience;
  readonly layers: readonly Audience[];
}

export interface BriefView {
  readonly questions: readonly QuestionView[];
  readonly answers: readonly AnswerView[];
  readonly promises: readonly PromiseView[];
  /** Where this member's questions without a row of their own stand: question → order. */
  readonly places: ReadonlyMap<string, { readonly order: string; readonly meeting?: string }>;
}
