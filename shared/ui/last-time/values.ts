/** What the page "Last time" shows. Plain values. */
import type { Kind } from '../../core/kind.ts';
import type { LeftOpenSort, YearAnswer } from '../strings/last-time.ts';

/** Words of the new report. */
export interface PassageValue {
  readonly id: string;
  readonly words: string;
  /** "paragraph 3.11, page 2". */
  readonly place: string;
  /** Words that it has in common with what was left open. */
  readonly shared: readonly string[];
  /** The theme's name, where that is what they have in common. */
  readonly theme?: string;
}

/** What a member said, and what shows it. */
export interface SaidValue {
  readonly value: YearAnswer;
  readonly by: string;
  readonly when: string;
  readonly isMine: boolean;
  readonly evidence:
    | { readonly kind: 'quote'; readonly words: string; readonly place: string }
    | { readonly kind: 'statement' }
    | { readonly kind: 'searched'; readonly words: string };
}

export interface LastTimeRowValue {
  readonly id: string;
  readonly sort: LeftOpenSort;
  readonly kind: Kind | null;
  readonly quote: string;
  /** "paragraph 6.2, page 3". */
  readonly place: string;
  readonly themes: readonly string[];
  /** The member's own question of last time. */
  readonly question?: string;
  /** What was answered then. */
  readonly answer?: string;
  readonly due?: string;
  /** Why a rule suggests it; absent for what a member has marked. */
  readonly because?: string;
  /** Likeliest first; the first is shown. */
  readonly found: readonly PassageValue[];
  /** What the member picked instead. */
  readonly picked?: PassageValue;
  readonly said?: SaidValue;
  readonly ask: boolean;
  /** There is no passage that could be put in the brief. */
  readonly cannotAsk?: true;
}

/** What one earlier report left open. */
export interface LastTimeGroupValue {
  readonly rid: string;
  readonly title: string;
  readonly date?: string;
  /** How many are suggested, and whether they are among the rows. */
  readonly pencil: { readonly count: number; readonly isShown: boolean };
  readonly rows: readonly LastTimeRowValue[];
}

export interface LastTimeActions {
  /** Without a passage: what was searched is the evidence. `statement`: an officer's, without a document. */
  readonly onSay: (
    row: LastTimeRowValue,
    value: YearAnswer,
    evidence: PassageValue | 'searched' | 'statement',
  ) => void;
  readonly onTakeBack: (row: LastTimeRowValue) => void;
  readonly onAsk: (row: LastTimeRowValue, on: boolean) => void;
  readonly onPick: (row: LastTimeRowValue, passage: PassageValue) => void;
  /** "Not a finding": of what is suggested. */
  readonly onDismiss: (row: LastTimeRowValue) => void;
  readonly onPencil: (rid: string, isShown: boolean) => void;
  readonly onOpenThen: (row: LastTimeRowValue) => void;
  readonly onOpenNow: (row: LastTimeRowValue, passage: PassageValue) => void;
  /** Passages of the new report with these words. */
  readonly search: (words: string) => readonly PassageValue[];
}

/** The words that stand beside what was left open: picked, else the likeliest. */
export function shownPassage({ picked, found }: LastTimeRowValue): PassageValue | undefined {
  return picked ?? found[0];
}
