/** Plain values of the brief's views. */
import type { Kind } from '../../core/kind.ts';

/** A passage beside a question. */
export interface PassageValue {
  readonly id: string;
  readonly kind: Kind | null;
  /** "2019, 3.11". */
  readonly place: string;
  readonly quote: string;
  /** The whole citation, for screen readers, Word and copying. */
  readonly citation: string;
  readonly change?: PassageChange | undefined;
}

/** What has become of it since it was put there, in words, with what stands there now. */
export interface PassageChange {
  readonly words: string;
  readonly now?: string | undefined;
  /** A member has said where it stands now: these words can take the place of the old ones. */
  readonly canUse?: boolean;
}

/** What the member said that a later report makes of it, with what shows it: a member's word, never a rule's. */
export interface FoundValue {
  /** "You said: partly answered in 2019". */
  readonly words: string;
  readonly quote?: string | undefined;
  /** "2019, 2.2". */
  readonly place?: string | undefined;
}

export interface QuestionValue {
  readonly id: string;
  readonly stem: string;
  /** Why a rule proposes these words; nobody has kept them. */
  readonly because?: string | undefined;
  readonly followUp?: string | undefined;
  readonly passages: readonly PassageValue[];
  readonly found?: FoundValue | undefined;
  readonly themes: readonly string[];
  readonly owner: string;
  readonly isMine: boolean;
  readonly seenBy: string;
  /** "R. Sen has this: “…”". */
  readonly overlaps: readonly string[];
  /** The same member's words, written on another device at the same time. */
  readonly otherWords: readonly string[];
  /** The heading above it, where its paper is another than that of the one before. */
  readonly paper?: { readonly title: string; readonly date?: string | undefined } | undefined;
  readonly isSample: boolean;
  /** The one it is for; empty for none. */
  readonly meeting: string;
  /** Its words are neither copied nor sent. */
  readonly isRestricted: boolean;
}

/** "A. Marsh" → "AM". */
export function initialsOf(name: string): string {
  const parts = name.split(/[\s.]+/).filter((part) => part !== '');
  const letters = parts.length < 2 ? parts : [parts[0]!, parts.at(-1)!];
  return letters.map((part) => part.slice(0, 1).toUpperCase()).join('');
}
