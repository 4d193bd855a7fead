/** What the views of a thread are given. */
import type { LinkType } from '../../core/rows.ts';
import type { StatusValue } from '../../core/status-row.ts';
import type { Audience } from '../../core/view.ts';
import type { MarkStyle } from '../strings/kinds.ts';

export interface ThreadPassage {
  readonly id: string;
  readonly style: MarkStyle;
  readonly quote: string;
  /** "App1 3.7.2, page 4". */
  readonly place: string;
  readonly href: string;
  /** "Inspector says". */
  readonly says: string;
  /** "repeats 2011: “…”", made by members. */
  readonly ties: readonly string[];
}

/** What one member said. */
export interface SaidStatusValue {
  readonly id: string;
  readonly value: StatusValue;
  readonly by: string;
  readonly audience: Audience;
  /** "with these words: “…”", "officer’s statement, no document". */
  readonly evidence: string;
  /** "evidence 10 years old". */
  readonly age?: string;
}

export interface ThreadStepValue {
  readonly id: string;
  /** "2011". */
  readonly label: string;
  /** "15 March". */
  readonly day: string;
  readonly title: string;
  readonly passages: readonly ThreadPassage[];
  readonly statuses: readonly SaidStatusValue[];
  readonly isSilent: boolean;
}

export interface EvidenceChoice {
  /** The finding's id. */
  readonly id: string;
  /** "2016, Strength: thought that both were chaired well". */
  readonly label: string;
}

export interface SentenceValue {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly isMine: boolean;
  readonly audience: Audience;
}

export interface TieValue {
  readonly id: string;
  readonly from: { readonly label: string; readonly quote: string };
  readonly to: { readonly label: string; readonly quote: string };
  readonly type: LinkType;
  /** Words that both have, of what is proposed. */
  readonly because?: string;
}
